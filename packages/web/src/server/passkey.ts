import { useQueryClient } from '@tanstack/react-query';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { PasskeyProof } from '@thahs/engine/contract';
import { useCallback } from 'react';
import { postJson } from './call.ts';
import { signedIn } from './session.ts';

export const passkeysWork = browserSupportsWebAuthn;

/** The person closed the browser's own window, or their key is not for this node: nothing went wrong on the server. */
export class PasskeyGivenUp extends Error {}

async function byAuthenticator<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new PasskeyGivenUp('passkey');
  }
}

export function usePasskeySignIn(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const { options } = (await postJson('/api/session/passkey/options', {})) as { options: PublicKeyCredentialRequestOptionsJSON };
    const response = await byAuthenticator(() => startAuthentication({ optionsJSON: options }));
    await postJson('/api/session/passkey', { response });
    await signedIn(client);
  }, [client]);
}

export async function addPasskey(name: string, proof: PasskeyProof): Promise<void> {
  const { options } = (await postJson('/api/passkey/begin', proof)) as { options: PublicKeyCredentialCreationOptionsJSON };
  const response = await byAuthenticator(() => startRegistration({ optionsJSON: options }));
  await postJson('/api/passkey/add', { name, response });
}
