import type { CourseView, FileView, RecordView } from '@thahs/engine/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { typedDate } from '../../format/date.ts';
import type { Values } from '../../record-form/load.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

const whole = /^\d{4}-\d{2}-\d{2}$/;

/** What the server says may follow, and what the file makes of the record that is being typed; asked anew when a day or a code in it changes, not at every letter. */
export function useCourse(file: FileView, type: RecordTypeView | undefined, record: RecordView | undefined, values: Values): UseQueryResult<CourseView> {
  const { code: purpose } = usePurpose();
  const when = type?.occurredField ?? '';
  const told = (type?.fields ?? []).flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name];
    if (typeof value !== 'string' || value === '' || (kind !== 'date' && kind !== 'code')) return [];
    const read = kind === 'date' ? typedDate(value) : value;
    return kind === 'code' || whole.test(read) ? [[name, read]] : [];
  });
  const on = told.find(([name]) => name === when)?.[1];
  const draft = type !== undefined && typeof on === 'string' ? { draft: { type: type.name, ...(record ? { recordId: record.recordId } : {}), values: Object.fromEntries(told) } } : {};
  return useRead('course.next', { fileId: file.fileId, purpose, ...(typeof on === 'string' ? { on } : {}), ...draft }, { fresh: 10_000, keep: true, enabled: type !== undefined && when !== '' });
}
