import { vietnamDate } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';

/** An account at sign-in, with its secrets and the posting it would act under. */
export interface AccountRow {
  account_id: string;
  login: string;
  name: string;
  password_hash: string;
  must_change: boolean;
  totp_secret: string | null;
  totp_last_step: number | null;
  posting_id: string | null;
  unit_id: string | null;
  position: string | null;
}

/** With several postings, the one last used: the session says which, and the person switches there. */
export async function findAccount(engine: Engine, by: 'login' | 'account_id', value: string): Promise<AccountRow | null> {
  const { rows } = await engine.db.app.query<AccountRow>(
    `select a.account_id, a.login, a.name, c.password_hash, c.must_change, c.totp_secret, c.totp_last_step, p.posting_id, p.unit_id, p."position"
     from account a join credential c using (account_id)
     left join lateral (select * from posting p where p.account_id = a.account_id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
       order by (select max(s.last_seen_at) from session s where s.posting_id = p.posting_id) desc nulls last, p.valid_from desc limit 1) p on true
     where a.${by} = $1 and a.closed_at is null`,
    [value, vietnamDate(engine.ports.now())],
  );
  return rows[0] ?? null;
}
