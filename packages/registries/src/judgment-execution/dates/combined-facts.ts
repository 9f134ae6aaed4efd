import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { CombineFileInput, JudgmentToCombine, TermPenalty } from '../calculation/index.ts';
import { dayIn, lengthOf, paperNumber as number, textIn, type FileFacts } from './facts.ts';
import { fact } from './missing.ts';

const changedSince = label(
  'Có bản án phúc thẩm, giám đốc thẩm, tái thẩm hoặc bản án đã được sửa: “Mức án của tội này” phải là mức đã có hiệu lực. Kiểm tra từng tội danh.',
  'There is a judgment of a higher instance, or one was changed: the term of each offence must be the one in force. Check each.',
);
const afterRelease = label(
  'Đã hủy tha tù trước thời hạn sau bản án cuối: thời hạn đang ghi là phần còn phải chấp hành, không so với hình phạt chung.',
  'Conditional release was cancelled after the last judgment: the term is what is left and is not held against the combined penalty.',
);
const mixedOrder = label(
  'Tội của bản án sau xen giữa các bản án trước: thứ tự tổng hợp do Tòa án quyết định, không tính được từ hồ sơ. Theo quyết định tổng hợp hình phạt (Điều 56 Bộ luật Hình sự).',
  'The crimes of a later judgment lie between the earlier ones: the court decides the order of combining, and the records do not give it.',
);

const death = label('Có hình phạt tử hình: hình phạt chung là tử hình (Điều 55 khoản 1 điểm d Bộ luật Hình sự), không có thời hạn để tính.', 'One of the penalties is death, which absorbs the others: there is no term to reckon.');

const FIRST: ReadonlySet<string> = new Set(['', 'SO_THAM']);
const same = (a: RecordFacts, b: RecordFacts, field: string): boolean => number(textIn(a, field)) !== '' && number(textIn(a, field)) === number(textIn(b, field));

/** Judgments of first instance, in the order of their days. */
export const firstJudgments = (facts: FileFacts): readonly RecordFacts[] => facts.of('judgment', 'judgmentDate').filter((judgment) => FIRST.has(textIn(judgment, 'instance')));

/** The judgment of first instance that a number means: its own, or that of the appeal in the same case. */
function judgmentOf(facts: FileFacts, offence: RecordFacts): RecordFacts | undefined {
  const first = firstJudgments(facts);
  const direct = first.find((judgment) => same(judgment, offence, 'judgmentNo'));
  if (direct) return direct;
  const later = facts.of('judgment').find((judgment) => same(judgment, offence, 'judgmentNo'));
  return later && first.find((judgment) => same(judgment, later, 'caseNo'));
}

/** What of a penalty joins a sum of terms: a suspended sentence is prison all the same; a warning, a fine or an expulsion stands beside (Điều 55.1.đ, e). */
const TERMS: Readonly<Record<string, TermPenalty>> = { TU_CO_THOI_HAN: 'TU_CO_THOI_HAN', AN_TREO: 'TU_CO_THOI_HAN', CAI_TAO_KHONG_GIAM_GIU: 'CAI_TAO_KHONG_GIAM_GIU' };
const BESIDE: ReadonlySet<string> = new Set(['CANH_CAO', 'PHAT_TIEN', 'TRUC_XUAT']);
/** What an offence was punished with, where it is said. */
export const penaltyOf = (offence: RecordFacts): string => textIn(offence, 'penalty');
const isBeside = (offence: RecordFacts): boolean => BESIDE.has(penaltyOf(offence));

/** Points of one article in one judgment are one crime, and its penalty may stand with each of them. */
export const crimesOf = (offences: readonly RecordFacts[]): readonly (readonly RecordFacts[])[] =>
  [...Map.groupBy(offences, (offence) => textIn(offence, 'article').split('.')[0] || textIn(offence, 'offenceName') || offence.recordId).values()];

