import type { CourseView, EntryFinding, FileView } from '@thahs/engine/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../language/language.tsx';
import type { Values } from '../../record-form/load.ts';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { problemOf } from '../../server/problem.ts';
import { stands, useCourse } from './course.ts';

/** As many as the server takes in one act. */
const mostTogether = 10;

interface OneProps {
  file: FileView;
  type: RecordTypeView;
  /** The first event of the act, then those that go with it. */
  all: readonly Values[];
  onChange: (all: Values[]) => void;
  /** Why the act was refused. */
  error: unknown;
}

/** What was found in one of the events when they were sent. */
export const sentTo = (error: unknown, at: number): EntryFinding[] => (problemOf(error)?.findings ?? []).filter(({ entry = 0 }) => entry === at);

function One({ file, type, all, at, onChange, error }: OneProps & { at: number }) {
  const words = useWords().doing;
  const values = all[at] ?? {};
  const course = useCourse({ file, type, values, others: all.filter((_, other) => other !== at) });
  return (
    <section className="event-also" aria-label={words.alsoNumber(at + 1)}>
      <h3>{words.alsoNumber(at + 1)} <Button size="small" onClick={() => onChange(all.filter((_, other) => other !== at))}>{words.alsoDrop}</Button></h3>
      <RecordFields idPrefix={`amend-${at + 1}`} subjectKind={file.subjectKind} fileId={file.fileId} type={type} values={values} onChange={(next) => onChange(all.map((each, other) => (other === at ? next : each)))} course={course} sent={sentTo(error, at)} />
    </section>
  );
}

interface TogetherProps extends Omit<OneProps, 'type'> {
  type: RecordTypeView | undefined;
  /** A new record, not a new version of one. */
  fresh: boolean;
  /** What the file makes of the first event. */
  course: UseQueryResult<CourseView>;
}

/** The events that are saved in the same act as the first one; offered where something in the file stands against it alone. */
export function Together({ type, fresh, course, ...rest }: TogetherProps) {
  const words = useWords().doing;
  const { all, onChange } = rest;
  if (type === undefined || !fresh) return null;
  const more = all.length > 1 ? all.length < mostTogether : stands(course);
  return (
    <>
      {all.slice(1).map((_, index) => <One key={index + 1} {...rest} type={type} at={index + 1} />)}
      {/* The field being left may change its height: the button would move away from under the pointer. */}
      {more && <div className="event-also-offer"><Button onMouseDown={(event) => event.preventDefault()} onClick={() => onChange([...all, {}])}>{words.also}</Button> <span className="secondary">{words.alsoNote}</span></div>}
    </>
  );
}
