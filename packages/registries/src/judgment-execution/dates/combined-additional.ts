import type { IsoDate } from '@thahs/engine/kernel';
import type { FileFigure, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { asLength, combineAdditional, combineCrimes, type AdditionalTerm, inMonths, type Calculation, type RuleBook, type Step } from '../calculation/index.ts';
import { commonOf, fromSeveralJudgments, singlesOf } from './additional-facts.ts';
import { shownStep, type Papers } from './answer.ts';
import { crimesOf, firstJudgments, penaltyOf } from './combined-facts.ts';
import { NOTHING } from './combined-penalty.ts';
import { dayIn, lengthOf, numberIn, paperNumber, textIn, type FileFacts } from './facts.ts';
import { lengthDifference, lengthWords, moneyDifference, moneyWords } from './lengths-in-words.ts';
import { fact } from './missing.ts';

const TERMS: readonly AdditionalTerm[] = ['CAM_DAM_NHIEM', 'CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_KINH_DOANH', 'CAM_HUY_DONG_VON'];
const notDecided = label(
  'Có từ hai hình phạt bổ sung cùng loại mà hồ sơ chưa ghi hình phạt chung: đang thi hành theo lần ghi sau cùng. Ghi thêm một “Hình phạt bổ sung” theo quyết định tổng hợp, đánh dấu “Là hình phạt chung do Tòa án quyết định” (Điều 55 khoản 2 Bộ luật Hình sự).',
  'There are two additional penalties of one kind or more and the common one is not entered: the one entered last is executed. Enter the common one from the combining decision and mark it so.',
);
const noTerm = fact('additional_penalty', 'term', 'Có từ hai hình phạt bổ sung cùng loại mà chưa đủ thời hạn. Nhập “Thời hạn” của từng hình phạt ở “Hình phạt bổ sung”.', 'The length of each additional penalty of the kind is needed. Enter “Term”.');
const noAmount = fact('additional_penalty', 'amount', 'Có từ hai lần phạt tiền bổ sung mà chưa đủ số tiền. Nhập “Số tiền” của từng lần ở “Hình phạt bổ sung”.', 'The amount of each additional fine is needed. Enter “Amount”.');
const noFineAmount = fact('offence', 'fineAmount', 'Có từ hai bản án phạt tiền mà chưa đủ số tiền. Nhập “Tiền phạt của tội này” ở từng “Tội danh”.', 'The fine of each offence is needed. Enter it with the offence.');

/** Every kind of figure here is told the same way: a sum beside what the court said. */
interface Parts {
  readonly official: Label | null;
  readonly difference: (calculated: number) => Label | null;
  readonly words: (calculated: number) => Label;
  readonly doubts: readonly Label[];
}
const toldOf = (plain: Pick<FileFigure, 'code' | 'label'>, { official, difference, words, doubts }: Parts, sum: Calculation<number>, papers?: Papers): FileFigure => ({
  ...NOTHING, ...plain, official, difference: difference(sum.outcome), calculated: words(sum.outcome), doubts, steps: papers ? sum.steps.map((step) => shownStep(step, papers)) : [], verified: sum.steps.every(({ verified }) => verified),
});

const lastJudgment = (facts: FileFacts): RecordFacts | undefined => facts.of('judgment', 'judgmentDate').at(-1);
const lastDay = (facts: FileFacts): IsoDate => dayIn(lastJudgment(facts), 'judgmentDate') ?? facts.today;
/** The last judgment is what asks for the common penalty. */
function restingOnLast(facts: FileFacts, steps: readonly Step[]): readonly Step[] {
  const source = lastJudgment(facts)?.recordId ?? null;
  return steps.map((step) => ({ ...step, source }));
}
/** The court decides within it, so that a shorter one is no difference. */
const atMost = ({ vi, en }: Label): Label => label(`nhiều nhất ${vi}`, `${en} at most`);
const nameOf = (kind: string): Label => {
  const { vi, en } = codeEntry('additional_penalty', kind)?.label ?? label(kind, kind);
  return label(`Hình phạt bổ sung chung: ${vi}`, `Common additional penalty: ${en}`);
};

function lengthFigure(facts: FileFacts, kind: AdditionalTerm, book: RuleBook, papers?: Papers): FileFigure[] {
  const [singles, common] = [singlesOf(facts, kind), commonOf(facts, kind)];
  if (!fromSeveralJudgments(singles)) return [];
  const plain = { code: `COMBINED_${kind}`, label: nameOf(kind) };
  const given = common === undefined ? null : lengthOf(common.values['term']);
  const official = given === null || given === 'life' ? null : given;
  const shown = { official: official === null ? null : lengthWords(official), doubts: common === undefined ? [notDecided] : [] };
  const lengths = singles.flatMap(({ values }) => {
    const length = lengthOf(values['term']);
    return length === null || length === 'life' ? [] : [inMonths(length)];
  });
  if (lengths.length < singles.length) return [{ ...NOTHING, ...plain, ...shown, missing: [noTerm] }];
  const { outcome, steps } = combineAdditional({ on: lastDay(facts), kind, months: lengths }, book);
  const parts = { ...shown, difference: (most: number) => (official === null || inMonths(official) <= most ? null : lengthDifference(official, asLength(most))), words: (most: number) => atMost(lengthWords(asLength(most))) };
  return [toldOf(plain, parts, { outcome: outcome.months, steps: restingOnLast(facts, steps) }, papers)];
}

interface Fines {
  readonly plain: Pick<FileFigure, 'code' | 'label'>;
  readonly fined: readonly RecordFacts[];
  readonly field: 'amount' | 'fineAmount';
  readonly official: number;
  readonly doubts: readonly Label[];
}

/** Fines are added up and never mixed with another kind (Điều 55.1.đ, 55.2.a). */
function fineFigure(facts: FileFacts, { plain, fined, field, official, doubts }: Fines, book: RuleBook, papers?: Papers): FileFigure {
  const shown = { official: official === 0 ? null : moneyWords(official), doubts };
  const amounts = fined.map((each) => numberIn(each, field));
  if (amounts.includes(0)) return { ...NOTHING, ...plain, ...shown, missing: [field === 'amount' ? noAmount : noFineAmount] };
  const { outcome, steps } = combineCrimes({ on: lastDay(facts), penalties: amounts.map((amountVnd) => ({ kind: 'PHAT_TIEN', amountVnd })) }, book);
  const parts = { ...shown, difference: (sum: number) => (official === 0 ? null : moneyDifference(official, sum)), words: moneyWords };
  return toldOf(plain, parts, { outcome: outcome.fineVnd ?? 0, steps: restingOnLast(facts, steps) }, papers);
}

function additionalFines(facts: FileFacts, book: RuleBook, papers?: Papers): FileFigure[] {
  const [fined, common] = [singlesOf(facts, 'PHAT_TIEN'), commonOf(facts, 'PHAT_TIEN')];
  const plain = { code: 'COMBINED_ADDITIONAL_FINE', label: nameOf('PHAT_TIEN') };
  return !fromSeveralJudgments(fined) ? [] : [fineFigure(facts, { plain, fined, field: 'amount', official: numberIn(common, 'amount'), doubts: common === undefined ? [notDecided] : [] }, book, papers)];
}

/** Of several judgments; within one the court has added them up. */
function mainFines(facts: FileFacts, book: RuleBook, papers?: Papers): FileFigure[] {
  if (firstJudgments(facts).length < 2) return [];
  const byJudgment = Map.groupBy(facts.of('offence').filter((offence) => penaltyOf(offence) === 'PHAT_TIEN'), (offence) => paperNumber(textIn(offence, 'judgmentNo')));
  const fined = [...byJudgment.values()].flatMap((offences) => crimesOf(offences).flatMap((charges) => charges.find((charge) => numberIn(charge, 'fineAmount') > 0) ?? charges.slice(0, 1)));
  const plain = { code: 'COMBINED_FINE', label: label('Tổng tiền phạt của các bản án', 'Fines of the judgments together') };
  return byJudgment.size < 2 ? [] : [fineFigure(facts, { plain, fined, field: 'fineAmount', official: numberIn(facts.penalty, 'fineAmount'), doubts: [] }, book, papers)];
}

/** Hình phạt bổ sung chung và tổng tiền phạt: what several of one kind come to, beside what the court decided. BLHS Điều 55.1.đ, 55.2, 86. */
export const combinedAdditional = (facts: FileFacts, book: RuleBook, papers?: Papers): readonly FileFigure[] => [
  ...mainFines(facts, book, papers), ...TERMS.flatMap((kind) => lengthFigure(facts, kind, book, papers)), ...additionalFines(facts, book, papers),
];
