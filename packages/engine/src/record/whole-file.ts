import type { Finding, Registry } from '../registry/index.ts';

export interface FileFinding {
  readonly record: number;
  readonly finding: Finding;
}

/** What no record shows by itself: a second record of a type that a file has once, and a file that says of nobody whom it is about. */
export function wholeFileFindings(registry: Registry, subjectKind: string, names: readonly string[]): FileFinding[] {
  const types = registry.recordTypes.filter((type) => type.subjectKinds.includes(subjectKind));
  const twice = names.flatMap((name, record) => {
    const type = types.find((each) => each.name === name);
    if (type?.cardinality !== 'one' || names.indexOf(name) === record) return [];
    return [{ record, finding: error('record.only-one', `Hồ sơ chỉ có một “${type.label.vi}”. Gộp vào một bản ghi rồi mở hồ sơ.`) }];
  });
  const subject = types.find((type) => type.isSubject === true);
  if (subject === undefined || names.includes(subject.name)) return twice;
  return [...twice, { record: names.length, finding: error('field.required', `Hồ sơ chưa có “${subject.label.vi}”. Nhập phần này rồi mở hồ sơ.`) }];
}

const error = (code: string, message: string): Finding => ({ field: '', code, severity: 'error', message });
