import type { IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { deferralLimit, type DeferralLimitInput, type Step } from '../calculation/index.ts';
import type { SpecialGroundKind } from '../../shared/code-lists/special-ground.ts';
import { handedOver, noHandOver } from './absences.ts';
import { defineDate } from './definition.ts';
import { dayIn, textIn, type FileFacts } from './facts.ts';
import { fact } from './missing.ts';

const GROUNDS: Readonly<Partial<Record<SpecialGroundKind, DeferralLimitInput['ground']>>> = {
  BENH_NANG: 'SERIOUS_ILLNESS', BENH_HIEM_NGHEO: 'SERIOUS_ILLNESS', CO_THAI: 'PREGNANT', NUOI_CON_NHO: 'CHILD_UNDER_36_MONTHS', LAO_DONG_DUY_NHAT: 'ONLY_BREADWINNER', CONG_VU: 'OFFICIAL_DUTY',
};
const groundOf = (record: RecordFacts): DeferralLimitInput['ground'] | undefined => GROUNDS[textIn(record, 'kind') as SpecialGroundKind];

/** What a deferral and a suspension have each of its own; the grounds and their lengths are the same (BLHS Điều 68 khoản 1). */
interface Outside {
  readonly code: string;
  readonly label: Label;
  readonly act: 'HOAN' | 'TAM_DINH_CHI';
  readonly named: readonly [vi: string, en: string];
  readonly step: 'DEFERRED_AS_RECORDED' | 'SUSPENDED_AS_RECORDED';
  readonly citation: string;
  /** Whether a text that was read says how long it may be: of a suspension Điều 68 names the grounds alone. */
  readonly isRead: boolean;
  /** The day from which its time runs. */
  begins(facts: FileFacts, first: RecordFacts): { readonly on: IsoDate | null; readonly doubt: Label | null };
}

const noGround = ({ named: [vi, en], citation }: Outside) => fact('special_ground', 'kind', `Chưa biết được ${vi} vì căn cứ nào. Nhập “Căn cứ được xét đặc biệt” theo quyết định ${vi}: thời gian ${vi} dài nhất theo căn cứ đó (${citation}).`, `The ground of the ${en} is missing. Enter the special ground: how long it may be follows from it.`);
// One sentence for an illness, and for a birth that is not entered: which of them it is may be withheld from who reads.
const withoutDay = ({ named: [vi], citation }: Outside) => label(
  `Không tính được ngày từ căn cứ đã ghi: căn cứ không có thời hạn bằng ngày, hoặc còn thiếu ngày mà thời hạn tính từ đó. Xem “Căn cứ được xét đặc biệt” và quyết định ${vi} (${citation}).`,
  'The recorded ground gives no day: it has no limit in days, or the day from which it runs is missing. Look at the special ground and at the decision.',
);
const several = ({ named: [vi] }: Outside) => label(`Có nhiều căn cứ ${vi}: lấy ngày muộn nhất. Kiểm tra căn cứ với quyết định ${vi}.`, 'There are several grounds: the latest day is taken. Check them with the decision.');
const granted = ({ named: [vi] }: Outside) => label(`“Đến ngày” của quyết định ${vi} muộn hơn thời gian dài nhất của căn cứ đã ghi. Ngày theo quyết định vẫn được theo dõi; kiểm tra căn cứ và quyết định.`, 'The decision grants more than the recorded ground allows. The day of the decision is the one followed; check both.');

/** The one that runs: from its first decision, since a further one adds nothing to the longest time. */
function runningOf(facts: FileFacts, { act }: Outside): { readonly first: RecordFacts; readonly last: RecordFacts } | null {
  const now = facts.course.stretches.at(-1);
  if (now?.status !== act) return null;
  const decisions = facts.events(act).filter((event) => (dayIn(event, 'occurredOn') ?? '') >= (now.from ?? ''));
  const [first, last] = [decisions[0], decisions.at(-1)];
  return first && last ? { first, last } : null;
}

/** Which ground it is, and from which day it runs, tells of health and family: the way to the day says that there is one, and no more. */
const neutral = ({ step: code, citation, isRead }: Outside, { regime, verified, after, source }: Step): Step =>
  ({ code, params: {}, rule: 'deferral', citation, regime, verified: verified && isRead, before: null, applied: null, after, source });

const longest = (outside: Outside) => defineDate<DeferralLimitInput>({
  code: outside.code,
  label: outside.label,
  prepare(facts) {
    const running = runningOf(facts, outside);
    const { on: decisionDate, doubt } = running ? outside.begins(facts, running.first) : { on: null, doubt: null };
    if (!running || decisionDate === null) return null;
    const grounds = facts.of('special_ground', 'since').filter((record) => groundOf(record) !== undefined && (dayIn(record, 'until') ?? decisionDate) >= decisionDate);
    if (grounds.length === 0) return { missing: [noGround(outside)] };
    const reckoned = grounds.flatMap((record) => {
      const ground = groundOf(record);
      const input = ground && { ground, decisionDate, childBirthDate: dayIn(record, 'childBirthDate'), source: record.recordId };
      return input ? [{ input, end: deferralLimit(input).outcome.latestEnd }] : [];
    });
    if (reckoned.some(({ end }) => end === null)) return { none: withoutDay(outside) };
    const [latest] = reckoned.toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
    if (!latest) return { none: withoutDay(outside) };
    const isOver = (dayIn(running.last, 'until') ?? '') > (latest.end ?? '');
    return { input: latest.input, doubts: [...(doubt === null ? [] : [doubt]), ...(new Set(reckoned.map(({ input }) => input.ground)).size > 1 ? [several(outside)] : []), ...(isOver ? [granted(outside)] : [])] };
  },
  calculate(input, book) {
    const { outcome, steps } = deferralLimit(input, book);
    return { outcome: { date: outcome.latestEnd }, steps: steps.slice(-1).map((step) => neutral(outside, step)) };
  },
});

/** Ngày hoãn chấp hành án dài nhất: BLHS Điều 67 khoản 1. The day that the decision grants is in the event and is followed as it stands; what this tells is no secret beside it. */
export const longestDeferral = longest({
  code: 'DEFERRAL_LIMIT', label: label('Hoãn chấp hành án dài nhất đến', 'Longest deferral'), act: 'HOAN', named: ['hoãn', 'deferral'], step: 'DEFERRED_AS_RECORDED', citation: 'Điều 67 khoản 1 Bộ luật Hình sự', isRead: true,
  begins: (facts, first) => ({ on: facts.decided(first), doubt: null }),
});

/** Ngày tạm đình chỉ chấp hành án phạt tù dài nhất: BLHS Điều 68 khoản 1 with the grounds of Điều 67 khoản 1, from the hand-over (TTLT 02/2021 Điều 9 khoản 5). */
export const longestSuspension = longest({
  code: 'SUSPENSION_LIMIT', label: label('Tạm đình chỉ chấp hành án dài nhất đến', 'Longest suspension'), act: 'TAM_DINH_CHI', named: ['tạm đình chỉ', 'suspension'], step: 'SUSPENDED_AS_RECORDED', isRead: false,
  citation: 'Điều 67 khoản 1, Điều 68 khoản 1 Bộ luật Hình sự; Điều 9 khoản 5 Thông tư liên tịch 02/2021',
  begins(facts, first) {
    const happened = dayIn(first, 'occurredOn');
    const handOver = happened === null ? null : handedOver(facts, happened, facts.today);
    return { on: handOver ?? happened, doubt: handOver === null ? noHandOver : null };
  },
});
