import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import { notePromotion } from '@thahs/engine/keeping';
import { emptyCluster } from '@thahs/platform/embedded-postgres';
import { askPeer, papersOf } from '@thahs/platform/standby';
import type { Config } from '../config.ts';
import { openNode } from '../node.ts';
import { writeLine } from './line-file.ts';
import { lineOfStandby, runStandby, withServer } from './run-standby.ts';

const PROMOTE_SECONDS = 60;

export interface Promoted {
  readonly timeline: number;
  /** From the word to a server that takes writes. */
  readonly seconds: number;
}

/**
 * Makes a standby the node. Refused while the former node still answers: two that both take acts could never be made one again. Whoever forces it has switched the other machine off, or taken
 * it off the line, and says so.
 */
export async function promote(config: Config, reason: string, force: boolean): Promise<Promoted> {
  const data = config.dataDirectory;
  const line = lineOfStandby(data);
  const answers = (await askPeer(line, papersOf(emptyCluster(join(data, 'pg')), line))) !== null;
  if (answers && !force) throw new DomainError({ code: 'standby.primary-answers', class: 'conflict', clause: 'tt.d9.k5', message: `Nút chính ở ${line.peer} vẫn trả lời. Dừng hẳn nút đó rồi làm lại; nếu chỉ máy trạm không tới được nó, sửa đường mạng. Đã tắt máy đó mà vẫn báo thế này thì thêm “--force” và ghi rõ ở “--reason”.` });
  const begun = performance.now();
  const server = await runStandby(data);
  try {
    const timeline = await withServer(server, async (client) => {
      // A taking over that was cut off is finished by the next: until its entry is written the directory still says that it follows, and serves nobody.
      const { rows: [done] } = await client.query<{ ok: boolean }>('select case when pg_is_in_recovery() then pg_promote(true, $1) else true end ok', [PROMOTE_SECONDS]);
      if (done?.ok !== true) throw new DomainError({ code: 'standby.stays', class: 'unavailable', message: `Máy chủ không chuyển sang làm chính trong ${PROMOTE_SECONDS} giây. Chạy lại lệnh; nếu vẫn vậy, dựng lại nút từ bản sao lưu bằng “thahs restore”.` });
      // Until the first checkpoint of the new life the control file still tells of the old one.
      await client.query('checkpoint');
      const { rows: [at] } = await client.query<{ timeline: number }>('select timeline_id timeline from pg_control_checkpoint()');
      return at?.timeline ?? 0;
    });
    const seconds = (performance.now() - begun) / 1000;
    const node = await openNode(config, undefined, { adopt: false });
    try {
      await notePromotion(node.engine, node.units.top(), { reason, console: `${userInfo().username}@${hostname()}`, timeline, forced: answers });
      await node.sequenceNow();
      writeLine(data, { ...line, follows: false, former: line });
    } finally {
      await node.close();
    }
    return { timeline, seconds };
  } finally {
    await server.stop();
  }
}
