import type { ContentKey, Vault } from './vault.ts';

/** Bytes of an upload as they are kept; `about` names which of its parts they are. */
export const sealedBytes = ({ crypto }: Vault, { owner, key }: ContentKey, about: string, plain: Uint8Array): Buffer => crypto.seal(key, `${owner}/${about}`, plain);

/** Null when the key is not their own, or they were changed. */
export const openedBytes = ({ crypto }: Vault, { owner, key }: ContentKey, about: string, sealed: Uint8Array): Buffer | null => crypto.open(key, `${owner}/${about}`, sealed);
