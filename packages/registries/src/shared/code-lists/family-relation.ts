import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** In the order of the paper. */
export const familyRelations = shortList('family_relation', label('Quan hệ gia đình', 'Family relation'), 'phiếu theo dõi phạm nhân, phần gia đình', [
  ['CHA', 'Cha', 'Father'],
  ['ME', 'Mẹ', 'Mother'],
  ['VO', 'Vợ', 'Wife'],
  ['CHONG', 'Chồng', 'Husband'],
  ['CON', 'Con', 'Child'],
  ['ANH_CHI_EM', 'Anh, chị, em ruột', 'Sibling'],
  ['CHA_ME_NUOI', 'Cha, mẹ nuôi', 'Adoptive parent'],
  ['CON_NUOI', 'Con nuôi', 'Adopted child'],
  ['ONG_BA', 'Ông, bà', 'Grandparent'],
  ['NGUOI_DAI_DIEN', 'Người đại diện', 'Guardian'],
  ['KHAC', 'Quan hệ khác', 'Other'],
]);
