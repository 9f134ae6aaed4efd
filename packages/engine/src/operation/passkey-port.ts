/** Where the node is reached: a passkey holds for this origin and no other. */
export interface Site {
  readonly origin: string;
  /** Host name of the origin: WebAuthn's relying party. */
  readonly rpId: string;
}

export interface PasskeyRow {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  /** How often the authenticator says it was used; one that goes back is a copy. */
  readonly counter: number;
  readonly transports: readonly string[];
}

interface Asked {
  readonly options: Record<string, unknown>;
  readonly challenge: string;
}

/** WebAuthn ceremonies; made by the platform. The two that check throw, or answer null, when the response does not hold. */
export interface Passkeys {
  registration(site: Site, person: { accountId: string; login: string; name: string; keys: readonly string[] }): Promise<Asked>;
  registered(site: Site, challenge: string, response: unknown): Promise<PasskeyRow | null>;
  authentication(site: Site): Promise<Asked>;
  /** The new counter. */
  authenticated(site: Site, challenge: string, response: unknown, key: PasskeyRow): Promise<number | null>;
}
