import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What lengthens a limit; an ordinary matter has none of them. */
export const complexities = shortList('complexity', label('Tính chất vụ việc', 'Complexity'), 'Luật 41/2019 Điều 43, 183, 192', [
  ['PHUC_TAP', 'Phức tạp', 'Complex'],
  ['DAC_BIET_PHUC_TAP', 'Đặc biệt phức tạp', 'Specially complex'],
]);
