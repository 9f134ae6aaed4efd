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

/** What no record shows by itself: a second record of a type that a file has once, and a file that says of nobody whom it is about. */
export function wholeFileFindings(registry: Registry, subjectKind: string, names: readonly string[]): FileFinding[] {
  const { once, subject } = rulesOf(registry, subjectKind);
  const findings: FileFinding[] = [];
  for (const [record, name] of names.entries()) {
    const type = once.get(name);
    if (type && names.indexOf(name) !== record) findings.push({ record, type: name, finding: error('record.only-one', `Hồ sơ chỉ có một “${type.label.vi}”. Gộp vào một bản ghi rồi làm lại.`) });
  }
  if (subject && !names.includes(subject.name)) {
    findings.push({ record: names.length, type: subject.name, finding: error('field.required', `Hồ sơ chưa có “${subject.label.vi}”. Điền phần này rồi làm lại.`) });
  }
  return findings;
}

const error = (code: string, message: string): Finding => ({ field: '', code, severity: 'error', message });
