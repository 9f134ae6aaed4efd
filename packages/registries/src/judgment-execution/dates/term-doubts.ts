import type { IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { RULES, ruleOn } from '../calculation/index.ts';
import { dayIn, textIn, type FileFacts, type Term } from './facts.ts';

const notCombined = label(
  'Hồ sơ có từ hai bản án sơ thẩm: “Thời hạn” phải là hình phạt chung và “Ngày bắt đầu tính thời hạn” phải theo quyết định tổng hợp (Điều 55, 56 Bộ luật Hình sự). Kiểm tra với quyết định đó.',
  'There are two judgments of first instance or more: the term must be the combined penalty, and its first day that of the combining decision. Check both with that decision.',
);
const overLimit = label('Thời hạn tù quá 30 năm: hình phạt chung của tù có thời hạn không quá 30 năm (Điều 55, 56 Bộ luật Hình sự). Kiểm tra lại thời hạn.', 'More than thirty years: a combined term of prison is no longer. Check the term.');
const beforeCrime = label('Thời hạn tính từ ngày trước ngày phạm tội sớm nhất trong hồ sơ. Kiểm tra “Ngày bắt đầu tính thời hạn” và “Ngày phạm tội”.', 'The term runs from a day before the earliest crime in the file. Check its first day and the day of the crime.');
const afterAdmission = label(
  'Thời hạn tính từ ngày sau khi đã vào nơi chấp hành án, mà hồ sơ không có bản án khác hay lần hủy tha tù nào làm thời hạn tính lại. Kiểm tra “Ngày bắt đầu tính thời hạn”.',
  'The term runs from a day after the admission, and neither another judgment nor a cancelled release in the file makes it begin anew. Check its first day.',
);
const OF_FIRST_INSTANCE: ReadonlySet<string> = new Set(['', 'SO_THAM']);

function isBeforeCrime(facts: FileFacts, startDate: IsoDate): boolean {
  const crimes = facts.of('offence').flatMap((offence) => dayIn(offence, 'crimeDate') ?? []).toSorted();
  return crimes[0] !== undefined && startDate < crimes[0];
}

/** What the records leave to be checked of a prison term and its first day; `isBeginningDoubted`: that it begins anew is said already. Nothing is reckoned otherwise for it. BLHS Điều 38, 55, 56. */
export function termDoubts(facts: FileFacts, term: Term | 'life', startDate: IsoDate, isBeginningDoubted: boolean): readonly Label[] {
  const judgments = facts.of('judgment');
  const several = judgments.filter((judgment) => OF_FIRST_INSTANCE.has(textIn(judgment, 'instance'))).length > 1;
  const { maxMonths } = ruleOn(RULES.combinedLimit, startDate, (row) => row.penalty === 'TU_CO_THOI_HAN' && row.age === null);
  const isOver = term !== 'life' && term.months + term.days / 30 > maxMonths;
  const admittedBefore = facts.course.stretches.some(({ state, from }) => state === 'SERVING' && from !== null && from < startDate);
  const isAfter = !isBeginningDoubted && admittedBefore && judgments.length < 2 && facts.events('HUY_THA_TU', 'HUY_AN', 'SUA_AN').length === 0;
  return [...(several ? [notCombined] : []), ...(isOver ? [overLimit] : []), ...(isBeforeCrime(facts, startDate) ? [beforeCrime] : []), ...(isAfter ? [afterAdmission] : [])];
}
