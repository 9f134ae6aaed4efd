import type { RecordFacts } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { deferralLimit, type DeferralLimitInput, type Step } from '../calculation/index.ts';
import type { SpecialGroundKind } from '../../shared/code-lists/special-ground.ts';
import { defineDate } from './definition.ts';
import { dayIn, textIn, type FileFacts } from './facts.ts';
import { fact } from './missing.ts';

const GROUNDS: Readonly<Partial<Record<SpecialGroundKind, DeferralLimitInput['ground']>>> = {
  BENH_NANG: 'SERIOUS_ILLNESS', BENH_HIEM_NGHEO: 'SERIOUS_ILLNESS', CO_THAI: 'PREGNANT', NUOI_CON_NHO: 'CHILD_UNDER_36_MONTHS', LAO_DONG_DUY_NHAT: 'ONLY_BREADWINNER', CONG_VU: 'OFFICIAL_DUTY',
};
const groundOf = (record: RecordFacts): DeferralLimitInput['ground'] | undefined => GROUNDS[textIn(record, 'kind') as SpecialGroundKind];

const noGround = fact('special_ground', 'kind', 'Chưa biết được hoãn vì căn cứ nào. Nhập “Căn cứ được xét đặc biệt” theo quyết định hoãn: thời gian hoãn dài nhất theo căn cứ đó (Điều 67 khoản 1 Bộ luật Hình sự).', 'The ground of the deferral is missing. Enter the special ground: how long it may be follows from it.');
// One sentence for an illness, and for a birth that is not entered: which of them it is may be withheld from who reads.
const withoutDay = label(
  'Không tính được ngày từ căn cứ đã ghi: căn cứ không có thời hạn bằng ngày, hoặc còn thiếu ngày mà thời hạn tính từ đó. Xem “Căn cứ được xét đặc biệt” và quyết định hoãn (Điều 67 khoản 1 Bộ luật Hình sự).',
  'The recorded ground gives no day: it has no limit in days, or the day from which it runs is missing. Look at the special ground and at the decision.',
);
const several = label('Có nhiều căn cứ hoãn: lấy ngày muộn nhất. Kiểm tra căn cứ với quyết định hoãn.', 'There are several grounds: the latest day is taken. Check them with the decision.');
const granted = label('“Đến ngày” của quyết định hoãn muộn hơn thời gian dài nhất của căn cứ đã ghi. Ngày theo quyết định vẫn được theo dõi; kiểm tra căn cứ và quyết định.', 'The decision grants more than the recorded ground allows. The day of the decision is the one followed; check both.');

/** The deferral that runs: from its first decision, since a further one adds nothing to the longest time. */
function runningOf(facts: FileFacts): { readonly first: RecordFacts; readonly last: RecordFacts } | null {
  const now = facts.course.stretches.at(-1);
  if (now?.status !== 'HOAN') return null;
  const decisions = facts.events('HOAN').filter((event) => (dayIn(event, 'occurredOn') ?? '') >= (now.from ?? ''));
  const [first, last] = [decisions[0], decisions.at(-1)];
  return first && last ? { first, last } : null;
}

/** Which ground it is, and from which day it runs, tells of health and family: the way to the day says that there is one, and no more. */
const neutral = ({ regime, verified, after, source }: Step): Step =>
  ({ code: 'DEFERRED_AS_RECORDED', params: {}, rule: 'deferral', citation: 'Điều 67 khoản 1 Bộ luật Hình sự', regime, verified, before: null, applied: null, after, source });

/** Ngày hoãn chấp hành án dài nhất: BLHS Điều 67 khoản 1. The day that the decision grants is in the event and is followed as it stands; what this tells is no secret beside it. */
export const longestDeferral = defineDate<DeferralLimitInput>({
  code: 'DEFERRAL_LIMIT',
  label: label('Hoãn chấp hành án dài nhất đến', 'Longest deferral'),
  prepare(facts) {
    const running = runningOf(facts);
    const decisionDate = running && facts.decided(running.first);
    if (!running || decisionDate === null) return null;
    const grounds = facts.of('special_ground', 'since').filter((record) => groundOf(record) !== undefined && (dayIn(record, 'until') ?? decisionDate) >= decisionDate);
    if (grounds.length === 0) return { missing: [noGround] };
    const reckoned = grounds.flatMap((record) => {
      const ground = groundOf(record);
      const input = ground && { ground, decisionDate, childBirthDate: dayIn(record, 'childBirthDate'), source: record.recordId };
      return input ? [{ input, end: deferralLimit(input).outcome.latestEnd }] : [];
    });
    if (reckoned.some(({ end }) => end === null)) return { none: withoutDay };
    const [latest] = reckoned.toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
    if (!latest) return { none: withoutDay };
    const isOver = (dayIn(running.last, 'until') ?? '') > (latest.end ?? '');
    return { input: latest.input, doubts: [...(new Set(reckoned.map(({ input }) => input.ground)).size > 1 ? [several] : []), ...(isOver ? [granted] : [])] };
  },
  calculate(input, book) {
    const { outcome, steps } = deferralLimit(input, book);
    return { outcome: { date: outcome.latestEnd }, steps: steps.slice(-1).map(neutral) };
  },
});
