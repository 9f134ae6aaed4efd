import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** An address keeps the commune code of its own day. */
export const residenceKinds = shortList('residence_kind', label('Loại nơi cư trú', 'Kind of residence'), 'NĐ 59/2020 Điều 8.2.b', [
  ['THUONG_TRU', 'Nơi thường trú', 'Permanent residence'],
  ['TAM_TRU', 'Nơi tạm trú', 'Temporary residence'],
  ['HIEN_TAI', 'Nơi ở hiện tại', 'Present dwelling'],
  ['QUE_QUAN', 'Quê quán', 'Home place'],
  ['NOI_SINH', 'Nơi sinh', 'Place of birth'],
]);
