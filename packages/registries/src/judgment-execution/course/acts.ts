import type { Act } from './table.ts';

/**
 * Order of the acts of one day, since papers give days, not hours: what brings a person in, what brings one back, what sends one away, a flight with its
 * notice and its end, what ends the execution. Where it makes no sense another order is looked for (`day.ts`), so that a return and a new extraction on one day, or the two the other way round, both do.
 */
const DAY_ORDER: readonly Act[] = [
  'KHAC', 'SUC_KHOE', 'PHAM_TOI_MOI', 'XEP_LOAI', 'KHEN_THUONG', 'KY_LUAT', 'KIEM_DIEM', 'VANG_MAT', 'THAY_DOI_CU_TRU', 'AP_GIAI', 'THONG_BAO_TRUOC', 'GIAM_RIENG', 'PHAN_LOAI', 'NHAN_XET', 'VI_PHAM_NGHIA_VU',
  'LAO_DONG_CONG_DONG', 'KHAU_TRU_THU_NHAP', 'CONG_BO', 'BUOC_CHAP_HANH_AN_TREO', 'HUY_HOAN', 'HUY_TAM_DINH_CHI', 'HUY_THA_TU', 'DINH_CHI_CHUA_BENH', 'NHAN_TRA_TRICH_XUAT', 'TIEP_NHAN', 'CHUYEN_DEN',
  'BAT_DAU_THI_HANH', 'TRINH_DIEN', 'CAM_KET', 'BAN_GIAO', 'LUU_TRU', 'XU_LY_KHI_BAT_LAI', 'SUA_AN', 'GIAM', 'RUT_NGAN_THU_THACH', 'HOAN', 'HOAN_GIAO_DUONG', 'TAM_DINH_CHI', 'TAM_DINH_CHI_GIAO_DUONG', 'BAT_BUOC_CHUA_BENH',
  'GIA_HAN_TRICH_XUAT', 'TRICH_XUAT', 'GIA_HAN_XUAT_CANH', 'THA_TU_CO_DIEU_KIEN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'CHUYEN_DI', 'CHUYEN_GIAO_NGHIA_VU', 'AN_GIAM', 'HUY_AN', 'MIEN', 'DAC_XA', 'DAI_XA', 'VKS_TRA_TU_DO', 'CHUYEN_GIAO_QUOC_TE',
  'CHAM_DUT_GIAO_DUONG', 'XUAT_CANH', 'CHAP_HANH_XONG', 'THI_HANH_TU_HINH', 'CHET', 'DINH_CHI_THI_HANH',
];

const PLACE: ReadonlyMap<Act, number> = new Map(DAY_ORDER.map((act, place) => [act, place]));

export function placeInDay(act: Act): number {
  const place = PLACE.get(act);
  if (place === undefined) throw new Error(`no place in the day for ${act}`);
  return place;
}

/** Ways in: minutes, event and transfer of one day are papers of one arrival. */
export const ARRIVALS: ReadonlySet<Act> = new Set<Act>(['TIEP_NHAN', 'CHUYEN_DEN']);
