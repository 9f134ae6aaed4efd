import type { CountsView } from '@thahs/engine/contract';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';

const total = (figures: Readonly<Record<string, number>>): number => Object.values(figures).reduce((sum, n) => sum + n, 0);
const shown = (n: number | undefined): string => (n === undefined || n === 0 ? '–' : showNumber(n));

/** One row a kind of subject; every row adds up. */
export function CountsTable({ view }: { view: CountsView }) {
  const words = useWords().counts;
  const label = useLabel();
  const kind = useKindLabel();
  const { increases, decreases, rows } = view;
  return (
    <table className="plain-table counts-table" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>{words.kind}</th><th scope="col" rowSpan={2} className="number">{words.opening}</th>
          <th scope="colgroup" colSpan={increases.length + 1}>{words.increase}</th><th scope="colgroup" colSpan={decreases.length + 1}>{words.decrease}</th><th scope="col" rowSpan={2} className="number">{words.closing}</th>
        </tr>
        <tr>
          {increases.map((way) => <th key={way.code} scope="col" className="number">{label(way.label)}</th>)}<th scope="col" className="number">{words.sum}</th>
          {decreases.map((way) => <th key={way.code} scope="col" className="number">{label(way.label)}</th>)}<th scope="col" className="number">{words.sum}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{kind(row.kind)}</th><td className="number strong">{showNumber(row.opening)}</td>
            {increases.map(({ code }) => <td key={code} className="number">{shown(row.increases[code])}</td>)}<td className="number strong">{shown(total(row.increases))}</td>
            {decreases.map(({ code }) => <td key={code} className="number">{shown(row.decreases[code])}</td>)}<td className="number strong">{shown(total(row.decreases))}</td>
            <td className="number strong">{showNumber(row.closing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
