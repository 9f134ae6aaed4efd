import { isIP } from 'node:net';
import Type from 'typebox';
import { conflict, defineOperation, invalid, noSubject } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';

/** Đề nghị cho một máy chạy dự phòng: by its address on the internal line. It gets nothing before a head has allowed it (Circular Điều 9.5). */
export const proposeStandby = defineOperation({
  name: 'standby.propose',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đề nghị máy dự phòng', en: 'Propose a standby' },
  input: Type.Object({ operationId: Id, name: Type.String({ pattern: '^(?!thahs)[a-z][a-z0-9_]{1,30}$' }), address: Type.String({ maxLength: 50 }), place: Text, synchronous: Type.Boolean() }, Closed),
  output: Type.Object({ standbyId: Id }, Closed),
  load: noSubject,
  async run(context, { name, address, place, synchronous }) {
    const { tx, actor, now } = context;
    if (isIP(address) === 0) throw invalid('standby.address', 'Địa chỉ máy dự phòng phải viết bằng số, như 10.1.2.4. Nhập lại địa chỉ trên mạng nội bộ.');
    const standbyId = context.newId();
    const { rows } = await tx.query<{ given_by: string | null }>(
      `insert into standby (standby_id, unit, name, address, place, state, synchronous, asked_by, asked_at, given_by)
       values ($1, $2, $3, $4, $5, 'PROPOSED', $6, $7, $8, (select given_by from credential where account_id = $9)) on conflict do nothing returning given_by`,
      [standbyId, actor.unitId, name, address, place, synchronous, actor.accountId, new Date(now).toISOString(), actor.accountId],
    );
    if (!rows[0]) throw conflict('standby.one', 'Nút đã có một máy dự phòng hoặc một đề nghị đang chờ. Kết thúc máy cũ bằng “thahs standby end”, hoặc chờ chỉ huy quyết định, rồi đề nghị lại.');
    context.journal({ body: { standbyId, name, address, place, synchronous, givenBy: rows[0].given_by } });
    return { standbyId };
  },
});
