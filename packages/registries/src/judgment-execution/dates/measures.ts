import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { measureEnd, measureReviewDay, RULES, ruleOn, type LegalPersonMeasure, type Measure, type MeasureInput } from '../calculation/index.ts';
import { commonOf, singlesOf } from './additional-facts.ts';
import { defineDate, inPenalty, type AnyDate, type Place, type Prepared } from './definition.ts';
import { dayIn, lengthOf, type FileFacts, type Term } from './facts.ts';
import { gapsOf } from './gaps.ts';
import { noAdmission, noBan, noBanStart, noBanTerm, noPenalty, noTermLength } from './missing.ts';

const SCHOOL = 'HOC_SINH_TRUONG_GIAO_DUONG';
type PersonMeasure = Exclude<Measure, LegalPersonMeasure>;
type PersonBan = Exclude<PersonMeasure, 'TRUONG_GIAO_DUONG'>;
const BANS: readonly PersonBan[] = ['CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM'];

const fromExecution = label(
  'Tạm tính từ ngày ghi bắt đầu thi hành; luật tính từ ngày chấp hành xong hình phạt tù. Nhập “Ngày bắt đầu” ở “Hình phạt bổ sung”.',
  'Reckoned from the recorded begin of execution; the law counts from the completion of the prison term. Enter “From” in “Additional penalty”.',
);
const fromAdmission = label(
  'Tạm tính từ ngày vào trường: luật đã đọc không nói ngày bắt đầu. Nhập “Ngày bắt đầu tính thời hạn” theo quyết định.',
  'Reckoned from the admission: the law that was read does not name the first day. Enter “Term runs from” from the decision.',
);
const unusual = label('Thời hạn ngoài mức Bộ luật Hình sự cho phép. Kiểm tra lại bản án.', 'The term lies outside of what the penal code allows. Check the judgment.');
const stillGone = label('Người này còn đang vắng, thời gian không tính vẫn tăng: ngày này tính đến hôm nay và còn lùi.', 'The person is still away and the days not counted still grow: the day is as of today and will move on.');
const suspended = label('Có thời gian tạm đình chỉ: luật đã đọc không nói thời gian này có tính vào thời hạn không, nên vẫn tính. Xem lại theo quyết định.', 'There was a suspension: the law that was read does not say whether it counts, so it is counted. Look at the decision.');

/** The measure of a file with its first day and its length, as its records tell them. */
interface Found {
  readonly startDate: IsoDate | null;
  readonly term: Term | null;
  readonly source: string;
  readonly doubt: Label | null;
  readonly missing: { readonly start: MissingFact; readonly term: MissingFact };
}

export const fixedTerm = (term: unknown): Term | null => {
  const length = lengthOf(term);
  return length === 'life' ? null : length;
};

/** The common one where the court made one of several. */
export const banOf = (facts: FileFacts, kind: string): RecordFacts | undefined => commonOf(facts, kind) ?? singlesOf(facts, kind).at(-1);

export const lastEffect = (facts: FileFacts): IsoDate | null => facts.of('judgment', 'judgmentDate').map((judgment) => dayIn(judgment, 'effectiveDate')).findLast((day) => day !== null) ?? null;

/** Where it stands beside a milder main penalty the ban runs from the effect of the judgment (BLHS Điều 41, 44); a ban of a legal person always does (Điều 80, 81). */
export function effectOf(facts: FileFacts, measure: Measure): IsoDate | null {
  const effect = lastEffect(facts);
  return effect !== null && ruleOn(RULES.measure, effect, (row) => row.measure === measure).fromEffectBeside.includes(facts.mainPenalty) ? effect : null;
}

const begun = (facts: FileFacts): IsoDate | null => facts.course.stretches.find(({ act, state }) => act !== null && state === 'SERVING')?.from ?? null;

function banFound(facts: FileFacts, measure: PersonBan): Found | { readonly missing: readonly MissingFact[] } {
  const ban = banOf(facts, facts.subjectKind);
  if (!ban) return { missing: [noBan(measure)] };
  const stated = dayIn(ban, 'startDate') ?? effectOf(facts, measure);
  const startDate = stated ?? begun(facts);
  return { startDate, term: fixedTerm(ban.values['term']), source: ban.recordId, doubt: stated === null ? fromExecution : null, missing: { start: noBanStart, term: noBanTerm } };
}

function schoolFound(facts: FileFacts): Found | { readonly missing: readonly MissingFact[] } {
  const { penalty, startDate } = facts;
  if (!penalty) return { missing: [noPenalty] };
  const admitted = facts.course.stretches.find(({ state }) => state === 'PUPIL')?.from ?? null;
  return { startDate: startDate ?? admitted, term: fixedTerm(penalty.values['term']), source: penalty.recordId, doubt: startDate === null ? fromAdmission : null, missing: { start: noAdmission, term: noTermLength } };
}

/** A length that the code does not allow is doubted, never refused. */
export function unusualLength(measure: Measure, startDate: IsoDate, { months, days }: Term): readonly Label[] {
  const { minMonths, maxMonths } = ruleOn(RULES.measure, startDate, (row) => row.measure === measure);
  return months < minMonths || months > maxMonths || (months === maxMonths && days > 0) ? [unusual] : [];
}

