import type { GradingRow } from '@thahs/engine/contract';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import type { Choice } from './load.ts';
import { Remark } from './remark.tsx';

export interface Chosen {
  grade: string;
  reason: string;
}

interface SheetTableProps {
  rows: readonly GradingRow[];
  grades: readonly Choice[];
  chosen: ReadonlyMap<string, Chosen>;
  onChoose: (fileId: string, chosen: Chosen) => void;
}

const NOTHING: Chosen = { grade: '', reason: '' };

/** Goes to the same place in the next row or the one before. */
function goTo(event: KeyboardEvent<HTMLElement>, step: number): void {
  const rows = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-open]') ?? [])];
  const at = rows.findIndex((row) => row.contains(event.currentTarget));
  const next = rows[at + step]?.querySelector<HTMLElement>('input:checked, input');
  event.preventDefault();
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function Grades({ row, grades, chosen, onChoose }: { row: GradingRow; grades: readonly Choice[]; chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const words = useWords().grading;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step !== undefined) return goTo(event, step);
    const grade = /^[0-9]$/.test(event.key) ? grades[(Number(event.key) + grades.length - 1) % grades.length] : undefined;
    if (grade === undefined || Number(event.key) >= grades.length) return;
    onChoose({ ...chosen, grade: grade.value });
    goTo(event, 1);
  };
  return (
    <div role="radiogroup" aria-label={words.gradeOf(row.name)} className="grades">
      {grades.map(({ value, label }, i) => (
        <label key={value} className={chosen.grade === value ? 'grade is-chosen' : 'grade'}>
          <input type="radio" name={`grade-${row.fileId}`} checked={chosen.grade === value} onKeyDown={onKey} onChange={() => onChoose({ ...chosen, grade: value })} />
          <span className="secondary" aria-hidden="true">{(i + 1) % grades.length}</span> {label}
        </label>
      ))}
    </div>
  );
}

/** The people of a team with their grades; what is rated already is read only. */
export function SheetTable({ rows, grades, chosen, onChoose }: SheetTableProps) {
  const words = useWords().grading;
  const named = (code: string | null): string => grades.find(({ value }) => value === code)?.label ?? '—';
  return (
    <table className="plain-table grading-table" aria-label={words.title}>
      <thead><tr>{[words.number, words.file, words.name, words.birth, words.before, words.now, words.reason, words.remark].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map((row, i) => {
          const mine = chosen.get(row.fileId) ?? NOTHING;
          const open = row.grade === null;
          return (
            <tr key={row.fileId} {...(open ? { 'data-open': '' } : {})}>
              <td className="number">{i + 1}</td>
              <td className="nowrap"><Link to="/files/$fileId" params={{ fileId: row.fileId }} search={{}}>{row.fileNo}</Link></td>
              <td className="strong person">{row.name}</td><td className="nowrap">{showDate(row.birth)}</td><td className="nowrap">{named(row.previous)}</td>
              <td className="nowrap">{open ? <Grades row={row} grades={grades} chosen={mine} onChoose={(next) => onChoose(row.fileId, next)} /> : <><strong>{named(row.grade)}</strong>{row.ratedBy !== null && <span className="secondary"> · {row.ratedBy}</span>}</>}</td>
              <td>{open && <input className="reason-input" aria-label={words.reasonOf(row.name)} maxLength={200} value={mine.reason} onChange={(event) => onChoose(row.fileId, { ...mine, reason: event.target.value })} />}</td>
              <td className="secondary"><Remark row={row} named={named} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
