import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import { emptyCluster } from '@thahs/platform/embedded-postgres';
import { askPeer, papersOf } from '@thahs/platform/standby';
import type { Node } from '../node.ts';
import { repeated } from '../repeated.ts';
import type { Repeated } from '../repeated.ts';
import { readLine } from './line-file.ts';

export function mustNotFollow(data: string): void {
  if (readLine(data)?.follows === true) throw new DomainError({ code: 'standby.follows', class: 'conflict', clause: 'tt.d9.k5', message: 'Đây là máy dự phòng, chạy bằng “thahs standby run”. Khi nút chính hỏng, đưa máy này lên thay bằng “thahs standby promote”.' });
}

/** A node that comes back by itself does not serve when its standby has taken its place meanwhile: the timeline of that one is younger. One that does not answer is no proof of anything. */
export async function mustBeTheNode({ db }: Node, data: string): Promise<void> {
  const line = readLine(data);
  if (line === null) return;
  const cluster = emptyCluster(join(data, 'pg'));
  const other = await askPeer(line, papersOf(cluster, line));
  const { rows: [own] } = await db.app.query<{ timeline: number }>('select timeline_id timeline from pg_control_checkpoint()');
  // One that starts up, or follows by another line, tells nothing: one that took over goes on letting the former in.
  if (other !== null && other !== 'alive' && own !== undefined && other.timeline > own.timeline) {
    throw new DomainError({ code: 'standby.taken-over', class: 'conflict', clause: 'tt.d9.k5', message: `Máy dự phòng ở ${line.peer} đã thay nút này. Không chạy hai nút cùng lúc: trên nút mới, đề nghị máy này làm dự phòng rồi chạy “thahs standby set-up --replace” ở đây.` });
  }
}

const EVERY_MS = 5_000;

/** While the standby does not follow, a serving node asks again: a line that was cut may have hidden that the other machine was made the node. `found` then tells why this one must not go on. */
export function formerWatch(node: Node, data: string): Repeated & { readonly found: Promise<Error> } {
  const taken = Promise.withResolvers<Error>();
  const rounds = repeated(async () => {
    const { rows: [seen] } = await node.db.app.query<{ streaming: boolean }>('select streaming from standby_state()');
    if (seen?.streaming === true) return;
    await mustBeTheNode(node, data).catch((error: unknown) => {
      if (error instanceof DomainError) taken.resolve(error);
      throw error;
    });
  }, EVERY_MS);
  return { ...rounds, found: taken.promise };
}
