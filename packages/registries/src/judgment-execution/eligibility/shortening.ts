import { shownDay } from '@thahs/engine/kernel';
import type { Review } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { ruleOn, shortenProbation, timeServed } from '../calculation/index.ts';
import { numberIn, probationOf, type FileFacts } from '../dates/index.ts';
import { condition, judged, review, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { fails, holds, passes, until, wanting, type Found } from './found.ts';
import { progressAtLarge } from './grades.ts';
import { inMonths, servedOf } from './length.ts';
import { ofYear } from './term.ts';

const special = label('Lập công hoặc mắc bệnh hiểm nghèo: có thể được rút ngắn hết thời gian còn lại, xét theo giấy tờ.', 'With merit or a fatal illness all that remains may go: by the papers.');

/** Xét rút ngắn thời gian thử thách: Luật 41/2019 Điều 64, 65 (tha tù trước thời hạn), Điều 89, 90 (án treo). */
export function reviewShortening(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const kind = facts.subjectKind === 'AN_TREO' ? 'AN_TREO' : 'THA_TU_CO_DIEU_KIEN';
  const progress = progressAtLarge(facts, asked, 'PROBATION');
  const shortenings = until(facts, on, facts.events('RUT_NGAN_THU_THACH'));
  const thisYear = ofYear(facts, shortenings, on);
  const yearly: Found = thisYear.length === 0 ? holds(label(`Năm ${on.slice(0, 4)} chưa được rút ngắn`, `Not shortened in ${on.slice(0, 4)}`)) : fails(label(`Năm ${on.slice(0, 4)} đã được rút ngắn`, `Shortened in ${on.slice(0, 4)}`), ...thisYear);
  const common: FoundBy = { NO_PROGRESS: progress, ONCE_A_YEAR: yearly };
  const shared = { on, kind, progress: passes(progress), special: null, shortenedThisYear: thisYear.length > 0 } as const;
  const probation = probationOf(facts, book) ?? { missing: [] };
  if ('missing' in probation) {
    const { steps } = shortenProbation({ ...shared, probationMonths: 24, servedMonths: 12, shortenedMonths: 0, requestMonths: 3 }, book);
    return review(judged(facts, steps, { ...common, HALF_NOT_SERVED: wanting(probation.missing) }), null, []);
  }
  const probationMonths = inMonths(probation);
  const passed = on < probation.startDate ? { months: 0, days: 0 } : timeServed({ startDate: probation.startDate, on }, book).outcome;
  const shortenedMonths = shortenings.reduce((sum, event) => sum + numberIn(event, 'months'), 0);
  const rule = ruleOn(book.shortening, on, (row) => row.kind === kind);
  const remaining = Math.floor(probationMonths - inMonths(passed) - shortenedMonths);
  // The least that may be asked for, or all that remains when that is less.
  const requestMonths = Math.max(1, Math.min(rule.minMonths, remaining));
  const { outcome, steps } = shortenProbation({ ...shared, probationMonths, servedMonths: inMonths(passed), shortenedMonths, requestMonths }, book);
  const [numerator, denominator] = rule.servedFirst;
  const half = holds(servedOf(passed, { months: (probationMonths * numerator) / denominator, part: rule.servedFirst }, null), facts.byId(probation.recordId));
  const conditions = judged(facts, steps, { ...common, HALF_NOT_SERVED: half });
  const room = label(`Có thể rút ngắn nhiều nhất ${outcome.maxMonths} tháng (tính từ ngày ${shownDay(probation.startDate)})`, `At most ${outcome.maxMonths} months (counted from ${shownDay(probation.startDate)})`);
  const ground = steps.find(({ code }) => code === 'ROOM');
  const isTold = conditions.some(({ code }) => code === 'THREE_QUARTERS_FLOOR');
  const floor = ground && !isTold ? [condition(facts, 'THREE_QUARTERS_FLOOR', ground, outcome.maxMonths > 0 ? holds(room) : fails(room))] : [];
  return review([...conditions, ...floor], room, [special]);
}
