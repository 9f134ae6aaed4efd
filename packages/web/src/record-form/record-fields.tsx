import type { UseQueryResult } from '@tanstack/react-query';
import type { CourseView, FieldDefinition, Finding } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { FormRow } from '../components/form-row.tsx';
import type { FieldInputProps } from '../fields/field-kind.ts';
import { kinds } from '../fields/kinds.ts';
import { useLabel, useWords } from '../language/language.tsx';
import type { RecordTypeView } from '../server/dictionary.ts';
import { ClauseLink } from '../shell/clause-link.tsx';
import { EventPicker } from './event-picker.tsx';
import { useChecking } from './load.ts';
import type { Values } from './load.ts';

interface RecordFieldsProps {
  idPrefix: string;
  subjectKind: string;
  /** The file that the record is written into, when there is one. */
  fileId?: string;
  type: RecordTypeView;
  values: Values;
  onChange: (values: Values) => void;
  /** Fields this reader may not see are not asked for. */
  withheld?: string[];
  /** What the server found when the record was sent. */
  sent?: Finding[];
  onFindings?: (findings: Finding[]) => void;
  side?: (field: FieldDefinition) => ReactNode;
  /** What the rest of the file makes of the record. */
  course?: UseQueryResult<CourseView>;
}

const nothing: Finding[] = [];
const eventList = 'event_kind';

function Said({ finding }: { finding: Finding | undefined }) {
  if (finding === undefined) return null;
  return <>{finding.message} {finding.clause !== undefined && <ClauseLink clause={finding.clause} />}</>;
}

/** Before the day is typed no record can be judged: then the list of the day speaks. */
function closedNow(course: UseQueryResult<CourseView> | undefined, field: FieldDefinition, values: Values): string | undefined {
  if (course?.data === undefined || field.list !== eventList || course.data.findings.length > 0) return undefined;
  return course.data.acts.find(({ act, can }) => act === values[field.name] && !can.allowed)?.can.message;
}

/** What may be recorded depends on the day: it comes first. */
const inOrder = (type: RecordTypeView, byDay: boolean): readonly FieldDefinition[] => (byDay ? type.fields.toSorted((a, b) => Number(b.name === type.occurredField) - Number(a.name === type.occurredField)) : type.fields);

/** The fields of one record, in the order of the dictionary; what is wrong stands under its field. */
export function RecordFields({ idPrefix, subjectKind, fileId, type, values, onChange, withheld = [], sent = nothing, onFindings, side, course }: RecordFieldsProps) {
  const words = useWords().fields;
  const label = useLabel();
  const checking = useChecking({ subjectKind, fileId }, type.name, (field, value) => onChange({ ...values, [field]: value }), (findings) => onFindings?.(findings));
  const findings = course?.data?.findings ?? nothing;
  return (
    <>
      {inOrder(type, course !== undefined).filter((field) => !withheld.includes(field.name)).map((field) => {
        const { Input } = kinds[field.kind];
        const id = `${idPrefix}-${field.name}`;
        const said = [...(checking.touched.has(field.name) ? checking.findings : sent), ...findings].filter((finding) => finding.field === field.name);
        const error = said.find((finding) => finding.severity === 'error');
        const props: FieldInputProps = {
          id, field, value: values[field.name], invalid: error !== undefined,
          onChange: (value) => onChange({ ...values, [field.name]: value }), onBlur: () => checking.leave(field.name, values),
        };
        return (
          <FormRow
            key={field.name} id={id} label={label(field.label)} required={field.required === true ? words.required : undefined} side={side?.(field) ?? label(field.hint)}
            error={error && <Said finding={error} />} warning={error === undefined && said.length > 0 ? <Said finding={said[0]} /> : closedNow(course, field, values)}
          >
            {course !== undefined && field.list === eventList ? <EventPicker {...props} course={course} /> : <Input {...props} />}
          </FormRow>
        );
      })}
    </>
  );
}
