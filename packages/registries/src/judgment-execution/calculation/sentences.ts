import type { IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { ENGLISH } from './english.ts';
import type { Sentences } from './step-codes.ts';
import type { Step } from './steps.ts';
import { ADDITIONAL, CONDITIONS, word as wordOf } from './words.ts';

const word = (code: string): string => wordOf(code).vi;

const day = (date: IsoDate): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
const number = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
const length = ({ months, days }: { readonly months: number; readonly days: number }): string =>
  [months > 0 ? `${months} tháng` : '', days > 0 ? `${days} ngày` : ''].filter((text) => text !== '').join(' ') || '0 ngày';

/** One sentence for each kind of step, in the words of an officer; the citation follows it. In English: `english.ts`. */
const VIETNAMESE: Sentences = {
  STARTS: () => 'Bắt đầu tính',
  TERM: (p) => `Cộng thời hạn ${length(p)}`,
  LAST_DAY_OF_MONTH: (p) => `Tháng kết thúc không có ngày ${p.day}: lấy ngày cuối tháng`,
  CREDIT: (p) => `Trừ ${p.custodyDays} ngày tạm giữ, tạm giam, mỗi ngày tính ${p.daysPerCustodyDay} ngày: ${p.creditDays} ngày`,
  CUSTODY_PERIODS: (p) => `Tính cả ngày đầu và ngày cuối của ${p.periods} lần tạm giữ, tạm giam; ngày trùng tính một lần`,
  NOT_COUNTED: (p) => `Không tính ${p.days} ngày ${word(p.type)} từ ${day(p.from)} đến trước ${day(p.to)}`,
  AFTER_TERM: (p) => `Thời gian ${word(p.type)} bắt đầu ngày ${day(p.from)}, khi thời hạn đã hết từ ngày ${day(p.end)}: không kéo dài thời hạn`,
  DAYS_NOT_COUNTED: (p) => `Không tính ${p.days} ngày vào thời hạn của ${word(p.subject)}`,
  STILL_COUNTED: (p) => `Thời gian ${word(p.type)} từ ${day(p.from)} đến ${day(p.to)} được tính vào thời hạn`,
  REDUCED: (p) => `Giảm ${length(p)}`,
  ORDER_OF_STEPS: () => 'Thứ tự tính theo quy ước; thứ tự khác có thể lệch một, hai ngày',
  NOT_BEFORE_START: () => 'Đã chấp hành xong ngay khi bắt đầu',
  PART_SERVED_AT_START: () => 'Phần phải chấp hành đã đủ trước ngày bắt đầu: lấy ngày bắt đầu',
  DEFERRED: (p) => `Hoãn vì ${word(p.ground)}: nhiều nhất ${p.months} tháng`,
  DEFERRED_AS_RECORDED: () => 'Thời gian hoãn dài nhất theo căn cứ đã ghi',
  SUSPENDED_AS_RECORDED: () => 'Thời gian tạm đình chỉ dài nhất theo căn cứ đã ghi',
  DEFERRED_WITHOUT_DAY: (p) => `Hoãn vì ${word(p.ground)}: chưa có ngày kết thúc`,
  PROBATION_STARTS: (p) => `Thời gian thử thách tính theo trường hợp ${p.caseNo}`,
  NO_SUSPENSION: () => 'Bản án cuối cùng không cho hưởng án treo',
  SHORTENED: (p) => `Rút ngắn ${length(p)}`,
  EXPULSION_FROM: (p) => (p.key === 'MAIN' ? 'Không có thời hạn phải chấp hành trước: thi hành khi bản án có hiệu lực' : 'Trục xuất là hình phạt bổ sung: thi hành khi chấp hành xong hình phạt chính'),
  EXIT_FIXED: () => 'Ngày phải rời khỏi Việt Nam đã ấn định',
  EXIT_PUT_OFF: (p) => `Kéo dài ${length(p)}`,
  EXIT_PUT_OFF_TO: () => 'Kéo dài đến ngày ghi trong quyết định',
  PUBLISHED: () => 'Công bố giấy chứng nhận chấp hành xong',
  KEPT_PUBLISHED: (p) => `Giữ công bố ít nhất ${p.days} ngày`,
  ADDED: (p) => `Cộng các hình phạt ${word(p.kind)}: ${number(p.months)} tháng`,
  ADDITIONAL_ADDED: (p) => `Cộng các hình phạt bổ sung ${ADDITIONAL[p.kind].vi}: ${number(p.months)} tháng; Tòa án quyết định hình phạt chung trong giới hạn của loại đó`,
  TURNED_INTO_PRISON: (p) => `Đổi ${number(p.months)} tháng cải tạo không giam giữ thành ${number(p.prisonMonths)} tháng tù`,
  CAPPED: (p) => `Mức cao nhất là ${p.limit} tháng: ${number(p.months)} tháng hạ còn ${p.limit} tháng`,
  ABSORBED: (p) => `Hình phạt chung là ${word(p.main)}`,
  FINES_ADDED: (p) => `Cộng các khoản tiền phạt: ${p.amountVnd.toLocaleString('vi-VN')} đồng`,
  EXPULSION_BESIDE: () => 'Trục xuất không tổng hợp với hình phạt khác',
  SERVED_DEDUCTED: (p) => `Trừ ${number(p.servedMonths)} tháng đã chấp hành: còn ${number(p.months)} tháng`,
  UNSERVED_ADDED: (p) => `Cộng ${number(p.unservedMonths)} tháng chưa chấp hành: ${number(p.months)} tháng`,
  PROBATION_LENGTH: (p) => `Thử thách bằng ${p.times} lần ${p.prisonMonths} tháng tù, trong mức luật định: ${p.months} tháng`,
  GRANT_LIMIT: (p) => `Mức tù ${p.prisonMonths} tháng; án treo chỉ cho mức không quá ${p.maxMonths} tháng`,
  PART_OF_TERM: (p) => `${word(p.purpose)} ${p.numerator}/${p.denominator} của ${number(p.termMonths)} tháng: ${number(p.months)} tháng`,
  FIXED_MONTHS: (p) => `${word(p.purpose)} ${p.months} tháng`,
  AT_ONCE: () => 'Không đòi hỏi thời gian đã chấp hành',
  ROOM: (p) => `Còn có thể giảm nhiều nhất ${p.maxMonths} tháng`,
  REMAINING: (p) => `Còn lại ${number(p.months)} tháng: ${number(p.termMonths)} tháng trừ ${number(p.servedMonths)} tháng đã chấp hành và ${number(p.reducedMonths)} tháng đã giảm`,
  TIME_SERVED: (p) => `Thực tế đã chấp hành ${length(p)}, gồm ${p.creditDays} ngày được trừ vì tạm giữ, tạm giam, không tính ${p.notCountedDays} ngày`,
  PART_OF_MONTH: (p) => `Phần lẻ của tháng tính theo tháng 30 ngày: ${p.days} ngày`,
  QUARTERS: (p) => `Cần ${p.quarters} quý liên tục xếp loại từ khá trở lên`,
  CONDITION: (p) => `${p.fails ? 'Chưa đạt' : 'Đạt'}: ${CONDITIONS[p.reason].vi}`,
  BREACHES: (p) => `Cố ý vi phạm ${p.intentional} lần, bị phạt hành chính ${p.fines} lần; từ ${p.times} lần thì có thể bị xử lý`,
  NEW_CRIME: () => 'Phạm tội mới trong thời gian thử thách',
  PARALLEL: () => 'Tội phạm trước khi có án treo: hai bản án thi hành song song',
  ROUND: (p) => `Còn ${number(p.remainingMonths)} tháng: xét vào đợt ${p.round}`,
  ROUNDS: (p) => `Các đợt trong năm: ${p.rounds.join(', ')}`,
  MEETING: (p) => `Họp đội trước đợt ít nhất ${p.days} ngày`,
  WINDOW: (p) => `Kỳ xếp loại ${word(p.unit)} kết thúc ngày ${day(p.end)}`,
  WEEK_SPLIT: (p) => `Tuần chia ở cuối tháng: từ ${day(p.start)} đến ${day(p.end)}`,
  MINIMUM: (p) => `Xếp loại ${word(p.unit)}: có ${p.have}, cần ít nhất ${p.minimum}`,
  ARRIVAL: (p) => `Từ ngày tiếp nhận đến ngày 25 có ${p.days} ngày, cần ${p.minimum} ngày`,
  LIMIT: (p) => (p.before ? `Trước ít nhất ${p.limit} ${word(p.unit)}` : `Trong ${p.limit} ${word(p.unit)}, không tính ngày xảy ra`),
  MOVED_OFF_A_DAY_OFF: () => 'Ngày cuối là ngày nghỉ: dời đến ngày làm việc kế tiếp',
  RELEASE_DAY: (p) => `Trả tự do đúng ngày cuối thời hạn${p.dayOff ? ', dù là ngày nghỉ' : ''}`,
  CALENDAR_UNKNOWN: (p) => `Chưa có lịch nghỉ chính thức năm ${p.year}: kết quả chỉ là dự kiến`,
  WORKING_DAY: (p) => (p.workingDay ? 'Ngày làm việc' : 'Ngày nghỉ'),
  FIRST_DAYS: (p) => `Từ ngày 01 đến ngày ${String(p.days).padStart(2, '0')} của tháng`,
  HOURS: (p) => `Trong ${p.hours} giờ, tính cả đêm và ngày nghỉ`,
  NO_LIMITATION: (p) => `Không áp dụng thời hiệu với tội thuộc Chương ${p.chapter}, điều khoản ${p.clause}`,
  LIMITATION: (p) => `Thời hiệu ${p.years} năm kể từ ngày bản án có hiệu lực`,
  RESTARTED: (p) => `Thời hiệu ${p.years} năm tính lại từ ngày ${day(p.from)} vì ${p.cause === 'WANTED' ? 'đã ra đầu thú hoặc bị bắt sau khi bị truy nã' : word(p.cause)}`,
  WANTED_STILL: (p) => `Bị truy nã từ ${day(p.orderedOn)}: thời hiệu chưa tính lại`,
  AFTER_EXPIRY: (p) => `Ngày ${day(p.on)} ${word(p.cause)}, sau khi đã hết thời hiệu: không tính lại`,
  NO_RECORD: (p) => `Không bị coi là có án tích: ${word(p.why)}`,
  CLEARING_PERIOD: (p) => `Thời hạn ${word(p.path)}: ${p.months} tháng`,
  WAITS_FOR: (p) => `Chờ chấp hành xong ${word(p.what)} ngày ${day(p.on)}`,
  DUTIES_OPEN: () => 'Còn nghĩa vụ chưa chấp hành xong',
  CRIME_BEFORE_CLEARING: (p) => `Phạm tội mới ngày ${day(p.on)} trước khi được xóa: tính lại theo bản án mới`,
  REAPPLY: (p) => `Bị bác ${p.refusals} lần: xin lại sau ${p.months} tháng`,
  PART_OF_PERIOD: (p) => `Sau ${p.numerator}/${p.denominator} thời hạn: ${p.months} tháng`,
};

const said = (sentences: Sentences, { code, params }: Step): string => (sentences[code] as (given: Step['params']) => string)(params);

/** What a step did, in one sentence. */
export const sentenceOf = (step: Step): Label => ({ vi: said(VIETNAMESE, step), en: said(ENGLISH, step) });

/** A step as a sentence with its ground, and a warning where the ground was not read or leaves the point open. */
export function explain(step: Step): Label {
  const { vi, en } = sentenceOf(step);
  const until = step.after === null ? '' : ` → ${day(step.after)}`;
  const ground = (unread: string): string => `${until} (${step.citation}${step.verified ? '' : `; ${unread}`})`;
  return { vi: `${vi}${ground('chưa kiểm chứng')}`, en: `${en}${ground('not verified')}` };
}
