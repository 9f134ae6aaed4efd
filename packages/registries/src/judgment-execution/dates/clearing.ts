import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { measureEnd, recordClearing, ruleOn, type Measure, type MeasureInput, type RecordClearingInput } from '../calculation/index.ts';
import { later } from '../calculation/dates.ts';
import { executedAdditional } from './additional-facts.ts';
import { convictedOf, dutyDoubts } from './clearing-facts.ts';
import { defineDate, type Prepared } from './definition.ts';
import { dayIn, type FileFacts } from './facts.ts';
import { effectOf, fixedTerm } from './measures.ts';
import { noBanTerm, noPenalty, noTerm } from './missing.ts';

/** Kinds of files in which the main penalty runs out; a ban's own file does not say when that was. */
const KINDS: ReadonlySet<string> = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN', 'AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU', 'CANH_CAO', 'PHAP_NHAN']);
/** Penalties that Điều 70, 71 name; expulsion they do not, and measures are no penalties. */
const CLEARED: ReadonlySet<string> = new Set(['CANH_CAO', 'PHAT_TIEN', 'CAI_TAO_KHONG_GIAM_GIU', 'TU_CO_THOI_HAN', 'AN_TREO', 'TU_CHUNG_THAN', 'TU_HINH', 'DINH_CHI_CO_THOI_HAN']);
/** Done, or let off the rest, which counts as done (BLHS Điều 73.4). */
const DONE_BY: ReadonlySet<string> = new Set(['CHAP_HANH_XONG', 'MIEN', 'DAC_XA']);
const BANS: readonly Measure[] = ['QUAN_CHE', 'CAM_CU_TRU', 'CAM_DAM_NHIEM', 'TUOC_QUYEN', 'CAM_KINH_DOANH', 'CAM_HUY_DONG_VON'];

const endedOtherwise = label('Việc thi hành kết thúc không phải vì đã chấp hành xong hoặc được miễn phần còn lại: không có ngày để tính. Xem quyết định kết thúc thi hành án.', 'The execution ended otherwise than by completion or exemption: there is no day to reckon from.');
const notAsPronounced = label(
  'Đã hủy tha tù trước thời hạn: “Thời hạn” có thể chỉ là phần còn lại. Xóa án tích căn cứ hình phạt chính đã tuyên (Điều 73 khoản 1 Bộ luật Hình sự): kiểm tra với bản án.',
  'A conditional release was cancelled, so that the term may be what was left. The record goes by the penalty as pronounced: check it with the judgment.',
);

interface ClearingInput extends Omit<RecordClearingInput, 'chapter' | 'mixedWithCourtCrime' | 'newCrimeOn' | 'otherDutiesCompletedOn' | 'additionalKind'> {
  readonly chapters: readonly string[];
  readonly bans: readonly MeasureInput[];
}

function bansOf(facts: FileFacts, mainCompletedOn: IsoDate): { readonly bans: readonly MeasureInput[]; readonly additionalEndsOn: IsoDate | null; readonly missing: readonly MissingFact[] } {
  const bans: MeasureInput[] = [];
  let [additionalEndsOn, isTermMissing] = [null as IsoDate | null, false];
  for (const ban of executedAdditional(facts)) {
    const measure = BANS.find((each) => each === ban.values['kind']);
    if (measure === undefined) continue;
    const [end, term] = [dayIn(ban, 'endDate'), fixedTerm(ban.values['term'])];
    if (end !== null) additionalEndsOn = later(additionalEndsOn ?? end, end);
    else if (term !== null) bans.push({ measure, startDate: dayIn(ban, 'startDate') ?? effectOf(facts, measure) ?? mainCompletedOn, ...term, events: [], source: ban.recordId });
    else isTermMissing ||= ban.values['performed'] !== true;
  }
  return { bans, additionalEndsOn, missing: isTermMissing ? [noBanTerm] : [] };
}

/** The main penalty as pronounced: life has no months, and reductions change nothing (BLHS Điều 73.1). Who serves a suspended sentence in prison has served prison. */
function pronounced({ mainPenalty, subjectKind, term }: FileFacts): { readonly penalty: RecordClearingInput['penalty'] } | { readonly missing: readonly MissingFact[] } {
  const kind = subjectKind === 'AN_TREO' ? 'AN_TREO' : mainPenalty === 'AN_TREO' ? 'TU_CO_THOI_HAN' : mainPenalty;
  if (kind !== 'TU_CO_THOI_HAN') return { penalty: { kind } };
  return term === null || term === 'life' ? { missing: [noTerm] } : { penalty: { kind, months: term.months + term.days / 30 } };
}

const OF_LEGAL_PERSON = { chapters: [], fault: 'CO_Y', crimeClass: 'IT_NGHIEM_TRONG', ageAtCrime: 'ADULT', doubts: [] } as const;

function prepared(facts: FileFacts, mainCompletedOn: IsoDate): Prepared<ClearingInput> {
  if (!facts.penalty) return { missing: [noPenalty] };
  const legalPerson = facts.subjectKind === 'PHAP_NHAN';
  const [main, convicted, { bans, additionalEndsOn, missing }] = [pronounced(facts), legalPerson ? OF_LEGAL_PERSON : convictedOf(facts), bansOf(facts, mainCompletedOn)];
  if ('missing' in main || 'missing' in convicted || missing.length > 0) return { missing: [...('missing' in main ? main.missing : []), ...('missing' in convicted ? convicted.missing : []), ...missing] };
  const { doubts, ...crimes } = convicted;
  const cancelled: readonly Label[] = facts.events('HUY_THA_TU').length > 0 ? [notAsPronounced] : [];
  return { input: { ...crimes, ...main, mainCompletedOn, bans, additionalEndsOn, legalPerson }, doubts: [...doubts, ...cancelled, ...(crimes.ageAtCrime === 'ADULT' ? dutyDoubts(facts) : [])] };
}

/**
 * Đủ thời gian để được xóa án tích, hoặc được đề nghị Tòa án xóa: BLHS Điều 69–73, 89, 107. The time alone, as other first days are: what is open of the other
 * duties is a doubt beside it, since that changes with every payment and moves no day.
 */
export const recordCleared = defineDate<ClearingInput>({
  code: 'RECORD_CLEARING',
  label: label('Đủ thời gian để được xóa án tích', 'Time passed for clearing the record'),
  prepare(facts) {
    const { status, stretches } = facts.course;
    if (status !== 'DA_XONG' || !KINDS.has(facts.subjectKind) || (facts.penalty && !CLEARED.has(facts.mainPenalty))) return null;
    const last = stretches.at(-1);
    if (!last?.from || !DONE_BY.has(last.act ?? '')) return { none: endedOtherwise };
    return prepared(facts, last.from);
  },
  calculate({ chapters, bans, additionalEndsOn, ...input }, book) {
    const ends = bans.reduce((end, ban) => {
      const { date } = measureEnd(ban, book).outcome;
      return end === null ? date : later(end, date);
    }, additionalEndsOn);
    const byCourt = ruleOn(book.courtCrime, input.mainCompletedOn).chapters;
    const { outcome, steps } = recordClearing({
      ...input, chapter: chapters[0] ?? '', mixedWithCourtCrime: chapters.some((chapter) => byCourt.includes(chapter)), otherDutiesCompletedOn: input.mainCompletedOn, additionalEndsOn: ends, additionalKind: null, newCrimeOn: null,
    }, book);
    return { outcome: { date: outcome.mode === 'AUTO' ? outcome.clearedOn : outcome.mode === 'COURT' ? outcome.mayApplyFrom : null }, steps };
  },
});
