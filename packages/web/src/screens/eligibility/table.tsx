import type { EligibilityList, EligibilityRow } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';

interface TableProps {
  list: EligibilityList;
  at: number;
  open: string | undefined;
  onOpen: (row: EligibilityRow, at: number) => void;
}

/** What the review found of one person, short: what is wanting with its figure, or how far it may go. */
function Found({ row, brief }: { row: EligibilityRow; brief: boolean }) {
  const words = useWords().eligibility;
  const label = useLabel();
  if (brief && row.wanting.length > 0) return <>{row.wanting.map((wanting) => <span key={wanting.code} className={wanting.state === 'unmet' ? 'review-brief review-unmet' : 'review-brief'}>{label(wanting.label)}</span>)}</>;
  if (row.wanting.length === 0) return <>{label(row.amount ?? undefined, words.outcomes.eligible)}</>;
  return <>{row.wanting.map((wanting) => <div key={wanting.code}><strong className={wanting.state === 'unmet' ? 'review-unmet' : ''}>{label(wanting.label)}</strong>: {wanting.figure === null ? words.states[wanting.state].toLowerCase() : label(wanting.figure)}</div>)}</>;
}

/** People of one part of the list; each opens into the reasons beside it. */
export function ReviewTable({ list, at, open, onOpen }: TableProps) {
  const { eligibility: words, fields } = useWords();
  const brief = open !== undefined;
  return (
    <table className="plain-table review-table" aria-label={words.outcomes[list.outcome]}>
      <thead><tr>{[words.number, words.name, words.file, ...(brief ? [words.penalty] : [words.birth, words.penalty, words.termEnd, words.place]), words.found].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {list.rows.map((row, index) => (
          <tr key={row.fileId} className={row.fileId === open ? 'is-target' : index === at ? 'review-here' : ''} onClick={() => onOpen(row, index)}>
            <td className="number">{index + 1}</td>
            <td className="review-name"><button type="button" className="link-button strong" aria-expanded={row.fileId === open} onClick={(event) => { event.stopPropagation(); onOpen(row, index); }}>{row.name}</button></td>
            <td className="nowrap">{row.fileNo}</td>{!brief && <td className="nowrap">{showDate(row.birth)}</td>}<td className="nowrap">{row.penalty === null ? '—' : fields.listedTerm(row.penalty)}</td>
            {!brief && <><td className="nowrap">{showDate(row.termEnd)}</td><td className="nowrap">{row.place ?? '—'}</td></>}
            <td><Found row={row} brief={brief} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
