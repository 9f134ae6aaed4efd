import type { CourseActView, CourseView } from '@thahs/engine/contract';
import { Select } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { asText } from '../fields/field-kind.ts';
import type { FieldInputProps } from '../fields/field-kind.ts';
import { useLabel, useWords } from '../language/language.tsx';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

interface EventPickerProps extends FieldInputProps {
  course: UseQueryResult<CourseView>;
}

/** The kinds of event: what may be recorded of the day first, then the others, each with the reason that the server gave. They can be chosen: what goes with it may be entered in the same act. */
export function EventPicker({ id, value, onChange, onBlur, invalid, course }: EventPickerProps) {
  const words = useWords();
  const label = useLabel();
  const acts = course.data?.acts ?? [];
  const chosen = asText(value);
  const option = ({ act, label: name, can }: CourseActView) => ({
    value: act, title: label(name), label: can.allowed ? label(name) : <span className="event-closed"><span>{label(name)}</span><small>{can.short}</small></span>,
  });
  // A flat list: the headings of groups carry a state that no heading may have (axe).
  const options = acts.toSorted((a, b) => Number(b.can.allowed) - Number(a.can.allowed)).map(option);
  return (
    <Select
      id={id} className="field-wide" allowClear value={chosen === '' ? null : chosen} options={options} placeholder={words.fields.codePlaceholder} status={invalid ? 'error' : ''} aria-describedby={`${id}-note`}
      showSearch={{ filterOption: (typed, each) => each !== undefined && bare(each.title).includes(bare(typed.trim())) }} loading={course.isFetching} notFoundContent={course.isFetching ? words.fields.keepTyping : words.fields.noMatch}
      onInputKeyDown={(event) => { if (event.key === 'Delete' && event.currentTarget instanceof HTMLInputElement && event.currentTarget.value === '') onChange(null); }}
      labelRender={({ value: code }) => label(acts.find(({ act }) => act === code)?.label, asText(code))}
      onChange={(next: string | null | undefined) => onChange(next ?? null)} onBlur={onBlur}
    />
  );
}
