import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Whether a judgment suspends the prison sentence it gives (án treo). */
export const suspensionsInJudgment = shortList('suspension_in_judgment', label('Án treo', 'Suspended sentence'), 'Bộ luật Hình sự 2015 Điều 65; Nghị quyết 02/2018/NQ-HĐTP Điều 5', [
  ['CHO_HUONG', 'Cho hưởng án treo', 'Sentence suspended'],
  ['KHONG_CHO', 'Không cho hưởng án treo', 'Sentence not suspended'],
]);
