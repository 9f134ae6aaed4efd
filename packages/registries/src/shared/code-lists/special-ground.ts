import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What the law asks about beside time and conduct: the one list for reduction, release, shortening, deferral and suspension. */
const ROWS = [
  ['LAP_CONG', 'Lập công', 'Merit'], // BLHS Điều 64; Luật 41/2019 Điều 38, 64, 89, 102
  ['GIA_YEU', 'Quá già yếu', 'Very old and weak'],
  ['BENH_HIEM_NGHEO', 'Mắc bệnh hiểm nghèo', 'Fatal illness'],
  ['NGUOI_CO_CONG', 'Người có công với cách mạng', 'Person of merit to the revolution'], // BLHS Điều 66.1.đ
  ['THAN_NHAN_CO_CONG', 'Thân nhân của người có công với cách mạng', 'Relative of a person of merit'],
  ['KHUYET_TAT_NANG', 'Khuyết tật nặng, đặc biệt nặng', 'Severe disability'],
  ['NUOI_CON_NHO', 'Đang nuôi con dưới 36 tháng tuổi', 'Raises a child under 36 months'], // BLHS Điều 66.1.đ, 67.1.b
  ['CO_THAI', 'Có thai', 'Pregnant'], // BLHS Điều 67.1
  ['BENH_NANG', 'Bị bệnh nặng', 'Seriously ill'],
  ['LAO_DONG_DUY_NHAT', 'Lao động duy nhất trong gia đình', 'Only breadwinner of the family'],
  ['CONG_VU', 'Do nhu cầu công vụ', 'Official duty'],
] as const;
export type SpecialGroundKind = (typeof ROWS)[number][0];

export const specialGrounds = shortList('special_ground', label('Căn cứ được xét đặc biệt', 'Special ground'), 'Bộ luật Hình sự Điều 64, 66.1.đ, 67.1; Luật 41/2019 Điều 38, 58, 64, 89, 102', ROWS);
