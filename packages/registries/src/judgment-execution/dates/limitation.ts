import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { limitation, ruleOn, type LimitationInput, type RuleBook } from '../calculation/index.ts';
import { defineDate, type Prepared } from './definition.ts';
import { dayIn, type FileFacts } from './facts.ts';
import { chargedWith, doubtsOf, flightsOf, newCrimesOf, type Charge } from './limitation-facts.ts';
import { noEffect, noPenalty, noTerm } from './missing.ts';

/** Kinds of files in which the main penalty is executed. */
const KINDS: ReadonlySet<string> = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN', 'AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU', 'TU_HINH', 'PHAP_NHAN']);
/** Penalties that Điều 60 names, and a suspended sentence as the prison that it is; expulsion and warning it does not name. */
const LIMITED: ReadonlySet<string> = new Set(['PHAT_TIEN', 'CAI_TAO_KHONG_GIAM_GIU', 'TU_CO_THOI_HAN', 'AN_TREO', 'TU_CHUNG_THAN', 'TU_HINH']);
const OPEN: ReadonlySet<string> = new Set(['CHO_THI_HANH', 'HOAN', 'BO_TRON']);
const BEGUN: ReadonlySet<string> = new Set(['DANG_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN']);
/** A suspended sentence turned into prison, and a flight from a transfer: from which day the rest is limited was not read either. */
const UNDER_WAY: ReadonlySet<string> = new Set(['CONVERTED', 'FLED_ON_THE_WAY']);

const begun = label(
  'Việc thi hành đã bắt đầu, hoặc đã có quyết định buộc chấp hành án treo, hoặc bỏ trốn khi đang chuyển đi: luật đã đọc không nói thời hiệu của phần còn lại tính từ ngày nào nên không tính. Trong thời gian bị truy nã thời hiệu không chạy (Điều 60 khoản 5 Bộ luật Hình sự).',
  'The execution had begun, or a suspended sentence was enforced, or the flight was from a transfer: the law that was read does not say from which day the rest is limited, so it is not reckoned. While wanted the limitation does not run.',
);

interface FileLimitation extends Pick<LimitationInput, 'penalty' | 'effectiveDate' | 'legalPerson' | 'newCrimeOn' | 'wanted'> {
  readonly charges: readonly Charge[];
}

/** The penalty as pronounced; life has no months. */
function pronounced({ mainPenalty, term }: FileFacts): LimitationInput['penalty'] | null {
  if (mainPenalty !== 'TU_CO_THOI_HAN' && mainPenalty !== 'AN_TREO') return { kind: mainPenalty };
  return term === null || term === 'life' ? null : { kind: mainPenalty, months: term.months + term.days / 30 };
}

function prepared(facts: FileFacts): Prepared<FileLimitation> {
  if (!facts.penalty) return { missing: [noPenalty] };
  const legalPerson = facts.subjectKind === 'PHAP_NHAN';
  // An appeal gives the judgment another day of effect: the last one, or none, never that of an earlier judgment.
  const effectiveDate = dayIn(facts.of('judgment', 'judgmentDate').at(-1), 'effectiveDate');
  const penalty = pronounced(facts);
  const charged = legalPerson ? { charges: [] } : chargedWith(facts, effectiveDate ?? facts.today);
  const missing: MissingFact[] = [...(effectiveDate === null ? [noEffect] : []), ...(penalty === null ? [noTerm] : []), ...('missing' in charged ? charged.missing : [])];
  if (effectiveDate === null || penalty === null || 'missing' in charged) return { missing };
  const [crimes, flights] = [newCrimesOf(facts, effectiveDate), flightsOf(facts, effectiveDate)];
  return { input: { penalty, effectiveDate, legalPerson, charges: charged.charges, newCrimeOn: crimes.at(-1) ?? null, wanted: flights.at(-1) ?? null }, doubts: doubtsOf(facts, { effectiveDate, charges: charged.charges, crimes, flights }) };
}

function deciding(charges: readonly Charge[], effectiveDate: IsoDate, book: RuleBook): Charge {
  const none = ruleOn(book.noLimitation, effectiveDate);
  return charges.find(({ chapter, clause }) => none.chapters.includes(chapter) || none.clauses.includes(clause)) ?? charges[0] ?? { chapter: '', clause: '' };
}

/** Hết thời hiệu thi hành bản án: BLHS Điều 60, 61. Of a judgment that has not begun to be executed, put off or fled from or not. */
export const executionLimitation = defineDate<FileLimitation>({
  code: 'EXECUTION_LIMITATION',
  label: label('Hết thời hiệu thi hành bản án', 'Limitation of execution ends'),
  prepare(facts) {
    const { status, state, stretches } = facts.course;
    if ((!OPEN.has(status) && state !== 'TREATED_FIRST') || state === 'ANNULLED' || !KINDS.has(facts.subjectKind)) return null;
    if (facts.penalty && facts.subjectKind !== 'PHAP_NHAN' && !LIMITED.has(facts.mainPenalty)) return null;
    if (stretches.some((stretch) => BEGUN.has(stretch.status) || UNDER_WAY.has(stretch.state))) return { none: begun };
    return prepared(facts);
  },
  calculate({ charges, ...input }, book) {
    const { outcome, steps } = limitation({ ...input, ...deciding(charges, input.effectiveDate, book) }, book);
    return { outcome: { date: outcome.expiresOn }, steps };
  },
});
