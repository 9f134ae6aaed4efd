import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** References only: the program matches no biometrics. */
export const identificationKinds = shortList('identification_kind', label('Loại nhận dạng', 'Kind of identification'), 'Luật 41/2019 Điều 3.18, 3.19', [
  ['DANH_BAN', 'Danh bản', 'Identity sheet'],
  ['CHI_BAN', 'Chỉ bản', 'Fingerprint sheet'],
  ['ANH_CHAN_DUNG', 'Ảnh chân dung', 'Portrait'],
  ['ANH_NGHIENG', 'Ảnh nghiêng', 'Profile photo'],
  ['DAC_DIEM', 'Đặc điểm nhân dạng, dấu vết riêng', 'Marks'],
]);
