import type { RecordFacts } from '@thahs/engine/operation';
import { reductionThresholds } from '../calculation/index.ts';
import { numberIn, type FileFacts } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

const inMonths = (events: readonly RecordFacts[]): number => events.reduce((sum, event) => sum + numberIn(event, 'months') + numberIn(event, 'days') / 30, 0);
const shown = (months: number): string => String(Math.round(months * 10) / 10).replace('.', ',');
const FIX = 'Kiểm tra số tháng, số ngày của từng lần, có lần nào ghi hai lần; trường hợp đặc biệt thì nhập “Căn cứ được xét đặc biệt”';

/** All shortenings of a suspended sentence together leave three quarters of the probation (Luật 41/2019 Điều 89.2), unless a special ground stands in the file (89.3). */
export function belowProbation(facts: FileFacts): EndingFinding[] {
  const cuts = facts.events('RUT_NGAN_THU_THACH');
  const last = cuts.at(-1);
  const probation = numberIn(facts.penalty, 'probationMonths');
  if (last === undefined || facts.subjectKind !== 'AN_TREO' || probation <= 0 || facts.of('special_ground', 'since').length > 0 || inMonths(cuts) <= probation / 4) return [];
  return [{ recordId: last.recordId, code: 'ending.below-floor', message: `Các lần rút ngắn cộng lại ${shown(inMonths(cuts))} tháng, quá mức nhiều nhất là ${shown(Math.floor(probation / 4))} tháng để còn thực chấp hành 3/4 thời gian thử thách. ${FIX}. Căn cứ: Điều 89 Luật 41/2019.` }];
}

/**
 * All reductions together leave what has to be served really (BLHS Điều 63.2, 105.3: half of the term, two fifths under eighteen), unless a special ground
 * stands in the file (Điều 64). A longer one is doubted: a figure may be typed wrong, or one reduction entered twice.
 */
export function belowFloor(facts: FileFacts): EndingFinding[] {
  const cuts = facts.events('GIAM');
  const last = cuts.at(-1);
  const { term } = facts;
  const on = last === undefined ? null : facts.decided(last);
  if (last === undefined || on === null || term === null || term === 'life' || facts.of('special_ground', 'since').length > 0) return [];
  // Of what life was reduced to, another floor holds.
  if (facts.penalty?.values['mainPenalty'] === 'TU_CHUNG_THAN') return [];
  const penalty = facts.subjectKind === 'CAI_TAO_KHONG_GIAM_GIU' ? 'CAI_TAO_KHONG_GIAM_GIU' : 'TU_CO_THOI_HAN';
  const months = term.months + term.days / 30;
  const { mustServeMonths } = reductionThresholds({ on, penalty, termMonths: months, juvenile: facts.juvenile }).outcome;
  const reduced = inMonths(cuts);
  if (reduced <= months - mustServeMonths) return [];
  return [{ recordId: last.recordId, code: 'ending.below-floor', message: `Các lần giảm cộng lại ${shown(reduced)} tháng, quá mức nhiều nhất là ${shown(Math.floor(months - mustServeMonths))} tháng để còn thực chấp hành đủ phần luật định. ${FIX}. Căn cứ: Điều 63, 64, 105 Bộ luật Hình sự.` }];
}
