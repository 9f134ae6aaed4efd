import { every, except, HELD_PAPERS, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = [
  'TIEP_NHAN', 'LUU_TRU', 'CHUYEN_DI', 'CHUYEN_DEN', 'BAT_DAU_THI_HANH', 'GIA_HAN_XUAT_CANH', 'XUAT_CANH', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'MIEN', 'HUY_AN', 'DAC_XA', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH',
] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'STAYING' | 'ESCAPED' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  STAYING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  ESCAPED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'XUAT_CANH', 'MIEN', 'DAC_XA', 'DAI_XA', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const free = { ...leaves, ...no('NOT_ESCAPED', 'BAT_LAI'), ...to('MOVED', 'CHUYEN_DI'), ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...stays('GIA_HAN_XUAT_CANH') };

const moves = {
  WAITING: { ...free, ...to('STAYING', 'TIEP_NHAN', 'LUU_TRU', 'BAT_DAU_THI_HANH', 'CHUYEN_DEN') },
  // Lodging changes, and the prison hands over to the lodging (Điều 121).
  STAYING: { ...free, ...stays('LUU_TRU', 'BAT_DAU_THI_HANH'), ...no('ALREADY_HELD', 'TIEP_NHAN', 'CHUYEN_DEN') },
  ESCAPED: { ...every(MOVES, 'ESCAPED'), ...to('COMPLETED', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN'), ...stays('TRUY_NA'), ...to('STAYING', 'BAT_LAI') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('STAYING', 'TIEP_NHAN', 'LUU_TRU', 'CHUYEN_DEN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...free, ...to('STAYING', 'TIEP_NHAN', 'LUU_TRU', 'BAT_DAU_THI_HANH', 'CHUYEN_DEN'), ...stays('HUY_AN') },
  // He leaves first; the report that all is executed follows within ten days (Điều 123).
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN', 'CHAP_HANH_XONG') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người chấp hành án phạt trục xuất: Luật 41/2019 Điều 118–124; NĐ 65/2020 (legal.md §4.8). */
export const expulsion: Course = {
  start: 'WAITING', states, moves, papers: [...HELD_PAPERS, { type: 'expulsion', field: 'exitedOn', act: 'XUAT_CANH' }],
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), 'SUC_KHOE', 'KHEN_THUONG', 'KY_LUAT', 'PHAM_TOI_MOI', 'AP_GIAI', 'THONG_BAO_TRUOC', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'BAN_GIAO', 'TRINH_DIEN'), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
