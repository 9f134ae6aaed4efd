import { Input, Select } from 'antd';
import { useWords } from '../../../language/language.tsx';
import type { Column } from './draft.ts';

interface MissingRuleProps {
  column: Column;
  onChange: (missing: Column['missing']) => void;
}

/** What to do with an empty cell. */
export function MissingRule({ column, onChange }: MissingRuleProps) {
  const words = useWords().imports;
  const { missing } = column;
  const rule = typeof missing === 'object' ? 'value' : missing;
  return (
    <span className="missing-rule">
      <Select
        size="small" aria-label={`${words.missing}: ${column.column}`} value={rule} className="missing-choice"
        options={[{ value: 'skip', label: words.missingSkip }, { value: 'reject', label: words.missingReject }, { value: 'value', label: words.missingValue }]}
        onChange={(next: 'skip' | 'reject' | 'value') => onChange(next === 'value' ? { value: '' } : next)}
      />
      {typeof missing === 'object' && <Input size="small" aria-label={`${words.missingValue} ${column.column}`} value={String(missing.value)} onChange={(event) => onChange({ value: event.target.value })} />}
    </span>
  );
}
