import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { measureEnd, publicationEnd, type LegalPersonMeasure, type MeasureInput, type PublicationInput } from '../calculation/index.ts';
import { defineDate, inPenalty, type AnyDate, type Prepared } from './definition.ts';
import { dayIn, textIn, type FileFacts } from './facts.ts';
import { banOf, effectOf, fixedTerm, lastEffect, unusualLength } from './measures.ts';
import { noBanTerm, noEffect, noPenalty, noPublication, noTermLength } from './missing.ts';

const KIND = 'PHAP_NHAN';
const forEver = label('Đình chỉ hoạt động vĩnh viễn không có ngày hết hạn (Điều 79 Bộ luật Hình sự).', 'A permanent suspension of activity has no end.');
const passed = label('Nghĩa vụ đã chuyển giao: thời hạn chạy tiếp ở hồ sơ của pháp nhân nhận nghĩa vụ, thời gian đã chấp hành được tính (Điều 165 Luật 41/2019).', 'The duty passed to a successor: the term runs on in its file, and what was served counts.');
const fromEffect = label(
  'Tạm tính từ ngày bản án có hiệu lực: luật đã đọc không nói thời hạn đình chỉ tính từ ngày nào. Nhập “Ngày bắt đầu tính thời hạn” theo quyết định thi hành án.',
  'Reckoned from the effect of the judgment: the law that was read does not name the first day. Enter “Term runs from” from the decision.',
);
const stood = label('Có thời gian hoãn, tạm đình chỉ: luật đã đọc không nói thời gian này có tính vào thời hạn không, nên vẫn tính. Xem lại theo quyết định.', 'There was a deferral or suspension: the law that was read does not say whether it counts, so it is counted. Look at the decision.');

const stoodStill = ({ course }: FileFacts): readonly Label[] => (course.stretches.some(({ state }) => state === 'DEFERRED' || state === 'SUSPENDED') ? [stood] : []);
const isPassed = ({ course }: FileFacts): boolean => course.state === 'PASSED';

function ofActivity(facts: FileFacts): Prepared<MeasureInput> | null {
  const measure: LegalPersonMeasure = 'DINH_CHI_CO_THOI_HAN';
  const { penalty, mainPenalty } = facts;
  if (!penalty) return { missing: [noPenalty] };
  if (mainPenalty === 'DINH_CHI_VINH_VIEN') return { none: forEver };
  // A fine belongs to the civil execution (Luật 41/2019 Điều 158).
  if (mainPenalty !== measure) return null;
  if (isPassed(facts)) return { none: passed };
  const [term, startDate] = [fixedTerm(penalty.values['term']), facts.startDate ?? lastEffect(facts)];
  if (term === null || startDate === null) return { missing: [...(term === null ? [noTermLength] : []), ...(startDate === null ? [noEffect] : [])] };
  return { input: { measure, startDate, ...term, events: [], source: penalty.recordId }, doubts: [...(facts.startDate === null ? [fromEffect] : []), ...unusualLength(measure, startDate, term), ...stoodStill(facts)] };
}

function ofBan(facts: FileFacts, measure: LegalPersonMeasure): Prepared<MeasureInput> | null {
  const ban = banOf(facts, measure);
  if (!ban) return null;
  if (isPassed(facts)) return { none: passed };
  const [term, startDate] = [fixedTerm(ban.values['term']), dayIn(ban, 'startDate') ?? effectOf(facts, measure)];
  if (term === null || startDate === null) return { missing: [...(term === null ? [noBanTerm] : []), ...(startDate === null ? [facts.penalty ? noEffect : noPenalty] : [])] };
  return { input: { measure, startDate, ...term, events: [], source: ban.recordId }, doubts: [...unusualLength(measure, startDate, term), ...stoodStill(facts)] };
}

const banEnds = (code: string, words: Label, measure: LegalPersonMeasure): AnyDate => defineDate<MeasureInput>({
  code, label: words,
  prepare: (facts) => (facts.subjectKind === KIND ? ofBan(facts, measure) : null),
  calculate: measureEnd,
  fixedIn: (facts) => ({ recordType: 'additional_penalty', field: 'endDate', record: banOf(facts, measure) }),
});

/** Hết thời hạn của các hình phạt mà pháp nhân thương mại chấp hành: BLHS Điều 78–81; Luật 41/2019 Điều 158–166. */
export const legalPersonEnds: readonly AnyDate[] = [
  defineDate<MeasureInput>({
    code: 'ACTIVITY_SUSPENSION_END',
    label: label('Hết thời hạn đình chỉ hoạt động', 'End of the suspension of activity'),
    prepare: (facts) => (facts.subjectKind === KIND ? ofActivity(facts) : null),
    calculate: measureEnd,
    fixedIn: inPenalty,
  }),
  banEnds('BUSINESS_BAN_END', label('Hết thời hạn cấm kinh doanh, cấm hoạt động', 'End of the ban on business'), 'CAM_KINH_DOANH'),
  banEnds('CAPITAL_BAN_END', label('Hết thời hạn cấm huy động vốn', 'End of the ban on raising capital'), 'CAM_HUY_DONG_VON'),
];

/** Giữ công bố giấy chứng nhận chấp hành xong: NĐ 55/2020 Điều 9.2. After a permanent suspension there is no certificate (BLHS Điều 79). */
export const certificatePublished = defineDate<PublicationInput>({
  code: 'CERTIFICATE_PUBLISHED_UNTIL',
  label: label('Giữ công bố giấy chứng nhận đến ngày', 'Certificate stays published until'),
  prepare(facts) {
    if (facts.subjectKind !== KIND || facts.mainPenalty === 'DINH_CHI_VINH_VIEN' || facts.events('CHAP_HANH_XONG').length === 0) return null;
    const record = facts.of('legal_person_result', 'publishedOn').findLast((result) => textIn(result, 'certificateNo') !== '' && dayIn(result, 'publishedOn') !== null);
    const publishedOn = dayIn(record, 'publishedOn');
    return record && publishedOn !== null ? { input: { publishedOn, source: record.recordId } } : { missing: [noPublication] };
  },
  calculate: publicationEnd,
});
