import { defineRecordType, type Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/** From this day the procedure of the Circular on grading holds (TT 98/2026/TT-BCA); it was read. */
const PROCEDURE = '2026-07-01';
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
/** At least two thirds; of nobody never, and true while one of the two is not written. */
const twoThirds = (part: unknown, whole: unknown): boolean => {
  const [a, b] = [number(part), number(whole)];
  return b !== 0 && (a === null || b === null || 3 * a >= 2 * b);
};
type Values = Readonly<Record<string, unknown>>;
const ofProcedure = (values: Values): boolean => typeof values['periodEnd'] === 'string' && values['periodEnd'] >= PROCEDURE;
const MEETING = ['members', 'present', 'votes'] as const;

/** A team of fewer than three does not vote. */
const TOO_FEW_TO_VOTE = 3;
const doesNotVote = ({ period, members }: Values): boolean => period === 'TUAN' && (number(members) ?? TOO_FEW_TO_VOTE) < TOO_FEW_TO_VOTE && (number(members) ?? 0) > 0;

/** Of half-year and year the Circular says nothing. */
const ASKED: Readonly<Record<string, Label>> = {
  TUAN: label('Tổ, đội biểu quyết: ghi số thành viên, số người dự họp và số người tán thành; tổ, đội dưới 03 người không biểu quyết thì chỉ ghi số thành viên (Thông tư 98/2026/TT-BCA).', 'The team votes: enter its members, those present and the votes for; a team of fewer than three does not vote and enters its members only (Circular 98/2026).'),
  THANG: label('Hội đồng họp và biểu quyết: ghi số thành viên, số người dự họp và số người tán thành (Thông tư 98/2026/TT-BCA).', 'The board meets and votes: enter its members, those present and the votes for (Circular 98/2026).'),
  QUY: label('Hội đồng họp và biểu quyết: ghi số thành viên, số người dự họp và số người tán thành (Thông tư 98/2026/TT-BCA).', 'The board meets and votes: enter its members, those present and the votes for (Circular 98/2026).'),
};

/** Họp xét xếp loại: what the procedure asks to be written of the meeting for a period rated on that day; null where it asks for nothing. */
export const procedureAt = (period: string, ratingDay: string): Label | null => (ratingDay >= PROCEDURE ? (ASKED[period] ?? null) : null);

/** Whoever is not graded was not voted on; what another facility decided it keeps the minutes of. */
function meetingWritten(values: Values): boolean {
  const { period, periodEnd, grade } = values;
  if (procedureAt(String(period), String(periodEnd)) === null || grade === 'KHONG_XEP_LOAI' || filled(values['ratedBy']) || doesNotVote(values)) return true;
  return MEETING.every((field) => filled(values[field]));
}

/**
 * Result of one period; continuous across transfers between facilities: what another one gave is entered with its name. A wrong result is cancelled by decision and stays readable beside the one that replaces it.
 */
export const grading = defineRecordType({
  name: 'grading',
  label: label('Xếp loại chấp hành án', 'Grading'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'periodEnd',
  // A better grade for a worse one opens a reduction: who mends it is not alone (NĐ 59/2020 Điều 9.2).
  secondPerson: true,
  fields: [
    { name: 'period', kind: 'code', label: label('Kỳ xếp loại', 'Period'), list: 'grading_period', required: true },
    { name: 'periodStart', kind: 'date', label: label('Từ ngày', 'From') },
    { name: 'periodEnd', kind: 'date', label: label('Ngày xếp loại', 'Rating day'), required: true, notFuture: true },
    { name: 'grade', kind: 'code', label: label('Mức xếp loại', 'Grade'), list: 'grade', required: true },
    { name: 'ratedBy', kind: 'text', label: label('Nơi đã xếp loại (nếu là nơi khác)', 'Rated by (another facility)'), maxLength: 200 },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'reason', kind: 'text', label: label('Lý do', 'Reason') },
    { name: 'members', kind: 'integer', label: label('Số thành viên tổ, đội hoặc Hội đồng', 'Members of the team or board'), max: 1000 },
    { name: 'present', kind: 'integer', label: label('Số người dự họp', 'Present'), max: 1000 },
    { name: 'votes', kind: 'integer', label: label('Số người tán thành', 'Votes for'), max: 1000 },
    { name: 'complaintOn', kind: 'date', label: label('Ngày khiếu nại', 'Complaint on'), notFuture: true },
    { name: 'answeredOn', kind: 'date', label: label('Ngày trả lời khiếu nại', 'Answered on'), notFuture: true },
    { name: 'cancelledOn', kind: 'date', label: label('Ngày hủy kết quả', 'Cancelled on'), notFuture: true },
    { name: 'cancelDecisionNo', kind: 'text', label: label('Số quyết định hủy', 'Decision that cancels'), maxLength: 100 },
  ],
  checks: [
    inOrder('grading.order', 'periodStart', 'periodEnd', 'Ngày xếp loại không được trước ngày đầu kỳ.', 'The rating day cannot come before the period.'),
    inOrder('grading.complaint-order', 'periodEnd', 'complaintOn', 'Ngày khiếu nại không được trước ngày xếp loại.', 'A complaint cannot come before the rating day.'),
    inOrder('grading.answer-order', 'complaintOn', 'answeredOn', 'Ngày trả lời không được trước ngày khiếu nại.', 'The answer cannot come before the complaint.'),
    inOrder('grading.cancel-order', 'periodEnd', 'cancelledOn', 'Không hủy kết quả trước ngày xếp loại.', 'A result is not cancelled before its rating day.'),
    { code: 'grading.cancel-decision', field: 'cancelDecisionNo', severity: 'error', message: label('Hủy kết quả xếp loại phải ghi số quyết định hủy.', 'Cancelling needs the number of the decision.'), holds: (values) => !filled(values['cancelledOn']) || filled(values['cancelDecisionNo']) },
    { code: 'grading.more-present', field: 'present', severity: 'error', message: label('Số người dự họp không được quá số thành viên.', 'No more can be present than there are members.'), holds: (values) => (number(values['present']) ?? 0) <= (number(values['members']) ?? Infinity) },
    { code: 'grading.more-votes', field: 'votes', severity: 'error', message: label('Số người tán thành không được quá số người dự họp.', 'No more can vote than are present.'), holds: (values) => (number(values['votes']) ?? 0) <= (number(values['present']) ?? Infinity) },
    { code: 'grading.quorum', field: 'present', severity: 'error', message: label('Cuộc họp chưa đủ hai phần ba số thành viên (Thông tư 98/2026/TT-BCA). Họp lại rồi ghi kết quả.', 'The meeting had less than two thirds of its members.'), holds: (values) => !ofProcedure(values) || twoThirds(values['present'], values['members']) },
    { code: 'grading.votes', field: 'votes', severity: 'error', message: label('Kết quả chưa được hai phần ba số người dự họp tán thành (Thông tư 98/2026/TT-BCA).', 'Less than two thirds of those present voted for it.'), holds: (values) => !ofProcedure(values) || doesNotVote(values) || twoThirds(values['votes'], values['present']) },
    { code: 'grading.meeting', field: 'members', severity: 'warning', message: label('Chưa ghi đủ số thành viên, số người dự họp và số người tán thành (Thông tư 98/2026/TT-BCA). Lấy số trong biên bản họp rồi ghi.', 'Members, those present and votes for are not all written (Circular 98/2026).'), holds: meetingWritten },
  ],
});
