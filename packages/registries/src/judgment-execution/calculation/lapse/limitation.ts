import type { IsoDate } from '@thahs/engine/kernel';
import { addMonths, later } from '../dates.ts';
import { asReading, RULES, ruleOn, type Rule, type RuleBook } from '../rules/index.ts';
import type { LimitationBand, RestartKey } from '../rules/limitation-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

export interface LimitationInput {
  readonly penalty: { readonly kind: string; readonly months?: number };
  /** Day the judgment takes effect. */
  readonly effectiveDate: IsoDate;
  readonly chapter: string;
  /** `article.clause`. */
  readonly clause: string;
  readonly legalPerson: boolean;
  readonly newCrimeOn: IsoDate | null;
  readonly wanted: { readonly orderedOn: IsoDate; readonly endedOn: IsoDate | null } | null;
}
export interface Limitation {
  readonly applies: boolean;
  readonly years: number | null;
  /** Both null while the person is wanted: it does not run. */
  readonly startsOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}
interface Restart {
  readonly cause: RestartKey;
  readonly on: IsoDate;
  /** Day it starts anew; null while it does not run. */
  readonly from: IsoDate | null;
}

const BANDS: Readonly<Record<string, LimitationBand>> = { TU_CO_THOI_HAN: 'PRISON', AN_TREO: 'PRISON', TU_CHUNG_THAN: 'GRAVEST', TU_HINH: 'GRAVEST' };

/** Suspended sentences count as prison of their length, and what Điều 60 does not name stands with the mild penalties: our reading. */
function band({ penalty, legalPerson, effectiveDate }: LimitationInput, book: RuleBook): Rule & { readonly years: number } {
  const name = legalPerson ? 'LEGAL_PERSON' : (BANDS[penalty.kind] ?? 'MILD');
  const row = ruleOn(book.limitation, effectiveDate, ({ band: own, upToMonths }) => own === name && (upToMonths === null || (penalty.months ?? 0) <= upToMonths));
  const named = legalPerson || ['PHAT_TIEN', 'CAI_TAO_KHONG_GIAM_GIU', 'TU_CO_THOI_HAN', 'TU_CHUNG_THAN', 'TU_HINH'].includes(penalty.kind);
  return named ? row : asReading(row);
}

function restarts({ newCrimeOn, wanted }: LimitationInput): readonly Restart[] {
  const found: Restart[] = [];
  if (wanted) found.push({ cause: 'WANTED', on: wanted.orderedOn, from: wanted.endedOn });
  if (newCrimeOn !== null) found.push({ cause: 'NEW_CRIME', on: newCrimeOn, from: newCrimeOn });
  return found.toSorted((a, b) => a.on.localeCompare(b.on));
}

/**
 * Limitation of execution (thời hiệu thi hành bản án): from the day the judgment takes effect; starts anew on a new crime and on the capture of one who was
 * wanted; what happens after the expiry has no effect. BLHS Điều 60, 61.
 */
export function limitation(input: LimitationInput, book: RuleBook = RULES): Calculation<Limitation> {
  const { effectiveDate, chapter, clause } = input;
  const trail = new Trail(book);
  const none = ruleOn(book.noLimitation, effectiveDate);
  if (none.chapters.includes(chapter) || none.clauses.includes(clause)) {
    trail.note(none, 'NO_LIMITATION', { chapter, clause });
    return trail.answer({ applies: false, years: null, startsOn: null, expiresOn: null });
  }
  const rule = band(input, book);
  const { years } = rule;
  let startsOn = effectiveDate;
  let expiresOn = trail.move(rule, 'LIMITATION', { years }, { date: effectiveDate, months: years * 12 });
  for (const { cause, on, from } of restarts(input)) {
    const restart = ruleOn(book.limitationRestart, on, (row) => row.key === cause);
    if (on > expiresOn) {
      trail.note(restart, 'AFTER_EXPIRY', { cause, on });
      continue;
    }
    if (from === null) {
      trail.note(restart, 'WANTED_STILL', { orderedOn: on }, { before: expiresOn });
      return trail.answer({ applies: true, years, startsOn: null, expiresOn: null });
    }
    startsOn = later(startsOn, from);
    // How a new crime and a wanted order meet is our reading: the later of the two days.
    trail.note(input.newCrimeOn !== null && input.wanted ? asReading(restart) : restart, 'RESTARTED', { cause, from: startsOn, years }, { before: expiresOn, after: addMonths(startsOn, years * 12) });
    expiresOn = addMonths(startsOn, years * 12);
  }
  return trail.answer({ applies: true, years, startsOn, expiresOn });
}
