import { Select } from 'antd';
import { useLabel } from '../../../language/language.tsx';
import { useDictionary } from '../../../server/dictionary.ts';

interface FieldPickerProps {
  label: string;
  placeholder: string;
  subjectKind: string;
  type: string | null;
  field: string | null;
  onChange: (type: string | null, field: string | null) => void;
}

/** One field of the dictionary, found by any word of its label or of its record type. */
export function FieldPicker({ label, placeholder, subjectKind, type, field, onChange }: FieldPickerProps) {
  const name = useLabel();
  const { data } = useDictionary();
  const groups = (data?.recordTypes ?? []).filter((each) => each.subjectKinds.includes(subjectKind)).map((each) => ({
    label: name(each.label),
    options: each.fields.map((one) => ({ value: `${each.name}.${one.name}`, label: `${name(one.label)} · ${name(each.label)}`, text: `${name(one.label)} ${name(each.label)} ${one.name}` })),
  }));
  return (
    <Select
      className="field-wide" size="small" aria-label={label} allowClear placeholder={placeholder} showSearch={{ optionFilterProp: 'text' }} popupMatchSelectWidth={360}
      value={type === null ? null : `${type}.${field}`} options={groups}
      onChange={(next: string | null | undefined) => {
        const [nextType = null, nextField = null] = (next ?? '').split('.');
        onChange(nextField === null ? null : nextType, nextField);
      }}
    />
  );
}
