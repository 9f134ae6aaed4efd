import Type from 'typebox';
import { shownDay } from '../kernel/index.ts';
import type { Context, ReviewOutcome } from '../operation/index.ts';
import { Closed, Id, refuseEmpty, refuseTooMany, takeOut } from '../record/index.ts';
import type { EligibilityPaper, EligibilityRow } from '../contract.ts';
import { reviewedUnit } from './reviewed.ts';
import { filtered, firstOutcome, ofOutcome, rowsOf } from './rows.ts';
import { questionOf, WantedSchema } from './wanted.ts';
import type { Wanted } from './wanted.ts';

export const TakenInput = { operationId: Id, ...WantedSchema };
export const TakenOutput = Type.Object({
  copyNumber: Type.Integer(), verificationCode: Type.String(), total: Type.Integer(), head: Type.Array(Type.String()), headings: Type.Array(Type.String()), lines: Type.Array(Type.Array(Type.String())),
  unitName: Type.String(), kind: Type.Unknown(), round: Type.Unknown(), outcome: Type.String(), printedAt: Type.String(),
}, Closed);

export interface Taken extends Omit<Wanted, 'unitId'> {
  readonly outcome?: ReviewOutcome;
  readonly condition?: string;
  readonly only?: boolean;
}

const NAMES: Readonly<Record<ReviewOutcome, string>> = { eligible: 'đủ điều kiện', waiting: 'chờ đến ngày xếp loại', 'not-eligible': 'chưa đủ điều kiện', unknown: 'chưa xác định được' };
const STATES = { met: '', unmet: 'chưa đạt', waits: 'chờ', unknown: 'chưa có thông tin' } as const;
const HEADINGS = ['STT', 'Số hồ sơ', 'Họ và tên', 'Ngày sinh', 'Mức án', 'Hết hạn', 'Nơi giữ', 'Kết quả rà soát'];

/** What the review found, in one cell. */
const foundOf = ({ wanting, amount }: EligibilityRow): string =>
  wanting.length === 0 ? `Đủ điều kiện${amount === null ? '' : `. ${amount.vi}`}` : wanting.map(({ label, state, figure }) => `${label.vi}: ${STATES[state]}${figure === null ? '' : ` (${figure.vi})`}`).join('; ');

const day = (value: string | null): string => (value === null ? '' : shownDay(value));

/** A list of the own unit that leaves, as it is filtered, with its source, number and code. */
export async function takeList(context: Context, input: Taken, format: 'xlsx' | 'csv' | 'paper'): Promise<EligibilityPaper> {
  const question = questionOf(context, input, context.actor.unitId);
  const reviewed = await reviewedUnit(context, question);
  const outcome = input.outcome ?? firstOutcome(reviewed);
  const files = filtered(ofOutcome(reviewed, outcome), input);
  refuseTooMany(files.length);
  const rows = await rowsOf(context, question, files);
  refuseEmpty(rows.length);
  const { kind, round, unitName } = question;
  const title = `${kind.label.vi}, đợt ${round.label.vi}: danh sách ${rows.length.toLocaleString('de-DE')} người ${NAMES[outcome]}`;
  const taken = await takeOut(context, rows.map(({ fileId }) => fileId), title, { kind: kind.code, round: round.code, outcome, condition: input.condition ?? null, format });
  return {
    ...taken, total: rows.length, unitName, kind: { ...kind.label }, round: { ...round.label }, outcome, printedAt: new Date(context.now).toISOString(), headings: HEADINGS,
    lines: rows.map((row, at) => [String(at + 1), row.fileNo, row.name, day(row.birth), row.penalty ?? '', day(row.termEnd), row.place ?? '', foundOf(row)]),
  };
}
