import { label } from '../label.ts';
import { lazyList } from './code-list.ts';

/** Numbers and names of the official list of 1979 (121-TCTK/PPCĐ), 54 groups, in its order. */
const NAMES = [
  'Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê', 'Ba-na', 'Xơ-đăng', 'Sán Chay', 'Cơ-ho', 'Chăm',
  'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru-Vân Kiều', 'Thổ', 'Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Tà-ôi', 'Chơ-ro',
  'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào', 'La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống',
  'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ-đu', 'Rơ-măm',
] as const;

export const ethnicGroups = lazyList('ethnicity', label('Dân tộc', 'Ethnic group'), 'Quyết định 121-TCTK/PPCĐ năm 1979', () => [
  ...NAMES.map((name, index) => ({ code: String(index + 1).padStart(2, '0'), label: label(name, name) })),
  { code: '55', label: label('Người nước ngoài', 'Foreigner') },
]);
