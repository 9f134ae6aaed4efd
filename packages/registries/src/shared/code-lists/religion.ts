import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** None is an answer; an empty field means nobody asked. */
export const religions = shortList('religion', label('Tôn giáo', 'Religion'), 'danh mục tôn giáo được công nhận, tên dùng trong hồ sơ', [
  ['KHONG', 'Không', 'None'],
  ['PHAT_GIAO', 'Phật giáo', 'Buddhism'],
  ['CONG_GIAO', 'Công giáo', 'Catholicism'],
  ['TIN_LANH', 'Tin lành', 'Protestantism'],
  ['CAO_DAI', 'Cao Đài', 'Cao Dai'],
  ['HOA_HAO', 'Phật giáo Hòa Hảo', 'Hoa Hao Buddhism'],
  ['HOI_GIAO', 'Hồi giáo', 'Islam'],
  ['BA_LA_MON', 'Bà-la-môn giáo', 'Brahmanism'],
  ['TU_AN_HIEU_NGHIA', 'Tứ Ân Hiếu Nghĩa', 'Tu An Hieu Nghia'],
  ['TINH_DO_CU_SI', 'Tịnh độ cư sĩ Phật hội Việt Nam', 'Pure Land Lay Buddhists'],
  ['BUU_SON_KY_HUONG', 'Bửu Sơn Kỳ Hương', 'Buu Son Ky Huong'],
  ['BAHAI', 'Baha’i', 'Baháʼí'],
  ['MINH_SU_DAO', 'Minh Sư đạo', 'Minh Su'],
  ['MINH_LY_DAO', 'Minh Lý đạo', 'Minh Ly'],
  ['MAC_MON', 'Các Thánh hữu Ngày sau (Mặc Môn)', 'Latter-day Saints'],
  ['CO_DOC_PHUC_LAM', 'Cơ đốc Phục lâm', 'Seventh-day Adventism'],
  ['HIEU_NGHIA_TA_LON', 'Đạo Hiếu Nghĩa Tà Lơn', 'Hieu Nghia Ta Lon'],
  ['KHAC', 'Tôn giáo khác', 'Other'],
]);
