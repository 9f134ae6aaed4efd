import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { hex, sha256, uuidV7 } from '@thahs/engine/kernel';
import { readConfig } from '../config.ts';
import type { Flags } from '../config.ts';
import { demonstrationMark, isDemonstration } from '../demo/mark.ts';
import { isEmpty, seedFiles, seedUnits } from '../demo/seed.ts';
import { openNode } from '../node.ts';
import type { Node } from '../node.ts';

/** A served demonstration node with as many files as asked, and a signed-in officer. */
export interface Stage {
  readonly node: Node;
  readonly directory: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly files: number;
  /** Headers of another officer of the sample. */
  as(login: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export interface Amounts {
  readonly requests: number;
  readonly rows: number;
}

/** What needs the node stopped: prepared while it is served, then measured on its data directory. */
export type Afterwards = (stage: Stage, amounts: Amounts) => Promise<(directory: string) => Promise<unknown>>;

const LOGIN = 'chuyentrach';

export async function prepareStage(flags: Flags, files: number): Promise<Stage> {
  const given = typeof flags['data'] === 'string' ? flags['data'] : ownFolder();
  const node = await openNode(readConfig({ data: given }, process.env));
  if (await isEmpty(node)) {
    await seedUnits(node);
    demonstrationMark(given);
  } else if (!isDemonstration(given)) {
    await node.close();
    throw new Error('thư mục dữ liệu là của nút thật; phép đo chỉ chạy trên nút mẫu');
  }
  const present = await count(node);
  if (present < files) await seedFiles(node, files - present, 1, () => undefined);
  while ((await node.sequenceNow()) > 0);
  await node.db.owner((client) => client.query('analyze'));
  node.startSequencer();
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return {
    node, directory: given, files: await count(node),
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    headers: await signedIn(node, LOGIN),
    as: (login) => signedIn(node, login),
    async close() {
      await app.close();
      await node.close();
    },
  };
}

/** A data directory for this run; the user of the server has to enter it, otherwise the cluster lies elsewhere and outlives the folder. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thahs-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

const count = (node: Node): Promise<number> => node.db.owner(async (client) => (await client.query<{ n: number }>('select count(*)::int as n from file')).rows[0]?.n ?? 0);

/** A session as sign-in leaves it; the password hash is slow on purpose and no part of what is measured. */
async function signedIn(node: Node, login: string): Promise<Record<string, string>> {
  const [token, csrf] = [hex(node.engine.ports.random(16)), hex(node.engine.ports.random(16))];
  await node.db.app.query(
    `insert into session (session_hash, session_id, account_id, posting_id, csrf, started_at, last_seen_at, address, agent)
     select $1, $2, a.account_id, p.posting_id, $3, now(), now(), '127.0.0.1', 'bench' from account a join posting p using (account_id) where a.login = $4`,
    [sha256(token), uuidV7(node.engine.ports), csrf, login],
  );
  return { cookie: `thahs=${token}`, 'x-csrf': csrf };
}
