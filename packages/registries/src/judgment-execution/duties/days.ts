import type { Label } from '@thahs/engine/registry';
import type { PetitionKind } from '../../shared/code-lists/petition-kind.ts';
import { label } from '../../shared/label.ts';
import type { DayOf } from './rule.ts';

const ENFORCEMENT = { type: 'enforcement_decision', where: ['decisionKind', 'THI_HANH_AN'] } as const;

/** Days of records that duties hang on or that show a duty done. */
export const DECIDED: DayOf = { ...ENFORCEMENT, field: 'decisionDate', words: label('ngày ra quyết định thi hành án', 'enforcement decision issued') };
export const RECEIVED: DayOf = { ...ENFORCEMENT, field: 'receivedOn', words: label('ngày nhận quyết định thi hành án', 'enforcement decision received') };
export const SERVED: DayOf = { ...ENFORCEMENT, field: 'servedOn', words: label('ngày tống đạt quyết định thi hành án', 'enforcement decision served') };
export const PLACED: DayOf = { type: 'enforcement_decision', where: ['decisionKind', 'DUA_DI_CHAP_HANH'], field: 'decisionDate', words: label('ngày quyết định đưa đi chấp hành án', 'placement decided') };
export const SUPERVISED: DayOf = { type: 'community_supervision', field: 'receivedOn', words: label('ngày nhận hồ sơ quản lý', 'supervision file received') };
export const SUPERVISION_BEGINS: DayOf = { type: 'community_supervision', field: 'startDate', words: label('ngày bắt đầu quản lý', 'supervision begins') };
export const NOTICE: DayOf = { type: 'return_residence', field: 'noticeDate', words: label('ngày thông báo trước khi hết hạn', 'notice before the end') };
export const EXAMINED: DayOf = { type: 'health', field: 'examinedOn', words: label('ngày khám sức khỏe', 'health examination') };
export const DISCIPLINED: DayOf = { type: 'reward_discipline', where: ['kind', 'KHIEN_TRACH', 'CANH_CAO', 'BUONG_KY_LUAT', 'GIAM_RIENG', 'PHONG_RIENG', 'KHAC'], field: 'decisionDate', words: label('ngày quyết định kỷ luật', 'discipline decided') };
const BREACH = { type: 'execution_event', where: ['eventKind', 'VI_PHAM_NGHIA_VU'], field: 'occurredOn' } as const;
export const BREACHED: DayOf = { ...BREACH, and: ['complexity', null], words: label('ngày biên bản vi phạm nghĩa vụ', 'minutes of a breach') };
export const BREACHED_COMPLEX: DayOf = { ...BREACH, and: ['complexity', 'PHUC_TAP', 'DAC_BIET_PHUC_TAP'], words: label('ngày biên bản vi phạm nghĩa vụ (phức tạp)', 'minutes of a complex breach') };
export const EXIT_DUE: DayOf = { type: 'expulsion', field: 'exitDue', words: label('ngày phải xuất cảnh', 'exit due') };
export const SCHOOL_PLACED: DayOf = { type: 'reformatory', field: 'placementDate', words: label('ngày quyết định đưa vào trường', 'placement in the school') };
export const SCHOOL_ADMITTED: DayOf = { type: 'reformatory', field: 'admittedOn', words: label('ngày tiếp nhận vào trường', 'admitted to the school') };
export const RESULT: DayOf = { type: 'legal_person_result', field: 'occurredOn', words: label('ngày báo cáo kết quả', 'result reported') };
export const PUBLISHED: DayOf = { type: 'legal_person_result', field: 'publishedOn', words: label('ngày công bố', 'published') };
export const COERCED: DayOf = { type: 'coercion_event', field: 'decisionDate', words: label('ngày quyết định cưỡng chế', 'coercion decided') };
export const FULFILLED: DayOf = { type: 'coercion_event', field: 'fulfilledOn', words: label('ngày pháp nhân thi hành xong nội dung bị cưỡng chế', 'what coercion was for is done') };
export const REDUCED: DayOf = { type: 'execution_event', where: ['eventKind', 'GIAM'], field: 'decisionDate', words: label('ngày quyết định giảm', 'reduction decided') };
export const EXEMPTED: DayOf = { type: 'execution_event', where: ['eventKind', 'MIEN'], field: 'decisionDate', words: label('ngày quyết định miễn', 'exemption decided') };
export const COMPLAINED: DayOf = { type: 'grading', field: 'complaintOn', words: label('ngày khiếu nại về xếp loại', 'complaint about a grade') };

type Step = 'knownOn' | 'meetingOn' | 'receivedOn' | 'acceptedOn' | 'roundOn' | 'appraisedOn' | 'forwardedOn' | 'postponedFrom' | 'decidedOn';
const STEPS: Readonly<Record<Step, Label>> = {
  knownOn: label('ngày biết quyết định, hành vi bị khiếu nại', 'what is complained of was known'), meetingOn: label('ngày họp xét, đề nghị', 'meeting that proposes'), receivedOn: label('ngày nhận đơn, đề nghị', 'request received'), acceptedOn: label('ngày thụ lý', 'taken up'),
  roundOn: label('ngày của đợt xét', 'day of the round'), appraisedOn: label('ngày thẩm định, xem xét xong', 'appraised'), forwardedOn: label('ngày Tòa án, cơ quan quyết định nhận hồ sơ', 'received by the deciding body'),
  postponedFrom: label('ngày phiên họp bị hoãn', 'session postponed from'), decidedOn: label('ngày quyết định', 'decided'),
};
/** A step on the way of requests of these kinds. */
export const petitionDay = (field: Step, ...kinds: readonly [PetitionKind, ...PetitionKind[]]): DayOf => ({ type: 'petition', field, where: ['kind', ...kinds], words: STEPS[field] });
