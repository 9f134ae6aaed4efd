import Type from 'typebox';
import type { EvidenceView } from '../../contract/keeping-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, instant, person } from '../schemas.ts';

const At = Type.Union([Type.String(), Type.Null()]);
const Item = Type.Object({
  tool: Type.String(), stanza: Type.String(), repository: Type.Integer(), label: Type.String(), kind: Type.Union([Type.Literal('FULL'), Type.Literal('DIFF'), Type.Literal('INCR')]), startedAt: Type.String(), endedAt: Type.String(),
  bytes: Type.Number(), storedBytes: Type.Number(), encrypted: Type.Boolean(), damaged: Type.Boolean(), notedAt: Type.String(), notedBy: At, goneAt: At,
}, Closed);
const MOST = 100;

/** Xem bằng chứng sao lưu: what the other tool said it has, the newest first, and when it was asked last. */
export const listEvidence = defineOperation({
  name: 'evidence.list',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem bằng chứng sao lưu', en: 'View the evidence of backups' },
  input: Type.Object({}, Closed),
  output: Type.Object({ copies: Type.Array(Item), readAt: At }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<EvidenceView>(
      `select tool, stanza, repository, label, kind, ${instant('started_at')} "startedAt", ${instant('ended_at')} "endedAt", bytes::float8 bytes, stored_bytes::float8 "storedBytes", encrypted, damaged, ${instant('noted_at')} "notedAt", ${person('noted_by')} "notedBy", ${instant('gone_at')} "goneAt"
         from backup_evidence order by ended_at desc, repository limit ${MOST}`,
    );
    const { rows: [read] } = await context.tx.query<{ at: string | null }>(`select ${instant('max(read_at)')} at from evidence_reading`);
    context.journal({ body: { shown: rows.length } });
    return { copies: rows, readAt: read?.at ?? null };
  },
});
