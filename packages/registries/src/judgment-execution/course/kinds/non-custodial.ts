import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';
import { COMMUNITY_NOTES, COMMUNITY_PAPERS } from './community.ts';

const MOVES = ['TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DI', 'CHUYEN_DEN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'GIAM', 'MIEN', 'HUY_AN', 'DAC_XA', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'RECEIVED' | 'SERVING' | 'FLED' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  RECEIVED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  SERVING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  FLED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'MIEN', 'DAC_XA', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const free = { ...leaves, ...to('SERVING', 'TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH'), ...to('MOVED', 'CHUYEN_DI'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...to('COMPLETED', 'CHAP_HANH_XONG'), ...no('NOT_ESCAPED', 'BAT_LAI'), ...stays('GIAM') };

const moves = {
  // The term runs from the day on which the agency received the judgment (BLHS Điều 36.1): it may be reduced and may end without a commitment.
  RECEIVED: { ...free, ...to('SERVING', 'CHUYEN_DEN') },
  SERVING: { ...free, ...stays('TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET'), ...no('BEGUN', 'BAT_DAU_THI_HANH'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN') },
  FLED: { ...every(MOVES, 'ESCAPED'), ...leaves, ...stays('TRUY_NA'), ...to('SERVING', 'BAT_LAI', 'TRINH_DIEN') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('SERVING', 'CHUYEN_DEN', 'TIEP_NHAN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...free, ...to('SERVING', 'CHUYEN_DEN'), ...stays('HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người chấp hành án phạt cải tạo không giam giữ: Luật 41/2019 Điều 96–106; BLHS Điều 36 (legal.md §4.5). */
export const nonCustodial: Course = {
  start: 'RECEIVED', states, moves, papers: COMMUNITY_PAPERS,
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), ...COMMUNITY_NOTES, 'LAO_DONG_CONG_DONG', 'KHAU_TRU_THU_NHAP', 'AP_GIAI'), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
