import type { Tx } from '../store/index.ts';

/** Rank and name of accounts, for showing who did something. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const names = new Map(ids.includes('system') ? [['system', 'Hệ thống']] : []);
  if (wanted.length === 0) return names;
  const { rows } = await tx.query<{ account_id: string; shown: string }>({ name: 'account-names', text: `select account_id, trim(rank || ' ' || name) as shown from account where account_id = any ($1::uuid[])`, values: [wanted] });
  for (const row of rows) names.set(row.account_id, row.shown);
  return names;
}
