import { carriedOut, comeBack, ordersText, signNote } from '@thahs/engine/journal';
import type { CarriedOut } from '@thahs/engine/journal';
import { isOrdersList, ordersIn } from '../keeping/index.ts';
import type { Node } from '../node.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, given, print } from './arguments.ts';
import { heldText } from './held-text.ts';
import { withNode } from './with-node.ts';

const SCOPE = { versions: 'các bản trước của bản ghi', record: 'bản ghi', file: 'toàn bộ hồ sơ' } as const;

/**
 * What lawful orders took, to be kept beside the copies (docs/safekeeping.md): whoever brings back a copy that was made before finds by it what has to be taken
 * again, for the journal that said so is lost with the machine. It opens nothing of a file, so it asks for no officer.
 */
export const redactionList: Command = {
  summary: 'in danh sách (đã ký) các lệnh xóa nội dung đã thi hành, để giữ cạnh các bản sao lưu; với --against: lệnh nào phải thi hành lại trên dữ liệu vừa phục hồi',
  flags: { against: { value: 'TỆP', text: 'danh sách đã giữ: kể những lệnh đã thi hành theo danh sách mà nội dung còn ở đây' } },
  faults: 'có lệnh phải thi hành lại',
  run: (_args, flags) =>
    withNode(flags, async (node) => {
      const path = given(flags, 'against');
      if (path === undefined) {
        const orders = await carriedOut(node.db.sequencer);
        const note = signNote(node.engine.noteKey, ordersText(node.engine.noteKey.name, orders));
        print(flags, { orders, note }, note.trimEnd());
        return 0;
      }
      const again = await comeBack(node.db.sequencer, heldOrders(node, path));
      const lines = again.map(({ order, scope, unit, fileId, recordId, decidedAt }) => `  ${order.number} ngày ${order.day} của ${order.authority} (${unit}, quyết định lúc ${decidedAt}): ${SCOPE[scope]}, hồ sơ ${fileId}${recordId === null ? '' : `, bản ghi ${recordId}`}`);
      print(flags, { again }, again.length === 0 ? 'Mọi lệnh trong danh sách đều đã thi hành trên dữ liệu này.' : [`${again.length} lệnh đã thi hành mà nội dung đang có ở đây; đề nghị và quyết định xóa lại trước khi làm việc khác:`, ...lines].join('\n'));
      return again.length === 0 ? 0 : 1;
    }),
};

function heldOrders(node: Node, path: string): CarriedOut[] {
  const note = heldText(path);
  if (!isOrdersList(note)) throw new CommandFailure(`${path} không phải danh sách lệnh xóa; lấy nó bằng “redaction list”, hoặc ở phương tiện sao lưu (redactions.note)`);
  const orders = ordersIn(note, node.engine.noteKey);
  if (orders === null) throw new CommandFailure(`${path} không có chữ ký đúng của nút này`);
  return orders;
}
