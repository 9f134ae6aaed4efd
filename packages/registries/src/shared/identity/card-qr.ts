/**
 * QR code of the citizen card (căn cước): number | old number | name | birth | sex | address | day of issue.
 *
 * Seven fields parted by a bar, dates as ddMMyyyy, sex in Vietnamese; newer cards may add fields at the end.
 * Invariants: fields are given only when there is no error at all, so that half a card is never taken over;
 * the name is kept as the card writes it (capitals too); lists of codes are in ASCII order.
 */
import { calendarDay } from './calendar-day.ts';
import { comparePersonId, personIdParts, type PersonIdWarning, type Sex } from './person-id.ts';

export type CardQrError = 'FIELD_COUNT' | 'ID_NUMBER' | 'FULL_NAME' | 'BIRTH_DATE' | 'SEX' | 'ISSUE_DATE' | 'ISSUE_BEFORE_BIRTH';
export type CardQrWarning = PersonIdWarning | 'EXTRA_FIELDS' | 'OLD_ID_NUMBER' | 'ADDRESS_EMPTY';

export interface CardFields {
  readonly idNumber: string;
  readonly oldIdNumber: string | null;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly address: string | null;
  readonly issuedOn: string;
}

export interface CardQrReading {
  readonly ok: boolean;
  readonly fields: CardFields | null;
  readonly errors: readonly CardQrError[];
  readonly warnings: readonly CardQrWarning[];
}

const FIELD_COUNT = 7;
const SEXES: ReadonlyMap<string, Sex> = new Map([['Nam', 'MALE'], ['Nữ', 'FEMALE']]);
const DAY_MONTH_YEAR = /^([0-9]{2})([0-9]{2})([0-9]{4})$/;
const OLD_NUMBER = /^(?:[0-9]{9}|[0-9]{12})?$/;

function readDay(text: string): string | null {
  const match = DAY_MONTH_YEAR.exec(text);
  return match ? calendarDay(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}

type DraftFields = { readonly [K in keyof CardFields]: CardFields[K] | null };
interface Draft {
  readonly fields: DraftFields;
  readonly errors: CardQrError[];
}

/** What is empty or unreadable is null. */
function readFields(parts: readonly string[]): DraftFields {
  const field = (i: number): string => parts[i] ?? '';
  return {
    idNumber: /^[0-9]{12}$/.test(field(0)) ? field(0) : null,
    oldIdNumber: field(1) || null,
    fullName: field(2) || null,
    birthDate: readDay(field(3)),
    sex: SEXES.get(field(4)) ?? null,
    address: field(5) || null,
    issuedOn: readDay(field(6)),
  };
}

const NEEDED: readonly (readonly [keyof CardFields, CardQrError])[] = [
  ['idNumber', 'ID_NUMBER'], ['fullName', 'FULL_NAME'], ['birthDate', 'BIRTH_DATE'], ['sex', 'SEX'], ['issuedOn', 'ISSUE_DATE'],
];

function readDraft(parts: readonly string[]): Draft {
  const fields = readFields(parts);
  const errors = NEEDED.filter(([name]) => fields[name] === null).map(([, code]) => code);
  const { birthDate, issuedOn } = fields;
  if (birthDate !== null && issuedOn !== null && issuedOn < birthDate) errors.push('ISSUE_BEFORE_BIRTH');
  return { fields, errors: errors.toSorted() };
}

const complete = (draft: Draft): draft is Draft & { readonly fields: CardFields } => draft.errors.length === 0;

export function parseCardQr(payload: string): CardQrReading {
  const parts = payload.replace(/^\uFEFF/, '').normalize('NFC').split('|').map((part) => part.trim());
  if (parts.length < FIELD_COUNT) return { ok: false, fields: null, errors: ['FIELD_COUNT'], warnings: [] };
  const draft = readDraft(parts);
  const warnings: CardQrWarning[] = [];
  if (parts.length > FIELD_COUNT) warnings.push('EXTRA_FIELDS');
  if (!OLD_NUMBER.test(parts[1] ?? '')) warnings.push('OLD_ID_NUMBER');
  if (parts[5] === '') warnings.push('ADDRESS_EMPTY');
  if (!complete(draft)) return { ok: false, fields: null, errors: draft.errors, warnings: warnings.toSorted() };
  warnings.push(...comparePersonId(personIdParts(draft.fields.idNumber), draft.fields));
  return { ok: true, fields: draft.fields, errors: [], warnings: warnings.toSorted() };
}
