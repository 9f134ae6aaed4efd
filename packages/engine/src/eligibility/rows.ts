import type { Context, ReviewOutcome } from '../operation/index.ts';
import type { Label } from '../registry/index.ts';
import { shownPerson } from '../record/index.ts';
import type { EligibilityRow, WantingView } from '../contract.ts';
import type { Reviewed, UnitReviewed } from './reviewed.ts';
import type { Question } from './wanted.ts';

export const OUTCOMES: readonly ReviewOutcome[] = ['eligible', 'waiting', 'not-eligible', 'unknown'];

export interface Filter {
  readonly outcome: ReviewOutcome;
  readonly condition?: string;
  readonly only?: boolean;
}

/** What an officer reads first: who qualifies, and while nobody does who only waits, who lacks something, who is not known. */
export const firstOutcome = ({ files }: UnitReviewed): ReviewOutcome => OUTCOMES.find((outcome) => files.some((file) => file.outcome === outcome)) ?? 'eligible';

export const ofOutcome = ({ files }: UnitReviewed, outcome: ReviewOutcome): readonly Reviewed[] => files.filter((file) => file.outcome === outcome);

export const filtered = (files: readonly Reviewed[], { condition, only }: Pick<Filter, 'condition' | 'only'>): readonly Reviewed[] =>
  condition === undefined ? files : files.filter(({ wanting }) => wanting.some(({ code }) => code === condition) && (only !== true || wanting.length === 1));

interface Shown {
  readonly fileId: string;
  readonly fileNo: string;
  readonly name: string;
  readonly birth: string | null;
  readonly subjectKind: string;
  readonly penalty: string | null;
  readonly place: string | null;
  readonly termEnd: string | null;
}

/** The people of one page, read anew under the fence of whoever asks. */
export async function rowsOf(context: Context, question: Question, files: readonly Reviewed[]): Promise<EligibilityRow[]> {
  const { rows } = await context.tx.query<Shown>({
    name: 'eligibility-rows',
    text: 'select file_id as "fileId", file_no as "fileNo", name, birth, subject_kind as "subjectKind", penalty, place, term_end as "termEnd" from file_search where unit = $1 and file_id = any ($2::uuid[]) and not sealed',
    values: [question.unitId, files.map(({ fileId }) => fileId)],
  });
  const byId = new Map(rows.map((row) => [row.fileId, row]));
  const labels = new Map(context.engine.eligibility.conditions(question.kind.code).map(({ code, label }) => [code, label]));
  const copy = (label: Label | null): Label | null => label && { ...label };
  return files.flatMap(({ fileId, outcome, amount, wanting }) => {
    const row = byId.get(fileId);
    if (!row) return [];
    const shown = wanting.map(({ code, state, figure }): WantingView => ({ code, label: { ...(labels.get(code) ?? { vi: code, en: code }) }, state, figure: copy(figure) }));
    return [{ ...row, ...shownPerson(context, row), outcome, amount: copy(amount), wanting: shown }];
  });
}
