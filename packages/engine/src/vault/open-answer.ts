import type { Tx } from '../store/index.ts';
import { isCipher, ownerOf, textOf } from './cipher.ts';
import type { Cipher } from './cipher.ts';
import type { ContentKey, Vault } from './vault.ts';

/** Stands where a text can be read by nobody any more: its key was erased, or it was changed behind the system's back. */
export const UNREADABLE = '(không đọc được: khóa đã bị hủy hoặc nội dung đã bị sửa ngoài hệ thống)';

/**
 * An answer with its texts in clear. What the reader may not see was taken out of it before; keys of units out of reach are not used.
 * Answers without such texts, nearly all, are given back as they are.
 */
export async function openAnswer(tx: Tx, vault: Vault, scope: readonly string[], answer: unknown): Promise<unknown> {
  const found: Cipher[] = [];
  gather(answer, found);
  if (found.length === 0) return answer;
  const keys = await vault.contentKeys(tx, [...new Set(found.map(ownerOf))]);
  const text = (cipher: Cipher): string => {
    const key: ContentKey | undefined = keys.get(ownerOf(cipher));
    return (key && scope.includes(key.unit) ? textOf(vault.crypto, key, cipher) : null) ?? UNREADABLE;
  };
  return opened(answer, text);
}

function gather(value: unknown, into: Cipher[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCipher(value)) into.push(value);
  else for (const part of Array.isArray(value) ? value : Object.values(value)) gather(part, into);
}

function opened(value: unknown, text: (cipher: Cipher) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isCipher(value)) return text(value);
  if (Array.isArray(value)) return value.map((part) => opened(part, text));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part, text)]));
}
