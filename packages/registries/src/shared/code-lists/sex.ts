import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** As printed on identity papers. */
export const sexes = shortList('sex', label('Giới tính', 'Sex'), 'giấy tờ tùy thân', [
  ['NAM', 'Nam', 'Male'],
  ['NU', 'Nữ', 'Female'],
]);
