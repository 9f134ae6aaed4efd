import { vietnamDate } from '../kernel/index.ts';
import type { Sensitivity } from '../registry/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import type { CorrectionView, DiscrepancyView, FilePoint, FileView, RecordView } from '../contract.ts';
import { isLate } from './change.ts';
import type { FileRow, RecordRow } from './file.ts';
import type { RedactionPart } from './redaction.ts';
import { WITHHELD } from './withheld.ts';

/** Acts that the file page offers; for each the server says whether and why not (invariant 5). */
const OFFERED = { amend: 'amend', correct: 'correct', void: 'void', redact: 'redact', seal: 'seal', unseal: 'unseal', print: 'print', history: 'history', discrepancy: 'amend' } as const;

/** One record as this reader may see it: withheld fields lose their value and keep their name (NĐ 160/2026 Điều 13.2). */
export function recordView(engine: Engine, record: RecordRow, reveals: readonly Sensitivity[], names: ReadonlyMap<string, string>): RecordView {
  const type = engine.registry.recordTypes.find((t) => t.name === record.type);
  const withheld = (type?.fields ?? []).filter((f) => !reveals.includes(f.sensitivity ?? 'internal') && record.values[f.name] !== undefined).map((f) => f.name);
  const values = withheld.length === 0 ? record.values : Object.fromEntries(Object.entries(record.values).filter(([name]) => !withheld.includes(name)));
  const { recordId, version, state, occurredAt, enteredAt, dueAt, lateReason } = record;
  return { recordId, type: record.type, version, state, values, withheld, occurredAt, enteredAt, dueAt, late: isLate(record), lateReason, enteredBy: names.get(record.enteredBy) ?? record.enteredBy };
}

export function offered(context: Context, file: FileRow): FileView['can'] {
  const { engine, actor } = context;
  const subject = { subjectKind: file.subjectKind, custodianUnit: file.unit, sealed: file.sealed };
  const on = vietnamDate(context.now);
  return Object.fromEntries(
    Object.entries(OFFERED).map(([name, act]) => {
      const decision = engine.authority.decide({ act, actor, subject, on, purpose: context.purpose ?? 'NHAP_LIEU' });
      const citation = engine.clauses.citation(decision.clause);
      return [name, decision.allowed ? { allowed: true, clause: decision.clause, citation } : { allowed: false, clause: decision.clause, citation, message: decision.message }];
    }),
  );
}

/** Name and birth are personal data: a purpose that opens no personal data shows neither, in a file or in a list. */
export function shownPerson(context: Pick<Context, 'decision'>, person: { readonly name: string; readonly birth: string | null }): { name: string; birth: string | null } {
  const shown = context.decision.reveals.includes('personal');
  return shown ? { name: person.name, birth: person.birth } : { name: WITHHELD, birth: null };
}

/** What a file says of its subject when it says nothing any more. */
const NOBODY = { status: '', statusSince: null, ended: true, name: '', birth: null };

export interface FilePart {
  readonly file: FileRow;
  readonly records: readonly RecordRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly corrections: readonly CorrectionView[];
  readonly discrepancies: readonly DiscrepancyView[];
  readonly redactions: RedactionPart;
  readonly asOf: string | null;
}

/** Các điểm cần xem: what the records tell when they are put together; who may not see what they hold is told nothing of it. */
function pointsOf({ engine, decision, now }: Context, { file, records, asOf }: FilePart): FilePoint[] {
  if (asOf !== null || file.redacted || !decision.reveals.includes('personal')) return [];
  return engine.course.points(file.subjectKind, records, vietnamDate(now)).map(({ recordId, recordType, finding: { code, message, clause } }) => ({
    code, message, clause, citation: engine.clauses.citation(clause), recordId, recordType: recordType ?? records.find((record) => record.recordId === recordId)?.type ?? null,
  }));
}

/** Who may not see what the records hold is told of no time away either. */
const spansIn = ({ engine, decision, now }: Context, { file, records, asOf }: FilePart): FileView['spans'] =>
  (asOf !== null || file.redacted || !decision.reveals.includes('personal') ? [] : engine.dates.spans(file.subjectKind, records, vietnamDate(now)).map((span) => ({ ...span, label: { ...span.label } })));

export function fileView(context: Context, part: FilePart): FileView {
  const { engine } = context;
  const summary = engine.summarise(part.file.subjectKind, part.records);
  const { notes, waiting } = part.redactions;
  const { fileId, fileNo, subjectKind, unit, sealed, version } = part.file;
  return {
    fileId, fileNo, subjectKind, ...(part.file.redacted ? NOBODY : { status: summary.status, statusSince: summary.statusSince, ended: summary.ended, ...shownPerson(context, summary) }), changedTerm: part.file.redacted || !context.decision.reveals.includes('internal') ? null : summary.changedTerm, unitId: unit, unitName: engine.unit(unit)?.name ?? unit, sealed, version, asOf: part.asOf,
    records: part.records.map((record) => ({ ...recordView(engine, record, context.decision.reveals, part.names), ...(record.state === 'redacted' ? { redaction: notes.ofRecord(record.recordId) } : {}) })),
    can: offered(context, part.file),
    pending: [...part.corrections],
    discrepancies: [...part.discrepancies],
    points: pointsOf(context, part),
    spans: spansIn(context, part),
    redaction: notes.ofFile,
    waitingRedactions: [...waiting],
  };
}
