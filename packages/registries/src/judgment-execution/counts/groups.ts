import { label } from '../../shared/label.ts';
import type { Act } from '../course/index.ts';

/** Ways in and out, in the order of the table. */
export const INCREASES = [
  ['MOI', label('Mới', 'New')], ['CHUYEN_DEN', label('Chuyển đến', 'Transferred in')], ['BAT_LAI', label('Bắt lại, đầu thú', 'Recaptured')],
  ['HET_HOAN', label('Hết hoãn, tạm đình chỉ', 'Deferral or suspension ended')], ['TANG_KHAC', label('Tăng khác', 'Other')],
] as const;
export const DECREASES = [
  ['CHAP_HANH_XONG', label('Chấp hành xong', 'Completed')], ['THA_TU', label('Tha tù có điều kiện', 'Conditional release')], ['DAC_XA', label('Đặc xá, đại xá', 'Pardon, amnesty')],
  ['MIEN', label('Miễn', 'Exempted')], ['HOAN', label('Hoãn, tạm đình chỉ', 'Deferred, suspended')], ['CHUYEN_DI', label('Chuyển đi', 'Transferred out')],
  ['TRON', label('Bỏ trốn', 'Escaped')], ['CHET', label('Chết', 'Died')], ['GIAM_KHAC', label('Giảm khác', 'Other')],
] as const;

export type Increase = (typeof INCREASES)[number][0];
export type Decrease = (typeof DECREASES)[number][0];

const IN: Readonly<Partial<Record<Act, Increase>>> = {
  TIEP_NHAN: 'MOI', BAT_DAU_THI_HANH: 'MOI', CAM_KET: 'MOI', TRINH_DIEN: 'MOI', BAN_GIAO: 'MOI', CHUYEN_DEN: 'CHUYEN_DEN', BAT_LAI: 'BAT_LAI', HUY_HOAN: 'HET_HOAN', HUY_TAM_DINH_CHI: 'HET_HOAN',
};
const OUT: Readonly<Partial<Record<Act, Decrease>>> = {
  CHAP_HANH_XONG: 'CHAP_HANH_XONG', THA_TU_CO_DIEU_KIEN: 'THA_TU', DAC_XA: 'DAC_XA', DAI_XA: 'DAC_XA', MIEN: 'MIEN', HOAN: 'HOAN', TAM_DINH_CHI: 'HOAN', HOAN_GIAO_DUONG: 'HOAN', TAM_DINH_CHI_GIAO_DUONG: 'HOAN',
  CHUYEN_DI: 'CHUYEN_DI', BO_TRON: 'TRON', TRUY_NA: 'TRON', CHET: 'CHET',
};

export const increaseBy = (act: Act | null): Increase => (act === null ? 'MOI' : (IN[act] ?? 'TANG_KHAC'));
export const decreaseBy = (act: Act | null): Decrease => (act === null ? 'GIAM_KHAC' : (OUT[act] ?? 'GIAM_KHAC'));

/** States in which the unit has the person in hand, where they are others than serving. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  HOAN_CHAP_HANH: ['HOAN'], TAM_DINH_CHI: ['TAM_DINH_CHI'], THA_TU_CO_DIEU_KIEN: ['THA_TU_CO_DIEU_KIEN'], BAT_BUOC_CHUA_BENH: ['BAT_BUOC_CHUA_BENH'], CANH_CAO: ['THEO_DOI'],
};
const SERVING: readonly string[] = ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT'];

export const inHand = (subjectKind: string, status: string): boolean => (OWN[subjectKind] ?? SERVING).includes(status);
