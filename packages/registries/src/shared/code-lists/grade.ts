import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Levels of grading. */
export const grades = shortList('grade', label('Mức xếp loại', 'Grade'), 'Luật 41/2019 Điều 35', [
  ['TOT', 'Tốt', 'Good'],
  ['KHA', 'Khá', 'Fair'],
  ['TRUNG_BINH', 'Trung bình', 'Average'],
  ['KEM', 'Kém', 'Poor'],
  ['KHONG_XEP_LOAI', 'Không xếp loại', 'Not graded'],
]);
