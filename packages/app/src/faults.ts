import type { Fault } from '@thahs/api';
import { isDatabaseAway } from '@thahs/engine/store';
import type { Database } from '@thahs/engine/store';
import type { KeptServer } from '@thahs/platform/embedded-postgres';
import type { Repeated } from './repeated.ts';

const ANSWER_WITHIN_MS = 2_000;

/** What is wrong with a node: its database is really asked. Work in the background is judged only while the database answers. */
export async function faultsOf(db: Database, server: KeptServer | null, work: { sequencer: Repeated; imports: Repeated; alarms: Repeated }): Promise<readonly Fault[]> {
  try {
    await db.ping(ANSWER_WITHIN_MS);
  } catch (error) {
    return [{ part: 'database', message: databaseMessage(server, error as Error) }];
  }
  const failed: [string, string, Error | null][] = [
    ['journal', 'Các mục nhật ký mới chưa được xếp vào cây', work.sequencer.failure()],
    ['import', 'Lượt nhập trong hàng đợi chưa chạy được', work.imports.failure()],
    ['alarm', 'Chưa rà soát được cảnh báo', work.alarms.failure()],
  ];
  // A round that found the database away is made good by the next one.
  return failed.flatMap(([part, what, error]) => (error && !isDatabaseAway(error) ? [{ part, message: `${what}: ${error.message}` }] : []));
}

function databaseMessage(server: KeptServer | null, error: Error): string {
  const outage = server?.outage();
  if (!outage) return `Cơ sở dữ liệu không trả lời: ${error.message}`;
  const since = new Date(outage.since).toISOString();
  return `Cơ sở dữ liệu đã dừng từ ${since} và đang được khởi động lại, lần thử ${outage.tries}${outage.reason === '' ? '' : `: ${outage.reason}`}`;
}
