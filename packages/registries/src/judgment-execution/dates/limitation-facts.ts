import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import type { EventKind } from '../../shared/code-lists/event-kind.ts';
import { label } from '../../shared/label.ts';
import { RULES, ruleOn, type LimitationInput } from '../calculation/index.ts';
import { crimeOf, dayIn, textIn, type FileFacts } from './facts.ts';
import { noLimitedCrime, noLimitedClause } from './missing.ts';

/** One crime as Điều 61 asks for it. */
export type Charge = Pick<LimitationInput, 'chapter' | 'clause'>;
type Flight = NonNullable<LimitationInput['wanted']>;

const deferred = label(
  'Có thời gian hoãn hoặc bắt buộc chữa bệnh: Điều 60 Bộ luật Hình sự không nói thời gian đó có trừ khỏi thời hiệu không, tạm tính không trừ. Xem lại trước khi coi là đã hết thời hiệu.',
  'There was a deferral or a treatment: the article does not say whether that time is left out of the limitation; reckoned as if not. Look at it before the limitation is taken to be over.',
);
const notWanted = label(
  'Đang bỏ trốn nhưng hồ sơ không có quyết định truy nã: thời hiệu vẫn tính. Nhập sự kiện “Quyết định truy nã, truy tìm” nếu đã có quyết định (Điều 60 khoản 5 Bộ luật Hình sự).',
  'Fled, but the file has no wanted order: the limitation runs on. Record the wanted decision if there is one.',
);
const several = label(
  'Hồ sơ ghi nhiều lần phạm tội mới hoặc nhiều lần bị truy nã: chỉ tính theo lần sau cùng. Kiểm tra từng lần: lần trong thời hạn thì thời hiệu tính lại (Điều 60 khoản 4, khoản 5 Bộ luật Hình sự).',
  'Several new crimes or several wanted orders are recorded: reckoned by the last alone. Check each: one within the time starts the limitation anew.',
);
const mixed = label(
  'Bản án có cả tội không áp dụng thời hiệu và tội khác (Điều 61 Bộ luật Hình sự): chưa tính riêng cho các tội khác.',
  'The judgment has crimes without limitation and others: the others are not reckoned by themselves.',
);
const severalJudgments = label('Hồ sơ có nhiều bản án sơ thẩm: thời hiệu tính từ bản án sau cùng với hình phạt phải chấp hành. Thời hiệu của từng bản án kiểm tra riêng.', 'The file has several judgments of first instance: reckoned from the last one with the penalty to be executed. Check the limitation of each.');
const changed = label('Bản án đã được sửa: kiểm tra ngày có hiệu lực và hình phạt dùng để tính thời hiệu.', 'The judgment was changed: check the day of effect and the penalty by which the limitation is reckoned.');

const clauseOf = (article: string): string => article.split('.').slice(0, 2).join('.');

/** Of the crimes named by a clause alone the clause must be known; of the others the article tells enough. */
export function chargedWith(facts: FileFacts, on: IsoDate): { readonly charges: readonly Charge[] } | { readonly missing: readonly MissingFact[] } {
  const offences = facts.of('offence');
  const charges = offences.map((offence) => ({ chapter: crimeOf(offence)?.chapter ?? '', clause: clauseOf(textIn(offence, 'article')) }));
  if (charges.length === 0 || charges.some(({ chapter }) => chapter === '')) return { missing: [noLimitedCrime] };
  const { clauses } = ruleOn(RULES.noLimitation, on);
  return charges.some(({ clause }) => clauses.some((each) => each.startsWith(`${clause}.`))) ? { missing: [noLimitedClause] } : { charges };
}

const happened = (facts: FileFacts, ...kinds: readonly EventKind[]): readonly IsoDate[] => facts.events(...kinds).flatMap((event) => dayIn(event, 'occurredOn') ?? []).toSorted();

/** New crimes since the judgment takes effect, in the order of their days. */
export const newCrimesOf = (facts: FileFacts, effectiveDate: IsoDate): readonly IsoDate[] => happened(facts, 'PHAM_TOI_MOI').filter((day) => day >= effectiveDate);

/** Wanted orders with the day on which the person came or was caught; a second order while still wanted changes nothing. */
export function flightsOf(facts: FileFacts, effectiveDate: IsoDate): readonly Flight[] {
  const returns = happened(facts, 'BAT_LAI', 'TRINH_DIEN');
  const flights: Flight[] = [];
  for (const orderedOn of facts.events('TRUY_NA').flatMap((event) => facts.decided(event) ?? [])) {
    const last = flights.at(-1);
    if (last && (last.endedOn === null || orderedOn <= last.endedOn)) continue;
    flights.push({ orderedOn, endedOn: returns.find((day) => day >= orderedOn) ?? null });
  }
  return flights.filter(({ endedOn }) => endedOn === null || endedOn >= effectiveDate);
}

interface Reckoned { readonly effectiveDate: IsoDate; readonly charges: readonly Charge[]; readonly crimes: readonly IsoDate[]; readonly flights: readonly Flight[] }

/** What the records or the law leave open about it. */
export function doubtsOf(facts: FileFacts, { effectiveDate, charges, crimes, flights }: Reckoned): readonly Label[] {
  const none = ruleOn(RULES.noLimitation, effectiveDate);
  const barred = charges.filter(({ chapter, clause }) => none.chapters.includes(chapter) || none.clauses.includes(clause)).length;
  if (barred > 0) return barred < charges.length ? [mixed] : [];
  const { stretches, status } = facts.course;
  const found: readonly (readonly [boolean, Label])[] = [
    [stretches.some((stretch) => stretch.status === 'HOAN' || stretch.status === 'BAT_BUOC_CHUA_BENH'), deferred],
    [status === 'BO_TRON' && flights.at(-1)?.endedOn !== null, notWanted],
    [crimes.length > 1 || flights.length > 1, several],
    [facts.of('judgment').filter((judgment) => ['', 'SO_THAM'].includes(textIn(judgment, 'instance'))).length > 1, severalJudgments],
    [facts.events('SUA_AN').length > 0, changed],
  ];
  return found.flatMap(([isSo, doubt]) => (isSo ? [doubt] : []));
}
