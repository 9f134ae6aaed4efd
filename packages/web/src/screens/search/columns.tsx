import type { FileRow } from '@thahs/engine/contract';
import type { TableColumnType } from 'antd';
import { showDate } from '../../format/date.ts';
import { showArticle } from '../../format/article.ts';
import { showNumber } from '../../format/number.ts';
import type { Words } from '../../language/vi.ts';
import { StatusChip } from '../../shell/status-chip.tsx';
import type { Sort, Wanted } from './wanted.ts';

export type ColumnKey = keyof Words['search']['column'];
export const allColumns: ColumnKey[] = ['index', 'fileNo', 'name', 'birth', 'offence', 'article', 'penalty', 'place', 'status', 'admitted', 'termEnd', 'unit', 'kind'];
export const firstColumns: ColumnKey[] = ['index', 'fileNo', 'name', 'birth', 'offence', 'article', 'penalty', 'place', 'status', 'admitted', 'termEnd'];
export const fixedColumns: ColumnKey[] = ['fileNo', 'name', 'birth'];

const widths: Record<ColumnKey, number> = { index: 42, fileNo: 120, name: 184, birth: 88, offence: 160, article: 66, penalty: 118, place: 96, status: 128, admitted: 87, termEnd: 87, unit: 170, kind: 170 };
const sortOf: Partial<Record<ColumnKey, Sort>> = { fileNo: 'fileNo', name: 'name', birth: 'birth', admitted: 'admitted', termEnd: 'termEnd' };
const digits = new Set<ColumnKey>(['index', 'birth', 'admitted', 'termEnd']);

const long = new Set<ColumnKey>(['offence', 'place', 'unit', 'kind', 'penalty']);

/** The name as written; a word found only by correction is underlined. */
export function MatchedName({ row }: { row: FileRow }) {
  const marks = new Map(row.matched.map((match) => [match.word, match.corrected]));
  return (
    <span className="found-name">
      {row.name.split(' ').map((word, index) => (
        <span key={`${index}${word}`}>
          {index > 0 && ' '}
          <span className={marks.get(index) === true ? 'is-corrected' : undefined}>{word}</span>
        </span>
      ))}
    </span>
  );
}

type Cell = (row: FileRow, index: number, kindLabel: (code: string) => string, words: Words) => React.ReactNode;

export const penaltyOf = ({ penalty }: { penalty: string | null }, words: Words): string => (penalty === null ? '—' : words.fields.listedTerm(penalty));

const cells: Record<ColumnKey, Cell> = {
  index: (_row, index) => <span className="faint">{showNumber(index + 1)}</span>,
  fileNo: (row) => row.fileNo,
  name: (row) => <MatchedName row={row} />,
  birth: (row) => showDate(row.birth),
  offence: (row) => row.offence ?? '—',
  article: (row) => showArticle(row.article),
  penalty: (row, _index, _kindLabel, words) => penaltyOf(row, words),
  place: (row) => row.place ?? '—',
  status: (row) => (<StatusChip status={row.status} />),
  admitted: (row) => showDate(row.admitted),
  termEnd: (row) => showDate(row.termEnd),
  unit: (row) => row.unitName,
  kind: (row, _index, kindLabel) => kindLabel(row.subjectKind),
};

interface ColumnMaking {
  shown: ColumnKey[];
  /** Width of the list on the screen. */
  room: number;
  rows: readonly FileRow[];
  wanted: Wanted;
  words: Words;
  kindLabel: (code: string) => string;
  onSort: (sort: Sort) => void;
}

function HeadCell({ column, wanted, words, onSort }: Omit<ColumnMaking, 'shown' | 'room' | 'rows' | 'kindLabel'> & { column: ColumnKey }) {
  const sort = sortOf[column];
  if (sort === undefined) return words.search.column[column];
  const here = wanted.sort === sort;
  return (
    <button type="button" className="head-sort" onClick={() => onSort(sort)}>
      {words.search.column[column]}
      {here && <span aria-hidden="true"> {wanted.descending === true ? '↓' : '↑'}</span>}
      {column === 'name' && (wanted.sort ?? 'match') === 'match' && wanted.query !== undefined && <span className="head-match"> ↓ {words.search.match}</span>}
    </button>
  );
}

/** Columns that tell one person from another: never cut, so they grow with the longest of the rows and the list scrolls sideways when it must. */
const whole: Partial<Record<ColumnKey, { of: (row: FileRow) => string; perLetter: number }>> = { fileNo: { of: (row) => row.fileNo, perLetter: 8.2 }, name: { of: (row) => row.name, perLetter: 8 } };

function widthOf(key: ColumnKey, rows: readonly FileRow[]): number {
  const column = whole[key];
  if (column === undefined) return widths[key];
  return rows.reduce((most, row) => Math.max(most, Math.ceil(column.of(row).length * column.perLetter) + 14), widths[key]);
}

/** What may be cut gives way first, so that a list with long names still shows its last columns; nothing narrower than this. */
const narrowest: Partial<Record<ColumnKey, number>> = { offence: 96, unit: 110, kind: 110, place: 84, penalty: 104 };

function fitted(keys: ColumnKey[], rows: readonly FileRow[], room: number): Map<ColumnKey, number> {
  const fit = new Map(keys.map((key) => [key, widthOf(key, rows)]));
  for (const [key, least] of Object.entries(narrowest) as [ColumnKey, number][]) {
    const over = [...fit.values()].reduce((sum, width) => sum + width, 0) - room;
    const width = fit.get(key);
    if (over > 0 && width !== undefined) fit.set(key, Math.max(least, width - over));
  }
  return fit;
}

export function makeColumns({ shown, room, rows, wanted, words, kindLabel, onSort }: ColumnMaking): TableColumnType<FileRow>[] {
  const keys = allColumns.filter((key) => shown.includes(key));
  const fit = fitted(keys, rows, room);
  return keys.map((key) => ({
    key,
    width: fit.get(key) ?? widths[key],
    align: digits.has(key) ? 'right' : 'left',
    ellipsis: long.has(key),
    title: <HeadCell column={key} wanted={wanted} words={words} onSort={onSort} />,
    onHeaderCell: () => (sortOf[key] !== undefined && wanted.sort === sortOf[key] ? { 'aria-sort': wanted.descending === true ? 'descending' : 'ascending' } : {}),
    render: (_value: unknown, row: FileRow, index: number) => cells[key](row, index, kindLabel, words),
  }));
}
