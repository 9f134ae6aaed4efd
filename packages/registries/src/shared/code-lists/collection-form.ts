import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What the decree of 2020 calls “related databases” stays as it is; the national aggregate database came with the decree of 2026. */
export const collectionForms = shortList('collection_form', label('Hình thức thu thập', 'Form of collection'), 'NĐ 59/2020 Điều 8.4; NĐ 160/2026 Điều 9.1', [
  ['CASE_FILE', 'Hồ sơ, giấy tờ', 'Case file, paper'],
  ['REPORT_PERIODIC', 'Báo cáo, thống kê định kỳ', 'Periodic report'],
  ['REPORT_INCIDENT', 'Báo cáo vụ việc', 'Incident report'],
  ['REPORT_THEMATIC', 'Báo cáo chuyên đề', 'Thematic report'],
  ['RELATED_DB', 'Cơ sở dữ liệu khác có liên quan', 'Related database'],
  ['NATIONAL_DB', 'Cơ sở dữ liệu tổng hợp quốc gia', 'National aggregate database'],
  ['OTHER', 'Hình thức khác', 'Other'],
]);
