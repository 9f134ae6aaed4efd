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
export const DISCIPLINED: DayOf = { type: 'reward_discipline', field: 'decisionDate', words: label('ngày quyết định kỷ luật', 'discipline decided') };
export const EXIT_DUE: DayOf = { type: 'expulsion', field: 'exitDue', words: label('ngày phải xuất cảnh', 'exit due') };
export const SCHOOL_PLACED: DayOf = { type: 'reformatory', field: 'placementDate', words: label('ngày quyết định đưa vào trường', 'placement in the school') };
export const SCHOOL_ADMITTED: DayOf = { type: 'reformatory', field: 'admittedOn', words: label('ngày tiếp nhận vào trường', 'admitted to the school') };
export const RESULT: DayOf = { type: 'legal_person_result', field: 'occurredOn', words: label('ngày báo cáo kết quả', 'result reported') };
export const PUBLISHED: DayOf = { type: 'legal_person_result', field: 'publishedOn', words: label('ngày công bố', 'published') };
export const COERCED: DayOf = { type: 'coercion_event', field: 'decisionDate', words: label('ngày quyết định cưỡng chế', 'coercion decided') };
export const PASSED_ON: DayOf = { type: 'duty_transfer', field: 'decisionDate', words: label('ngày quyết định chuyển giao nghĩa vụ', 'transfer of duty decided') };
export const REDUCED: DayOf = { type: 'execution_event', where: ['eventKind', 'GIAM'], field: 'decisionDate', words: label('ngày quyết định giảm', 'reduction decided') };
export const EXEMPTED: DayOf = { type: 'execution_event', where: ['eventKind', 'MIEN'], field: 'decisionDate', words: label('ngày quyết định miễn', 'exemption decided') };
export const COMPLAINED: DayOf = { type: 'grading', field: 'complaintOn', words: label('ngày khiếu nại về xếp loại', 'complaint about a grade') };
export const ANSWERED: DayOf = { type: 'grading', field: 'answeredOn', words: label('ngày trả lời khiếu nại', 'complaint answered') };
