import { Input } from 'antd';
import { typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';

export const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

interface DayFieldProps {
  id: string;
  label: string;
  /** What it means when it is left empty. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A day as it is typed; what is no day is said at once. */
export function DayField({ id, label, hint, value, onChange }: DayFieldProps) {
  const { machines: words, shell } = useWords();
  const bad = value.trim() !== '' && !isDay(typedDate(value));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span><Input id={id} className="machine-day" autoComplete="off" placeholder={shell.dateHint} value={value} onChange={(event) => onChange(event.target.value)} /> {hint !== undefined && <span className="secondary">{hint}</span>}</span>
      {bad && <span className="red">{words.badDay}</span>}
    </div>
  );
}
