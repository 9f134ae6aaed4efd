import type { FieldDefinition, Finding } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { FormRow } from '../components/form-row.tsx';
import { kinds } from '../fields/kinds.ts';
import { useLabel, useWords } from '../language/language.tsx';
import type { RecordTypeView } from '../server/dictionary.ts';
import { ClauseLink } from '../shell/clause-link.tsx';
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
}

const nothing: Finding[] = [];

function Said({ finding }: { finding: Finding | undefined }) {
  if (finding === undefined) return null;
  return <>{finding.message} {finding.clause !== undefined && <ClauseLink clause={finding.clause} />}</>;
}

/** The fields of one record, in the order of the dictionary; what is wrong stands under its field. */
export function RecordFields({ idPrefix, subjectKind, fileId, type, values, onChange, withheld = [], sent = nothing, onFindings, side }: RecordFieldsProps) {
  const words = useWords().fields;
  const label = useLabel();
  const checking = useChecking({ subjectKind, fileId }, type.name, (field, value) => onChange({ ...values, [field]: value }), (findings) => onFindings?.(findings));
  return (
    <>
      {type.fields.filter((field) => !withheld.includes(field.name)).map((field) => {
        const { Input } = kinds[field.kind];
        const id = `${idPrefix}-${field.name}`;
        const said = (checking.touched.has(field.name) ? checking.findings : sent).filter((finding) => finding.field === field.name);
        const error = said.find((finding) => finding.severity === 'error');
        return (
          <FormRow
            key={field.name} id={id} label={label(field.label)} required={field.required === true ? words.required : undefined} side={side?.(field) ?? label(field.hint)}
            error={error && <Said finding={error} />} warning={error === undefined && said.length > 0 ? <Said finding={said[0]} /> : null}
          >
            <Input
              id={id} field={field} value={values[field.name]} invalid={error !== undefined}
              onChange={(value) => onChange({ ...values, [field.name]: value })} onBlur={() => checking.leave(field.name, values)}
            />
          </FormRow>
        );
      })}
    </>
  );
}
