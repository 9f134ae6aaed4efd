import { every, except, HELD_PAPERS, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = ['TIEP_NHAN', 'CHUYEN_DI', 'CHUYEN_DEN', 'TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT', 'HOAN', 'HUY_HOAN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'AN_GIAM', 'HUY_AN', 'DAI_XA', 'VKS_TRA_TU_DO', 'CHET', 'THI_HANH_TU_HINH', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'HELD' | 'EXTRACTED' | 'DEFERRED' | 'ESCAPED' | 'MOVED' | 'COMMUTED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  HELD: { status: 'CHO_THI_HANH', closed: 'BEGUN' },
  EXTRACTED: { status: 'DANG_TRICH_XUAT', closed: 'EXTRACTED' },
  DEFERRED: { status: 'HOAN', closed: 'DEFERRED' },
  ESCAPED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  // Life imprisonment from then on; the prison keeps a prisoner's file.
  COMMUTED: { status: 'DANG_CHAP_HANH', closed: 'COMMUTED' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'DAI_XA', 'VKS_TRA_TU_DO', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET', 'THI_HANH_TU_HINH'), ...to('ANNULLED', 'HUY_AN'), ...to('COMMUTED', 'AN_GIAM') };
const held = { ...leaves, ...no('ALREADY_HELD', 'TIEP_NHAN', 'CHUYEN_DEN'), ...no('NOT_ESCAPED', 'BAT_LAI'), ...to('MOVED', 'CHUYEN_DI'), ...to('ESCAPED', 'BO_TRON', 'TRUY_NA') };

const moves = {
  WAITING: { ...held, ...to('HELD', 'TIEP_NHAN', 'CHUYEN_DEN'), ...no('NOT_ADMITTED', 'TRICH_XUAT', 'THI_HANH_TU_HINH'), ...no('NOT_EXTRACTED', 'NHAN_TRA_TRICH_XUAT'), ...to('DEFERRED', 'HOAN'), ...no('NOT_DEFERRED', 'HUY_HOAN') },
  HELD: { ...held, ...to('EXTRACTED', 'TRICH_XUAT'), ...no('NOT_EXTRACTED', 'NHAN_TRA_TRICH_XUAT'), ...to('DEFERRED', 'HOAN'), ...no('NOT_DEFERRED', 'HUY_HOAN') },
  EXTRACTED: { ...held, ...no('EXTRACTED', 'TIEP_NHAN', 'CHUYEN_DEN', 'CHUYEN_DI', 'TRICH_XUAT', 'HOAN', 'THI_HANH_TU_HINH'), ...to('HELD', 'NHAN_TRA_TRICH_XUAT'), ...no('NOT_DEFERRED', 'HUY_HOAN') },
  // Deferred on the day of execution, he stays where he is held.
  DEFERRED: { ...held, ...no('DEFERRED', 'TRICH_XUAT', 'THI_HANH_TU_HINH'), ...no('NOT_EXTRACTED', 'NHAN_TRA_TRICH_XUAT'), ...stays('HOAN'), ...to('HELD', 'HUY_HOAN', 'TIEP_NHAN', 'CHUYEN_DEN') },
  ESCAPED: { ...every(MOVES, 'ESCAPED'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN'), ...to('COMPLETED', 'DINH_CHI_THI_HANH'), ...stays('TRUY_NA'), ...to('WAITING', 'BAT_LAI') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('HELD', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  COMMUTED: { ...every(MOVES, 'COMMUTED'), ...leaves, ...no('COMMUTED', 'THI_HANH_TU_HINH', 'AN_GIAM'), ...to('MOVED', 'CHUYEN_DI') },
  ANNULLED: { ...held, ...to('HELD', 'TIEP_NHAN', 'CHUYEN_DEN', 'NHAN_TRA_TRICH_XUAT', 'HUY_HOAN'), ...to('EXTRACTED', 'TRICH_XUAT'), ...to('DEFERRED', 'HOAN'), ...to('WAITING', 'BAT_LAI'), ...stays('HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người bị kết án tử hình: minimal, since its chapter (Luật 41/2019 Chương IV; TTLT 02/2020) was not read. */
export const deathSentence: Course = {
  start: 'WAITING', states, moves, papers: HELD_PAPERS,
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), 'SUC_KHOE', 'PHAM_TOI_MOI', 'KY_LUAT', 'KHEN_THUONG', 'AP_GIAI', 'NHAN_XET', 'PHAN_LOAI', 'GIAM_RIENG', 'VI_PHAM_NGHIA_VU'), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
