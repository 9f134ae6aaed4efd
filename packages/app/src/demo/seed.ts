import { uuidV7, vietnamDate } from '@thahs/engine/kernel';
import { insertAccount, oneTimePassword, recordAct } from '@thahs/engine/people';
import { makeWaitingDuties, prepareFiles, writePrepared } from '@thahs/engine/record';
import { withTransaction } from '@thahs/engine/store';
import type { Node } from '../node.ts';
import { Chance } from './chance.ts';
import { syntheticFile } from './synthetic-file.ts';
import { DEMO_ACCOUNTS, DEMO_UNITS } from './units.ts';
import type { DemoUnit } from './units.ts';

export interface IssuedAccount {
  readonly login: string;
  readonly password: string;
  readonly position: string;
  readonly unit: string;
}

const SYSTEM = 'system';
const VALID_FROM = '2022-01-01';

export async function isEmpty(node: Node): Promise<boolean> {
  const { rows } = await node.db.app.query<{ n: number }>('select count(*)::int as n from account');
  return rows[0]?.n === 0;
}

/** Sample units and one account a position. The one-time passwords are returned once and kept only as hashes. */
export async function seedUnits(node: Node): Promise<IssuedAccount[]> {
  const { engine, db } = node;
  const issued: IssuedAccount[] = [];
  await withTransaction(db.app, { units: DEMO_UNITS.map((u) => u.unitId) }, async (tx) => {
    for (const unit of DEMO_UNITS) {
      await tx.query('insert into unit (unit_id, name, kind, superior_id, valid_from) values ($1, $2, $3, $4, $5) on conflict do nothing', [unit.unitId, unit.name, unit.kind, unit.superiorId, VALID_FROM]);
      recordAct(tx, engine, { actor: SYSTEM, position: null, unit: unit.unitId, act: 'unit.add', clause: 'tt.d16.k3', body: { unit: { unitId: unit.unitId, name: unit.name, kind: unit.kind, superiorId: unit.superiorId, from: VALID_FROM } } });
    }
    for (const account of DEMO_ACCOUNTS) {
      const password = oneTimePassword(engine);
      const { accountId, postingId, passwordMark } = await insertAccount(tx, engine, { ...account, from: VALID_FROM }, password);
      const { login, name, rank, unitId, position } = account;
      recordAct(tx, engine, { actor: SYSTEM, position: null, unit: account.unitId, act: 'account.add', clause: 'tt.d16.k3', body: { account: { accountId, login, name, rank }, posting: { postingId, unitId, position, from: VALID_FROM, to: null }, passwordMark } });
      issued.push({ login: account.login, password, position: account.position, unit: DEMO_UNITS.find((u) => u.unitId === account.unitId)?.name ?? account.unitId });
    }
  });
  await node.units.reload(db.app);
  return issued;
}

const BATCH = 500;

/** Deterministic synthetic files, spread over the sample units by their share; journalled like any other entry. */
export async function seedFiles(node: Node, count: number, seed: number, onProgress: (done: number) => void): Promise<void> {
  const total = DEMO_UNITS.reduce((sum, unit) => sum + unit.share, 0);
  const chance = new Chance(seed);
  const start = await nextNumber(node);
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const [i, unit] of DEMO_UNITS.entries()) {
    const isLast = i === DEMO_UNITS.length - 1;
    const own = isLast ? count - done : Math.round((count * unit.share) / total);
    for (let n = 0; n < own; n += BATCH) {
      const size = Math.min(BATCH, own - n);
      const write = await prepareBatch(node, unit, chance, start + done, size);
      await writing;
      onProgress(done);
      writing = write();
      writing.catch(() => undefined);
      done += size;
    }
  }
  await writing;
  await makeWaitingDuties(node.engine);
  onProgress(done);
}

async function nextNumber(node: Node): Promise<number> {
  const units = DEMO_UNITS.map((u) => u.unitId);
  return withTransaction(node.db.app, { units, sealed: true }, async (tx) => {
    const { rows } = await tx.query<{ n: number }>('select count(*)::int as n from file');
    return (rows[0]?.n ?? 0) + 1;
  });
}

/** A batch is prepared while the one before is written. */
async function prepareBatch(node: Node, unit: DemoUnit, chance: Chance, first: number, size: number): Promise<() => Promise<void>> {
  const { engine, db } = node;
  const now = engine.ports.now();
  const drafts = Array.from({ length: size }, (_, i) => syntheticFile(chance, chance.one(unit.subjectKinds), first + i, vietnamDate(now)));
  const frame = { operation: uuidV7(engine.ports), actor: SYSTEM, position: null, unit: unit.unitId, clause: 'tt.d6.k2', purpose: 'NHAP_LIEU', now, broughtOver: true };
  const prepared = await prepareFiles(engine, frame, drafts);
  return () => withTransaction(db.app, { units: [unit.unitId] }, (tx) => writePrepared(tx, engine, prepared));
}
