import { label } from '../../shared/label.ts';
import type { Act } from '../course/index.ts';

/** Ways in and out, in the order of the table. */
export const INCREASES = [
  ['MOI', label('Mới', 'New')], ['CHUYEN_DEN', label('Chuyển đến', 'Moved in')], ['BAT_LAI', label('Bắt lại, đầu thú', 'Caught again')],
  ['HET_HOAN', label('Hết hoãn, tạm đình chỉ', 'Deferral or suspension ended')], ['HET_CHUA_BENH', label('Hết bắt buộc chữa bệnh', 'Treatment ended')],
  ['TANG_KHAC', label('Tăng khác', 'Other')],
] as const;
export const DECREASES = [
  ['CHAP_HANH_XONG', label('Chấp hành xong', 'Served')], ['THA_TU', label('Tha tù có điều kiện', 'Early release')], ['DAC_XA', label('Đặc xá, đại xá', 'Pardon, amnesty')],
  ['MIEN', label('Miễn', 'Exempt')], ['HOAN', label('Hoãn, tạm đình chỉ', 'Deferred, suspended')], ['CHUA_BENH', label('Bắt buộc chữa bệnh', 'To be treated')], ['CHUYEN_DI', label('Chuyển đi', 'Moved out')],
  ['TRON', label('Bỏ trốn', 'Escaped')], ['CHET', label('Chết', 'Died')], ['GIAM_KHAC', label('Giảm khác', 'Other')],
] as const;

export type Increase = (typeof INCREASES)[number][0];
export type Decrease = (typeof DECREASES)[number][0];

const IN: Readonly<Partial<Record<Act, Increase>>> = {
  TIEP_NHAN: 'MOI', BAT_DAU_THI_HANH: 'MOI', CAM_KET: 'MOI', TRINH_DIEN: 'MOI', BAN_GIAO: 'MOI', CHUYEN_DEN: 'CHUYEN_DEN', BAT_LAI: 'BAT_LAI', HUY_HOAN: 'HET_HOAN', HUY_TAM_DINH_CHI: 'HET_HOAN', DINH_CHI_CHUA_BENH: 'HET_CHUA_BENH',
};
const OUT: Readonly<Partial<Record<Act, Decrease>>> = {
  CHAP_HANH_XONG: 'CHAP_HANH_XONG', THA_TU_CO_DIEU_KIEN: 'THA_TU', DAC_XA: 'DAC_XA', DAI_XA: 'DAC_XA', MIEN: 'MIEN', HOAN: 'HOAN', TAM_DINH_CHI: 'HOAN', HOAN_GIAO_DUONG: 'HOAN', TAM_DINH_CHI_GIAO_DUONG: 'HOAN', BAT_BUOC_CHUA_BENH: 'CHUA_BENH',
  CHUYEN_DI: 'CHUYEN_DI', BO_TRON: 'TRON', TRUY_NA: 'TRON', CHET: 'CHET',
};


/** States in which the unit has the person in hand, where they are others than serving. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  HOAN_CHAP_HANH: ['HOAN'], TAM_DINH_CHI: ['TAM_DINH_CHI'], THA_TU_CO_DIEU_KIEN: ['THA_TU_CO_DIEU_KIEN'], BAT_BUOC_CHUA_BENH: ['BAT_BUOC_CHUA_BENH'], CANH_CAO: ['THEO_DOI'],
};
const SERVING: readonly string[] = ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT'];

/** Acts by which a file of a kind of its own begins: to be deferred is a way out for a prisoner, and new for the unit that looks after the deferred. */
const BEGINS: Readonly<Record<string, Act>> = { HOAN_CHAP_HANH: 'HOAN', TAM_DINH_CHI: 'TAM_DINH_CHI', THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN', BAT_BUOC_CHUA_BENH: 'BAT_BUOC_CHUA_BENH' };
/** The way out of treatment as a measure of its own: it is done with (Luật 41/2019 Điều 139). */
const isDoneWith = (subjectKind: string, act: Act): boolean => subjectKind === 'BAT_BUOC_CHUA_BENH' && act === 'DINH_CHI_CHUA_BENH';

export const increaseBy = (subjectKind: string, act: Act | null): Increase => (act === null || BEGINS[subjectKind] === act ? 'MOI' : (IN[act] ?? 'TANG_KHAC'));
export function decreaseBy(subjectKind: string, act: Act | null): Decrease {
  if (act === null) return 'GIAM_KHAC';
  return isDoneWith(subjectKind, act) ? 'CHAP_HANH_XONG' : (OUT[act] ?? 'GIAM_KHAC');
}

export const inHand = (subjectKind: string, status: string): boolean => (OWN[subjectKind] ?? SERVING).includes(status);
