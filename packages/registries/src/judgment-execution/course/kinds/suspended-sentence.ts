import { every, except, no, noted, stays, to, type Course, type Moves, type States } from '../table.ts';
import { COMMUNITY_NOTES, COMMUNITY_PAPERS } from './community.ts';

const MOVES = [
  'TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH', 'CHUYEN_DI', 'CHUYEN_DEN', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'RUT_NGAN_THU_THACH', 'BUOC_CHAP_HANH_AN_TREO', 'AP_GIAI', 'HUY_AN', 'DAI_XA', 'CHET', 'CHAP_HANH_XONG', 'DINH_CHI_THI_HANH',
] as const;
type Move = (typeof MOVES)[number];
type State = 'RECEIVED' | 'PROBATION' | 'FLED' | 'MOVED' | 'CONVERTED' | 'CONVERTED_FLED' | 'IMPRISONED' | 'ANNULLED' | 'COMPLETED' | 'DECEASED';

const states: States<State> = {
  RECEIVED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  PROBATION: { status: 'DANG_CHAP_HANH', closed: 'BEGUN' },
  FLED: { status: 'BO_TRON', closed: 'ESCAPED' },
  MOVED: { status: 'DA_CHUYEN_DI', closed: 'ELSEWHERE' },
  CONVERTED: { status: 'CHO_THI_HANH', closed: 'CONVERTED' },
  CONVERTED_FLED: { status: 'BO_TRON', closed: 'ESCAPED' },
  IMPRISONED: { status: 'DANG_CHAP_HANH', closed: 'CONVERTED' },
  ANNULLED: { status: 'CHO_THI_HANH', closed: 'NOT_BEGUN' },
  COMPLETED: { status: 'DA_XONG', closed: 'ENDED' },
  DECEASED: { status: 'DA_CHET', closed: 'DECEASED' },
};

const leaves = { ...to('COMPLETED', 'DAI_XA', 'DINH_CHI_THI_HANH'), ...to('DECEASED', 'CHET'), ...to('ANNULLED', 'HUY_AN') };
const free = { ...leaves, ...stays('AP_GIAI'), ...to('PROBATION', 'TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'BAT_DAU_THI_HANH'), ...to('MOVED', 'CHUYEN_DI'), ...to('FLED', 'BO_TRON', 'TRUY_NA'), ...to('CONVERTED', 'BUOC_CHAP_HANH_AN_TREO'), ...to('COMPLETED', 'CHAP_HANH_XONG'), ...no('NOT_ESCAPED', 'BAT_LAI') };

const moves = {
  // The probation runs from the judgment, whether he presented himself or not (NQ 02/2018 Điều 5): it may be shortened and may end.
  RECEIVED: { ...free, ...to('PROBATION', 'CHUYEN_DEN'), ...stays('RUT_NGAN_THU_THACH') },
  PROBATION: { ...free, ...stays('TIEP_NHAN', 'TRINH_DIEN', 'CAM_KET', 'RUT_NGAN_THU_THACH'), ...no('BEGUN', 'BAT_DAU_THI_HANH'), ...no('NOT_ELSEWHERE', 'CHUYEN_DEN') },
  FLED: { ...every(MOVES, 'ESCAPED'), ...leaves, ...stays('TRUY_NA'), ...to('PROBATION', 'BAT_LAI', 'TRINH_DIEN'), ...to('CONVERTED_FLED', 'BUOC_CHAP_HANH_AN_TREO') },
  MOVED: { ...every(MOVES, 'ELSEWHERE'), ...to('PROBATION', 'CHUYEN_DEN', 'TIEP_NHAN'), ...to('DECEASED', 'CHET'), ...stays('HUY_AN') },
  // Present within seven days, else escorted or wanted; the prison opens the prisoner's file (Điều 93).
  CONVERTED: { ...every(MOVES, 'CONVERTED'), ...leaves, ...stays('AP_GIAI', 'TRINH_DIEN', 'BAT_LAI'), ...to('CONVERTED_FLED', 'BO_TRON', 'TRUY_NA'), ...to('IMPRISONED', 'TIEP_NHAN'), ...to('MOVED', 'CHUYEN_DI') },
  CONVERTED_FLED: { ...every(MOVES, 'ESCAPED'), ...leaves, ...stays('TRUY_NA'), ...to('CONVERTED', 'BAT_LAI', 'TRINH_DIEN', 'AP_GIAI'), ...to('IMPRISONED', 'TIEP_NHAN') },
  IMPRISONED: { ...every(MOVES, 'CONVERTED'), ...leaves, ...to('COMPLETED', 'CHAP_HANH_XONG'), ...to('MOVED', 'CHUYEN_DI') },
  ANNULLED: { ...free, ...to('PROBATION', 'CHUYEN_DEN'), ...stays('RUT_NGAN_THU_THACH', 'HUY_AN') },
  COMPLETED: { ...every(MOVES, 'ENDED'), ...stays('HUY_AN') },
  DECEASED: { ...every(MOVES, 'DECEASED'), ...stays('HUY_AN', 'DINH_CHI_THI_HANH') },
} satisfies Moves<State, Move>;

/** Người được hưởng án treo: Luật 41/2019 Điều 84–94; BLHS Điều 65 (legal.md §4.3). */
export const suspendedSentence: Course = {
  start: 'RECEIVED', states, moves, papers: COMMUNITY_PAPERS,
  notes: { ...noted(except(states, 'COMPLETED', 'DECEASED'), ...COMMUNITY_NOTES), ...noted(except(states), 'SUA_AN', 'KHAC') },
};
