import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { TermEvent } from '../calculation/index.ts';
import { inclusive, unionDays } from '../calculation/dates.ts';
import { absences, type Absence } from './absences.ts';
import { changedDoubts } from './changed-doubts.ts';
import { termDoubts } from './term-doubts.ts';
import { dayIn, eve, numberIn, type FileFacts, type Term } from './facts.ts';
import { afterCancelledRelease, noCustodyEnd, noPenalty, noStart, noTerm } from './missing.ts';

const PRISON: ReadonlySet<string> = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN']);
const NOT_PRISON: ReadonlySet<string> = new Set(['TU_HINH', 'CAI_TAO_KHONG_GIAM_GIU', 'CANH_CAO', 'PHAT_TIEN', 'TRUC_XUAT', 'BAT_BUOC_CHUA_BENH', 'TRUONG_GIAO_DUONG']);
export const servesPrison = ({ subjectKind, mainPenalty }: FileFacts): boolean => PRISON.has(subjectKind) && !NOT_PRISON.has(mainPenalty);

export interface Serving {
  readonly term: Term | 'life';
  /** As the calculations take it. */
  readonly facts: { readonly startDate: IsoDate; readonly creditDays?: number; readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[]; readonly events: readonly TermEvent[]; readonly source?: string };
  readonly doubts: readonly Label[];
  readonly open: boolean;
}
export type Found = Serving | { readonly missing: readonly MissingFact[] };

export const stillAway = label('Người này còn đang vắng, thời gian không tính vẫn tăng: ngày này tính đến hôm nay và còn lùi.', 'The person is still away and the days not counted still grow: the day is as of today and will move on.');
const twice = label('Thời hạn đã tính từ khi bị bắt mà vẫn trừ số ngày tạm giữ, tạm giam: kiểm tra xem có trừ hai lần không.', 'The term runs from the arrest and custody is deducted as well: check that it is not counted twice.');
const annulled = label(
  'Bản án đã bị hủy nên hiện không có bản án để thi hành: ngày này chỉ là ngày theo bản án cũ. Ghi việc tiếp theo khi có quyết định.',
  'The judgment was annulled and there is none to execute now: the day is only that of the annulled one. Record what follows when there is a decision.',
);

const beforeCancelled = label(
  'Tạm giữ, tạm giam từ trước lần tha tù đã hủy đã trừ vào thời hạn cũ, không trừ lần nữa. Kiểm tra với quyết định của Tòa án về phần còn phải chấp hành.',
  'Custody from before the cancelled release was taken off the earlier term and is not deducted again. Check it with the decision of the court on what is left.',
);
const startsAgain = label(
  'Thời hạn tính từ ngày sau khi đã vào nơi chấp hành án mà vẫn trừ tạm giữ, tạm giam: kiểm tra xem quyết định tổng hợp, quyết định về phần còn lại đã trừ chưa.',
  'The term runs from a day after the admission and custody is still deducted: check whether the decision that combined the judgments or said what is left has deducted it.',
);

/** The term begins anew for somebody who was admitted before: a combined sentence, or what was left after a cancelled release. */
const begunBefore = (facts: FileFacts, startDate: IsoDate): boolean => facts.course.stretches.some(({ state, from }) => state === 'SERVING' && from !== null && from < startDate);

/** The number and the periods are two papers of one thing: where they differ by more than the way of counting makes, one of them is wrong. */
function unlikePeriods(stated: number, periods: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[], startDate: IsoDate): readonly Label[] {
  const before = periods.flatMap(({ from, to }) => (from < startDate && to !== null ? [inclusive({ from, to: to < startDate ? to : eve(startDate) })] : []));
  const counted = unionDays(before);
  // Each period may have its first or its last day left out.
  return counted === 0 || Math.abs(counted - stated) <= before.length ? [] : [label(
    `Hình phạt ghi được trừ ${stated} ngày tạm giữ, tạm giam, nhưng các lần tạm giữ, tạm giam trong hồ sơ trước ngày tính thời hạn cộng lại là ${counted} ngày. Đang trừ ${stated} ngày; kiểm tra với bản án.`,
    `The penalty credits ${stated} days of custody, but the periods in the file come to ${counted} days. ${stated} are deducted; check it with the judgment.`,
  )];
}

