import { parseNote, verifyNote } from '@thahs/engine/journal';
import type { NoteKey } from '@thahs/engine/journal';

/** Whether a note lies there exactly as `key` signed it, with its one signature and no byte besides: so each changed byte of a medium is found, also one that alters nothing. */
export function standsAsSigned(note: string, key: Pick<NoteKey, 'name' | 'publicKey' | 'hash'>): boolean {
  const { text, signatures: [only] } = parseNote(note);
  return only !== undefined && note === `${text}\n— ${only.name} ${only.bytes.toString('base64')}\n` && verifyNote(note, key);
}
