import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Both in one list: the paper keeps them side by side. */
export const rewardDisciplineKinds = shortList('reward_discipline_kind', label('Hình thức khen thưởng, kỷ luật', 'Reward or discipline'), 'Luật 41/2019 Điều 41, 43, 155', [
  ['BIEU_DUONG', 'Biểu dương', 'Commendation'],
  ['THUONG_TIEN', 'Thưởng tiền, hiện vật', 'Money or goods'],
  ['TANG_QUYEN_LIEN_LAC', 'Tăng số lần gặp thân nhân, nhận quà, liên lạc', 'More visits, gifts, calls'],
  ['KHIEN_TRACH', 'Khiển trách', 'Reprimand'],
  ['CANH_CAO', 'Cảnh cáo', 'Disciplinary warning'],
  ['BUONG_KY_LUAT', 'Giam tại buồng kỷ luật', 'Disciplinary cell'],
  ['GIAM_RIENG', 'Giam riêng', 'Separate confinement'],
  ['PHONG_RIENG', 'Giáo dục tại phòng riêng (trường giáo dưỡng)', 'Separate room (school)'],
  ['CONG_NHAN_TIEN_BO', 'Công nhận cải tạo tiến bộ', 'Improvement recognised'],
  ['KHAC', 'Hình thức khác', 'Other'],
]);
