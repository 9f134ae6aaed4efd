import type { GradingRow } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';

interface RemarkProps {
  row: GradingRow;
  named: (code: string | null) => string;
}

type Part = GradingRow['parts'][number];

/** Parts with the same result of the same facility stand together, so that a year takes no more lines than it has to say. */
const together = (parts: readonly Part[]): Part[][] =>
  [...Map.groupBy(parts.filter(({ grade, missing }) => grade !== null || missing), ({ grade, ratedBy }) => JSON.stringify([grade, ratedBy])).values()];

/** What stands for and against a result: the weeks or months below it with who gave them, those that are missing, and the level that the law forces. */
export function Remark({ row, named }: RemarkProps) {
  const words = useWords().grading;
  const label = useLabel();
  const open = row.grade === null;
  return (
    <>
      {open && row.ceiling !== null && <div className="strong gold">{label(row.ceiling.sentence)}</div>}
      {row.arrived !== null && <div>{words.arrived(showDate(row.arrived.on), row.arrived.from ?? '')}</div>}
      {together(row.parts).map((parts) => {
        const [{ grade, ratedBy, ratingDay }] = parts as [Part, ...Part[]];
        return (
          <div key={ratingDay} className={grade === null ? 'gold' : undefined}>
            {grade === null ? words.missing : named(grade)}{ratedBy !== null && ` (${ratedBy})`}: {parts.map((part) => showDate(part.ratingDay).slice(0, 5)).join(', ')}
          </div>
        );
      })}
      {open && row.doubt !== null && <div>{label(row.doubt)}</div>}
    </>
  );
}
