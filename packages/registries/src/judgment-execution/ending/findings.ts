import { addDays, shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { RULES, ruleOn } from '../calculation/index.ts';
import { addMonths } from '../calculation/dates.ts';
import { completionsOf, datesPort, dayIn, FileFacts, numberIn, textIn } from '../dates/index.ts';
import { BY_DECISION } from '../records/ending-kinds.ts';
import type { EndingFinding } from './codes.ts';
import { custodyDoubts } from './custody-doubts.ts';
import { belowFloor, belowProbation } from './floor.ts';
import { ofLife } from './life.ts';
import { oldEnd } from './old-end.ts';
import { withoutLength } from './reduction-length.ts';
import { termLeft } from './term-left.ts';
import { decidedAfter, tooEarly } from './too-early.ts';
import { twoOnADay } from './two-on-a-day.ts';

const eventOf = ({ type, state, values }: RecordFacts): string | null => (type === 'execution_event' && state === 'current' && typeof values['eventKind'] === 'string' ? values['eventKind'] : null);
const decides = (kind: string): boolean => BY_DECISION.some((each) => each === kind);
const named = (event: RecordFacts): string => {
  const [kind, on] = [textIn(event, 'eventKind'), dayIn(event, 'occurredOn')];
  return `“${codeEntry('event_kind', kind)?.label.vi ?? kind}”${on === null ? '' : ` ngày ${shownDay(on)}`}`;
};

function unlikePapers(facts: FileFacts): EndingFinding[] {
  const articles = facts.subjectKind === 'PHAP_NHAN' ? 'Điều 166' : 'Điều 46, 85, 97';
  return completionsOf(facts).map(({ recordId, on, end, late }): EndingFinding => (late < 0
    ? { recordId, code: 'ending.before-its-day', message: `Ngày chấp hành xong ${shownDay(on)} trước ngày hết hạn ${shownDay(end)}. Nếu được giảm, miễn, đặc xá, đại xá thì ghi quyết định đó trước; ngày hết hạn sai thì đính chính ngày hết hạn; ngày chấp hành xong sai thì đính chính diễn biến này. Căn cứ: ${articles} Luật 41/2019.` }
    : { recordId, code: 'ending.after-its-day', message: `Ngày chấp hành xong ${shownDay(on)} sau ngày hết hạn ${shownDay(end)} là ${late} ngày. Ngày sai thì đính chính; nếu đúng là thi hành quá ngày hết hạn thì ghi lý do vào diễn biến này và báo thủ trưởng đơn vị. Căn cứ: ${articles} Luật 41/2019.` }));
}

const withoutPaper = (event: RecordFacts): EndingFinding[] => (textIn(event, 'decisionNo').trim() !== '' && dayIn(event, 'decisionDate') !== null ? []
  : [{ recordId: event.recordId, code: 'ending.no-decision', message: `${named(event)} chưa có đủ số và ngày quyết định. Khi có quyết định, mở diễn biến này và ghi bổ sung; không có quyết định nào thì trình thủ trưởng đơn vị hủy diễn biến.` }]);

const ENDS = { GIAM: ['PRISON_END', 'NON_CUSTODIAL_END'], RUT_NGAN_THU_THACH: ['SUSPENDED_PROBATION_END', 'RELEASE_PROBATION_END'] } as const;

/** The last day of the term or the probation without this cut and those after it; null where it cannot be calculated. */
function endWithout(facts: FileFacts, kind: string, records: readonly RecordFacts[], cut: RecordFacts): string | null {
  const act = textIn(cut, 'eventKind') === 'GIAM' ? 'GIAM' : 'RUT_NGAN_THU_THACH';
  const all = facts.events(act);
  const off = new Set(all.slice(all.indexOf(cut)).map(({ recordId }) => recordId));
  const days = datesPort.days(kind, records.filter(({ recordId }) => !off.has(recordId)), facts.today);
  return days.find(({ code, calculated }) => calculated !== null && ENDS[act].some((each) => each === code))?.calculated ?? null;
}

const amountOf = (cut: RecordFacts): string => [[numberIn(cut, 'months'), 'tháng'] as const, [numberIn(cut, 'days'), 'ngày'] as const].flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(' ');

/** A shortening (Luật 41/2019 Điều 64, 89): of no more than what is left of the probation when it is decided. */
function shortenedTooLong(facts: FileFacts, kind: string, records: readonly RecordFacts[], cut: RecordFacts): EndingFinding[] {
  const decided = facts.decided(cut);
  const end = decided === null ? null : endWithout(facts, kind, records, cut);
  if (decided === null || end === null || addDays(addMonths(decided, numberIn(cut, 'months')), numberIn(cut, 'days')) <= end) return [];
  return [{ recordId: cut.recordId, code: 'ending.more-than-left', message: `${named(cut)} ${amountOf(cut)} dài hơn thời gian thử thách còn lại (hết ngày ${shownDay(end)}). Kiểm tra lại số tháng, số ngày trong quyết định; sai thì đính chính. Căn cứ: Điều 64, 89 Luật 41/2019.` }];
}

/** A reduction (BLHS Điều 63, 105; Luật 41/2019 Điều 38, 102): of what is left when it is decided, and of what the law gives at once where it names a most. */
function tooLong(facts: FileFacts, kind: string, records: readonly RecordFacts[], cut: RecordFacts): EndingFinding[] {
  const { recordId } = cut;
  const [months, days, decided] = [numberIn(cut, 'months'), numberIn(cut, 'days'), facts.decided(cut)];
  if (decided === null || facts.term === 'life') return [];
  const amount = amountOf(cut);
  const end = endWithout(facts, kind, records, cut);
  const beyond = end === null ? facts.term !== null && months + days / 30 > facts.term.months + facts.term.days / 30 : addDays(addMonths(decided, months), days) > end;
  const found: EndingFinding[] = beyond ? [{ recordId, code: 'ending.more-than-left', message: `${named(cut)} ${amount} dài hơn thời hạn còn lại${end === null ? ' của cả bản án' : ` (hết hạn ${shownDay(end)})`}. Kiểm tra lại số tháng, số ngày trong quyết định; sai thì đính chính. Căn cứ: Điều 63 Bộ luật Hình sự.` }] : [];
  const penalty = kind === 'CAI_TAO_KHONG_GIAM_GIU' ? 'CAI_TAO_KHONG_GIAM_GIU' : 'TU_CO_THOI_HAN';
  const { maxMonths, citation } = ruleOn(RULES.reduction, decided, (row) => row.penalty === penalty && row.juvenile === facts.juvenile && row.special);
  if (maxMonths === null || months + days / 30 <= maxMonths) return found;
  return [...found, { recordId, code: 'ending.more-than-law', message: `${named(cut)} ${amount} dài hơn mức một lần giảm nhiều nhất là ${maxMonths} tháng. Kiểm tra lại số tháng trong quyết định; sai thì đính chính. Căn cứ: ${citation}.` }];
}

/** What the records of a file leave to be answered about how its sentence runs out, was shortened or ended. */
export function endingsIn(kind: string, records: readonly RecordFacts[], today: string): readonly EndingFinding[] {
  const facts = new FileFacts(kind, records, today);
  const events = records.filter((record) => eventOf(record) !== null);
  const ending = events.filter((event) => decides(eventOf(event) ?? '') || eventOf(event) === 'CHAP_HANH_XONG');
  const left = [...ofLife(facts), ...termLeft(facts), ...oldEnd(facts), ...custodyDoubts(facts)];
  // Most files have none, and a table that is imported asks once a row.
  if (ending.length === 0) return left;
  const papers = ending.filter((event) => decides(eventOf(event) ?? '')).flatMap(withoutPaper);
  return [...left, ...unlikePapers(facts), ...papers, ...decidedAfter(ending, named), ...twoOnADay(facts), ...tooEarly(facts, kind, records), ...belowFloor(facts), ...belowProbation(facts), ...withoutLength(facts), ...facts.events('GIAM').flatMap((cut) => tooLong(facts, kind, records, cut)), ...facts.events('RUT_NGAN_THU_THACH').flatMap((cut) => shortenedTooLong(facts, kind, records, cut))];
}
