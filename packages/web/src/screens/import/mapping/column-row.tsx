import { Select } from 'antd';
import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { useWords } from '../../../language/language.tsx';
import { useDictionary } from '../../../server/dictionary.ts';
import { Codes } from './codes.tsx';
import type { Column } from './draft.ts';
import { FieldPicker } from './field-picker.tsx';
import { MissingRule } from './missing-rule.tsx';

interface ColumnRowProps {
  column: Column;
  /** Part of the file number. */
  number: boolean;
  subjectKind: string;
  sample: string;
  values: readonly string[];
  onChange: (column: Column) => void;
}

type Shape = NonNullable<Column['shape']>;

export function ColumnRow({ column, number, subjectKind, sample, values, onChange }: ColumnRowProps) {
  const words = useWords().imports;
  const { data } = useDictionary();
  const [open, setOpen] = useState(false);
  const field = data?.recordTypes.find((type) => type.name === column.type)?.fields.find((each) => each.name === column.field);
  const given = Object.keys(column.codes ?? {}).length;
  const count = given === 0 ? '' : ` (${given})`;
  const { codes: _codes, ...plain } = column;
  const shapes: { value: Shape; label: string }[] = [{ value: 'as-is', label: words.shapes.asIs }, { value: 'instant-to-date', label: words.shapes.day }, { value: 'whole', label: words.shapes.whole }, { value: 'yes-no', label: words.shapes.yesNo }];
  const mapped = column.field !== null;
  return (
    <>
      <tr className={mapped ? '' : 'is-unmapped'}>
        <td><strong>{column.column}</strong>{number && <> <Chip>{words.fileNo}</Chip></>}<div className="secondary sample-cell" title={sample}>{sample}</div></td>
        <td><FieldPicker placeholder={words.unmatched} label={`${words.field}: ${column.column}`} subjectKind={subjectKind} type={column.type} field={column.field} onChange={(type, next) => onChange({ ...plain, type, field: next })} /></td>
        <td>{mapped && <Select<Shape> size="small" className="field-wide" aria-label={`${words.shape}: ${column.column}`} value={column.shape ?? 'as-is'} options={shapes} onChange={(shape) => onChange({ ...column, shape })} />}</td>
        <td>{mapped && <MissingRule column={column} onChange={(missing) => onChange({ ...column, missing })} />}</td>
        <td className="nowrap">{mapped && <button type="button" className="link-button" aria-expanded={open} aria-label={`${words.codes} ${column.column}${count}`} onClick={() => setOpen(!open)}>{words.codes}{count}</button>}</td>
      </tr>
      {open && mapped && <tr><td colSpan={5} className="codes-cell"><Codes column={column} field={field} values={values} onChange={(codes) => onChange({ ...plain, ...(Object.keys(codes).length === 0 ? {} : { codes }) })} /></td></tr>}
    </>
  );
}
