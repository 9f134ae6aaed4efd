import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** How a request, proposal or complaint ended. */
export const petitionOutcomes = shortList('petition_outcome', label('Kết quả giải quyết', 'Outcome'), 'Luật 41/2019 Điều 177, 187, 189', [
  ['CHAP_NHAN', 'Chấp nhận, khiếu nại đúng', 'Granted'],
  ['MOT_PHAN', 'Chấp nhận một phần, đúng một phần', 'Granted in part'],
  ['KHONG', 'Không chấp nhận, khiếu nại sai', 'Refused'],
  ['KHONG_THU_LY', 'Không thụ lý', 'Not taken up'],
  ['RUT', 'Rút đơn, rút đề nghị', 'Withdrawn'],
]);
