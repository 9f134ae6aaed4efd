import type { MissingFact } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';

/** What an officer has to enter, and where. */
const fact = (recordType: string, field: string, vi: string, en: string): MissingFact => ({ message: label(vi, en), recordType, field });

export const noPenalty = fact('penalty', 'mainPenalty', 'Chưa có “Hình phạt, biện pháp phải chấp hành”. Nhập phần này theo bản án.', 'There is no “Penalty to be executed”. Enter it from the judgment.');
export const noTerm = fact('penalty', 'term', 'Chưa có thời hạn tù. Nhập “Thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The term is missing. Enter “Term” in “Penalty to be executed”.');
export const noStart = fact('penalty', 'startDate', 'Chưa biết thời hạn tính từ ngày nào. Nhập “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The first day of the term is missing. Enter “Term runs from” in “Penalty to be executed”.');
export const noProbation = fact('penalty', 'probationMonths', 'Chưa có thời gian thử thách. Nhập “Thời gian thử thách (tháng)” ở “Hình phạt, biện pháp phải chấp hành”.', 'The probation is missing. Enter “Probation (months)” in “Penalty to be executed”.');
export const severalJudgments = fact('penalty', 'startDate', 'Hồ sơ không có đúng một bản án sơ thẩm nên chưa biết thời gian thử thách tính từ ngày nào. Nhập “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'There is not exactly one judgment of first instance, so the first day of probation is open. Enter “Term runs from” in “Penalty to be executed”.');
export const noCustodyEnd = fact('custody_period', 'to', 'Có lần tạm giữ, tạm giam chưa ghi ngày kết thúc. Nhập “Đến ngày” ở “Thời gian tạm giữ, tạm giam”.', 'A period of custody has no last day. Enter “To” in “Custody before judgment”.');
export const noReleaseLength = fact('execution_event', 'months', 'Quyết định tha tù trước thời hạn chưa ghi thời gian thử thách. Nhập “Số tháng”, “Số ngày” ở sự kiện “Tha tù trước thời hạn có điều kiện”.', 'The decision on conditional release has no probation. Enter “Months” and “Days” in that event.');
export const afterCancelledRelease = fact('penalty', 'startDate', 'Đã hủy tha tù trước thời hạn: phần tù còn phải chấp hành do Tòa án xác định. Nhập thời hạn còn lại và “Ngày bắt đầu tính thời hạn” mới theo quyết định.', 'Conditional release was cancelled: the court says what is left. Enter the remaining term and its new first day.');

export function missingEvent(kind: string): MissingFact {
  const name = codeEntry('event_kind', kind)?.label ?? label(kind, kind);
  return fact('execution_event', 'occurredOn', `Hồ sơ mở khi người này đã được tạm đình chỉ nhưng chưa có ngày. Ghi sự kiện “${name.vi}” với ngày xảy ra.`, `The file begins in a suspension without its day. Record the event “${name.en}”.`);
}
