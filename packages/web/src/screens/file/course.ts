import type { CourseView, FileView, RecordView } from '@thahs/engine/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { typedDate } from '../../format/date.ts';
import type { Values } from '../../record-form/load.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

const whole = /^\d{4}-\d{2}-\d{2}$/;

/** Days and codes that are typed so far. */
function toldOf(type: RecordTypeView | undefined, values: Values): Record<string, unknown> {
  const told = (type?.fields ?? []).flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name];
    if (typeof value !== 'string' || value === '' || (kind !== 'date' && kind !== 'code')) return [];
    const read = kind === 'date' ? typedDate(value) : value;
    return kind === 'code' || whole.test(read) ? [[name, read]] : [];
  });
  return Object.fromEntries(told);
}

interface Typed {
  file: FileView;
  type: RecordTypeView | undefined;
  record?: RecordView | undefined;
  values: Values;
  /** New records of the same type that are saved in the same act. */
  others?: readonly Values[];
}

const nobody: readonly Values[] = [];

/** What the server says may follow, and what the file makes of the record that is being typed; asked anew when a day or a code in it changes, not at every letter. */
export function useCourse({ file, type, record, values, others = nobody }: Typed): UseQueryResult<CourseView> {
  const { code: purpose } = usePurpose();
  const when = type?.occurredField ?? '';
  const told = toldOf(type, values);
  const on = told[when];
  const draft = type !== undefined && typeof on === 'string' ? { draft: { type: type.name, ...(record ? { recordId: record.recordId } : {}), values: told } } : {};
  const together = type === undefined ? [] : others.map((each) => toldOf(type, each)).filter((each) => typeof each[when] === 'string').map((each) => ({ type: type.name, values: each }));
  return useRead('course.next', { fileId: file.fileId, purpose, ...(typeof on === 'string' ? { on } : {}), ...draft, ...(together.length === 0 ? {} : { together }) }, { fresh: 10_000, keep: true, enabled: type !== undefined && when !== '' });
}

/** Whether something in the file stands against what is typed. */
export const stands = (course: UseQueryResult<CourseView>): boolean => (course.data?.findings ?? []).some((finding) => finding.severity === 'error');
