import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withReceived } from '@thahs/engine/attachment';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Acting } from '../through-door.ts';
import { scannedPage } from './scanned-page.ts';

const FILES = 5;
const PAPERS = [['BAN_AN', 'Bản án sơ thẩm (mẫu)'], ['QUYET_DINH', 'Quyết định thi hành án (mẫu)']] as const;

/** A few files of a demonstration node have papers, as the entry officer of their unit would attach them. */
export async function papersOfSample(acting: Acting): Promise<void> {
  const { engine, db } = acting.node;
  const { rows } = await db.owner((client) => client.query<{ file_id: string }>('select file_id from file where custodian_unit = $1 and not sealed order by file_no limit $2', [acting.actor.unitId, FILES]));
  await engine.inScratch(async (folder) => {
    for (const [at, { file_id: fileId }] of rows.entries()) {
      for (const [number, [kind, title]] of PAPERS.entries()) {
        const [operationId, path] = [uuidV7(engine.ports), join(folder, `${at}-${number}`)];
        writeFileSync(path, scannedPage(at * PAPERS.length + number + 1));
        await withReceived(engine, operationId, path, (sha256) => acting.do('attachment.add', { operationId, fileId, kind, title, sha256, purpose: 'NHAP_LIEU' }));
      }
    }
  });
}
