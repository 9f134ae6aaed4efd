import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Decisions that start or frame execution; later ones are events. */
export const decisionKinds = shortList('decision_kind', label('Loại quyết định', 'Kind of decision'), 'Luật 41/2019 Điều 2, 21, 22; sổ theo dõi thi hành án', [
  ['THI_HANH_AN', 'Quyết định thi hành án', 'Enforcement decision'],
  ['DUA_DI_CHAP_HANH', 'Quyết định đưa người chấp hành án đến nơi chấp hành', 'Placement decision'],
  ['UY_THAC', 'Quyết định ủy thác thi hành án', 'Delegation of enforcement'],
  ['AP_DUNG_BIEN_PHAP', 'Quyết định áp dụng biện pháp tư pháp', 'Decision on a judicial measure'],
  ['TONG_HOP_HINH_PHAT', 'Quyết định tổng hợp hình phạt', 'Decision combining penalties'],
  ['XOA_AN_TICH', 'Quyết định xóa án tích', 'Clearing of the record'],
  ['KHAC', 'Quyết định khác', 'Other decision'],
]);
