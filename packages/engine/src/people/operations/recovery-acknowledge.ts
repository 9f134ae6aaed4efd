import Type from 'typebox';
import { conflict, defineOperation, notFound, refused } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';

/**
 * Xác nhận đã xem xét việc cấp lại mật khẩu tại máy của nút: by another than the one who was let in, of those who read the journal there. The alarm
 * goes on naming who did for its thirty days.
 */
export const acknowledgeRecovery = defineOperation({
  name: 'recovery.acknowledge',
  act: 'journal.read',
  kind: 'change',
  title: { vi: 'Xác nhận đã xem xét việc cấp lại mật khẩu tại máy', en: 'Acknowledge a recovery at the machine' },
  input: Type.Object({ operationId: Id, recoveryId: Id }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<{ unit: string; account_id: string; seen_by: string | null }>('select unit, account_id, seen_by from recovery where recovery_id = $1 for update', [input.recoveryId]);
    if (!rows[0]) throw notFound('recovery.not-found', 'Không có lần cấp lại mật khẩu này trong phạm vi của đơn vị. Tải lại trang.');
    return { subject: null, targetUnit: rows[0].unit, recovery: rows[0] };
  },
  async run(context, { recoveryId }, { recovery }) {
    if (recovery.account_id === context.actor.accountId) throw refused('recovery.own', 'tt.d4.k5', 'Người được cấp lại mật khẩu không tự xác nhận. Nhờ cán bộ chuyên trách, thanh tra hoặc thủ trưởng cấp trên xem xét.');
    if (recovery.seen_by !== null) throw conflict('recovery.seen', 'Việc này đã có người xác nhận. Tải lại trang.');
    await context.tx.query('update recovery set seen_by = $2, seen_at = $3 where recovery_id = $1', [recoveryId, context.actor.accountId, new Date(context.now).toISOString()]);
    context.journal({ unit: recovery.unit, body: { recoveryId, accountId: recovery.account_id } });
    return {};
  },
});
