import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { probationLength, probationStart, RULES, ruleOn } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import { dayIn, type FileFacts, type Term } from './facts.ts';
import { suspensionTrials } from './suspension-trials.ts';

const noInstance = label(
  'Bản án chưa ghi cấp xét xử, tạm coi là sơ thẩm. Nhập “Cấp xét xử”: nếu là bản án phúc thẩm, giám đốc thẩm thì thời gian thử thách có thể tính từ ngày khác (Điều 5 Nghị quyết 02/2018/NQ-HĐTP).',
  'The judgment does not say its instance and is taken for one of first instance. Enter it: after an appeal or a cassation the probation may run from another day.',
);
const ofNoJudgment = label(
  '“Ngày bắt đầu tính thời hạn” không phải là ngày của bản án, quyết định nào trong hồ sơ. Thời gian thử thách tính từ ngày tuyên án hoặc ngày quyết định giám đốc thẩm có hiệu lực (Điều 5 Nghị quyết 02/2018/NQ-HĐTP). Kiểm tra lại.',
  'The first day is that of no judgment in the file. The probation runs from the day of a judgment, or from the effect of the cassation decision. Check it.',
);
const tooLongForSuspension = label('Mức phạt tù quá 03 năm: luật không cho hưởng án treo (Điều 65 khoản 1 Bộ luật Hình sự). Kiểm tra “Thời hạn” với bản án.', 'More than three years of prison: the law grants no suspension. Check the term with the judgment.');

const ofDecisionDay = label(
  'Quyết định giám đốc thẩm chưa ghi ngày có hiệu lực, tạm lấy ngày quyết định. Nhập “Ngày có hiệu lực pháp luật”: thời gian thử thách tính từ ngày đó (Điều 5 Nghị quyết 02/2018/NQ-HĐTP).',
  'The cassation decision has no day of effect; the day of the decision is taken. Enter it: the probation runs from that day.',
);

/** The day that was typed is the one that counts; another that follows from the judgments is listed with the difference. */
function unlikeJudgments(facts: FileFacts, startDate: IsoDate): Label | null {
  const trials = suspensionTrials(facts);
  const { caseNo, startDate: derived } = trials === null ? { caseNo: null, startDate: null } : probationStart(trials).outcome;
  if (derived === null || derived === startDate) return null;
  const days = Math.abs(daysBetween(derived, startDate));
  return label(
    `“Ngày bắt đầu tính thời hạn” ${shownDay(startDate)} ${startDate > derived ? 'sau' : 'trước'} ngày theo các bản án ${shownDay(derived)} là ${days} ngày (trường hợp ${caseNo}, Điều 5 Nghị quyết 02/2018/NQ-HĐTP). Đang tính theo ngày đã nhập. Kiểm tra lại.`,
    `The first day entered, ${shownDay(startDate)}, is ${days} days ${startDate > derived ? 'after' : 'before'} that of the judgments, ${shownDay(derived)} (case ${caseNo}). The entered day is counted. Check it.`,
  );
}

/** Which day a cassation gives where it grants the suspension itself, as cases 6 and 7 have it. */
function withoutEffect(facts: FileFacts): boolean {
  const trials = suspensionTrials(facts);
  const { caseNo } = trials === null ? { caseNo: null } : probationStart(trials).outcome;
  return (caseNo === 6 || caseNo === 7) && facts.of('judgment').some((judgment) => judgment.values['instance'] === 'GIAM_DOC_THAM' && dayIn(judgment, 'effectiveDate') === null);
}

/** The eight cases begin on the day of a judgment, or on that on which the cassation takes effect. */
function startDoubts(facts: FileFacts): readonly Label[] {
  const judgments = facts.of('judgment', 'judgmentDate');
  const { startDate } = facts;
  if (startDate === null) return [...(judgments.some(({ values }) => values['instance'] === undefined) ? [noInstance] : []), ...(withoutEffect(facts) ? [ofDecisionDay] : [])];
  const unlike = unlikeJudgments(facts, startDate);
  if (unlike !== null) return [unlike];
  return judgments.some((judgment) => dayIn(judgment, 'judgmentDate') === startDate || dayIn(judgment, 'effectiveDate') === startDate) ? [] : [ofNoJudgment];
}

/** What the entered length leaves open: twice the prison term within its bounds (BLHS Điều 65.1; NQ 02/2018 Điều 4). */
function lengthDoubts({ months, days }: Term, probationMonths: number | null, on: IsoDate): readonly Label[] {
  const prisonMonths = months + days / 30;
  const isOver = prisonMonths > ruleOn(RULES.suspension, on).maxPrisonMonths;
  const wanted = Math.round(probationLength({ on, prisonMonths }).outcome.probationMonths * 10) / 10;
  const isUnlike = probationMonths !== null && Math.abs(probationMonths - wanted) >= 1;
  const [vi, en] = [String(wanted).replace('.', ','), String(wanted)];
  const unlike = label(
    `Thời gian thử thách đã nhập là ${probationMonths} tháng, không bằng hai lần mức phạt tù trong mức 01 đến 05 năm (${vi} tháng). Kiểm tra với bản án. Căn cứ: Điều 65 khoản 1 Bộ luật Hình sự, Điều 4 Nghị quyết 02/2018/NQ-HĐTP.`,
    `The probation entered is ${probationMonths} months and not twice the prison term within one and five years (${en} months). Check it with the judgment.`,
  );
  return [...(isOver ? [tooLongForSuspension] : []), ...(isUnlike ? [unlike] : [])];
}

/** What the records leave to be checked of the probation of a suspended sentence. */
export function suspendedDoubts(facts: FileFacts, probationMonths: number | null, judgedOn: IsoDate): readonly Label[] {
  const { term } = facts;
  return [...startDoubts(facts), ...(term === null || term === 'life' ? [] : lengthDoubts(term, probationMonths, judgedOn))];
}

/** The order of the steps, and the first day counted in or not, move an end by a day or two. */
const CONVENTION_DAYS = 2;

/** The probation of a conditional release is what is left of the term, so both end on one day before anything is shortened (BLHS Điều 66.3; NQ 01/2018 Điều 2.6.a). */
export function releaseDoubts(probationEnds: IsoDate, { day: prisonEnds, isDerived }: { readonly day: IsoDate | null; readonly isDerived: boolean }): readonly Label[] {
  if (prisonEnds === null || Math.abs(daysBetween(prisonEnds, probationEnds)) <= CONVENTION_DAYS) return [];
  return [label(
    `Thời gian thử thách bằng phần tù còn lại (Điều 66 khoản 3 Bộ luật Hình sự), nhưng theo số tháng, số ngày đã nhập thì hết ngày ${shownDay(probationEnds)}, còn hạn tù hết ngày ${shownDay(prisonEnds)}${isDerived ? ' (tính theo hồ sơ, không kể thời gian của lần tha đã hủy; chưa có quyết định của Tòa án về phần còn lại)' : ''}. Kiểm tra với quyết định tha tù.`,
    `The probation is what is left of the term, but as entered it ends on ${shownDay(probationEnds)} and the term on ${shownDay(prisonEnds)}${isDerived ? ' (by the records, the time of the cancelled release left out)' : ''}. Check it with the decision on the release.`,
  )];
}
