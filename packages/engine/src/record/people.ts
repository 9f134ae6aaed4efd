import type { Tx } from '../store/index.ts';

/** Names once read; an account keeps its name for good, so they never grow stale. */
const known = new Map<string, string>();
const MOST = 20_000;

/** Rank and name of accounts, for showing who did something. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map(ids.includes('system') ? [['system', 'Hệ thống']] : []);
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const unread = wanted.filter((id) => !known.has(id));
  if (unread.length > 0) {
    if (known.size > MOST) known.clear();
    const { rows } = await tx.query<{ account_id: string; shown: string }>({ name: 'account-names', text: `select account_id, trim(rank || ' ' || name) as shown from account where account_id = any ($1::uuid[])`, values: [unread] });
    for (const row of rows) known.set(row.account_id, row.shown);
  }
  for (const id of wanted) names.set(id, known.get(id) ?? id);
  return names;
}
