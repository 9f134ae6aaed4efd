import { existsSync, readFileSync } from 'node:fs';
import { carriedOut, comeBack, ordersText, parseNote, signNote, verifyNote } from '@thahs/engine/journal';
import type { CarriedOut, NoteKey } from '@thahs/engine/journal';
import type { PluggedMedium } from '@thahs/engine/keeping';
import { ordersOn, writeWhole } from '@thahs/platform/backup';
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
    const path = ordersOn(folder, origin);
    const held = existsSync(path) ? readFileSync(path, 'utf8') : null;
    const again = held === null ? [] : await comeBack(db.sequencer, ordersIn(held, noteKey) ?? []);
    if (again.length > 0) {
      troubles.push(trouble('redaction.came-back', `Phương tiện “${mark.label}” giữ danh sách có ${again.length} lệnh xóa nội dung đã thi hành mà nội dung đang có ở đây: dữ liệu này được phục hồi từ bản trước khi xóa. Chạy “thahs redaction list --against ${path}”, đề nghị và quyết định xóa lại từng lệnh.`));
    } else if (held !== note && (held !== null || orders.length > 0)) await writeWhole(path, note);
  }
  return troubles;
}
