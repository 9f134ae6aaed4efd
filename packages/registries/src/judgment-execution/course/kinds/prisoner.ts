import { doubtful, every, except, HELD_PAPERS, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = [
  'TIEP_NHAN', 'CHUYEN_DI', 'CHUYEN_DEN', 'TRICH_XUAT', 'GIA_HAN_TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT', 'HOAN', 'HUY_HOAN', 'TAM_DINH_CHI', 'HUY_TAM_DINH_CHI', 'GIAM', 'MIEN', 'THA_TU_CO_DIEU_KIEN', 'RUT_NGAN_THU_THACH',
  'HUY_THA_TU', 'DAC_XA', 'DAI_XA', 'CHUYEN_GIAO_QUOC_TE', 'BAT_BUOC_CHUA_BENH', 'DINH_CHI_CHUA_BENH', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'XU_LY_KHI_BAT_LAI', 'HUY_AN', 'VKS_TRA_TU_DO', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH',
] as const;

type Move = (typeof MOVES)[number];
type State =
  | 'WAITING' | 'TREATED_FIRST' | 'DEFERRED' | 'FLED' | 'SERVING' | 'RETURNING' | 'EXTRACTED' | 'SUSPENDED' | 'TREATED' | 'ESCAPED' | 'MOVED' | 'FLED_ON_THE_WAY' | 'APPROVED' | 'CONDITIONAL' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  TREATED_FIRST: { status: 'BAT_BUOC_CHUA_BENH', closed: 'NOT_ADMITTED' },
  DEFERRED: { status: 'HOAN', closed: 'DEFERRED', awaits: 'HUY_HOAN' },
  FLED: { status: 'BO_TRON', closed: 'ESCAPED' },
  SERVING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  // Back in execution (recaptured, suspension or release cancelled, treatment ended) while the minutes of the new admission may still come.
  RETURNING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  EXTRACTED: { status: 'DANG_TRICH_XUAT', closed: 'EXTRACTED', awaits: 'NHAN_TRA_TRICH_XUAT' },
  SUSPENDED: { status: 'TAM_DINH_CHI', closed: 'SUSPENDED', awaits: 'HUY_TAM_DINH_CHI' },
  TREATED: { status: 'BAT_BUOC_CHUA_BENH', closed: 'TREATED' },
  ESCAPED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  // Fled from the transport: caught, he is on his way again.
  FLED_ON_THE_WAY: { status: 'BO_TRON', closed: 'ESCAPED' },
  // The file of one conditionally released begins here: the decision exists, its effect is not recorded yet (Luật 41/2019 Điều 59).
  APPROVED: { status: 'THA_TU_CO_DIEU_KIEN', closed: 'CONDITIONAL' },
  CONDITIONAL: { status: 'THA_TU_CO_DIEU_KIEN', closed: 'CONDITIONAL' },
  // Until November 2026 “annulled or changed” was one event, so that whatever goes on while serving may go on here.
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_ADMITTED' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const unheld = { ...no('NOT_EXTRACTED', 'NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'), ...no('NOT_ESCAPED', 'BAT_LAI', 'XU_LY_KHI_BAT_LAI') };
const undeferred = no('NOT_DEFERRED', 'HUY_HOAN');
const unsuspended = no('NOT_SUSPENDED', 'HUY_TAM_DINH_CHI');
const untreated = no('NOT_TREATED', 'DINH_CHI_CHUA_BENH');
const unreleased = no('NOT_CONDITIONAL', 'HUY_THA_TU', 'RUT_NGAN_THU_THACH');
const leaves = { ...to('COMPLETED', 'MIEN', 'DAC_XA', 'DAI_XA', 'CHUYEN_GIAO_QUOC_TE', 'VKS_TRA_TU_DO', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };

const notAdmitted = { ...leaves, ...unheld, ...undeferred, ...unsuspended, ...unreleased, ...no('NOT_ADMITTED', 'TRICH_XUAT', 'GIAM', 'THA_TU_CO_DIEU_KIEN', 'CHAP_HANH_XONG'), ...doubtful('USE_DEFERRAL', 'SUSPENDED', 'TAM_DINH_CHI') };
const serving = {
  ...leaves, ...unheld, ...undeferred, ...unsuspended, ...untreated, ...unreleased, ...stays('GIAM', 'XU_LY_KHI_BAT_LAI'), ...no('ALREADY_HELD', 'TIEP_NHAN', 'CHUYEN_DEN'), ...doubtful('USE_SUSPENSION', 'DEFERRED', 'HOAN'),
  ...to('MOVED', 'CHUYEN_DI'), ...to('EXTRACTED', 'TRICH_XUAT'), ...to('SUSPENDED', 'TAM_DINH_CHI'), ...to('CONDITIONAL', 'THA_TU_CO_DIEU_KIEN'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'),
  ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...to('COMPLETED', 'CHAP_HANH_XONG'),
};
const conditional = {
  ...leaves, ...unheld, ...undeferred, ...unsuspended, ...untreated, ...no('CONDITIONAL', 'TIEP_NHAN', 'TRICH_XUAT', 'HOAN', 'TAM_DINH_CHI', 'GIAM', 'THA_TU_CO_DIEU_KIEN'), ...to('RETURNING', 'HUY_THA_TU'),
  ...stays('RUT_NGAN_THU_THACH', 'CHUYEN_DI', 'CHUYEN_DEN'), ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'), ...to('COMPLETED', 'CHAP_HANH_XONG'),
};
// The decision that cancels a deferral, a suspension or a release often comes after the flight.
const atLarge = { ...every(MOVES, 'ESCAPED'), ...stays('TRUY_NA'), ...to('COMPLETED', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };

const moves = {
  WAITING: { ...notAdmitted, ...untreated, ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'), ...to('DEFERRED', 'HOAN'), ...to('TREATED_FIRST', 'BAT_BUOC_CHUA_BENH'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...stays('XU_LY_KHI_BAT_LAI') },
  TREATED_FIRST: { ...notAdmitted, ...to('WAITING', 'DINH_CHI_CHUA_BENH'), ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'), ...no('TREATED', 'HOAN', 'BAT_BUOC_CHUA_BENH', 'TRICH_XUAT', 'THA_TU_CO_DIEU_KIEN'), ...to('FLED', 'BO_TRON', 'TRUY_NA') },
  DEFERRED: {
    ...leaves, ...unheld, ...unsuspended, ...untreated, ...unreleased, ...to('WAITING', 'HUY_HOAN'), ...to('SERVING', 'TIEP_NHAN'), ...stays('HOAN', 'CHUYEN_DI', 'CHUYEN_DEN'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...to('TREATED_FIRST', 'BAT_BUOC_CHUA_BENH'),
    ...no('DEFERRED', 'TRICH_XUAT', 'TAM_DINH_CHI', 'GIAM', 'THA_TU_CO_DIEU_KIEN', 'CHAP_HANH_XONG'),
  },
  FLED: { ...atLarge, ...stays('HUY_HOAN'), ...to('WAITING', 'BAT_LAI') },
  SERVING: serving,
  RETURNING: { ...serving, ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN', 'NHAN_TRA_TRICH_XUAT'), ...stays('HUY_TAM_DINH_CHI', 'HUY_THA_TU') },
  EXTRACTED: {
    ...leaves, ...undeferred, ...unsuspended, ...untreated, ...unreleased, ...no('NOT_ESCAPED', 'BAT_LAI', 'XU_LY_KHI_BAT_LAI'), ...to('SERVING', 'NHAN_TRA_TRICH_XUAT'), ...stays('GIA_HAN_TRICH_XUAT', 'GIAM'), ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'),
    ...to('TREATED', 'BAT_BUOC_CHUA_BENH'), ...no('EXTRACTED', 'TIEP_NHAN', 'CHUYEN_DEN', 'TRICH_XUAT'), ...doubtful('USE_SUSPENSION', 'DEFERRED', 'HOAN'), ...doubtful('NOT_RETURNED', 'COMPLETED', 'CHAP_HANH_XONG'),
    // The court decides where its papers are, not where the person is; he is sent on from there without coming back.
    ...to('SUSPENDED', 'TAM_DINH_CHI'), ...to('CONDITIONAL', 'THA_TU_CO_DIEU_KIEN'), ...to('MOVED', 'CHUYEN_DI'),
  },
  SUSPENDED: {
    ...leaves, ...unheld, ...undeferred, ...untreated, ...unreleased, ...to('RETURNING', 'HUY_TAM_DINH_CHI'), ...to('SERVING', 'TIEP_NHAN'), ...stays('TAM_DINH_CHI', 'CHUYEN_DI', 'CHUYEN_DEN'), ...to('TREATED', 'BAT_BUOC_CHUA_BENH'),
    ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...no('SUSPENDED', 'TRICH_XUAT', 'THA_TU_CO_DIEU_KIEN'), ...no('NOT_SERVING', 'GIAM'), ...doubtful('TIME_NOT_COUNTED', 'COMPLETED', 'CHAP_HANH_XONG'), ...no('USE_SUSPENSION', 'HOAN'),
  },
  // Treatment and suspension are often decided together (Điều 55.3), and treatment counts into the term (BLHS Điều 49.3).
  TREATED: {
    ...leaves, ...unheld, ...undeferred, ...unreleased, ...to('RETURNING', 'DINH_CHI_CHUA_BENH'), ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN'), ...stays('GIAM', 'TAM_DINH_CHI', 'HUY_TAM_DINH_CHI'), ...to('MOVED', 'CHUYEN_DI'),
    ...to('ESCAPED', 'BO_TRON', 'TRUY_NA'), ...to('COMPLETED', 'CHAP_HANH_XONG'), ...no('TREATED', 'TRICH_XUAT', 'THA_TU_CO_DIEU_KIEN', 'BAT_BUOC_CHUA_BENH'), ...no('USE_SUSPENSION', 'HOAN'),
  },
  ESCAPED: { ...atLarge, ...stays('HUY_TAM_DINH_CHI', 'HUY_THA_TU'), ...to('RETURNING', 'BAT_LAI') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN'), ...to('DECEASED', 'CHET'), ...to('FLED_ON_THE_WAY', 'BO_TRON', 'TRUY_NA'), ...stays('HUY_AN') },
  FLED_ON_THE_WAY: { ...atLarge, ...to('MOVED', 'BAT_LAI') },
  APPROVED: { ...conditional, ...to('SERVING', 'TIEP_NHAN'), ...to('CONDITIONAL', 'THA_TU_CO_DIEU_KIEN') },
  CONDITIONAL: conditional,
  ANNULLED: {
    ...serving, ...to('SERVING', 'TIEP_NHAN', 'CHUYEN_DEN', 'NHAN_TRA_TRICH_XUAT'), ...to('DEFERRED', 'HOAN'), ...to('WAITING', 'HUY_HOAN'), ...to('RETURNING', 'HUY_TAM_DINH_CHI', 'HUY_THA_TU', 'BAT_LAI', 'DINH_CHI_CHUA_BENH'), ...stays('HUY_AN'),
  },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  // After a death the court ends the execution (Điều 56).
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

const admitted = except(states, 'WAITING', 'TREATED_FIRST', 'DEFERRED', 'FLED', 'MOVED', 'FLED_ON_THE_WAY', 'COMPLETED', 'DECEASED');
const living = except(states, 'COMPLETED', 'DECEASED');

/** Phạm nhân chấp hành án phạt tù: Luật 41/2019 Điều 22–56, 57–72 (legal.md §4.1, 4.2); one person from the judgment to the end, in whichever file. */
export const prisoner = {
  start: 'WAITING',
  states,
  moves,
  notes: {
    ...noted(admitted, 'KHEN_THUONG', 'KY_LUAT', 'GIAM_RIENG', 'PHAN_LOAI'),
    // The council grades a period after its end: the person may have gone by then.
    ...noted([...admitted, 'MOVED', 'COMPLETED'], 'XEP_LOAI'),
    ...noted(living, 'SUC_KHOE', 'PHAM_TOI_MOI', 'AP_GIAI', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'TRINH_DIEN', 'BAN_GIAO', 'CAM_KET', 'THAY_DOI_CU_TRU', 'VANG_MAT', 'KIEM_DIEM', 'THONG_BAO_TRUOC', 'BUOC_CHAP_HANH_AN_TREO'),
    // A changed judgment takes nobody out: its new figures are those of the term (`changed-judgment.ts`).
    ...noted(except(states), 'SUA_AN', 'KHAC'),
  },
  papers: HELD_PAPERS,
} satisfies Course & { readonly start: State };
