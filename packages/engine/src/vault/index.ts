/**
 * Vault (khóa nội dung): what is most sensitive stands in the database only under keys (Circular Điều 8.4; NĐ 160/2026 Điều 11.6.d, 13.2): special personal
 * data in words, and spreadsheets as received. Each file and each upload has a key of its own, which stands under the key of its unit, and that
 * under the master, which lies in a file outside the database. Tables `content_key`, `unit_key`, `master_key`.
 *
 * Invariants: such a text is a cipher from the moment it was checked until the door gives its answer (`openAnswer`), so that record, journal, proposals and
 * copies hold the cipher alone; a hash of the journal is of the cipher and stands when the key is gone; a key is changed by wrapping it anew, never what
 * lies under it; a key that a transaction made is kept in memory only once it stands. What was entered before keys were there stays as it was written.
 */
export type { Master, VaultCrypto } from './crypto-port.ts';
export { Vault } from './vault.ts';
export type { ContentKey, UnitKey } from './vault.ts';
export { isCipher } from './cipher.ts';
export { openAnswer, UNREADABLE } from './open-answer.ts';
export { needsKey, sealedValues, sealedWith } from './values.ts';
export { changeMaster, changeUnitKey } from './rewrap.ts';
export { openedBytes, sealedBytes } from './bytes.ts';
