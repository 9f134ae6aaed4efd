import { beforeAll, describe, expect, it } from 'vitest';
import { mustBeAllowedToWrite } from '@thahs/engine/operation';
import type { AnyOperation } from '@thahs/engine/operation';
import { operations, perform } from '@thahs/engine';
import type { Actor } from '@thahs/engine';
import { storeUpload } from '@thahs/engine/intake';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { textFile } from './support/import-kit.ts';

/* A look writes nothing, one's own things are one's own, and what changes governed data is a change. */

let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
});

const EVERY = `select (select count(*) from unit)::int as units, (select count(*) from saved_filter)::int as filters`;
/** An operation such as a mistake would make it. */
const mistaken = (kind: 'read' | 'own', text: string, values: (actor: Actor) => unknown[]): AnyOperation => ({
  ...(operations.find((o) => o.name === 'columns.read') as AnyOperation), name: 'mistake.make', kind,
  async run({ tx, actor }) {
    await tx.query(text, values(actor));
    return { columns: null };
  },
});
const id = '01900000-0000-7000-8000-000000000000';

describe('the door', () => {
  it.each([
    ['a look that writes', 'read', 'insert into saved_filter (account_id, filter_id, name, input) values ($1, $2, $3, $4)', (a: Actor) => [a.accountId, id, 'x', '{}']],
    ['an own act on governed data', 'own', `insert into unit (unit_id, name, kind, superior_id, valid_from) values ('zz', $1, 'TG', null, now())`, (a: Actor) => [a.accountId]],
    ['an own act on another’s rows', 'own', 'insert into saved_filter (account_id, filter_id, name, input) select account_id, $1, $2, $3 from account', () => [id, 'x', '{}']],
    ['a write hidden in a question', 'read', 'with t as (update unit set name = name returning 1) select * from t where $1 <> $1', () => ['x']],
  ] as const)('lets no operation pass that is %s', async (_name, kind, text, values) => {
    const before = await node.db.owner((c) => c.query(EVERY));
    await expect(perform(node.engine, mistaken(kind, text, values as never), clerk, {})).rejects.toThrow('may not write');
    expect((await node.db.owner((c) => c.query(EVERY))).rows).toEqual(before.rows);
  });

  it('takes locking and answers to a conflict for no write of their own', () => {
    const may = (kind: 'read' | 'own', text: string) => () => mustBeAllowedToWrite({ name: 'a.b', kind }, clerk, { text, values: [clerk.accountId] }, undefined);
    expect(may('read', 'select 1 from unit where unit_id = $1 for update')).not.toThrow();
    expect(may('read', 'select 1 from unit u for no key update of u')).not.toThrow();
    expect(may('own', 'insert into draft (a) values ($1) on conflict (a) do update set a = excluded.a')).not.toThrow();
    expect(may('own', 'INSERT  INTO draft (a) values ($1); update unit set name = $1')).toThrow('unit');
  });
});

it('own things carry no operation id, changes do, and looks neither write nor carry one', () => {
  const carries = operations.filter((o) => 'operationId' in o.input.properties);
  expect(carries.map((o) => o.kind)).toEqual(carries.map(() => 'change'));
  expect(operations.filter((o) => o.kind === 'change' && !carries.includes(o)).map((o) => o.name)).toEqual([]);
  expect(operations.filter((o) => o.kind === 'own').map((o) => o.name).toSorted()).toEqual(['columns.save', 'draft.drop', 'draft.save', 'filter.drop', 'filter.save', 'passkey.remove', 'passkey.rename', 'session.revoke', 'session.switch']);
});

it('what an import will do is changed under an operation id and stands in the journal, as does the table received', async () => {
  const upload = await storeUpload(node.engine, clerk, textFile(node, 'bang.csv', 'Họ và tên\nNguyễn Văn A\n'), 'bang.csv');
  const profile = { name: 'thu', label: 'Thử', kind: 'mapping', subjectKind: 'PHAM_NHAN', purpose: 'NHAP_LIEU', fileNo: { columns: ['Số'], onDuplicate: 'reject' }, columns: [{ column: 'Họ và tên', type: 'person', field: 'fullName', missing: 'reject' }] };
  const saving = { operationId: node.id(), profile };
  await node.do(clerk, 'profile.save', saving);
  await node.do(clerk, 'profile.save', saving);
  const started = { operationId: node.id(), uploadId: upload.uploadId, profile: 'thu', dryRun: true, purpose: 'NHAP_LIEU' };
  const { jobId } = await node.do<{ jobId: string }>(clerk, 'import.start', started);
  const stop = { operationId: node.id(), jobId, command: 'stop' };
  const stopped = await node.do(clerk, 'import.control', stop);
  // Asked again after the line was lost: done once, and told so instead of being refused.
  expect(await node.do(clerk, 'import.control', stop)).toEqual(stopped);
  const { rows } = await node.db.owner((c) => c.query<{ act: string }>(`select act from journal_entry where actor = $1 and outcome = 'done' and act <> 'operation.repeat' order by at, id`, [clerk.accountId]));
  expect(rows.map((row) => row.act)).toEqual(['import.upload', 'profile.save', 'import.start', 'import.control']);
});

it('whoever may not import stores no table, though they ask past the door', async () => {
  const reader = await node.actor('quantri');
  await expect(storeUpload(node.engine, reader, textFile(node, 'x.csv', 'a\nb\n'), 'x.csv')).rejects.toMatchObject({ problem: { class: 'refused' } });
  expect((await node.db.owner((c) => c.query('select 1 from upload where account_id = $1', [reader.accountId]))).rowCount).toBe(0);
});
