import Type from 'typebox';
import { DomainError } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id, loadForDecision, Purpose } from '../../record/index.ts';
import { MOST_BYTES } from '../paper.ts';
import type { MediaType } from '../paper.ts';
import { markOf, storePieces } from '../pieces.ts';
import { receivedFor } from '../received.ts';
import type { Received } from '../received.ts';
import { kindNamed } from '../rows.ts';

/** Of one file; what is more belongs into one document. */
const MOST_OF_FILE = 300;

const Input = Type.Object({
  operationId: Id, fileId: Id, kind: Type.String({ maxLength: 60 }), title: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), purpose: Purpose,
}, Closed);

/** Đính kèm giấy tờ (Circular Điều 6.1.b): a paper as scanned; the bytes come beside the act (`withReceived`). */
export const addAttachment = defineOperation({
  name: 'attachment.add',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Đính kèm giấy tờ', en: 'Attach a paper' },
  input: Input,
  output: Type.Object({ attachmentId: Id, scan: Type.Union([Type.Literal('CLEAN'), Type.Literal('NOT_SCANNED')]) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file }) {
    const { tx, engine, operationId: attachmentId } = context;
    if (!kindNamed(engine, input.kind)) throw invalid('attachment.paper-kind', 'Loại giấy tờ không có trong danh mục. Chọn lại loại giấy tờ.');
    const received = fit(receivedFor(engine, attachmentId, input.sha256));
    const key = await engine.vault.contentKey(tx, file.fileId, file.unit);
    const mark = markOf(engine.vault, key, received.sha256);
    await refuseTwice(context, file.fileId, mark);
    const { parts, sealed } = await storePieces(tx, engine.vault, key, { attachmentId, ...received });
    const scan = received.scan === null ? ('NOT_SCANNED' as const) : ('CLEAN' as const);
    const title = input.title.normalize('NFC').trim();
    await tx.query(
      `insert into attachment (attachment_id, file_id, unit, kind, title, media_type, bytes, parts, sealed_sha256, mark, scan, state, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'current', $12, $13)`,
      [attachmentId, file.fileId, file.unit, input.kind, title, received.mediaType, received.bytes, parts, sealed, mark, scan, context.actor.accountId, new Date(context.now).toISOString()],
    );
    const attachment = { attachmentId, kind: input.kind, title, mediaType: received.mediaType, bytes: received.bytes, parts, sealedSha256: sealed.toString('hex'), mark: mark.toString('hex'), scan };
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { attachment } });
    return { attachmentId, scan };
  },
});

type Fit = Received & { readonly mediaType: MediaType };

function fit(received: Received | undefined): Fit {
  if (!received) throw invalid('attachment.not-received', 'Chưa nhận được tệp kèm theo. Chọn lại tệp rồi đính kèm.');
  if (received.bytes > MOST_BYTES) throw tooLarge();
  if (received.scan?.found != null) {
    throw refused('attachment.infected', 'tt.d8.k3', `Phần mềm chống mã độc thấy mã độc trong tệp (${received.scan.found}) nên tệp không được nhận. Không mở tệp này; báo quản trị kỹ thuật kiểm tra máy đã tạo ra nó, rồi quét lại giấy tờ.`);
  }
  const { mediaType } = received;
  if (mediaType === null) throw invalid('attachment.not-a-paper', 'Tệp không phải PDF, JPEG hay PNG (xem theo nội dung, không theo tên tệp). Quét lại giấy tờ thành PDF hoặc ảnh rồi đính kèm.');
  return { ...received, mediaType };
}

export const tooLarge = (): DomainError => new DomainError({ code: 'attachment.too-large', class: 'too-large', message: `Tệp lớn hơn ${MOST_BYTES / 1_000_000} MB. Quét lại ở độ phân giải thấp hơn (300 dpi, đen trắng), hoặc chia thành nhiều tệp.` });

async function refuseTwice({ tx }: Context, fileId: string, mark: Buffer): Promise<void> {
  const { rows } = await tx.query<{ n: number; same: string | null }>({
    name: 'attachment-same', text: `select count(*)::int as n, max(title) filter (where mark = $2 and state = 'current') as same from attachment where file_id = $1`, values: [fileId, mark],
  });
  const { n, same } = rows[0] ?? { n: 0, same: null };
  if (same !== null) throw conflict('attachment.same', `Tệp này đã có trong hồ sơ với tên “${same}”, nên không đính kèm lần nữa.`);
  if (n >= MOST_OF_FILE) throw conflict('attachment.too-many', `Hồ sơ đã có ${MOST_OF_FILE} tệp đính kèm. Gộp các giấy tờ cùng loại vào một tệp PDF rồi đính kèm, và hủy các tệp rời.`);
}
