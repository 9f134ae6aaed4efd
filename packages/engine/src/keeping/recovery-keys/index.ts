/**
 * Recovery keys (khóa khôi phục): who can open the copies when the machine is gone (Circular Điều 8.4).
 *
 * The node knows certificates alone; private halves are kept elsewhere, whole or in shares. One person proposes a certificate, a head who is
 * another takes it into use after comparing its fingerprint with the paper that lies with the key; the keeper tries it from time to time.
 *
 * Invariants: a copy is sealed for keys in use and the node's own, for no other certificate; nobody alone adds who can open the copies; the
 * last key in use cannot be taken away; every step is an entry of the journal.
 */
import type { AnyOperation } from '../../operation/index.ts';
import { decideKey } from './decide.ts';
import { handOverKey } from './hand-over.ts';
import { listKeys } from './list.ts';
import { readKey } from './minute.ts';
import { proposeKey } from './propose.ts';
import { retireKey } from './retire.ts';
import { triedKey } from './tried.ts';

export const recoveryKeyOperations: readonly AnyOperation[] = [proposeKey, decideKey, handOverKey, triedKey, retireKey, listKeys, readKey];

export { recoveryKeysOf } from './in-use.ts';
