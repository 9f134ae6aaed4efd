import type { IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { excludingRules, type ConditionalReleaseInput, type RuleBook } from '../calculation/index.ts';
import { crimeOf, lengthOf, textIn, type FileFacts } from '../dates/index.ts';
import { fails, holds, wanting, type Found } from './found.ts';
import { noArticle, noCrimeClass, noFirstOffence, noOffence, noTermOfCrime } from './missing.ts';

type Charged = Pick<ConditionalReleaseInput, 'article' | 'chapter' | 'intentional'>;
const HARMLESS: Charged = { article: '', chapter: '', intentional: true };

/**
 * Tội không được tha tù trước thời hạn (BLHS Điều 66.2.a), crime by crime: where the clause goes by the term, it is the term of that crime. Of several crimes
 * it may not be known; then only a total below the limit clears them. `termMonths` null: not even the total is known.
 */
export function excludedCrime(facts: FileFacts, on: IsoDate, termMonths: number | null, book: RuleBook): { readonly found: Found; readonly charged: Charged } {
  const offences = facts.of('offence');
  if (offences.length === 0) return { found: wanting([noOffence]), charged: HARMLESS };
  const crimes = offences.map((offence) => ({ offence, crime: crimeOf(offence), measure: measured(facts, offence, termMonths, on, book) }));
  const barred = crimes.find(({ measure }) => measure === 'excluded');
  if (barred?.crime) return { found: fails(label(`Điều ${barred.crime.article}`, `Article ${barred.crime.article}`), barred.offence), charged: barred.crime };
  const open = crimes.filter(({ measure }) => measure !== 'allowed');
  if (open.length === 0) return { found: holds(null, ...offences), charged: HARMLESS };
  const missing = [...(open.some(({ measure }) => measure === 'unnamed') ? [noArticle] : []), ...(open.some(({ measure }) => measure === 'unmeasured') && termMonths !== null ? [noTermOfCrime] : [])];
  return { found: wanting(missing, null, ...open.map(({ offence }) => offence)), charged: HARMLESS };
}

/** `unmeasured`: the clause goes by a term of this crime that is not known. */
function measured(facts: FileFacts, offence: RecordFacts, termMonths: number | null, on: IsoDate, book: RuleBook): 'excluded' | 'allowed' | 'unnamed' | 'unmeasured' {
  const crime = crimeOf(offence);
  if (crime === null || crime.chapter === '') return 'unnamed';
  const rules = excludingRules({ on, ...crime }, book);
  const term = lengthOf(offence.values['term']);
  const own = term === 'life' ? Infinity : (term?.months ?? null);
  const known = facts.of('offence').length === 1 ? termMonths : own;
  if (known !== null) return rules.some(({ fromMonths }) => known >= fromMonths) ? 'excluded' : 'allowed';
  if (rules.some(({ fromMonths }) => fromMonths === 0)) return 'excluded';
  return rules.some(({ fromMonths }) => termMonths === null || termMonths >= fromMonths) ? 'unmeasured' : 'allowed';
}

type CrimeClass = ConditionalReleaseInput['crimeClass'];
const CLASSES: readonly CrimeClass[] = ['IT_NGHIEM_TRONG', 'NGHIEM_TRONG', 'RAT_NGHIEM_TRONG', 'DAC_BIET_NGHIEM_TRONG'];
/** The most that a less serious crime may bring (BLHS Điều 9.1.a). */
const LESS_SERIOUS_MONTHS = 36;

/** Class of the gravest crime; a term beyond the most of less serious crimes tells that it is not one. */
function classOf(facts: FileFacts, termMonths: number): CrimeClass | null {
  const offences = facts.of('offence');
  const graver = offences.map((offence) => CLASSES.findLast((each) => each === textIn(offence, 'crimeClass')) ?? null);
  const known = CLASSES.findLast((each) => graver.includes(each)) ?? null;
  if (known !== null && known !== 'IT_NGHIEM_TRONG') return known;
  const own = offences.map((offence) => lengthOf(offence.values['term'])).some((term) => term !== null && (term === 'life' || term.months > LESS_SERIOUS_MONTHS));
  if (own || termMonths > LESS_SERIOUS_MONTHS * Math.max(1, offences.length)) return 'NGHIEM_TRONG';
  return graver.includes(null) || offences.length === 0 ? null : known;
}

/** Đã được giảm thời hạn ít nhất một lần, unless the crime is less serious (BLHS Điều 66.1.b). */
export function reducedOnce(facts: FileFacts, times: readonly RecordFacts[], termMonths: number): { readonly found: Found; readonly crimeClass: CrimeClass } {
  const found = classOf(facts, termMonths);
  if (times.length > 0) return { found: holds(label(`Đã được giảm ${times.length} lần`, `Reduced ${times.length} times`), ...times), crimeClass: found ?? 'NGHIEM_TRONG' };
  const offences = facts.of('offence');
  if (found === null) return { found: wanting([noCrimeClass], null, ...offences), crimeClass: 'IT_NGHIEM_TRONG' };
  if (found === 'IT_NGHIEM_TRONG') return { found: holds(label('Tội phạm ít nghiêm trọng: không cần', 'A less serious crime: not asked'), ...offences), crimeClass: found };
  return { found: fails(label('Chưa được giảm lần nào', 'Never reduced'), ...offences), crimeClass: found };
}

/** Phạm tội lần đầu (NQ 01/2018 Điều 2.2): whoever has a conviction that is not cleared is no first offender; a cleared one counts as none. */
export function firstOffence(facts: FileFacts): Found {
  const convictions = facts.of('previous_conviction');
  const uncleared = convictions.filter(({ values }) => values['cleared'] !== true && values['clearedOn'] === undefined);
  const offences = facts.of('offence');
  const repeated = textIn(facts.penalty, 'recidivism');
  if (uncleared.length > 0) return fails(label(`Có ${uncleared.length} tiền án chưa được xóa`, `${uncleared.length} convictions not cleared`), ...uncleared);
  if (repeated !== '' && !/^không/i.test(repeated)) return fails(label(repeated, repeated), facts.penalty);
  if (offences.some(({ values }) => values['firstOffence'] === false)) return fails(label('Bản án ghi không phải phạm tội lần đầu', 'The judgment says it is not the first'), ...offences);
  if (offences.some(({ values }) => values['firstOffence'] === true)) return holds(label('Bản án ghi phạm tội lần đầu', 'The judgment says it is the first'), ...offences);
  if (convictions.length > 0) return holds(label('Tiền án đã được xóa', 'Earlier convictions are cleared'), ...convictions);
  return wanting([noFirstOffence], null, ...offences);
}
