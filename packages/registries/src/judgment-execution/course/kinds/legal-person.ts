import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';

const MOVES = ['TIEP_NHAN', 'BAT_DAU_THI_HANH', 'CHUYEN_DI', 'CHUYEN_DEN', 'CHUYEN_GIAO_NGHIA_VU', 'HOAN', 'HUY_HOAN', 'TAM_DINH_CHI', 'HUY_TAM_DINH_CHI', 'MIEN', 'HUY_AN', 'DAI_XA', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'RECEIVED' | 'EXECUTING' | 'DEFERRED' | 'SUSPENDED' | 'PASSED' | 'MOVED' | 'ANNULLED' | 'COMPLETED';

const states: States<State> = {
  RECEIVED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  EXECUTING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  DEFERRED: { status: 'HOAN', closed: 'DEFERRED' },
  SUSPENDED: { status: 'TAM_DINH_CHI', closed: 'SUSPENDED' },
  // A reorganised legal person: its successor executes and carries the time over (Điều 165).
  PASSED: { status: 'DA_CHUYEN_DI', closed: 'DUTY_PASSED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
};

const leaves = { ...to('COMPLETED', 'MIEN', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('ANNULLED', 'HUY_AN'), ...to('PASSED', 'CHUYEN_GIAO_NGHIA_VU') };
const free = { ...leaves, ...to('MOVED', 'CHUYEN_DI'), ...to('DEFERRED', 'HOAN'), ...to('SUSPENDED', 'TAM_DINH_CHI'), ...no('NOT_DEFERRED', 'HUY_HOAN'), ...no('NOT_SUSPENDED', 'HUY_TAM_DINH_CHI') };
const begins = to('EXECUTING', 'TIEP_NHAN', 'BAT_DAU_THI_HANH', 'CHUYEN_DEN');

const moves = {
  // The term runs from the effect of the judgment; the day of the beginning is a step of the agency and may be missing.
  RECEIVED: { ...free, ...begins, ...to('COMPLETED', 'CHAP_HANH_XONG') },
  EXECUTING: { ...free, ...stays('TIEP_NHAN'), ...no('BEGUN', 'BAT_DAU_THI_HANH'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  DEFERRED: { ...leaves, ...every(['TIEP_NHAN', 'BAT_DAU_THI_HANH', 'TAM_DINH_CHI', 'CHAP_HANH_XONG'], 'DEFERRED'), ...stays('HOAN', 'CHUYEN_DI', 'CHUYEN_DEN'), ...no('NOT_SUSPENDED', 'HUY_TAM_DINH_CHI'), ...to('RECEIVED', 'HUY_HOAN') },
  SUSPENDED: { ...leaves, ...every(['TIEP_NHAN', 'BAT_DAU_THI_HANH', 'HOAN', 'CHAP_HANH_XONG'], 'SUSPENDED'), ...stays('TAM_DINH_CHI', 'CHUYEN_DI', 'CHUYEN_DEN'), ...no('NOT_DEFERRED', 'HUY_HOAN'), ...to('EXECUTING', 'HUY_TAM_DINH_CHI') },
  PASSED: { ...every(MOVES, 'DUTY_PASSED'), ...stays('HUY_AN', 'CHUYEN_GIAO_NGHIA_VU') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('EXECUTING', 'TIEP_NHAN', 'CHUYEN_DEN'), ...stays('HUY_AN') },
  ANNULLED: { ...free, ...begins, ...stays('HUY_AN'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
} satisfies Moves<State, Move>;

/** Pháp nhân thương mại chấp hành án: Luật 41/2019 Điều 158–166; NĐ 44, 55/2020 (legal.md §4.13). */
export const legalPerson: Course = {
  start: 'RECEIVED', states, moves, papers: [{ type: 'duty_transfer', field: 'transferredOn', act: 'CHUYEN_GIAO_NGHIA_VU' }],
  // The certificate is published for thirty days after the end (NĐ 55/2020 Điều 9.2).
  notes: { ...noted(except(states), 'SUA_AN', 'CONG_BO', 'KHAC'), ...noted(except(states, 'COMPLETED'), 'VI_PHAM_NGHIA_VU', 'NHAN_XET', 'PHAM_TOI_MOI', 'TRINH_DIEN', 'CAM_KET', 'THONG_BAO_TRUOC', 'BAN_GIAO') },
};
