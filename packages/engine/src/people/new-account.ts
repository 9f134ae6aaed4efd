import { uuidV7 } from '../kernel/index.ts';
import type { Position } from '../authority/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { markOf } from './secret-mark.ts';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly rank: string;
  readonly unitId: string;
  readonly position: Position;
  readonly from: string;
  readonly to?: string | undefined;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve characters that cannot be mistaken for one another, in groups of four. */
export function oneTimePassword(engine: Engine): string {
  const chosen: string[] = [];
  while (chosen.length < 12) {
    const byte = engine.ports.random(1)[0] ?? 255;
    if (byte < LETTERS.length * 8) chosen.push(LETTERS[byte % LETTERS.length] as string);
  }
  return [0, 4, 8].map((i) => chosen.slice(i, i + 4).join('')).join('-');
}

/** `givenBy`: who alone answers for the account being in the right hands; null when a second person decided it. */
export async function insertAccount(tx: Tx, engine: Engine, input: NewAccount, password: string, givenBy: string | null = null): Promise<{ accountId: string; postingId: string; passwordMark: string }> {
  const accountId = uuidV7(engine.ports);
  const postingId = uuidV7(engine.ports);
  const at = new Date(engine.ports.now()).toISOString();
  await tx.query('insert into account (account_id, login, name, rank, created_at) values ($1, $2, $3, $4, $5)', [accountId, input.login.normalize('NFC').toLowerCase(), input.name.normalize('NFC'), input.rank, at]);
  const hash = await engine.secrets.hashPassword(password);
  await tx.query('insert into credential (account_id, password_hash, must_change, given_by) values ($1, $2, true, $3)', [accountId, hash, givenBy]);
  await tx.query('insert into posting (posting_id, account_id, unit_id, "position", valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)', [postingId, accountId, input.unitId, input.position, input.from, input.to ?? null]);
  return { accountId, postingId, passwordMark: markOf(hash) };
}
