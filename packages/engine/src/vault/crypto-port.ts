/** Cryptography of the vault, made by the platform: keys of 32 bytes, AES key wrap (RFC 3394), AES-256-GCM. */
export interface VaultCrypto {
  newKey(): Buffer;
  wrap(under: Buffer, key: Buffer): Buffer;
  /** Null when another key lies over it, or it was changed. */
  unwrap(under: Buffer, wrapped: Buffer): Buffer | null;
  /** `about` is bound to the bytes: what was sealed about one thing does not open about another. */
  seal(key: Buffer, about: string, plain: Uint8Array): Buffer;
  /** The same bytes each time, so that what did not change is seen not to have changed. */
  sealSame(key: Buffer, about: string, plain: Uint8Array): Buffer;
  open(key: Buffer, about: string, sealed: Uint8Array): Buffer | null;
}

/** Khóa gốc: lies outside the database; the newest generation wraps. */
export interface Master {
  readonly generation: number;
  readonly key: Buffer;
}
