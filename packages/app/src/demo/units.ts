import type { Position } from '@thahs/engine/authority';

export interface DemoUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly superiorId: string | null;
  /** Share of the synthetic files, and the kinds of subject it holds. */
  readonly share: number;
  readonly subjectKinds: readonly string[];
}

/** Invented units; one of each kind that enters data, with the managing agency above them. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  { unitId: 'cqql-bca', name: 'Cơ quan quản lý THAHS Bộ Công an (mẫu)', kind: 'CQQL_BCA', superiorId: null, share: 0, subjectKinds: [] },
  { unitId: 'tg-binh-ha', name: 'Trại giam Bình Hà', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', share: 62, subjectKinds: ['PHAM_NHAN'] },
  { unitId: 'tg-suoi-lam', name: 'Trại giam Suối Lam', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', share: 12, subjectKinds: ['PHAM_NHAN'] },
  { unitId: 'ttg-t90', name: 'Trại tạm giam T90', kind: 'TRAI_TAM_GIAM_BCA', superiorId: 'cqql-bca', share: 4, subjectKinds: ['PHAM_NHAN'] },
  { unitId: 'tgd-hoa-binh-minh', name: 'Trường giáo dưỡng Bình Minh', kind: 'TRUONG_GIAO_DUONG', superiorId: 'cqql-bca', share: 4, subjectKinds: ['HOC_SINH_TRUONG_GIAO_DUONG'] },
  { unitId: 'cqtha-ha-nam-ninh', name: 'Cơ quan THAHS Công an tỉnh Hà Nam Ninh (mẫu)', kind: 'CQTHA_TINH', superiorId: 'cqql-bca', share: 4, subjectKinds: ['PHAP_NHAN', 'TRUC_XUAT', 'BAT_BUOC_CHUA_BENH'] },
  { unitId: 'ttg-ha-nam-ninh', name: 'Trại tạm giam Công an tỉnh Hà Nam Ninh (mẫu)', kind: 'TRAI_TAM_GIAM_TINH', superiorId: 'cqtha-ha-nam-ninh', share: 4, subjectKinds: ['PHAM_NHAN'] },
  { unitId: 'cax-tan-chi', name: 'Công an xã Tân Chi (mẫu)', kind: 'CONG_AN_XA', superiorId: 'cqtha-ha-nam-ninh', share: 10, subjectKinds: ['AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU', 'THA_TU_CO_DIEU_KIEN', 'CAM_CU_TRU', 'QUAN_CHE', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'TUOC_QUYEN', 'CAM_DAM_NHIEM', 'CANH_CAO'] },
];

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly rank: string;
  readonly unitId: string;
  readonly position: Position;
}

/** One invented person a position in the first prison, and the people who stand around it. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'nhaplieu', name: 'Trần Thị Minh Thu', rank: 'Đại úy', unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER' },
  { login: 'chihuy', name: 'Phạm Quốc Đạt', rank: 'Trung tá', unitId: 'tg-binh-ha', position: 'UNIT_HEAD' },
  { login: 'chuyentrach', name: 'Vũ Đức Long', rank: 'Thiếu tá', unitId: 'tg-binh-ha', position: 'DATABASE_OFFICER' },
  { login: 'tracuu', name: 'Lò Thị Hạnh', rank: 'Thượng úy', unitId: 'tg-binh-ha', position: 'READER' },
  { login: 'thanhtra', name: 'Nông Văn Quý', rank: 'Thượng tá', unitId: 'cqql-bca', position: 'INSPECTOR' },
  { login: 'quantri', name: 'Đỗ Hải Yến', rank: 'Thượng úy', unitId: 'cqql-bca', position: 'TECH_ADMIN' },
  { login: 'lanhdao', name: 'Đinh Công Tráng', rank: 'Đại tá', unitId: 'cqql-bca', position: 'UNIT_HEAD' },
  { login: 'trungtam', name: 'Hoàng Kim Ngân', rank: 'Đại tá', unitId: 'cqql-bca', position: 'DATABASE_OFFICER' },
];
