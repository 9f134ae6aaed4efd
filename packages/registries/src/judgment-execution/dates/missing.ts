import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';

/** What an officer has to enter, and where. */
export const fact = (recordType: string, field: string, vi: string, en: string): MissingFact => ({ message: label(vi, en), recordType, field });

export const noPenalty = fact('penalty', 'mainPenalty', 'Chưa có “Hình phạt, biện pháp phải chấp hành”. Nhập phần này theo bản án.', 'There is no “Penalty to be executed”. Enter it from the judgment.');
export const noTerm = fact('penalty', 'term', 'Chưa có thời hạn tù. Nhập “Thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The term is missing. Enter “Term” in “Penalty to be executed”.');
export const noStart = fact('penalty', 'startDate', 'Chưa biết thời hạn tính từ ngày nào. Nhập “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The first day of the term is missing. Enter “Term runs from” in “Penalty to be executed”.');
export const noProbation = fact('penalty', 'probationMonths', 'Chưa có thời gian thử thách. Nhập “Thời gian thử thách (tháng)” ở “Hình phạt, biện pháp phải chấp hành”.', 'The probation is missing. Enter “Probation (months)” in “Penalty to be executed”.');
export const severalJudgments = fact('penalty', 'startDate', 'Hồ sơ không có đúng một bản án sơ thẩm nên chưa biết thời gian thử thách tính từ ngày nào. Ghi “Cấp xét xử”, “Án treo” ở từng bản án và “Kết quả giám đốc thẩm” nếu có (Điều 5 Nghị quyết 02/2018/NQ-HĐTP), hoặc nhập “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'There is not exactly one judgment of first instance, so the first day of probation is open. Enter the instance and the suspension in each judgment, and the outcome of a cassation, or “Term runs from” in “Penalty to be executed”.');
export const notSuspended = fact('judgment', 'suspended', 'Theo các bản án đã ghi thì bản án cuối cùng không cho hưởng án treo, nên không có thời gian thử thách. Kiểm tra “Án treo” ở từng bản án; nếu đúng là không cho hưởng thì người này phải chấp hành hình phạt tù.', 'By the judgments as recorded, the last one does not suspend the sentence. Check “Suspended sentence” in each judgment.');
export const noCustodyEnd = fact('custody_period', 'to', 'Có lần tạm giữ, tạm giam chưa ghi ngày kết thúc. Nhập “Đến ngày” ở “Thời gian tạm giữ, tạm giam”.', 'A period of custody has no last day. Enter “To” in “Custody before judgment”.');
export const noReleaseLength = fact('execution_event', 'months', 'Quyết định tha tù trước thời hạn chưa ghi thời gian thử thách. Nhập “Số tháng”, “Số ngày” ở sự kiện “Tha tù trước thời hạn có điều kiện”.', 'The decision on conditional release has no probation. Enter “Months” and “Days” in that event.');
export const afterCancelledRelease = fact('penalty', 'startDate', 'Đã hủy tha tù trước thời hạn: phần tù còn phải chấp hành do Tòa án xác định. Nhập thời hạn còn lại và “Ngày bắt đầu tính thời hạn” mới theo quyết định.', 'Conditional release was cancelled: the court says what is left. Enter the remaining term and its new first day.');
/** The same with what the records make of it, where they do: a proposal, since the court says what is left. */
export const restProposed = (end: IsoDate): MissingFact => ({
  ...afterCancelledRelease,
  message: label(
    `${afterCancelledRelease.message.vi} Nếu tính theo hồ sơ, không kể thời gian được tha, thì hạn tù hết ngày ${shownDay(end)}: đối chiếu với quyết định.`,
    `${afterCancelledRelease.message.en} By the records, the time of the release left out, the term would end on ${shownDay(end)}: compare it with the decision.`,
  ),
});
export const noReturn = fact('execution_event', 'occurredOn', 'Đã hủy tha tù trước thời hạn mà chưa ghi ngày người này trở lại nơi chấp hành án, nên chưa tính được phần tù còn lại. Ghi sự kiện “Tiếp nhận” với ngày trở lại.', 'The conditional release was cancelled and the day of the return is not recorded, so that what is left of the term cannot be reckoned. Record the admission.');

const banWords = { CAM_CU_TRU: 'Cấm cư trú', QUAN_CHE: 'Quản chế', TUOC_QUYEN: 'Tước một số quyền công dân', CAM_DAM_NHIEM: 'Cấm đảm nhiệm chức vụ, cấm hành nghề hoặc làm công việc nhất định', TRUONG_GIAO_DUONG: '' } as const;
export const noBan = (kind: keyof typeof banWords): MissingFact => fact('additional_penalty', 'kind', `Chưa có “Hình phạt bổ sung” loại “${banWords[kind]}”. Nhập phần này theo bản án.`, 'The additional penalty of this kind is missing. Enter it from the judgment.');
export const noBanTerm = fact('additional_penalty', 'term', 'Hình phạt bổ sung chưa có thời hạn. Nhập “Thời hạn” ở “Hình phạt bổ sung”.', 'The term is missing. Enter “Term” in “Additional penalty”.');
export const noBanStart = fact('additional_penalty', 'startDate', 'Chưa biết thời hạn tính từ ngày nào. Nhập “Ngày bắt đầu” ở “Hình phạt bổ sung”: ngày chấp hành xong hình phạt tù, hoặc ngày bản án có hiệu lực nếu luật tính từ đó.', 'The first day of the term is missing. Enter “From” in “Additional penalty”: the completion of the prison term, or the effect of the judgment where the law counts from it.');
export const noAdmission = fact('reformatory', 'admittedOn', 'Chưa biết thời hạn tính từ ngày nào. Nhập “Ngày vào trường”, hoặc “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The first day of the term is missing. Enter “Admitted on”, or “Term runs from” in “Penalty to be executed”.');
export const noTermLength = fact('penalty', 'term', 'Chưa có thời hạn. Nhập “Thời hạn” ở “Hình phạt, biện pháp phải chấp hành” theo bản án.', 'The term is missing. Enter “Term” in “Penalty to be executed”.');
export const noReceipt = fact('enforcement_decision', 'receivedOn', 'Chưa biết thời hạn tính từ ngày nào: ngày nhận được quyết định thi hành án. Nhập “Ngày đơn vị nhận được” ở quyết định thi hành án, hoặc “Ngày bắt đầu tính thời hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The first day of the term is missing: the day on which the enforcement decision was received. Enter it there, or “Term runs from” in “Penalty to be executed”.');
export const noEffect = fact('judgment', 'effectiveDate', 'Chưa biết ngày bản án có hiệu lực. Nhập “Ngày có hiệu lực pháp luật” ở “Bản án, quyết định được thi hành”.', 'The day on which the judgment takes effect is missing. Enter it in the judgment.');
export const noPrisonEnd = fact('penalty', 'termEnd', 'Trục xuất thi hành sau khi chấp hành xong hình phạt chính. Nhập “Ngày hết hạn” ở “Hình phạt, biện pháp phải chấp hành”.', 'The expulsion follows the main penalty. Enter “Term ends on” in “Penalty to be executed”.');
export const noExitDue = fact('expulsion', 'exitDue', 'Luật không định ngày phải rời khỏi Việt Nam: ngày đó do cơ quan thi hành án ấn định. Nhập “Ngày phải xuất cảnh” ở “Trục xuất”.', 'The law names no day of exit: the executing agency fixes it. Enter “Exit due” in “Expulsion”.');
export const noPublication = fact('legal_person_result', 'publishedOn', 'Chưa có ngày công bố giấy chứng nhận chấp hành xong. Nhập số giấy chứng nhận và “Ngày công bố” ở “Kết quả thi hành án của pháp nhân”.', 'The day on which the certificate was published is missing. Enter its number and “Published on” among the results.');

export const noCrime = fact('offence', 'article', 'Chưa có tội danh, hoặc có tội danh chưa ghi điều luật của Bộ luật Hình sự 2015. Nhập “Điều, khoản, điểm Bộ luật Hình sự” ở “Tội danh”: tội quyết định án tích được xóa theo luật hay theo quyết định của Tòa án.', 'An offence, or its article of the penal code of 2015, is missing. Enter it: the crime says whether the law or the court clears the record.');
export const noClass = fact('offence', 'crimeClass', 'Chưa biết loại tội phạm: người phạm tội do vô ý, hoặc khi dưới 18 tuổi, có thể không bị coi là có án tích (Điều 69 khoản 2, Điều 107 khoản 1 Bộ luật Hình sự). Nhập “Loại tội phạm (Điều 9 Bộ luật Hình sự)” ở “Tội danh”.', 'The class of the crime is missing: of a negligent crime, or one committed under 18, there may be no record. Enter it in the offence.');

export const noLimitedCrime = fact('offence', 'article', 'Chưa có tội danh, hoặc có tội danh chưa ghi điều luật của Bộ luật Hình sự 2015. Nhập “Điều, khoản, điểm Bộ luật Hình sự” ở “Tội danh”: có tội không áp dụng thời hiệu thi hành bản án (Điều 61 Bộ luật Hình sự).', 'An offence, or its article of the penal code of 2015, is missing. Enter it: some crimes have no limitation of execution.');
export const noLimitedClause = fact('offence', 'article', 'Điều luật chưa ghi khoản. Nhập đủ điều, khoản ở “Tội danh”: khoản 3, khoản 4 Điều 353 và Điều 354 không áp dụng thời hiệu thi hành bản án (Điều 61 Bộ luật Hình sự).', 'The clause of the article is missing. Enter it in the offence: clauses 3 and 4 of articles 353 and 354 have no limitation of execution.');

export function missingEvent(kind: 'HOAN' | 'TAM_DINH_CHI'): MissingFact {
  const name = codeEntry('event_kind', kind)?.label ?? label(kind, kind);
  const [vi, en] = kind === 'HOAN' ? ['hoãn', 'deferral'] : ['tạm đình chỉ', 'suspension'];
  return fact('execution_event', 'occurredOn', `Hồ sơ mở khi người này đã được ${vi} nhưng chưa có ngày. Ghi sự kiện “${name.vi}” với ngày xảy ra.`, `The file begins in a ${en} without its day. Record the event “${name.en}”.`);
}
