/**
 * Passkeys: WebAuthn ceremonies behind the port of the engine. The key must prove the person by itself (user verification), so it stands
 * for both factors; no attestation is asked for and no service outside is spoken to.
 */
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, AuthenticatorTransport, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Passkeys } from '@thahs/engine/operation';

const RP_NAME = 'THAHS';
const WAIT_MS = 120_000;

export const passkeys: Passkeys = {
  async registration(site, person) {
    const options = await generateRegistrationOptions({
      rpName: RP_NAME, rpID: site.rpId, userName: person.login, userDisplayName: person.name, userID: new TextEncoder().encode(person.accountId), attestationType: 'none', timeout: WAIT_MS,
      excludeCredentials: person.keys.map((id) => ({ id })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { options: { ...options }, challenge: options.challenge };
  },
  async registered(site, challenge, response) {
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response: response as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId, requireUserVerification: true });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter, transports };
  },
  async authentication(site) {
    const options = await generateAuthenticationOptions({ rpID: site.rpId, userVerification: 'required', timeout: WAIT_MS });
    return { options: { ...options }, challenge: options.challenge };
  },
  async authenticated(site, challenge, response, key) {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId, requireUserVerification: true,
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: key.counter, transports: key.transports as AuthenticatorTransport[] },
    });
    return verified ? authenticationInfo.newCounter : null;
  },
};
