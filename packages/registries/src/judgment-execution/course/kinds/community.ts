import type { Act, Paper } from '../table.ts';

/** What is noted of anybody who lives in the community and never moves the state (TT 65/2019; legal.md §4.14). */
export const COMMUNITY_NOTES: readonly Act[] = ['KHEN_THUONG', 'KY_LUAT', 'SUC_KHOE', 'KIEM_DIEM', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'VANG_MAT', 'THAY_DOI_CU_TRU', 'PHAM_TOI_MOI', 'THONG_BAO_TRUOC', 'BAN_GIAO', 'XEP_LOAI'];

/** The commitment has a field of its own beside the record of supervision (Luật 41/2019 Điều 85.1, 97.1, 107.4). */
export const COMMUNITY_PAPERS: readonly Paper[] = [{ type: 'community_supervision', field: 'commitmentOn', act: 'CAM_KET' }];
