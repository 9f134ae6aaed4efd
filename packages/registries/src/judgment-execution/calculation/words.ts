import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Reason } from './reasons.ts';
import type { AdditionalTerm } from './rules/measure-rules.ts';

/** Words of codes in the sentences of steps, as officers say them. */
export const WORDS: Readonly<Record<string, Label>> = {
  HOAN: label('hoãn chấp hành án', 'the deferral'),
  TAM_DINH_CHI: label('tạm đình chỉ chấp hành án', 'the suspension'),
  BO_TRON: label('bỏ trốn', 'the flight'),
  TRICH_XUAT_BO_TRON: label('bỏ trốn khi được trích xuất', 'the flight while extracted'),
  THA_TU_DA_HUY: label('được tha tù có điều kiện (việc tha đã bị hủy)', 'the conditional release that was cancelled'),
  DUOC_TRA_TU_DO: label('được trả tự do sau khi bản án bị hủy', 'liberty after the judgment was annulled'),
  BAT_BUOC_CHUA_BENH: label('bắt buộc chữa bệnh', 'compulsory treatment'),
  TRICH_XUAT: label('trích xuất', 'the extraction'),
  VANG_MAT_QUAN_CHE: label('vắng mặt không có giấy phép', 'absence without a permit'),
  BO_TRON_KHOI_TRUONG: label('bỏ trốn khỏi trường', 'the flight from the school'),
  TU_HINH: label('tử hình', 'death'),
  TU_CHUNG_THAN: label('tù chung thân', 'life imprisonment'),
  TU_CO_THOI_HAN: label('tù có thời hạn', 'fixed-term imprisonment'),
  CAI_TAO_KHONG_GIAM_GIU: label('cải tạo không giam giữ', 'non-custodial reform'),
  PHAM_NHAN: label('phạm nhân', 'a prisoner'),
  QUAN_CHE: label('người bị quản chế', 'a person under supervision'),
  TRUONG_GIAO_DUONG: label('học sinh trường giáo dưỡng', 'a pupil of a reformatory school'),
  CHILD_UNDER_36_MONTHS: label('nuôi con dưới 36 tháng tuổi', 'a child under 36 months'),
  PREGNANT: label('có thai', 'pregnancy'),
  ONLY_BREADWINNER: label('lao động duy nhất trong gia đình', 'being the only breadwinner of the family'),
  OFFICIAL_DUTY: label('do nhu cầu công vụ', 'public duty'),
  SERIOUS_ILLNESS: label('bị bệnh nặng', 'serious illness'),
  WEEK: label('tuần', 'week'),
  MONTH: label('tháng', 'month'),
  QUARTER: label('quý', 'quarter'),
  HALF_YEAR: label('06 tháng', 'half-year'),
  YEAR: label('năm', 'year'),
  WD: label('ngày làm việc', 'working day'),
  D: label('ngày', 'day'),
  M: label('tháng', 'month'),
  FIRST_AFTER: label('Phải chấp hành trước khi xét', 'To be served before a review:'),
  MUST_SERVE: label('Phải thực sự chấp hành', 'Really to be served:'),
  FIRST_REDUCED_TO: label('Lần đầu được giảm xuống', 'First reduced to'),
  NEW_CRIME: label('phạm tội mới', 'a new crime'),
  WANTED: label('bị truy nã', 'being wanted'),
  DUTIES: label('các nghĩa vụ khác', 'the other duties'),
  ADDITIONAL: label('hình phạt bổ sung', 'the additional penalty'),
  EXEMPTED: label('được miễn hình phạt', 'exempted from the penalty'),
  NEGLIGENT: label('tội vô ý ít nghiêm trọng hoặc nghiêm trọng', 'a negligent crime that is less serious or serious'),
  UNDER_16: label('dưới 16 tuổi khi phạm tội', 'under 16 at the time of the crime'),
  UNDER_18: label('dưới 18 tuổi khi phạm tội', 'under 18 at the time of the crime'),
  AUTO: label('đương nhiên xóa án tích', 'clearing of the record by law'),
  COURT: label('xóa án tích theo quyết định của Tòa án', 'clearing of the record by decision of the court'),
  JUVENILE: label('đương nhiên xóa án tích của người dưới 18 tuổi', 'clearing by law of the record of a person under 18'),
  LEGAL_PERSON: label('đương nhiên xóa án tích của pháp nhân', 'clearing by law of the record of a legal person'),
};
/** Additional penalties that are served by their length. */
export const ADDITIONAL: Readonly<Record<AdditionalTerm, Label>> = {
  CAM_CU_TRU: label('cấm cư trú', 'residence ban'),
  QUAN_CHE: label('quản chế', 'mandatory supervision'),
  TUOC_QUYEN: label('tước một số quyền công dân', 'deprivation of civic rights'),
  CAM_DAM_NHIEM: label('cấm đảm nhiệm chức vụ, cấm hành nghề', 'ban on posts and professions'),
  CAM_KINH_DOANH: label('cấm kinh doanh, cấm hoạt động', 'ban on business'),
  CAM_HUY_DONG_VON: label('cấm huy động vốn', 'ban on raising capital'),
};
/** A round and other names from outside are already words. */
export const word = (code: string): Label => WORDS[code] ?? label(code, code);

/** Reasons as conditions: what is asked, in the form that holds when nothing stands in the way. */
export const CONDITIONS: Readonly<Record<Reason, Label>> = {
  AMOUNT_TOO_LARGE: label('mức đề nghị không quá mức tối đa', 'what is proposed is not above the most'),
  AMOUNT_TOO_SMALL: label('mức đề nghị không dưới mức tối thiểu', 'what is proposed is not below the least'),
  EXCLUDED_CRIME: label('không thuộc tội không được tha tù trước thời hạn', 'no crime that is excluded from conditional release'),
  EXCLUDED_DEATH_COMMUTED: label('không phải người bị kết án tử hình được ân giảm', 'not a commuted death sentence'),
  FLOOR_REACHED: label('còn thời hạn có thể giảm', 'there is room for a reduction'),
  HALF_NOT_SERVED: label('đã chấp hành một phần hai thời gian thử thách', 'half of the probation is served'),
  MONEY_NOT_PAID: label('đã nộp tiền phạt, án phí và bồi thường thiệt hại (nếu luật đòi hỏi)', 'fine, court fees and compensation are paid (where the law asks for it)'),
  NOT_FIRST_OFFENCE: label('phạm tội lần đầu', 'a first offence'),
  NOT_REDUCED_YET: label('đã được giảm thời hạn ít nhất một lần (nếu luật đòi hỏi)', 'the term was reduced at least once (where the law asks for it)'),
  NO_CIVIL_PART: label('đã bồi thường một phần nghĩa vụ dân sự (nếu có)', 'part of the civil obligation is paid (where there is one)'),
  NO_CLEAR_RESIDENCE: label('có nơi cư trú rõ ràng', 'a clear place of residence'),
  NO_PROGRESS: label('có nhiều tiến bộ', 'marked progress'),
  ONCE_A_YEAR: label('trong năm chưa được xét', 'not yet reviewed this year'),
  QUARTERS_NOT_ENOUGH: label('đủ số quý liên tục xếp loại từ khá trở lên', 'enough quarters in a row rated fair or better'),
  THREE_QUARTERS_FLOOR: label('còn thời gian thử thách có thể rút ngắn', 'there is room for shortening the probation'),
  TIME_NOT_REACHED: label('đã chấp hành đủ thời gian', 'the time is served'),
  TWICE_A_YEAR: label('trong năm chưa được giảm hai lần', 'not reduced twice this year'),
};
