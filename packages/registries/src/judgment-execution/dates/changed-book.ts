import type { RulesQuestion } from '@thahs/engine/operation';
import { RULES, type RuleBook } from '../calculation/index.ts';

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const tables = RULES as unknown as Readonly<Record<string, readonly Row[]>>;

export type ChangedBook = { readonly book: RuleBook } | { readonly problem: string };

const isDay = (value: unknown): boolean => value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));

/** What keeps a row from standing in its table; its values are of the kinds of the other rows there. */
function fault(table: string, row: Row, like: Row): string | null {
  const name = `${table}, ${String(row['id'])}`;
  const lacks = Object.keys(like).filter((key) => !Object.hasOwn(row, key));
  if (lacks.length > 0) return `Quy tắc mới “${name}” thiếu ${lacks.join(', ')}. Ghi đủ như các dòng khác của bảng.`;
  const strange = Object.keys(row).find((key) => !Object.hasOwn(like, key));
  if (strange !== undefined) return `Quy tắc “${name}” có ô không có trong bảng: ${strange}.`;
  const other = Object.entries(like).find(([key, value]) => value !== null && row[key] !== null && (typeof row[key] !== typeof value || Array.isArray(row[key]) !== Array.isArray(value)));
  if (other) return `Quy tắc “${name}” có ô “${other[0]}” không đúng kiểu.`;
  return isDay(row['validFrom']) && isDay(row['validTo']) ? null : `Quy tắc “${name}” có ngày hiệu lực không đúng. Ghi năm-tháng-ngày, hoặc null.`;
}

/** Tables of reviews, grading, combining and of requests to clear a record: no date of a file reads them, so that a comparison of dates would say that nothing moves. A test holds them to that. */
export const OF_NO_DATE: ReadonlySet<string> = new Set<keyof RuleBook>([
  'notCounted', 'combinedLimit', 'combining', 'breach', 'yearlyReduction', 'crimeAfterReduction', 'round', 'progress', 'civilPart', 'gradedQuarter', 'releaseRound', 'grading', 'ceiling', 'arrival', 'continuity', 'splitWeek',
  'reapply', 'specialClearing',
]);

/** Tables that the other questions read; tests hold each to what is read. */
export const READ_BY: Readonly<Record<Exclude<RulesQuestion, 'dates'>, ReadonlySet<string>>> = {
  reviews: new Set<keyof RuleBook>([
    'credit', 'termEvent', 'shortening', 'reduction', 'yearlyReduction', 'lifeReduction', 'crimeAfterReduction', 'round', 'progress', 'civilPart', 'gradedQuarter', 'releaseServed', 'releaseExclusion', 'releaseCondition', 'releaseRound', 'grading',
  ]),
  grading: new Set<keyof RuleBook>(['grading', 'ceiling', 'arrival', 'splitWeek']),
  combined: new Set<keyof RuleBook>(['combinedLimit', 'combining', 'measure']),
};
const QUESTIONS: Readonly<Record<RulesQuestion, string>> = { dates: 'mốc thời hạn', reviews: 'kết quả xét', grading: 'kỳ xếp loại', combined: 'hình phạt chung' };
const isRead = (table: string, question: RulesQuestion): boolean => (question === 'dates' ? !OF_NO_DATE.has(table) : READ_BY[question].has(table));

/** Why a table says nothing to the question, and which question to put instead. */
function unread(table: string, question: RulesQuestion): string {
  const others = (Object.keys(QUESTIONS) as RulesQuestion[]).filter((each) => isRead(table, each));
  const instead = others.length === 0 ? 'Bỏ bảng đó khỏi tệp.' : `So sánh ${others.map((each) => `${QUESTIONS[each]} (${each})`).join(', ')} thì thấy; hoặc bỏ bảng đó khỏi tệp.`;
  return `Bảng “${table}” không quyết định ${QUESTIONS[question]} nào của hồ sơ, nên so sánh này không cho biết đổi bảng đó thì ai bị ảnh hưởng. ${instead}`;
}

function changedTable(table: string, changes: unknown, question: RulesQuestion): { readonly rows: readonly Row[] } | { readonly problem: string } {
  const present = Object.hasOwn(tables, table) ? tables[table] : undefined;
  const [like] = present ?? [];
  if (!present || !like) return { problem: `Không có bảng quy tắc “${table}”. Các bảng: ${Object.keys(tables).join(', ')}.` };
  if (!isRead(table, question)) return { problem: unread(table, question) };
  if (!Array.isArray(changes)) return { problem: `Bảng “${table}” phải là danh sách các quy tắc.` };
  const replaced = new Map<unknown, Row>();
  for (const change of changes as unknown[]) {
    if (!isRow(change) || typeof change['id'] !== 'string') return { problem: `Bảng “${table}” có dòng không có mã (id).` };
    const row = { ...present.find(({ id }) => id === change['id']), ...change };
    const problem = fault(table, row, like);
    if (problem !== null) return { problem };
    replaced.set(change['id'], row);
  }
  const kept = present.map((row) => replaced.get(row['id']) ?? row);
  // A new row goes first: on its days it stands before the rows it is like.
  return { rows: [...[...replaced.values()].filter((row) => !present.some(({ id }) => id === row['id'])), ...kept] };
}

/** The book in use with rows replaced or added by their id: `{ table: [row, …] }`. A row that is there need only name what changes. */
export function changedBook(changes: unknown, question: RulesQuestion): ChangedBook {
  if (!isRow(changes) || Object.keys(changes).length === 0) return { problem: 'Chưa có quy tắc nào thay đổi. Ghi { "bảng": [ { "id": "…", … } ] }.' };
  const made: Record<string, readonly Row[]> = { ...tables };
  for (const [table, rows] of Object.entries(changes)) {
    const answer = changedTable(table, rows, question);
    if ('problem' in answer) return answer;
    made[table] = answer.rows;
  }
  return { book: made as unknown as RuleBook };
}
