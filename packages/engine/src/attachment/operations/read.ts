import Type from 'typebox';
import { DomainError } from '../../kernel/index.ts';
import { defineOperation, refused } from '../../operation/index.ts';
import { Closed, Id, Purpose } from '../../record/index.ts';
import { nameOf } from '../paper.ts';
import { openPieces } from '../pieces.ts';
import { loadAttachment, mayOpen } from '../rows.ts';

const damaged = (): DomainError => new DomainError({ code: 'attachment.damaged', class: 'conflict', clause: 'tt.d8.k4', message: 'Tệp đính kèm này không còn nguyên vẹn: nội dung lưu trong cơ sở dữ liệu đã bị sửa hoặc mất ngoài hệ thống, nên không mở. Dùng bản giấy; báo quản trị kỹ thuật kiểm tra máy chủ và lấy lại tệp từ bản sao lưu.' });

/** Mở tệp đính kèm: a look of its own in the journal; given whole and proven, or not at all. */
export const readAttachment = defineOperation({
  name: 'attachment.read',
  act: 'read',
  kind: 'read',
  title: { vi: 'Mở tệp đính kèm', en: 'Open an attachment' },
  input: Type.Object({ fileId: Id, attachmentId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ title: Type.String(), name: Type.String(), mediaType: Type.String(), state: Type.String(), /** Base64. */ content: Type.String() }, Closed),
  load: (tx, input) => loadAttachment(tx, input, false),
  async run(context, _input, { file, row }) {
    const { tx, engine } = context;
    if (!mayOpen(context, row.kind)) throw refused('attachment.withheld', 'nd160.d13.k2', 'Giấy tờ này có thể nêu tình trạng sức khỏe hoặc dữ liệu nhạy cảm khác, nên chỉ cán bộ của đơn vị quản lý hồ sơ mở được. Cần biết nội dung thì gửi phiếu yêu cầu tới đơn vị đó.');
    const key = (await engine.vault.contentKeys(tx, [file.fileId])).get(file.fileId);
    const whole = key ? await openPieces(tx, engine.vault, key, row) : null;
    if (whole === null) throw damaged();
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { attachmentId: row.attachment_id } });
    return { title: row.title, name: nameOf(row.title, row.media_type), mediaType: row.media_type, state: row.state, content: whole.toString('base64') };
  },
});
