import { doubtful, every, except, HELD_PAPERS, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = [
  'TIEP_NHAN', 'CHUYEN_DI', 'CHUYEN_DEN', 'TRICH_XUAT', 'GIA_HAN_TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT', 'HOAN_GIAO_DUONG', 'HUY_HOAN', 'TAM_DINH_CHI_GIAO_DUONG', 'HUY_TAM_DINH_CHI', 'CHAM_DUT_GIAO_DUONG', 'BAT_BUOC_CHUA_BENH',
  'DINH_CHI_CHUA_BENH', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'MIEN', 'HUY_AN', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH',
] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'DEFERRED' | 'FLED' | 'PUPIL' | 'RETURNING' | 'EXTRACTED' | 'SUSPENDED' | 'TREATED' | 'ESCAPED' | 'MOVED' | 'FLED_ON_THE_WAY' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  DEFERRED: { status: 'HOAN', closed: 'DEFERRED', awaits: 'HUY_HOAN' },
  FLED: { status: 'BO_TRON', closed: 'ESCAPED' },
  PUPIL: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  RETURNING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  EXTRACTED: { status: 'DANG_TRICH_XUAT', closed: 'EXTRACTED', awaits: 'NHAN_TRA_TRICH_XUAT' },
  SUSPENDED: { status: 'TAM_DINH_CHI', closed: 'SUSPENDED', awaits: 'HUY_TAM_DINH_CHI' },
  TREATED: { status: 'BAT_BUOC_CHUA_BENH', closed: 'TREATED' },
  ESCAPED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  // Fled from the transport: caught, he is on his way again.
  FLED_ON_THE_WAY: { status: 'BO_TRON', closed: 'ESCAPED' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'MIEN', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const unheld = { ...no('NOT_EXTRACTED', 'NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'), ...no('NOT_ESCAPED', 'BAT_LAI') };
const undeferred = no('NOT_DEFERRED', 'HUY_HOAN');
const unsuspended = no('NOT_SUSPENDED', 'HUY_TAM_DINH_CHI');
const untreated = no('NOT_TREATED', 'DINH_CHI_CHUA_BENH');
const ends = to('COMPLETED', 'CHAM_DUT_GIAO_DUONG', 'CHAP_HANH_XONG');
const escapes = to('ESCAPED', 'BO_TRON', 'TRUY_NA');
const inSchool = {
  ...leaves, ...ends, ...escapes, ...unheld, ...undeferred, ...unsuspended, ...untreated, ...no('ALREADY_HELD', 'TIEP_NHAN', 'CHUYEN_DEN'), ...doubtful('USE_SUSPENSION', 'DEFERRED', 'HOAN_GIAO_DUONG'),
  ...to('MOVED', 'CHUYEN_DI'), ...to('EXTRACTED', 'TRICH_XUAT'), ...to('SUSPENDED', 'TAM_DINH_CHI_GIAO_DUONG'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'),
};
const atLarge = { ...every(MOVES, 'ESCAPED'), ...stays('TRUY_NA'), ...leaves };

const moves = {
  WAITING: {
    ...leaves, ...unheld, ...undeferred, ...unsuspended, ...untreated, ...to('PUPIL', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'), ...to('DEFERRED', 'HOAN_GIAO_DUONG'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'),
    ...no('NOT_ADMITTED', 'TRICH_XUAT', 'CHAM_DUT_GIAO_DUONG', 'CHAP_HANH_XONG'), ...doubtful('USE_DEFERRAL', 'SUSPENDED', 'TAM_DINH_CHI_GIAO_DUONG'),
  },
  DEFERRED: { ...leaves, ...unheld, ...unsuspended, ...untreated, ...no('DEFERRED', 'TRICH_XUAT', 'CHAM_DUT_GIAO_DUONG', 'CHAP_HANH_XONG', 'TAM_DINH_CHI_GIAO_DUONG'), ...stays('HOAN_GIAO_DUONG', 'CHUYEN_DI', 'CHUYEN_DEN'), ...to('WAITING', 'HUY_HOAN'), ...to('PUPIL', 'TIEP_NHAN'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH') },
  FLED: { ...atLarge, ...stays('HUY_HOAN'), ...to('WAITING', 'BAT_LAI') },
  PUPIL: inSchool,
  RETURNING: { ...inSchool, ...to('PUPIL', 'TIEP_NHAN', 'CHUYEN_DEN', 'NHAN_TRA_TRICH_XUAT'), ...stays('HUY_TAM_DINH_CHI') },
  // Jailed in another case, he is freed of the rest of the measure (Điều 145), so that it may end while he is away.
  EXTRACTED: {
    ...leaves, ...ends, ...escapes, ...undeferred, ...unsuspended, ...untreated, ...no('NOT_ESCAPED', 'BAT_LAI'), ...no('EXTRACTED', 'TIEP_NHAN', 'CHUYEN_DEN', 'TRICH_XUAT'), ...to('SUSPENDED', 'TAM_DINH_CHI_GIAO_DUONG'), ...to('MOVED', 'CHUYEN_DI'), ...doubtful('USE_SUSPENSION', 'DEFERRED', 'HOAN_GIAO_DUONG'),
    ...stays('GIA_HAN_TRICH_XUAT'), ...to('PUPIL', 'NHAN_TRA_TRICH_XUAT'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'),
  },
  SUSPENDED: {
    ...leaves, ...escapes, ...unheld, ...undeferred, ...untreated, ...no('SUSPENDED', 'TRICH_XUAT'), ...doubtful('TIME_NOT_COUNTED', 'COMPLETED', 'CHAP_HANH_XONG'), ...no('USE_SUSPENSION', 'HOAN_GIAO_DUONG'), ...stays('TAM_DINH_CHI_GIAO_DUONG', 'CHUYEN_DI', 'CHUYEN_DEN'),
    ...to('RETURNING', 'HUY_TAM_DINH_CHI'), ...to('PUPIL', 'TIEP_NHAN'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'), ...to('COMPLETED', 'CHAM_DUT_GIAO_DUONG'),
  },
  TREATED: {
    ...leaves, ...ends, ...escapes, ...unheld, ...undeferred, ...no('TREATED', 'TRICH_XUAT', 'BAT_BUOC_CHUA_BENH'), ...no('USE_SUSPENSION', 'HOAN_GIAO_DUONG'), ...stays('TAM_DINH_CHI_GIAO_DUONG', 'HUY_TAM_DINH_CHI'), ...to('RETURNING', 'DINH_CHI_CHUA_BENH'),
    ...to('PUPIL', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'),
  },
  ESCAPED: { ...atLarge, ...stays('HUY_TAM_DINH_CHI'), ...to('RETURNING', 'BAT_LAI') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('PUPIL', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('DECEASED', 'CHET'), ...to('FLED_ON_THE_WAY', 'BO_TRON', 'TRUY_NA'), ...stays('HUY_AN') },
  FLED_ON_THE_WAY: { ...atLarge, ...to('MOVED', 'BAT_LAI') },
  ANNULLED: { ...inSchool, ...to('PUPIL', 'TIEP_NHAN', 'CHUYEN_DEN', 'NHAN_TRA_TRICH_XUAT'), ...to('DEFERRED', 'HOAN_GIAO_DUONG'), ...to('WAITING', 'HUY_HOAN'), ...to('RETURNING', 'HUY_TAM_DINH_CHI', 'BAT_LAI', 'DINH_CHI_CHUA_BENH'), ...stays('HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

const admitted = except(states, 'WAITING', 'DEFERRED', 'FLED', 'MOVED', 'FLED_ON_THE_WAY', 'COMPLETED', 'DECEASED');

/** Học sinh trường giáo dưỡng: Luật 41/2019 Điều 141–157; NĐ 133/2020 Điều 27–29 (legal.md §4.12). A diversion measure since 2026, whose law was not read. */
export const reformatoryPupil: Course = {
  start: 'WAITING', states, moves,
  papers: [...HELD_PAPERS, { type: 'reformatory', field: 'admittedOn', act: 'TIEP_NHAN' }],
  notes: {
    ...noted(admitted, 'KHEN_THUONG', 'KY_LUAT'),
    ...noted([...admitted, 'MOVED', 'COMPLETED'], 'XEP_LOAI'),
    ...noted(except(states, 'COMPLETED', 'DECEASED'), 'SUC_KHOE', 'PHAM_TOI_MOI', 'AP_GIAI', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'TRINH_DIEN', 'KIEM_DIEM', 'THONG_BAO_TRUOC', 'THAY_DOI_CU_TRU', 'BAN_GIAO'),
    ...noted(except(states), 'SUA_AN', 'KHAC'),
  },
};
