import type { CourseView, FileView, RecordView } from '@thahs/engine/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { typedDate } from '../../format/date.ts';
import type { Values } from '../../record-form/load.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

const whole = /^\d{4}-\d{2}-\d{2}$/;

/** The number of the paper tells one act from another of the same kind and day. */
const paperNumber = 'decisionNo';
const pause = 400;

/** The text, once the writer has paused. */
function usePaused(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Days and codes that are typed so far, and the number of the paper. */
function toldOf(type: RecordTypeView | undefined, values: Values, number: string | null): Record<string, unknown> {
  const told = (type?.fields ?? []).flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name];
    if (typeof value !== 'string' || value === '' || (kind !== 'date' && kind !== 'code')) return [];
    const read = kind === 'date' ? typedDate(value) : value;
    return kind === 'code' || whole.test(read) ? [[name, read]] : [];
  });
  return { ...Object.fromEntries(told), ...(number === null || number.trim() === '' ? {} : { [paperNumber]: number }) };
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

/** What the server says may follow, and what the file makes of the record that is being typed; asked anew when a day or a code in it changes, or the number of its paper has been typed, not at every letter. */
export function useCourse({ file, type, record, values, others = nobody }: Typed): UseQueryResult<CourseView> {
  const { code: purpose } = usePurpose();
  const when = type?.occurredField ?? '';
  const numbered = type?.fields.some(({ name }) => name === paperNumber) === true;
  const typed = JSON.stringify([values, ...others].map(({ [paperNumber]: number }) => (numbered && typeof number === 'string' ? number : null)));
  const [number = null, ...othersNumbers] = JSON.parse(usePaused(typed)) as (string | null)[];
  const told = toldOf(type, values, number);
  const on = told[when];
  const draft = type !== undefined && typeof on === 'string' ? { draft: { type: type.name, ...(record ? { recordId: record.recordId } : {}), values: told } } : {};
  const together = type === undefined ? [] : others.map((each, at) => toldOf(type, each, othersNumbers[at] ?? null)).filter((each) => typeof each[when] === 'string').map((each) => ({ type: type.name, values: each }));
  return useRead('course.next', { fileId: file.fileId, purpose, ...(typeof on === 'string' ? { on } : {}), ...draft, ...(together.length === 0 ? {} : { together }) }, { fresh: 10_000, keep: true, enabled: type !== undefined && when !== '' });
}

/** Whether something in the file stands against what is typed. */
export const stands = (course: UseQueryResult<CourseView>): boolean => (course.data?.findings ?? []).some((finding) => finding.severity === 'error');
