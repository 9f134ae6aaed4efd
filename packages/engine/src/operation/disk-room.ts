import { DomainError } from '../kernel/index.ts';
import type { Act } from '../authority/index.ts';

/** What is left on the disk of the data. */
export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

const LEAST_BYTES = 256 * 1024 * 1024;
const MOST_KEPT_BYTES = 2 * 1024 * 1024 * 1024;
const PART = 0.01;
/** Left again only when there is clearly more, so that the node does not go to and fro. */
const AGAIN = 1.5;
/** What makes room, or tells of it, goes on. */
const STILL_DONE: ReadonlySet<Act> = new Set<Act>(['keeping.manage', 'keeping.run', 'keeping.confirm', 'alarm.acknowledge']);

/**
 * Before the disk is full the node only shows what it has (draft Circular Điều 11.3): a database without room for its log stops in the middle, and with it looking as well.
 * The looks that go on are journalled in the room that is kept.
 */
export class DiskRoom {
  #full = false;

  get full(): boolean {
    return this.#full;
  }

  note(space: DiskSpace | null): void {
    if (space === null) return;
    const kept = Math.max(LEAST_BYTES, Math.min(PART * space.totalBytes, MOST_KEPT_BYTES));
    this.#full = space.freeBytes < (this.#full ? AGAIN * kept : kept);
  }

  /** @throws `node.disk-full` for a change that would take room. */
  mustLetChange(act: Act): void {
    if (!this.#full || STILL_DONE.has(act)) return;
    throw new DomainError({ code: 'node.disk-full', class: 'unavailable', clause: 'tt.d11.k3', message: 'Ổ đĩa của máy chủ gần đầy nên lúc này chỉ xem được, chưa ghi được. Phần đang nhập vẫn còn trên màn hình; báo quản trị kỹ thuật dọn ổ đĩa, rồi gửi lại.' });
  }
}
