import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Penalties that accompany a main one. */
export const additionalPenaltyKinds = shortList('additional_penalty', label('Hình phạt bổ sung', 'Additional penalty'), 'Bộ luật Hình sự 2015 Điều 32.2, 33.2', [
  ['CAM_DAM_NHIEM', 'Cấm đảm nhiệm chức vụ, cấm hành nghề hoặc làm công việc nhất định', 'Ban on posts, professions, jobs'],
  ['CAM_CU_TRU', 'Cấm cư trú', 'Residence ban'],
  ['QUAN_CHE', 'Quản chế', 'Mandatory supervision'],
  ['TUOC_QUYEN', 'Tước một số quyền công dân', 'Deprivation of some civic rights'],
  ['TICH_THU_TAI_SAN', 'Tịch thu tài sản', 'Confiscation'],
  ['PHAT_TIEN', 'Phạt tiền', 'Fine'],
  ['TRUC_XUAT', 'Trục xuất', 'Expulsion'],
  ['CAM_KINH_DOANH', 'Cấm kinh doanh, cấm hoạt động trong một số lĩnh vực', 'Ban on business in some fields'],
  ['CAM_HUY_DONG_VON', 'Cấm huy động vốn', 'Ban on raising capital'],
  ['KHAC', 'Khác', 'Other'],
]);
