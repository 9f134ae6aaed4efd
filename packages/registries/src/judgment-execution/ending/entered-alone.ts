import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort, dayIn } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

const isCustody = ({ type, state }: RecordFacts): boolean => type === 'custody_period' && state === 'current';
const isCommon = ({ type, state, values }: RecordFacts): boolean => type === 'additional_penalty' && state === 'current' && values['combined'] === true;

/**
 * What was a fact before anything was reckoned, and is brought into a file whose end is known: custody before the term, or the court's common additional penalty. A correction of it
 * takes two (NĐ 59/2020 Điều 9.2), so a new record is no way around it; each sentence says which way there is.
 */
export function enteredAlone(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): EndingFinding[] {
  if (before.length === 0) return [];
  const known = new Set(before.map(({ recordId }) => recordId));
  return after.filter((record) => !known.has(record.recordId) && (isCustody(record) || isCommon(record))).flatMap((record): EndingFinding[] => {
    if (isCustody(record) && !isBeforeTerm(record, before)) return [];
    const moved = movedDay(kind, after.filter((each) => each !== record), after, today);
    if (moved === null) return [];
    const way = isCustody(record)
      ? 'Dùng “Đính chính” ở “Hình phạt, biện pháp phải chấp hành”: ghi “Số ngày tạm giữ, tạm giam được trừ” theo bản án, người thứ hai xác nhận; sau đó ghi được lần tạm giữ, tạm giam này.'
      : 'Ghi hình phạt bổ sung này không đánh dấu là hình phạt chung, rồi dùng “Đính chính” để đánh dấu, người thứ hai xác nhận.';
    return [{ recordId: record.recordId, code: 'ending.entered-alone', message: `Ghi thêm như vậy dời “${moved.label}” từ ${shownDay(moved.before)} sang ${shownDay(moved.after)}, nên một người không tự ghi được. ${way}` }];
  });
}

/** Custody after the first day of the term is served and credits nothing. */
function isBeforeTerm(record: RecordFacts, before: readonly RecordFacts[]): boolean {
  const start = dayIn(before.find(({ type, state }) => type === 'penalty' && state === 'current'), 'startDate');
  const from = dayIn(record, 'from');
  return start !== null && from !== null && from < start;
}

/** Of all that was known the first day that counts as another. */
function movedDay(kind: string, before: readonly RecordFacts[], after: readonly RecordFacts[], today: string): { readonly label: string; readonly before: string; readonly after: string } | null {
  const then = new Map(datesPort.days(kind, after, today).map(({ code, official, calculated }) => [code, official ?? calculated]));
  for (const { code, label, official, calculated } of datesPort.days(kind, before, today)) {
    const [was, is] = [official ?? calculated, then.get(code) ?? null];
    if (was !== null && is !== null && was !== is) return { label: label.vi, before: was, after: is };
  }
  return null;
}
