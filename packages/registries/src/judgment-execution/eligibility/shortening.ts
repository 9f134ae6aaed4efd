import { shownDay } from '@thahs/engine/kernel';
import type { Review } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { ruleOn, shortenProbation, timeServed, type SpecialGround } from '../calculation/index.ts';
import { numberIn, probationOf, shorteningEvents, type FileFacts } from '../dates/index.ts';
import { condition, judged, review, type FoundBy } from './answer.ts';
import type { Asked } from './asked.ts';
import { fails, holds, passes, until, wanting, type Found } from './found.ts';
import { groundOf, type Ground } from './grounds.ts';
import { progressAtLarge } from './grades.ts';
import { inEnglish, inMonths, servedOf } from './length.ts';
import { ofYear } from './term.ts';

const special = label('Lập công hoặc mắc bệnh hiểm nghèo có thể được rút ngắn hết thời gian còn lại: nếu có thì nhập “Căn cứ được xét đặc biệt”.', 'With merit or a fatal illness all that remains may go: where there is one, enter the special ground.');
/** With these all that remains may go (Luật 41/2019 Điều 64, 89; NQ 02/2018 Điều 8). */
const TAKES_ALL = { AN_TREO: ['LAP_CONG', 'BENH_HIEM_NGHEO'], THA_TU_CO_DIEU_KIEN: ['LAP_CONG', 'GIA_YEU', 'BENH_HIEM_NGHEO'] } as const;
const unproven = ({ missing }: Pick<Ground<SpecialGround>, 'missing'>): readonly Label[] => missing.map(({ message }) => message);

/** Xét rút ngắn thời gian thử thách: Luật 41/2019 Điều 64, 65 (tha tù trước thời hạn), Điều 89, 90 (án treo). */
export function reviewShortening(facts: FileFacts, asked: Asked): Review {
  const { on, book } = asked;
  const kind = facts.subjectKind === 'AN_TREO' ? 'AN_TREO' : 'THA_TU_CO_DIEU_KIEN';
  const progress = progressAtLarge(facts, asked, 'PROBATION');
  const shortenings = until(facts, on, facts.events('RUT_NGAN_THU_THACH'));
  const thisYear = ofYear(facts, shortenings, on);
  const yearly: Found = thisYear.length === 0 ? holds(label(`Năm ${on.slice(0, 4)} chưa được rút ngắn`, `Not shortened in ${on.slice(0, 4)}`)) : fails(label(`Năm ${on.slice(0, 4)} đã được rút ngắn`, `Shortened in ${on.slice(0, 4)}`), ...thisYear);
  const common: FoundBy = { NO_PROGRESS: progress, ONCE_A_YEAR: yearly };
  const ground = groundOf<SpecialGround>(facts, { on, kinds: TAKES_ALL[kind], lastDecided: shortenings.map((event) => facts.decided(event)).findLast((day) => day !== null) ?? null });
  const shared = { on, kind, progress: passes(progress), special: ground.kind, shortenedThisYear: thisYear.length > 0 } as const;
  const probation = probationOf(facts, book) ?? { missing: [] };
  if ('missing' in probation) {
    const { steps } = shortenProbation({ ...shared, probationMonths: 24, servedMonths: 12, shortenedMonths: 0, requestMonths: 3 }, book);
    return review(judged(facts, steps, { ...common, HALF_NOT_SERVED: wanting(probation.missing) }), null, []);
  }
  const probationMonths = inMonths(probation);
  const passed = on < probation.startDate ? { months: 0, days: 0 } : timeServed({ startDate: probation.startDate, on }, book).outcome;
  const ofThis = new Set(shorteningEvents(facts, probation.startDate));
  const shortenedMonths = shortenings.reduce((sum, event) => sum + (ofThis.has(event) ? numberIn(event, 'months') + numberIn(event, 'days') / 30 : 0), 0);
  const rule = ruleOn(book.shortening, on, (row) => row.kind === kind);
  const remaining = Math.floor(probationMonths - inMonths(passed) - shortenedMonths);
  // The least that may be asked for, or all that remains when that is less.
  const requestMonths = Math.max(1, Math.min(rule.minMonths, remaining));
  const { outcome, steps } = shortenProbation({ ...shared, probationMonths, servedMonths: inMonths(passed), shortenedMonths, requestMonths }, book);
  const [numerator, denominator] = rule.servedFirst;
  const half = holds(servedOf(passed, { months: (probationMonths * numerator) / denominator, part: rule.servedFirst }, null), facts.byId(probation.recordId));
  const conditions = judged(facts, steps, { ...common, HALF_NOT_SERVED: half });
  const [all, allEn] = ground.record === null ? ['', ''] : [', là toàn bộ phần còn lại vì có căn cứ được xét đặc biệt', ', which is all that remains, by a special ground'];
  const room = label(`Có thể rút ngắn nhiều nhất ${outcome.maxMonths} tháng (tính từ ngày ${shownDay(probation.startDate)})${all}`, `At most ${inEnglish(outcome.maxMonths)} (counted from ${shownDay(probation.startDate)})${allEn}`);
  const roomStep = steps.find(({ code }) => code === 'ROOM');
  const isTold = conditions.some(({ code }) => code === 'THREE_QUARTERS_FLOOR');
  const floor = roomStep && !isTold ? [condition(facts, 'THREE_QUARTERS_FLOOR', roomStep, outcome.maxMonths > 0 ? holds(room, ground.record ?? undefined) : fails(room))] : [];
  return review([...conditions, ...floor], room, ground.record === null ? [special, ...unproven(ground)] : []);
}
