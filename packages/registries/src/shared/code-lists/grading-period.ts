import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** The grading year ends on 25 November. */
export const gradingPeriods = shortList('grading_period', label('Kỳ xếp loại', 'Grading period'), 'NĐ 133/2020 Điều 18', [
  ['TUAN', 'Tuần', 'Week'],
  ['THANG', 'Tháng', 'Month'],
  ['QUY', 'Quý', 'Quarter'],
  ['SAU_THANG', '06 tháng', 'Half-year'],
  ['NAM', 'Năm', 'Year'],
]);
