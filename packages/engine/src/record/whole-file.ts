import { refused } from '../operation/index.ts';
import type { Engine, RecordFacts } from '../operation/index.ts';
import type { Finding, RecordType, Registry } from '../registry/index.ts';

export interface FileFinding {
  readonly record: number;
  /** Record type that is there twice or not at all. */
  readonly type: string;
  readonly finding: Finding;
}

interface Rules {
  readonly once: ReadonlyMap<string, RecordType>;
  /** Whom a file of the kind is about. */
  readonly subject: RecordType | undefined;
}

const made = new WeakMap<Registry, Map<string, Rules>>();

/** Kept by kind: a table that is imported asks once a row. */
function rulesOf(registry: Registry, subjectKind: string): Rules {
  const kinds = made.get(registry) ?? new Map<string, Rules>();
  made.set(registry, kinds);
  const known = kinds.get(subjectKind);
  if (known) return known;
  const types = registry.recordTypes.filter((type) => type.subjectKinds.includes(subjectKind));
  const rules = { once: new Map(types.filter((type) => type.cardinality === 'one').map((type) => [type.name, type])), subject: types.find((type) => type.isSubject === true) };
  kinds.set(subjectKind, rules);
  return rules;
}

/** The record type that says whom a file of the kind is about. */
export const subjectTypeOf = (registry: Registry, subjectKind: string): RecordType | undefined => rulesOf(registry, subjectKind).subject;

/** Values as the dictionary reads them. */
interface Draft {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * What no record shows by itself: a second record of a type that a file has once, a file that says of nobody whom it is about,
 * and acts that could not happen in the order that the records tell.
 */
export function wholeFileFindings(engine: Pick<Engine, 'registry' | 'course'>, subjectKind: string, records: readonly Draft[], today: string): FileFinding[] {
  const { once, subject } = rulesOf(engine.registry, subjectKind);
  const names = records.map(({ type }) => type);
  const findings: FileFinding[] = [];
  for (const [record, name] of names.entries()) {
    const type = once.get(name);
    if (type && names.indexOf(name) !== record) findings.push({ record, type: name, finding: error('record.only-one', `Hồ sơ chỉ có một “${type.label.vi}”. Gộp vào một bản ghi rồi làm lại.`) });
  }
  if (subject && !names.includes(subject.name)) {
    findings.push({ record: names.length, type: subject.name, finding: error('field.required', `Hồ sơ chưa có “${subject.label.vi}”. Điền phần này rồi làm lại.`) });
  }
  const facts = records.map(({ type, values }, at): RecordFacts => ({ recordId: String(at).padStart(6, '0'), type, state: 'current', occurredAt: null, values }));
  for (const { recordId, finding } of engine.course.added(subjectKind, [], facts, today)) {
    const type = names[Number(recordId)] ?? '';
    findings.push({ record: Number(recordId), type, finding: { ...finding, field: finding.field || whenField(engine.registry, type) } });
  }
  return findings;
}

/** Where a finding about the order of things stands in a form. */
export const whenField = (registry: Registry, type: string): string => registry.recordTypes.find((each) => each.name === type)?.occurredField ?? '';

/** The records of a file with one of them changed or new. */
export const withChange = <R extends RecordFacts>(records: readonly R[], record: R): R[] => [...records.filter((each) => each.recordId !== record.recordId), record];

/** Refuses a change of the records of a file for what it makes impossible; what was impossible before it is no reason against it. Answers what is doubtful. */
export function refuseImpossible(engine: Pick<Engine, 'registry' | 'course'>, subjectKind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): Finding[] {
  const found = engine.course.added(subjectKind, before, after, today);
  refuseFirst(found.map(({ finding }) => finding));
  return found.map(({ finding }) => finding);
}

/** The refusal carries the code, sentence and clause of the first finding, and all of them. */
export function refuseFirst(findings: readonly Finding[]): void {
  const [first] = findings.filter((finding) => finding.severity === 'error');
  if (first?.clause !== undefined) throw refused(first.code, first.clause, first.message, { findings: findings.map((finding) => ({ ...finding })) });
}

const error = (code: string, message: string): Finding => ({ field: '', code, severity: 'error', message });
