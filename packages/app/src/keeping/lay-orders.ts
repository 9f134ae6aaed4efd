import { existsSync, readFileSync } from 'node:fs';
import { carriedOut, comeBack, ordersText, parseNote, signNote, verifyNote } from '@thahs/engine/journal';
import type { CarriedOut, NoteKey } from '@thahs/engine/journal';
import type { PluggedMedium } from '@thahs/engine/keeping';
import type { Database } from '@thahs/engine/store';
import { ordersOn } from '@thahs/platform/backup';
import { writeWhole } from '@thahs/platform/durable';
import type { Node } from '../node.ts';
import { trouble } from './tell-state.ts';
import type { Trouble } from './tell-state.ts';

export const isOrdersList = (note: string): boolean => /^[^\n]+\/redactions\n\d+\n/.test(note);

/** The orders of a list that this node signed; null for any other text. */
export function ordersIn(note: string, key: NoteKey): CarriedOut[] | null {
  if (!isOrdersList(note) || !verifyNote(note, key)) return null;
  return parseNote(note).text.trimEnd().split('\n').slice(2).map((line) => JSON.parse(line) as CarriedOut);
}

/**
 * Lays the signed list of lawful orders that were carried out beside the copies: a copy that was made before has the content still, and the journal that says so may be lost with the
 * machine (docs/decisions/0022). A list that names an order whose content stands here is not written over: this node was brought back from before it.
 */
export async function layOrders({ db, engine: { noteKey, origin } }: Node, media: readonly PluggedMedium[]): Promise<Trouble[]> {
  const orders = await carriedOut(db.sequencer);
  const note = signNote(noteKey, ordersText(origin, orders));
  const troubles: Trouble[] = [];
  for (const { folder, mark } of media) {
    try {
      const again = await layOn(db, noteKey, ordersOn(folder, origin), { note, any: orders.length > 0 });
      if (again > 0) {
        troubles.push(trouble('redaction.came-back', `Phương tiện “${mark.label}” giữ danh sách có ${again} lệnh xóa nội dung đã thi hành mà nội dung đang có ở đây: dữ liệu này được phục hồi từ bản trước khi xóa. Chạy “thahs redaction list --against ${ordersOn(folder, origin)}”, đề nghị và quyết định xóa lại từng lệnh.`));
      }
    } catch (error) {
      troubles.push(trouble('redaction.not-laid', `Chưa ghi được danh sách lệnh xóa nội dung lên phương tiện “${mark.label}”, nút sẽ thử lại: ${(error as Error).message}. Kiểm tra phương tiện.`));
    }
  }
  return troubles;
}

/** On one medium; how many orders it names of which the content stands here: then it is left as it is. */
async function layOn(db: Database, key: NoteKey, path: string, { note, any }: { readonly note: string; readonly any: boolean }): Promise<number> {
  const held = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const again = held === null ? [] : await comeBack(db.sequencer, ordersIn(held, key) ?? []);
  if (again.length === 0 && held !== note && (held !== null || any)) await writeWhole(path, note);
  return again.length;
}
