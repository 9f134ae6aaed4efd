import { every, except, HELD_PAPERS, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = ['BAT_BUOC_CHUA_BENH', 'TIEP_NHAN', 'CHUYEN_DI', 'CHUYEN_DEN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'DINH_CHI_CHUA_BENH', 'HUY_AN', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'ORDERED' | 'TREATED' | 'ESCAPED' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_TREATED' },
  ORDERED: { status: 'BAT_BUOC_CHUA_BENH', closed: 'TREATED' },
  TREATED: { status: 'BAT_BUOC_CHUA_BENH', closed: 'TREATED' },
  ESCAPED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_TREATED' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN'), ...to('MOVED', 'CHUYEN_DI'), ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...no('NOT_ESCAPED', 'BAT_LAI') };
const ends = to('COMPLETED', 'DINH_CHI_CHUA_BENH', 'CHAP_HANH_XONG');

const moves = {
  WAITING: { ...leaves, ...to('ORDERED', 'BAT_BUOC_CHUA_BENH'), ...to('TREATED', 'TIEP_NHAN', 'CHUYEN_DEN'), ...no('NOT_TREATED', 'DINH_CHI_CHUA_BENH', 'CHAP_HANH_XONG', 'BO_TRON') },
  ORDERED: { ...leaves, ...ends, ...stays('BAT_BUOC_CHUA_BENH'), ...to('TREATED', 'TIEP_NHAN', 'CHUYEN_DEN') },
  TREATED: { ...leaves, ...ends, ...no('TREATED', 'BAT_BUOC_CHUA_BENH'), ...no('ALREADY_HELD', 'TIEP_NHAN', 'CHUYEN_DEN') },
  // Sought, not wanted; back in the hospital when found (Điều 138.3).
  ESCAPED: { ...every(MOVES, 'ESCAPED'), ...to('COMPLETED', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN'), ...stays('TRUY_NA'), ...to('ORDERED', 'BAT_LAI') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('TREATED', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...leaves, ...ends, ...to('ORDERED', 'BAT_BUOC_CHUA_BENH'), ...to('TREATED', 'TIEP_NHAN', 'CHUYEN_DEN'), ...stays('HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người bị bắt buộc chữa bệnh: Luật 41/2019 Điều 132–140; NĐ 64/2011 (legal.md §4.11). */
export const compulsoryTreatment: Course = {
  start: 'WAITING', states, moves,
  papers: [...HELD_PAPERS, { type: 'treatment', field: 'admittedOn', act: 'TIEP_NHAN' }, { type: 'treatment', field: 'endedOn', act: 'DINH_CHI_CHUA_BENH' }],
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), 'SUC_KHOE', 'PHAM_TOI_MOI', 'AP_GIAI', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'KHEN_THUONG', 'KY_LUAT', 'BAN_GIAO'), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
