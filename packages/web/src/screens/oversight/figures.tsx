import type { ReconciliationFigures, ReconciliationMinute } from '@thahs/engine/contract';
import { Fragment } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showBytes, showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useTypeLabel } from '../../server/dictionary.ts';

const faultsOf = (count: number, words: Words['oversight']): string => (count === 0 ? words.noFaults : words.faults(showNumber(count)));

/** The machine's part as rows, for the screen and for paper. */
export function figureRows({ unit, begunBy, begunAt, runAt, draw }: ReconciliationMinute, { journal, projections, papers, counts, copies }: ReconciliationFigures, words: Words['oversight'], typeLabel: (type: string) => string): [string, string][] {
  const moment = (at: string | null): string => (at === null ? words.never : showMoment(at));
  const rows: [string, string][] = [
    [words.begunBy, `${begunBy ?? words.node}, ${showMoment(begunAt)}; ${words.machine.toLocaleLowerCase('vi')} ${showMoment(runAt)}`],
    [words.journal, `${words.journalFound(showNumber(journal.entries), showNumber(journal.checkpoints))}${journal.redacted === 0 ? '' : `, ${words.redacted(showNumber(journal.redacted))}`}: ${faultsOf(journal.faultCount, words)}`],
    [words.tables, `${words.tablesFound(showNumber(projections.files), showNumber(projections.records))}: ${faultsOf(projections.faultCount, words)}`],
    ...(papers === undefined ? [] : [[words.papers, `${words.papersFound(showNumber(papers.attachments), showBytes(papers.bytes))}: ${faultsOf(papers.faultCount, words)}`] as [string, string]]),
    [words.counts, `${words.countsFound(showNumber(counts.files))}: ${counts.records.map(({ type, count }) => `${typeLabel(type)} ${showNumber(count)}`).join(', ')}`],
    [words.copies, copies.length === 0 ? words.noCopies : copies.map((copy) => words.copy(copy.label, moment(copy.endedAt), moment(copy.verifiedAt), moment(copy.drilledAt))).join('; ')],
  ];
  if (draw !== null) rows.push([words.draw, words.drawn(showNumber(draw.size), showNumber(draw.population))], [words.root, `${draw.root} (${words.rootOf(showNumber(draw.treeSize), unit)})`]);
  return rows;
}

/** Each fault by its name. */
export function faultLines({ journal, projections, papers }: ReconciliationFigures, words: Words['oversight']): string[] {
  const elsewhere = projections.elsewhere + (papers?.elsewhere ?? 0);
  return [...journal.faults.map(({ code, position }) => `${code}${position === null ? '' : ` ${showNumber(position)}`}`), ...projections.faults.map(({ table, fileId }) => words.faultRow(table, fileId)), ...(papers?.faults ?? []).map(({ fileId }) => words.faultPaper(fileId)), ...(elsewhere === 0 ? [] : [words.elsewhere(showNumber(elsewhere))])];
}

export function Figures({ minute }: { minute: ReconciliationMinute }) {
  const words = useWords().oversight;
  const typeLabel = useTypeLabel();
  const { figures } = minute;
  if (figures === null) return null;
  const faults = faultLines(figures, words);
  return (
    <Panel title={words.found}>
      {faults.length > 0 && <div className="oversight-facts"><strong className="red">{words.faultList}</strong><ul>{faults.map((line) => <li key={line}>{line}</li>)}</ul></div>}
      <dl className="facts oversight-facts">{figureRows(minute, figures, words, typeLabel).map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}</dl>
    </Panel>
  );
}
