import type { Figures } from './load.ts';
import { load } from './load.ts';
import type { Stage } from './stage.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const BUCKETS = ['overdue', 'today', 'week', 'later', undefined] as const;

/** The board of the officer's unit, part after part, as the screen asks for it. */
export async function measureDuties(stage: Stage, requests: number, connections: number): Promise<Record<string, unknown>> {
  const { rows } = await stage.node.db.owner((client) =>
    client.query<{ files: number; duties: number; open: number }>(
      `select (select count(*) from file f where f.custodian_unit = p.unit_id)::int as files, (select count(*) from duty d where d.unit = p.unit_id)::int as duties,
        (select count(*) from duty d where d.unit = p.unit_id and d.met is null)::int as open from account a join posting p using (account_id) where a.login = 'chuyentrach'`,
    ));
  const bodies = Array.from({ length: requests }, (_, i) => JSON.stringify({ purpose: PURPOSE, bucket: BUCKETS[i % BUCKETS.length], limit: 100 }));
  const run = (all: readonly string[]): Promise<Figures> => load({ url: `${stage.url}/api/op/duty.board`, headers: stage.headers, connections, bodies: all });
  await run(bodies.slice(0, 100));
  return { unit: rows[0], board: await run(bodies) };
}
