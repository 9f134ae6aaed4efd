import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';
import { COMMUNITY_NOTES, COMMUNITY_PAPERS } from './community.ts';

const MOVES = [
  'TIEP_NHAN', 'TRINH_DIEN', 'BAN_GIAO', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DI', 'CHUYEN_DEN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'MIEN', 'HUY_AN', 'DAC_XA', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH',
] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'SERVING' | 'ABSENT' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  SERVING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  // Away without a permit: the time is not counted (Điều 116.2).
  ABSENT: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'MIEN', 'DAC_XA', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const begins = { ...to('SERVING', 'TIEP_NHAN', 'TRINH_DIEN', 'BAN_GIAO', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'), ...to('ABSENT', 'BO_TRON', 'TRUY_NA'), ...no('NOT_ESCAPED', 'BAT_LAI') };

const moves = {
  // He is handed over with his papers at the commune office when the prison term is over (Điều 112.2).
  WAITING: { ...leaves, ...begins, ...no('NOT_BEGUN', 'CHAP_HANH_XONG', 'BO_TRON') },
  SERVING: { ...leaves, ...begins, ...stays('TIEP_NHAN', 'TRINH_DIEN', 'BAN_GIAO', 'CAM_KET'), ...no('BEGUN', 'BAT_DAU_THI_HANH'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  ABSENT: { ...every(MOVES, 'ESCAPED'), ...leaves, ...stays('TRUY_NA'), ...to('SERVING', 'BAT_LAI', 'TRINH_DIEN') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('SERVING', 'CHUYEN_DEN', 'TIEP_NHAN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...leaves, ...begins, ...stays('HUY_AN'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người chấp hành án phạt quản chế: Luật 41/2019 Điều 112–117; BLHS Điều 43 (legal.md §4.7). */
export const mandatorySupervision: Course = {
  start: 'WAITING', states, moves, papers: COMMUNITY_PAPERS,
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), ...COMMUNITY_NOTES.filter((act) => act !== 'BAN_GIAO')), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
