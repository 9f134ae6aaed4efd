import { canonicalJson, shownDay } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import { refused } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { needsSecondPerson } from '../registry/index.ts';
import type { RecordType } from '../registry/index.ts';
import type { LoadedFile, RecordRow } from './file.ts';
import { movedKnownDay, movesDays } from './moves-days.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * An amendment fills what was empty and tells how things stand now; it is no way around the reason and the second person of a correction (NĐ 59/2020 Điều 9.2).
 * What overwrites where a correction takes two, or moves a day of the file, is refused, and so is what overwrites a fact.
 */
export function refuseOverwriting(context: Context, { file, records }: Pick<LoadedFile, 'file' | 'records'>, type: RecordType, before: RecordRow, record: RecordRow): void {
  const overwritten = type.fields.filter(({ name }) => isFilled(before.values[name]) && isChanged(name, before.values, record.values));
  const isOther = (type.saidAtEntry ?? []).some((name) => says(before.values[name]) !== says(record.values[name]));
  if (overwritten.length === 0 && !isOther && !completesTogether(type, before.values, record.values)) return refuseMoving(context, { file, records }, type, record);
  if (needsSecondPerson(type, before.values, record.values) || movesDays(context, file, records, [record])) {
    throw refused('record.second-person', 'nd59.d9.k2', 'Thông tin này đã có; thay đổi nó là đính chính và cần người thứ hai xác nhận. Dùng “Đính chính” và nêu lý do. Ghi, cập nhật chỉ điền thêm ô còn trống.');
  }
  const { changesWithTime = [] } = type;
  const fact = overwritten.find(({ name }) => changesWithTime !== true && !changesWithTime.includes(name));
  if (fact) throw refused('record.filled', 'nd59.d9.k2', `“${fact.label.vi}” đã ghi; thay đổi điều đã ghi là đính chính. Dùng “Đính chính” và nêu lý do. Ghi, cập nhật chỉ điền thêm ô còn trống.`);
}

/** A custody that is found later, or a paper with another end, is as grave as a wrong one that is mended: the day that was known moves (NĐ 59/2020 Điều 9.2). */
function refuseMoving(context: Context, { file, records }: Pick<LoadedFile, 'file' | 'records'>, type: RecordType, record: RecordRow): void {
  const moved = type.twoWhereItMoves === true ? movedKnownDay(context, file, records, [record]) : null;
  if (moved === null) return;
  throw refused('record.moves-known-day', 'nd59.d9.k2', `Điền thêm như vậy dời “${moved.label.vi}” từ ${shownDay(moved.before)} sang ${shownDay(moved.after)}, nên là đính chính và cần người thứ hai xác nhận. Dùng “Đính chính” và nêu lý do; nếu có quyết định ghi ngày thì dùng “Ấn định theo quyết định” ở thẻ Mốc thời hạn.`);
}

/** Fills one of several fields that say one thing together, another of which is filled. */
function completesTogether({ secondPerson }: RecordType, before: Values, after: Values): boolean {
  const together = typeof secondPerson === 'object' ? (secondPerson.together ?? []) : [];
  return together.some((name) => isFilled(before[name])) && together.some((name) => isChanged(name, before, after));
}

const isChanged = (name: string, before: Values, after: Values): boolean => canonicalJson((after[name] ?? null) as Json) !== canonicalJson((before[name] ?? null) as Json);
/** A box that is not ticked says as much as one that was left alone. */
const says = (value: unknown): string => (isFilled(value) && value !== false ? canonicalJson(value as Json) : '');
const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
