import Type from 'typebox';
import { isIsoDate, vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { redactable } from '../redactable.ts';
import type { Order } from '../redaction.ts';
import { Closed, Day, Id, Reason, Version } from '../schemas.ts';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Scope = Type.Union([Type.Literal('versions'), Type.Literal('record'), Type.Literal('file')]);
const Input = Type.Object({
  operationId: Id, fileId: Id, scope: Scope, recordId: Type.Optional(Id), expectedVersion: Version,
  order: Type.Object({ number: Text(100), day: Day, authority: Text(200) }, Closed), reason: Reason,
}, Closed);

/**
 * Đề nghị xóa nội dung theo lệnh (Circular Điều 9.4; NĐ 160/2026 Điều 13.7): number, day and authority of the order, and why. Nothing goes before a head has
 * decided; which entries would lose their body is fixed here. `versions`: what was entered wrongly and has been mended since, the present version stays.
 */
export const askRedaction = defineOperation({
  name: 'redaction.ask',
  act: 'redact',
  kind: 'change',
  title: { vi: 'Đề nghị xóa nội dung theo lệnh', en: 'Ask for a redaction by order' },
  ofRedacted: true,
  ownPurposes: ['QUAN_LY_GIAM_GIU'],
  input: Input,
  output: Type.Object({ redactionId: Id, entries: Type.Integer() }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, loaded) {
    const { file } = loaded;
    const order = orderGiven(context, input.order);
    const { record, version, entries } = await redactable(context, loaded, input.scope, input.recordId ?? null);
    if (version !== input.expectedVersion) throw conflict('redaction.stale', 'Nội dung vừa được người khác thay đổi. Mở lại hồ sơ để xem bản mới rồi đề nghị lại.');
    await refuseSecond(context, file.fileId);
    const ids = entries.map(({ id }) => id);
    const at = new Date(context.now).toISOString();
    const { rows } = await context.tx.query<{ givenBy: string | null }>(
      `insert into redaction (redaction_id, file_id, record_id, record_type, unit, scope, expected_version, order_no, order_day, authority, reason, entries, asked_by, asked_at, state, given_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'pending', (select given_by from credential where account_id = $15)) returning given_by as "givenBy"`,
      [context.operationId, file.fileId, record?.recordId ?? null, record?.type ?? null, file.unit, input.scope, version, order.number, order.day, order.authority, input.reason, ids, context.actor.accountId, at, context.actor.accountId],
    );
    context.journal({
      unit: file.unit, registry: file.registry, fileId: file.fileId, recordType: record?.type ?? null, recordId: record?.recordId ?? null, version,
      body: { redactionId: context.operationId, scope: input.scope, order: { ...order }, reason: input.reason, entries: ids, givenBy: rows[0]?.givenBy ?? null },
    });
    return { redactionId: context.operationId, entries: ids.length };
  },
});

function orderGiven({ now }: Context, { number, day, authority }: Order): Order {
  if (!isIsoDate(day) || day > vietnamDate(now)) throw invalid('redaction.order', 'Ngày của lệnh chưa đúng: phải có trong lịch và không ở sau hôm nay. Nhập lại ngày.');
  return { number: number.trim(), day, authority: authority.trim() };
}

async function refuseSecond({ tx }: Context, fileId: string): Promise<void> {
  const { rowCount } = await tx.query(`select from redaction where file_id = $1 and state = 'pending'`, [fileId]);
  if (rowCount) throw conflict('redaction.waits', 'Hồ sơ này đã có một đề nghị xóa nội dung đang chờ quyết định. Chờ quyết định xong rồi đề nghị tiếp.');
}
