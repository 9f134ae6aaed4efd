import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';
import { COMMUNITY_NOTES } from './community.ts';

const MOVES = ['TIEP_NHAN', 'CHUYEN_DI', 'CHUYEN_DEN', 'HUY_AN', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'] as const;
type Move = (typeof MOVES)[number];
type State = 'RECORDED' | 'MOVED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  RECORDED: { status: 'THEO_DOI', closed: 'BEGUN' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'DAI_XA', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN'), ...to('MOVED', 'CHUYEN_DI') };

const moves = {
  RECORDED: { ...leaves, ...stays('TIEP_NHAN'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('RECORDED', 'CHUYEN_DEN', 'TIEP_NHAN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  ANNULLED: { ...leaves, ...to('RECORDED', 'TIEP_NHAN'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN'), ...stays('HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người bị phạt cảnh cáo: followed, counted and reported, nothing to serve. Luật 41/2019 Điều 95 (legal.md §4.4). */
export const warning: Course = { start: 'RECORDED', states, moves, papers: [], notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), ...COMMUNITY_NOTES), ...noted(except(states), 'SUA_AN', 'KHAC') } };
