import { isIsoDate, type IsoDate } from '../../kernel/index.ts';
import type { FieldDefinition } from '../types.ts';
import { refuse, type FieldContext, type ParseResult } from './field-kind.ts';

const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d+)$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00:00(?:\.0+)?Z?)?$/;
/** Outside these years a date in a criminal file is a slip of the keyboard. */
const EARLIEST = 1850;
const LATEST = 2200;

const two = (part: string): string => part.padStart(2, '0');

/** A cell of a spreadsheet may hold a date object; its day is kept as UTC. */
export const asTyped = (raw: unknown): unknown => (raw instanceof Date && !Number.isNaN(raw.getTime()) ? raw.toISOString().slice(0, 10) : raw);

/** Day typed as dd/MM/yyyy (also with dots or dashes) or yyyy-MM-dd. */
export function typedDate(raw: unknown, field: FieldDefinition, context: FieldContext): ParseResult<IsoDate> {
  const typed = asTyped(raw);
  if (typeof typed !== 'string') return refuse(field, 'field.type', 'ngày phải gõ theo dạng ngày/tháng/năm, ví dụ 05/09/2024.');
  const value = typed.trim();
  const dayFirst = DAY_FIRST.exec(value);
  const yearFirst = YEAR_FIRST.exec(value);
  const [year, month, day] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst ? [yearFirst[1], yearFirst[2], yearFirst[3]] : [];
  if (year === undefined || month === undefined || day === undefined) {
    return refuse(field, 'date.format', 'không đọc được ngày; hãy gõ ngày/tháng/năm, ví dụ 05/09/2024.');
  }
  if (year.length !== 4) return refuse(field, 'date.short-year', 'năm phải đủ bốn chữ số.');
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (!isIsoDate(iso)) return refuse(field, 'date.no-such-day', `không có ngày ${two(day)}/${two(month)}/${year} trong lịch.`);
  return withinDays(iso, field, context);
}

export function withinDays(iso: IsoDate, field: FieldDefinition, context: FieldContext): ParseResult<IsoDate> {
  const year = Number(iso.slice(0, 4));
  if (year < EARLIEST || year > LATEST) return refuse(field, 'date.out-of-range', `năm ${year} nằm ngoài khoảng ${EARLIEST}–${LATEST}.`);
  const today = context.today.slice(0, iso.length);
  if (field.notFuture === true && iso > today) return refuse(field, 'date.future', `không được sau ngày hôm nay (${displayDate(context.today)}).`);
  return { value: iso };
}

export function displayDate(value: unknown): string {
  const [year, month, day] = String(value).split('-');
  return month === undefined || day === undefined ? String(value) : `${day}/${month}/${year ?? ''}`;
}
