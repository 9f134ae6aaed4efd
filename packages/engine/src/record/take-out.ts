import { sha256Hex, shownDay, vietnamDate } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import { conflict, invalid } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { nextCopyNumber } from './copy-number.ts';

/** Files of one list that leaves: what a person can go through, not the base. */
const MOST_FILES = 5_000;

export function refuseTooMany(total: number, exact = true): void {
  if (total <= MOST_FILES && exact) return;
  throw conflict('export.too-many', `Danh sách có ${exact ? '' : 'hơn '}${total.toLocaleString('de-DE')} hồ sơ của đơn vị, mỗi lần xuất tối đa ${MOST_FILES.toLocaleString('de-DE')}. Thêm điều kiện lọc rồi xuất lại.`);
}

export function refuseEmpty(total: number): void {
  if (total === 0) throw invalid('export.empty', 'Không có hồ sơ nào của đơn vị trong danh sách này. Đổi điều kiện lọc rồi xuất lại.');
}

interface TakenOut {
  readonly copyNumber: number;
  readonly verificationCode: string;
  readonly head: string[];
}

/** A list of files leaves the unit, as a file or on paper: it gets its number and its code, the journal keeps the number of every file in it, and each of them counts it as a look (Circular Điều 10.1). */
export async function takeOut(context: Context, fileIds: readonly string[], title: string, body: Readonly<Record<string, Json | undefined>>): Promise<TakenOut> {
  const { engine, actor, tx, operationId } = context;
  const { copyNumber, year } = await nextCopyNumber(context, actor.unitId);
  const code = sha256Hex(operationId, ...fileIds).slice(0, 12).toUpperCase();
  const verificationCode = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  const entryId = context.journal({ registry: engine.registry.name, body: JSON.parse(JSON.stringify({ ...body, copyNumber, year, verificationCode, results: fileIds })) });
  tx.later({ text: 'insert into exported_file (file_id, entry_id, unit) select file_id, $2, $3 from unnest($1::uuid[]) file_id', values: [fileIds, entryId, actor.unitId] });
  return { copyNumber, verificationCode, head: headOf(context, title, `Bản số ${copyNumber}/${year}, mã kiểm tra ${verificationCode}`) };
}

/** Source, user, time, purpose and copy number, as a printed copy has them (Điều 10.1). */
function headOf({ engine, actor, now, purpose, decision }: Context, title: string, copy: string): string[] {
  const rule = engine.purposes.find((each) => each.code === purpose);
  const clock = new Date(now + 7 * 3_600_000).toISOString().slice(11, 16);
  return [
    title,
    `Nguồn: Cơ sở dữ liệu về thi hành án hình sự, ${engine.unit(actor.unitId)?.name ?? actor.unitId}`,
    `Người xuất: ${actor.name}, ${clock} ngày ${shownDay(vietnamDate(now))}`,
    `Mục đích: ${rule?.label.vi ?? purpose ?? ''} (${engine.clauses.citation(rule?.clause ?? decision.clause)})`,
    copy,
  ];
}