/** Custody before the term runs. The number that the judgment credits goes before the periods; custody inside the term is served already. */
export function creditOf(facts: FileFacts, startDate: IsoDate): { readonly creditDays?: number; readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[]; readonly doubts: readonly Label[]; readonly missing: readonly MissingFact[] } {
  const periods = facts.of('custody_period', 'from').flatMap((record) => {
    const from = dayIn(record, 'from');
    return from === null ? [] : [{ from, to: dayIn(record, 'to') }];
  });
  const stated = numberIn(facts.penalty, 'custodyDays');
  const again = begunBefore(facts, startDate) ? [startsAgain] : [];
  if (stated > 0) return { creditDays: stated, doubts: [...unlikePeriods(stated, periods, startDate), ...(periods.some(({ from, to }) => from <= startDate && (to === null || to >= startDate)) ? [twice] : []), ...again], missing: [] };
  const cancelled = facts.events('HUY_THA_TU').map((event) => dayIn(event, 'occurredOn') ?? '').findLast((day) => day <= startDate) ?? '';
  const earlier = periods.filter(({ from }) => from < startDate);
  const before = earlier.filter(({ from }) => from >= cancelled);
  const creditPeriods = before.flatMap(({ from, to }) => (to === null ? [] : [{ from, to: to < startDate ? to : eve(startDate) }]));
  const doubts = [...(before.length < earlier.length ? [beforeCancelled] : []), ...(before.length > 0 ? again : [])];
  return { ...(creditPeriods.length === 0 ? {} : { creditPeriods }), doubts, missing: before.some(({ to }) => to === null) ? [noCustodyEnd] : [] };
}

/** As a calculation takes it. */
const plain = ({ type, from, to, source }: Absence): TermEvent => ({ type, from, to, ...(source === undefined ? {} : { source }) });

const isCancelledSince = (facts: FileFacts, startDate: IsoDate): boolean => facts.events('HUY_THA_TU').some((event) => (dayIn(event, 'occurredOn') ?? '') > startDate);
const COUNTS: ReadonlySet<string> = new Set(['TRICH_XUAT', 'BAT_BUOC_CHUA_BENH']);

const credited = ({ creditDays, creditPeriods }: ReturnType<typeof creditOf>) => ({ ...(creditDays === undefined ? {} : { creditDays }), ...(creditPeriods === undefined ? {} : { creditPeriods }) });

/** `gaps`: times of releases that were cancelled, where what is left of the term is to be derived and not asked for. */
export function servingWith(facts: FileFacts, gaps: readonly TermEvent[] | null): Found {
  const { penalty, term, startDate } = facts;
  if (!penalty) return { missing: [noPenalty] };
  if (term === null || startDate === null) return { missing: [...(term === null ? [noTerm] : []), ...(startDate === null ? [noStart] : [])] };
  if (gaps === null && isCancelledSince(facts, startDate)) return { missing: [afterCancelledRelease] };
  const custody = creditOf(facts, startDate);
  const away = absences(facts, startDate);
  const missing = [...custody.missing, ...away.missing];
  if (missing.length > 0) return { missing };
  const open = away.events.some((event) => event.open && !COUNTS.has(event.type));
  return {
    term, open,
    facts: { startDate, ...credited(custody), events: [...away.events.map(plain), ...(gaps ?? [])], source: facts.termSource ?? penalty.recordId },
    doubts: [...(facts.course.state === 'ANNULLED' ? [annulled] : []), ...away.doubts, ...changedDoubts(facts), ...termDoubts(facts, term, startDate, custody.doubts.includes(startsAgain)), ...custody.doubts, ...new Set(away.events.flatMap(({ doubt }) => (doubt === null ? [] : [doubt]))), ...(open ? [stillAway] : [])],
  };
}

const known = new WeakMap<FileFacts, Found>();
/** How the prison term of a file is served; several dates ask. */
export function servingOf(facts: FileFacts): Found {
  const before = known.get(facts);
  if (before) return before;
  const answer = servingWith(facts, null);
  known.set(facts, answer);
  return answer;
}
