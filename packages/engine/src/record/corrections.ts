import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import type { CorrectionView, DiscrepancyView } from '../contract.ts';
import { accountNames } from './people.ts';
import { revealedTo, shownField, WITHHELD } from './withheld.ts';

interface CorrectionJoin {
  correction_id: string;
  file_id: string;
  file_no: string;
  subject_kind: string;
  sealed: boolean;
  custodian_unit: string;
  name: string;
  type: string;
  record_id: string;
  expected_version: number;
  reason: string;
  evidence: string | null;
  asked_by: string;
  given_by: string | null;
  present_giver: string | null;
  asked_at: Date;
  content: Record<string, unknown>;
  present: Record<string, unknown>;
  also: { type: string; record_id: string; expected_version: number; content: Record<string, unknown>; present: Record<string, unknown> }[] | null;
}

/** Field by field, what is and what is to be. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): { field: string; before: unknown; after: unknown }[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.filter((f) => JSON.stringify(before[f] ?? null) !== JSON.stringify(after[f] ?? null)).map((f) => ({ field: f, before: before[f] ?? null, after: after[f] ?? null }));
}

/** Corrections that wait for a second person, of one file or of all in scope; what was asked together is one. */
export async function pendingCorrections(context: Context, fileId: string | null): Promise<CorrectionView[]> {
  const { rows } = await context.tx.query<CorrectionJoin>({
    name: fileId === null ? 'corrections-all' : 'corrections-file',
    text: `select c.*, k.given_by as present_giver, f.file_no, f.subject_kind, f.sealed, i.name, r.type, r.content as present,
        (select json_agg(json_build_object('type', mr.type, 'record_id', m.record_id, 'expected_version', m.expected_version, 'content', m.content, 'present', mr.content) order by mr.occurred_at, m.correction_id)
          from correction m join record mr using (record_id) where m.together = c.correction_id and m.correction_id <> c.correction_id) as also
      from correction c join file f using (file_id) join record r using (record_id) join file_index i on i.file_id = c.file_id left join credential k on k.account_id = c.asked_by::uuid
      where c.state = 'pending' and (c.together is null or c.together = c.correction_id) and (not f.sealed or current_setting('thahs.sealed', true) = 'yes') ${fileId === null ? '' : 'and c.file_id = $1'}
      order by c.asked_at limit 500`,
    values: fileId === null ? [] : [fileId],
  });
  const names = await accountNames(context.tx, rows.map((row) => row.asked_by));
  return rows.map((row) => {
    const [changes, ...others] = [row, ...(row.also ?? [])].map((each) => changesOf(context, row, each));
    const personal = revealedTo(context, row).includes('personal');
    // What somebody wrote freely about a field tells as much as the field.
    const free = personal && [changes, ...others].every((each) => each?.all === true);
    return {
      correctionId: row.correction_id, fileId: row.file_id, fileNo: row.file_no, name: personal ? row.name : WITHHELD, recordType: row.type, recordId: row.record_id,
      expectedVersion: row.expected_version, reason: free ? row.reason : WITHHELD, evidence: free ? row.evidence : null, askedBy: names.get(row.asked_by) ?? row.asked_by, askedAt: row.asked_at.toISOString(),
      changes: changes?.shown ?? [], also: (row.also ?? []).map(({ type, record_id: recordId, expected_version: expectedVersion }, at) => ({ recordType: type, recordId, expectedVersion, changes: others[at]?.shown ?? [] })),
      ...confirming(context, row),
    };
  });
}

/** What of the change of one record this reader is shown, and whether it is all. */
function changesOf(context: Context, row: CorrectionJoin, { type, present, content }: Pick<CorrectionJoin, 'type' | 'present' | 'content'>): { shown: CorrectionView['changes']; all: boolean } {
  const changes = changesBetween(present, content);
  const shown = changes.filter((c) => shownField(context, row, type, c.field));
  return { shown, all: shown.length === changes.length };
}

/** Who alone gave the asker the password, when it was asked and now: neither is the second person. */
export const giversOf = (row: { given_by: string | null; present_giver: string | null }): string[] => [row.given_by, row.present_giver].filter((giver) => giver !== null);

/** Whether this reader decides it, or why not. */
function confirming(context: Context, row: CorrectionJoin): { mayConfirm: boolean; mayNot: string | null } {
  const on = vietnamDate(context.now);
  const subject = { subjectKind: row.subject_kind, custodianUnit: row.custodian_unit, sealed: row.sealed };
  const decision = context.engine.authority.decide({ act: 'confirm', actor: context.actor, subject, on, purpose: 'NHAP_LIEU', madeBy: row.asked_by, enteredThrough: giversOf(row) });
  return decision.allowed ? { mayConfirm: true, mayNot: null } : { mayConfirm: false, mayNot: decision.message };
}

interface DiscrepancyRow {
  discrepancy_id: string;
  file_id: string;
  file_no: string;
  name: string;
  custodian_unit: string;
  subject_kind: string;
  sealed: boolean;
  record_id: string | null;
  record_type: string | null;
  field: string | null;
  paper: string;
  electronic: string;
  state: DiscrepancyView['state'];
  note: string | null;
  raised_by: string;
  raised_at: Date;
}

export async function openDiscrepancies(context: Context, fileId: string | null): Promise<DiscrepancyView[]> {
  const { rows } = await context.tx.query<DiscrepancyRow>({
    name: fileId === null ? 'discrepancies-all' : 'discrepancies-file',
    text: `select d.*, f.file_no, f.subject_kind, f.sealed, i.name from discrepancy d join file f using (file_id) join file_index i on i.file_id = d.file_id where (not f.sealed or current_setting('thahs.sealed', true) = 'yes')
      ${fileId === null ? `and d.state in ('detected', 'verifying')` : 'and d.file_id = $1'} order by d.raised_at desc limit 500`,
    values: fileId === null ? [] : [fileId],
  });
  const names = await accountNames(context.tx, rows.map((row) => row.raised_by));
  return rows.map((row) => ({
    discrepancyId: row.discrepancy_id, fileId: row.file_id, fileNo: row.file_no, name: revealedTo(context, row).includes('personal') ? row.name : WITHHELD, recordId: row.record_id, recordType: row.record_type, field: row.field,
    ...(shownField(context, row, row.record_type, row.field) ? { paper: row.paper, electronic: row.electronic, note: row.note } : { paper: WITHHELD, electronic: WITHHELD, note: null }),
    state: row.state, raisedBy: names.get(row.raised_by) ?? row.raised_by, raisedAt: row.raised_at.toISOString(),
  }));
}
