import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { RecordClearingInput } from '../calculation/index.ts';
import { executedAdditional } from './additional-facts.ts';
import { crimeOf, textIn, type FileFacts } from './facts.ts';
import { noClass, noCrime } from './missing.ts';
import { DONE, settled } from './settled.ts';

type Age = RecordClearingInput['ageAtCrime'];
const CLASSES: readonly RecordClearingInput['crimeClass'][] = ['IT_NGHIEM_TRONG', 'NGHIEM_TRONG', 'RAT_NGHIEM_TRONG', 'DAC_BIET_NGHIEM_TRONG'];
const GRAVE: ReadonlySet<string> = new Set(CLASSES.slice(2));

const ageUnknown = label(
  'Hồ sơ chưa đủ ngày sinh, ngày phạm tội để biết tuổi khi phạm tội, tạm tính như người đủ 18 tuổi. Nhập các ngày đó: người dưới 18 tuổi có thể không có án tích hoặc được xóa sớm hơn (Điều 107 Bộ luật Hình sự).',
  'The day of birth or of the crime does not tell the age at the crime; reckoned as of an adult. Enter them: under 18 there may be no record, or a shorter period.',
);
const faultUnknown = label(
  'Hồ sơ không ghi lỗi cố ý hay vô ý, tạm tính như cố ý. Nếu bản án xác định tội do vô ý, ít nghiêm trọng hoặc nghiêm trọng, thì không bị coi là có án tích (Điều 69 khoản 2 Bộ luật Hình sự).',
  'The file does not say whether the crime was intended; reckoned as if it was. Of a negligent crime that is less serious or serious there is no record.',
);
const dutiesUnknown = label(
  'Chưa biết đã chấp hành xong hình phạt bổ sung và các quyết định khác của bản án chưa. Nhập “Nghĩa vụ dân sự”, “Hình phạt bổ sung” với tình trạng: khi còn nghĩa vụ thì chưa được xóa án tích, dù đủ thời gian (Điều 70 khoản 2 Bộ luật Hình sự).',
  'It is not known whether additional penalties and the other duties of the judgment are done. Enter their status: while one is open the record is not cleared.',
);
const dutiesOpen = label(
  'Còn nghĩa vụ dân sự chưa chấp hành xong: chưa được xóa án tích, dù đủ thời gian (Điều 70 khoản 2 Bộ luật Hình sự).',
  'A civil obligation is still open: the record is not cleared although the time has passed.',
);

/** How old the person was at the last of the crimes; null where the days that are known leave it open. */
function ageAtCrime(facts: FileFacts): Age | null {
  const birth = textIn(facts.of('person')[0], 'birthDate');
  const last = facts.of('offence').map((offence) => textIn(offence, 'crimeDate')).toSorted().at(-1) ?? '';
  const known = Math.min(birth.length, last.length);
  if (known < 4) return null;
  const side = (age: number): number => last.slice(0, known).localeCompare(`${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`.slice(0, known));
  const isOpen = (age: number): boolean => known < 10 && side(age) === 0;
  if (isOpen(16) || isOpen(18)) return null;
  return side(16) < 0 ? '14_16' : side(18) < 0 ? '16_18' : 'ADULT';
}

export interface Convicted {
  readonly chapters: readonly string[];
  readonly fault: RecordClearingInput['fault'];
  readonly crimeClass: RecordClearingInput['crimeClass'];
  readonly ageAtCrime: Age;
  readonly doubts: readonly Label[];
}

interface Charges {
  readonly chapters: readonly string[];
  readonly isIntended: boolean;
  /** Which crimes are of negligence is known of Chapter XIV alone. */
  readonly isFaultKnown: boolean;
  readonly gravest: RecordClearingInput['crimeClass'] | null;
  /** No crime whose class is not known could be graver in a way that matters. */
  readonly isClassKnown: boolean;
}

/** What the charges say together; null where one of them has no article. Of several the gravest decides: one that leaves a record is enough. */
function chargesOf(facts: FileFacts): Charges | null {
  const offences = facts.of('offence');
  const crimes = offences.flatMap((offence) => crimeOf(offence) ?? []);
  if (crimes.length === 0 || crimes.length < offences.length || crimes.some(({ chapter }) => chapter === '')) return null;
  const found = offences.map((offence) => CLASSES.findLast((each) => each === textIn(offence, 'crimeClass')) ?? null);
  const gravest = CLASSES.findLast((each) => found.includes(each)) ?? null;
  const isGrave = gravest !== null && GRAVE.has(gravest);
  const intended = crimes.filter(({ intentional }) => intentional);
  return { chapters: crimes.map(({ chapter }) => chapter), isIntended: intended.length > 0, isFaultKnown: intended.length === 0 || isGrave || intended.some(({ chapter }) => chapter === 'XIV'), gravest, isClassKnown: isGrave || !found.includes(null) };
}

/** The crimes with fault, class and age, as Điều 69, 107 BLHS ask for them. */
export function convictedOf(facts: FileFacts): Convicted | { readonly missing: readonly MissingFact[] } {
  const charges = chargesOf(facts);
  if (charges === null) return { missing: [noCrime] };
  const { chapters, isIntended, isFaultKnown, gravest, isClassKnown } = charges;
  const age = ageAtCrime(facts);
  // Below 16 there is no record whatever the class; of an adult who meant it there is one whatever the class.
  const isClassAsked = age === '16_18' || (age !== '14_16' && !isIntended);
  if (isClassAsked && !isClassKnown) return { missing: [noClass] };
  const doubts = [...(age === null ? [ageUnknown] : []), ...(age === '14_16' || isFaultKnown ? [] : [faultUnknown])];
  return { chapters, fault: isIntended ? 'CO_Y' : 'VO_Y', crimeClass: gravest ?? 'IT_NGHIEM_TRONG', ageAtCrime: age ?? 'ADULT', doubts };
}

/** Penalties beside the main one that are done when they are done, not by a day. */
const AT_ONCE: ReadonlySet<string> = new Set(['TICH_THU_TAI_SAN', 'PHAT_TIEN', 'TRUC_XUAT', 'KHAC']);

/** What stands open beside the time: the record is cleared only when every other decision of the judgment is done. */
export function dutyDoubts(facts: FileFacts): readonly Label[] {
  const found = facts.of('civil_obligation').map(settled);
  if (found.some((each) => each === 'UNPAID' || each === 'PART_PAID')) return [dutiesOpen];
  const isUnsaid = found.length === 0 || found.some((each) => !DONE.has(each));
  const isUndone = executedAdditional(facts).some(({ values }) => AT_ONCE.has(String(values['kind'])) && values['performed'] !== true);
  return isUnsaid || isUndone ? [dutiesUnknown] : [];
}
