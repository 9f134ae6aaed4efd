/**
 * Identity papers: the personal number, the QR code of the citizen card and the machine-readable zone.
 * Pure readings of what was typed or scanned; whether the paper is genuine is not decided here.
 */
export type { Sex, PersonIdParts, PersonIdContext, PersonIdReading, PersonIdError, PersonIdWarning } from './person-id.ts';
export { checkPersonId, comparePersonId, personIdParts } from './person-id.ts';
export type { CardFields, CardQrReading, CardQrError, CardQrWarning } from './card-qr.ts';
export { parseCardQr } from './card-qr.ts';
export type { MrzFields, MrzChecks, MrzReading, MrzError } from './mrz-td1.ts';
export { parseMrzTd1, checkDigit } from './mrz-td1.ts';
export { calendarDay } from './calendar-day.ts';
