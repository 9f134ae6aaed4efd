import type { PostedActor } from '@thahs/engine';
import { vietnamDate } from '@thahs/engine/kernel';
import { CommandFailure } from './arguments.ts';
import type { Node } from '../node.ts';

/** The account named, or the first that may enter data, on its present posting. */
export async function demonstrationActor(node: Node, login: string | undefined): Promise<PostedActor> {
  const today = vietnamDate(node.engine.ports.now());
  const { rows } = await node.db.app.query<{ account_id: string; name: string; position: PostedActor['position']; unit_id: string }>(
    `select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id)
      where p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) and a.closed_at is null
        and (a.login = $2 or ($2::text is null and p."position" in ('DATABASE_OFFICER', 'ENTRY_OFFICER'))) order by p."position", a.created_at, a.account_id limit 1`,
    [today, login ?? null],
  );
  const row = rows[0];
  if (!row) throw new CommandFailure('không có tài khoản này đang giữ nhiệm vụ; chọn tài khoản khác bằng --login');
  return { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) };
}