function prepared(facts: FileFacts, measure: PersonMeasure): Prepared<MeasureInput> {
  const found = measure === 'TRUONG_GIAO_DUONG' ? schoolFound(facts) : banFound(facts, measure);
  if (!('term' in found)) return found;
  const { startDate, term, source, doubt, missing } = found;
  if (startDate === null || term === null) return { missing: [...(term === null ? [missing.term] : []), ...(startDate === null ? [missing.start] : [])] };
  const gaps = gapsOf(facts, startDate);
  const open = gaps.some((gap) => gap.open);
  const isSuspended = facts.course.stretches.some(({ state }) => state === 'SUSPENDED');
  const doubts = [...(doubt ? [doubt] : []), ...unusualLength(measure, startDate, term), ...(isSuspended ? [suspended] : []), ...(open ? [stillGone] : [])];
  return { input: { measure, startDate, months: term.months, days: term.days, events: gaps.map(({ open: _open, ...gap }) => gap), source }, doubts, open };
}

const inBan = (facts: FileFacts): Place => ({ recordType: 'additional_penalty', field: 'endDate', record: banOf(facts, facts.subjectKind) });

const endsOn = (code: string, words: Label, measure: PersonMeasure, subjectKind: string): AnyDate => defineDate<MeasureInput>({
  code, label: words,
  prepare: (facts) => (facts.subjectKind === subjectKind ? prepared(facts, measure) : null),
  calculate: measureEnd,
  fixedIn: (facts) => (subjectKind === SCHOOL ? inPenalty(facts) : inBan(facts)),
});

/** Hết thời hạn của các hình phạt bổ sung và của biện pháp giáo dục tại trường giáo dưỡng: BLHS Điều 41–44; Luật 41/2019 Điều 107, 112, 116, 125, 129, 141–156. */
export const measureEnds: readonly AnyDate[] = [
  endsOn('RESIDENCE_BAN_END', label('Hết thời hạn cấm cư trú', 'End of the residence ban'), 'CAM_CU_TRU', 'CAM_CU_TRU'),
  endsOn('SUPERVISION_END', label('Hết thời hạn quản chế', 'End of mandatory supervision'), 'QUAN_CHE', 'QUAN_CHE'),
  endsOn('CIVIC_RIGHTS_END', label('Hết thời hạn tước một số quyền công dân', 'End of the deprivation of civic rights'), 'TUOC_QUYEN', 'TUOC_QUYEN'),
  endsOn('POSTS_BAN_END', label('Hết thời hạn cấm đảm nhiệm chức vụ, cấm hành nghề', 'End of the ban on posts and professions'), 'CAM_DAM_NHIEM', 'CAM_DAM_NHIEM'),
  endsOn('REFORMATORY_END', label('Hết thời hạn chấp hành tại trường giáo dưỡng', 'End of the reformatory measure'), 'TRUONG_GIAO_DUONG', SCHOOL),
];

const remitted = label('Đã được miễn chấp hành phần còn lại.', 'The rest was remitted already.');
const ended = label('Đã được chấm dứt trước thời hạn.', 'Ended early already.');

/** Đủ thời gian để được xét miễn chấp hành phần còn lại của cấm cư trú, quản chế: BLHS Điều 62.6; Luật 41/2019 Điều 110, 117. */
export const banRemission = defineDate<MeasureInput>({
  code: 'BAN_REMISSION',
  label: label('Đủ thời gian để được xét miễn phần còn lại', 'Time served for remission of the rest'),
  prepare(facts) {
    const measure = BANS.find((each) => each === facts.subjectKind);
    if (measure !== 'CAM_CU_TRU' && measure !== 'QUAN_CHE') return null;
    return facts.events('MIEN').length > 0 ? { none: remitted } : prepared(facts, measure);
  },
  calculate: measureReviewDay,
});

/** Đủ thời gian để được xét chấm dứt trước thời hạn biện pháp giáo dục tại trường giáo dưỡng: Luật 41/2019 Điều 154. */
export const reformatoryEarlyEnd = defineDate<MeasureInput>({
  code: 'REFORMATORY_EARLY_END',
  label: label('Đủ thời gian để được xét chấm dứt trước thời hạn', 'Time served for an early end'),
  prepare(facts) {
    if (facts.subjectKind !== SCHOOL) return null;
    return facts.events('CHAM_DUT_GIAO_DUONG').length > 0 ? { none: ended } : prepared(facts, 'TRUONG_GIAO_DUONG');
  },
  calculate: measureReviewDay,
});

const untilRecovery = label('Luật không định ngày: biện pháp dừng khi có kết luận giám định người đó đã khỏi bệnh và quyết định đình chỉ (Luật 41/2019 Điều 139).', 'The law names no day: it stops when experts find the person recovered and the measure is ended by decision.');

/** Bắt buộc chữa bệnh không có thời hạn: Luật 41/2019 Điều 139. */
export const treatmentEnd = defineDate<MeasureInput>({
  code: 'TREATMENT_END',
  label: label('Hết bắt buộc chữa bệnh', 'End of compulsory treatment'),
  prepare: ({ subjectKind }) => (subjectKind === 'BAT_BUOC_CHUA_BENH' ? { none: untilRecovery } : null),
  calculate: measureEnd,
});

