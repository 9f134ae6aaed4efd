import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What a cassation (giám đốc thẩm) made of the judgments before it, as the first day of a probation asks. */
export const cassationOutcomes = shortList('cassation_outcome', label('Kết quả giám đốc thẩm', 'Outcome of the cassation'), 'Nghị quyết 02/2018/NQ-HĐTP Điều 5', [
  ['HUY_PHUC_THAM', 'Hủy bản án phúc thẩm để xét xử phúc thẩm lại', 'Appeal annulled and tried again'],
  ['HUY_CA_HAI', 'Hủy bản án sơ thẩm (và phúc thẩm) để xét xử lại từ sơ thẩm', 'All annulled and tried again from the first instance'],
  ['SUA', 'Sửa bản án', 'Judgment changed'],
  ['GIU_SO_THAM', 'Hủy bản án phúc thẩm, giữ nguyên bản án sơ thẩm', 'Appeal annulled, first instance upheld'],
]);