/** Where nothing else is said an offence was punished as the file is executed. */
function termsOf(facts: FileFacts, offences: readonly RecordFacts[]): { readonly terms: JudgmentToCombine['terms']; readonly isWhole: boolean } {
  const usual = TERMS[facts.subjectKind] ?? 'TU_CO_THOI_HAN';
  const found = crimesOf(offences.filter((offence) => !isBeside(offence))).map((charges) => {
    const lengths = charges.flatMap((charge): JudgmentToCombine['terms'][number][] => {
      const length = penaltyOf(charge) === 'TU_CHUNG_THAN' ? 'life' : lengthOf(charge.values['term']);
      return length === null ? [] : [length === 'life' ? length : { ...length, penalty: TERMS[penaltyOf(charge)] ?? usual }];
    });
    return [...new Map(lengths.map((length) => [JSON.stringify(length), length])).values()];
  });
  return { terms: found.flat(), isWhole: found.every((lengths) => lengths.length > 0) };
}

/** Side of a day on which a crime lies, of a date known in part only where all of it lies there. */
function side(crime: string, day: IsoDate): 'BEFORE' | 'AFTER' | null {
  const known = day.slice(0, crime.length);
  return crime === '' || crime === known ? null : crime < known ? 'BEFORE' : 'AFTER';
}

type Met = JudgmentToCombine['mode'] | 'MIXED' | 'UNKNOWN';
function meets(offences: readonly RecordFacts[], earlier: readonly RecordFacts[]): Met {
  if (earlier.length === 0) return null;
  const sides = new Set(offences.flatMap((offence) => earlier.map((judgment) => side(textIn(offence, 'crimeDate'), dayIn(judgment, 'judgmentDate') ?? ''))));
  if (sides.has(null)) return 'UNKNOWN';
  return sides.size > 1 ? 'MIXED' : sides.has('BEFORE') ? 'OLDER_CRIME' : 'NEW_CRIME';
}

/** Under 18 at every crime, and at the last of them so old; of days known in full only. */
function juvenileAge(facts: FileFacts): Pick<CombineFileInput, 'juvenileAge'> {
  const birth = dayIn(facts.of('person')[0], 'birthDate');
  const crimes = facts.of('offence', 'crimeDate').map((offence) => dayIn(offence, 'crimeDate'));
  const last = crimes.at(-1);
  if (birth === null || !last || crimes.includes(null)) return {};
  const isUnder = (age: number): boolean => last < `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`;
  return isUnder(16) ? { juvenileAge: '14_16' } : isUnder(18) ? { juvenileAge: '16_18' } : {};
}

const asked = {
  unlinked: fact('offence', 'judgmentNo', 'Hồ sơ có từ hai bản án mà có tội danh chưa rõ thuộc bản án nào. Nhập “Theo bản án số” ở “Tội danh” đúng như số của bản án sơ thẩm.', 'There are several judgments, and an offence does not say of which it is. Enter “Of judgment” in the offence.'),
  noTerm: fact('offence', 'term', 'Chưa có mức án của từng tội trong các bản án phải tổng hợp. Nhập “Mức án của tội này” ở “Tội danh”.', 'The term of each offence of the judgments to be combined is missing. Enter “Term for this offence”.'),
  crimeDate: fact('offence', 'crimeDate', 'Chưa biết tội của bản án sau phạm trước hay sau bản án trước. Nhập đủ “Ngày phạm tội” ở “Tội danh”: hai trường hợp tổng hợp khác nhau (Điều 56 khoản 1, khoản 2 Bộ luật Hình sự).', 'It is not known whether the crime of the later judgment came before the earlier judgment. Enter the day of the crime in full.'),
  served: fact('judgment', 'earlierServed', 'Phạm tội mới khi đang chấp hành bản án trước: chỉ cộng phần chưa chấp hành. Nhập “Đã chấp hành của bản án trước” ở bản án sau, theo bản án hoặc quyết định tổng hợp (Điều 56 khoản 2 Bộ luật Hình sự).', 'A new crime adds only what was not served of the earlier judgment. Enter “Served of the earlier judgment” in the later judgment.'),
};
const noOffence = (judgment: RecordFacts): MissingFact => fact('offence', 'article', `Bản án số ${textIn(judgment, 'judgmentNo')} chưa có tội danh nào. Nhập “Tội danh” với “Theo bản án số” và “Mức án của tội này”.`, `Judgment ${textIn(judgment, 'judgmentNo')} has no offence yet. Enter it with its judgment and term.`);

