import Type from 'typebox';
import type { Static } from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';

const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '^[\\w.-]+$' });
const Bytes = Type.Integer({ minimum: 0 });
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' });
const Copy = Type.Object({
  repository: Type.Integer({ minimum: 1, maximum: 256 }), label: Name, kind: Type.Union([Type.Literal('FULL'), Type.Literal('DIFF'), Type.Literal('INCR')]), startedAt: Moment, endedAt: Moment, bytes: Bytes, storedBytes: Bytes, encrypted: Type.Boolean(), damaged: Type.Boolean(),
}, Closed);

interface Known {
  readonly repository: number;
  readonly label: string;
}

const COLUMNS = 'repository, label, kind, started_at, ended_at, bytes, stored_bytes, encrypted, damaged';

/** Ghi bằng chứng sao lưu: notes what is new of what the tool says, and what it no longer has. The same told twice adds nothing. */
export const noteEvidence = defineOperation({
  name: 'evidence.note',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Ghi bằng chứng sao lưu', en: 'Note evidence of backups' },
  input: Type.Object({ operationId: Id, tool: Type.Literal('PGBACKREST'), stanza: Name, system: Type.String({ pattern: '^\\d{1,20}$' }), copies: Type.Array(Copy, { maxItems: 2000 }) }, Closed),
  output: Type.Object({ added: Type.Integer(), gone: Type.Integer(), total: Type.Integer() }, Closed),
  load: noSubject,
  async run(context, { tool, stanza, system, copies }) {
    const { tx, actor } = context;
    const at = new Date(context.now).toISOString();
    await tx.query('insert into evidence_reading (unit, tool, stanza, read_at) values ($1, $2, $3, $4) on conflict (unit, tool, stanza) do update set read_at = excluded.read_at', [actor.unitId, tool, stanza, at]);
    const { rows } = await tx.query<Known & { gone: boolean }>('select repository, label, gone_at is not null as gone from backup_evidence where unit = $1 and tool = $2 and stanza = $3', [actor.unitId, tool, stanza]);
    const known = new Set(rows.map(nameOf));
    const told = new Set(copies.map(nameOf));
    const added = [...new Map(copies.map((copy) => [nameOf(copy), copy])).values()].filter((copy) => !known.has(nameOf(copy)));
    const gone = rows.filter((row) => !row.gone && !told.has(nameOf(row))).map(({ repository, label }) => ({ repository, label }));
    await tx.query(
      `insert into backup_evidence (unit, tool, stanza, noted_at, noted_by, ${COLUMNS}) select $1, $2, $3, $4, $5, c.* from json_to_recordset($6) as c (repository int, label text, kind text, "startedAt" timestamptz, "endedAt" timestamptz, bytes bigint, "storedBytes" bigint, encrypted boolean, damaged boolean)`,
      [actor.unitId, tool, stanza, at, actor.accountId, JSON.stringify(added)],
    );
    await tx.query('update backup_evidence e set gone_at = $4 from json_to_recordset($5) as c (repository int, label text) where e.unit = $1 and e.tool = $2 and e.stanza = $3 and e.repository = c.repository and e.label = c.label', [actor.unitId, tool, stanza, at, JSON.stringify(gone)]);
    context.journal({ body: { tool, stanza, system, looked: copies.length, added: added.map((copy) => ({ ...copy })), gone } });
    return { added: added.length, gone: gone.length, total: copies.length };
  },
});

const nameOf = ({ repository, label }: Known | Static<typeof Copy>): string => `${repository} ${label}`;
