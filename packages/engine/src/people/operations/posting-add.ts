import Type from 'typebox';
import { uuidV7 } from '../../kernel/index.ts';
import { mustGrant } from '../grantable.ts';
import { defineOperation, invalid, notFound } from '../../operation/index.ts';
import { Closed, Day, Id, PositionSchema } from '../schemas.ts';

/** Giao nhiệm vụ mới: the present posting ends the day before the new one begins, so nobody holds two at once. */
export const addPosting = defineOperation({
  name: 'posting.add',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Giao nhiệm vụ', en: 'Add a posting' },
  input: Type.Object({ operationId: Id, accountId: Id, unitId: Type.String({ maxLength: 60 }), position: PositionSchema, from: Day, to: Type.Optional(Day) }, Closed),
  output: Type.Object({ postingId: Id }, Closed),
  async load(tx, input, _engine, actor) {
    const { rows } = await tx.query<{ unit_id: string }>('select unit_id from posting where account_id = $1 order by valid_from desc limit 1', [input.accountId]);
    const present = rows[0]?.unit_id;
    if (present === undefined || !actor.scope.includes(present)) throw notFound('account.not-found', 'Không có tài khoản này. Tải lại danh sách.');
    return { subject: null, targetUnit: input.unitId };
  },
  async run(context, input) {
    mustGrant(context.actor, input.position, input.accountId);
    if (!context.engine.unit(input.unitId)) throw notFound('unit.not-found', 'Không có đơn vị này, hoặc đơn vị đã ngừng hoạt động. Chọn lại đơn vị.');
    const later = await context.tx.query('select 1 from posting where account_id = $1 and valid_from >= $2', [input.accountId, input.from]);
    if (later.rowCount) throw invalid('posting.date', 'Người này đã có nhiệm vụ bắt đầu từ ngày đó trở đi. Chọn ngày sau.');
    await context.tx.query('update posting set valid_to = $2::date - 1 where account_id = $1 and (valid_to is null or valid_to >= $2::date)', [input.accountId, input.from]);
    const postingId = uuidV7(context.engine.ports);
    const { accountId, unitId, position, from, to = null } = input;
    await context.tx.query('insert into posting (posting_id, account_id, unit_id, "position", valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)', [postingId, accountId, unitId, position, from, to]);
    context.journal({ unit: unitId, body: { posting: { postingId, accountId, unitId, position, from, to } } });
    return { postingId };
  },
});
