import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';
import { COMMUNITY_NOTES, COMMUNITY_PAPERS } from './community.ts';

const MOVES = ['TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DI', 'CHUYEN_DEN', 'MIEN', 'HUY_AN', 'DAC_XA', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'WAITING' | 'SERVING' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  WAITING: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  SERVING: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'MIEN', 'DAC_XA', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const begins = { ...to('SERVING', 'TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI') };

const moves = {
  // It begins when the prison term is over; the papers come two months before (Điều 107.1).
  WAITING: { ...leaves, ...begins, ...no('NOT_BEGUN', 'CHAP_HANH_XONG') },
  SERVING: { ...leaves, ...stays('TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET'), ...no('BEGUN', 'BAT_DAU_THI_HANH'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN'), ...to('MOVED', 'CHUYEN_DI'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('SERVING', 'CHUYEN_DEN', 'TIEP_NHAN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...leaves, ...begins, ...stays('HUY_AN'), ...to('COMPLETED', 'CHAP_HANH_XONG') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người chấp hành án phạt cấm cư trú: Luật 41/2019 Điều 107–111; BLHS Điều 42 (legal.md §4.6). */
export const residenceBan: Course = {
  start: 'WAITING', states, moves, papers: COMMUNITY_PAPERS,
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), ...COMMUNITY_NOTES.filter((act) => !MOVES.some((move) => move === act))), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