const servedBefore = (judgment: RecordFacts): JudgmentToCombine['served'] => {
  const served = lengthOf(judgment.values['earlierServed']);
  return served === 'life' ? null : served;
};

interface Part { readonly judgment: RecordFacts; readonly offences: readonly RecordFacts[]; readonly met: Met }

function missingOf(facts: FileFacts, { judgment, offences, met }: Part): readonly MissingFact[] {
  if (offences.length === 0) return [noOffence(judgment)];
  return [...(termsOf(facts, offences).isWhole ? [] : [asked.noTerm]), ...(met === 'UNKNOWN' ? [asked.crimeDate] : []), ...(met === 'NEW_CRIME' && servedBefore(judgment) === null ? [asked.served] : [])];
}

/** An older crime after a new one: what is added to what is open in the law. */
const isOrderOpen = (parts: readonly Part[]): boolean => parts.some(({ met }, at) => met === 'MIXED' || (met === 'OLDER_CRIME' && parts.slice(0, at).some((before) => before.met === 'NEW_CRIME')));

export type Combining = { readonly input: CombineFileInput; readonly doubts: readonly Label[] } | { readonly missing: readonly MissingFact[] } | { readonly none: Label };

/** What the judgments of a file give to combine; null where there are no two of them. Several crimes in one judgment alone the court has combined in it. */
export function combiningOf(facts: FileFacts): Combining | null {
  const first = firstJudgments(facts);
  if (first.length < 2) return null;
  const lastDay = dayIn(first.at(-1), 'judgmentDate') ?? '';
  if (facts.events('HUY_THA_TU').some((event) => (dayIn(event, 'occurredOn') ?? '') > lastDay)) return { none: afterRelease };
  const offences = facts.of('offence');
  if (offences.some((offence) => penaltyOf(offence) === 'TU_HINH')) return { none: death };
  const byJudgment = Map.groupBy(offences, (offence) => judgmentOf(facts, offence)?.recordId);
  const ownOf = ({ recordId }: RecordFacts): readonly RecordFacts[] => byJudgment.get(recordId) ?? [];
  // A judgment of fines, warnings or expulsions alone has nothing to add to a term.
  const summed = first.filter((judgment) => ownOf(judgment).length === 0 || !ownOf(judgment).every(isBeside));
  const parts = summed.map((judgment, at): Part => ({ judgment, offences: ownOf(judgment), met: meets(ownOf(judgment), summed.slice(0, at)) }));
  const missing = [...new Set([...(byJudgment.has(undefined) ? [asked.unlinked] : []), ...parts.flatMap((part) => missingOf(facts, part))])];
  if (missing.length > 0) return { missing };
  if (parts.length < 2) return null;
  if (isOrderOpen(parts)) return { none: mixedOrder };
  const judgments = parts.flatMap(({ judgment, offences: own, met }): JudgmentToCombine[] => {
    const mode = met === 'OLDER_CRIME' || met === 'NEW_CRIME' ? met : null;
    return [{ on: dayIn(judgment, 'judgmentDate') ?? lastDay, terms: termsOf(facts, own).terms, mode, served: servedBefore(judgment), source: judgment.recordId }];
  });
  const isChanged = facts.of('judgment').length > first.length || facts.events('SUA_AN').length > 0;
  return { input: { judgments, ...juvenileAge(facts) }, doubts: isChanged ? [changedSince] : [] };
}
