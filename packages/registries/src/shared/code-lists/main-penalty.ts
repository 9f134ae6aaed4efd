import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Persons, legal persons and measures in one list: a file has one thing to be executed. */
export const mainPenalties = shortList('main_penalty', label('Hình phạt chính, biện pháp tư pháp', 'Main penalty or judicial measure'), 'Bộ luật Hình sự 2015 Điều 32, 33, 46, 47, 82', [
  ['CANH_CAO', 'Cảnh cáo', 'Warning'],
  ['PHAT_TIEN', 'Phạt tiền', 'Fine'],
  ['CAI_TAO_KHONG_GIAM_GIU', 'Cải tạo không giam giữ', 'Non-custodial reform'],
  ['TRUC_XUAT', 'Trục xuất', 'Expulsion'],
  ['TU_CO_THOI_HAN', 'Tù có thời hạn', 'Imprisonment for a term'],
  ['AN_TREO', 'Tù có thời hạn, cho hưởng án treo', 'Suspended sentence'],
  ['TU_CHUNG_THAN', 'Tù chung thân', 'Life imprisonment'],
  ['TU_HINH', 'Tử hình', 'Death penalty'],
  ['BAT_BUOC_CHUA_BENH', 'Bắt buộc chữa bệnh', 'Compulsory treatment'],
  ['TRUONG_GIAO_DUONG', 'Giáo dục tại trường giáo dưỡng', 'Reformatory school'],
  ['DINH_CHI_CO_THOI_HAN', 'Đình chỉ hoạt động có thời hạn', 'Suspension of activity for a term'],
  ['DINH_CHI_VINH_VIEN', 'Đình chỉ hoạt động vĩnh viễn', 'Permanent suspension of activity'],
]);
