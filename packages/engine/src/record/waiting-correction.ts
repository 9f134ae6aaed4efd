import { shownDay, vietnamDate } from '../kernel/index.ts';
import { conflict } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { accountNames } from './people.ts';

/**
 * While a correction of a record waits for its second person the record stays as it was asked of: of another change and the correction only the first could
 * take effect, and the second person would be shown that change as one that the correction takes back (NĐ 59/2020 Điều 9.2).
 */
export async function refuseWhileWaiting({ tx }: Context, recordId: string): Promise<void> {
  const { rows } = await tx.query<{ asked_by: string; asked_at: Date }>({ name: 'correction-waits', text: `select asked_by, asked_at from correction where record_id = $1 and state = 'pending' limit 1`, values: [recordId] });
  const [waiting] = rows;
  if (!waiting) return;
  const names = await accountNames(tx, [waiting.asked_by]);
  throw conflict('correction.waits', `Đề nghị đính chính bản ghi này của ${names.get(waiting.asked_by) ?? waiting.asked_by} ngày ${shownDay(vietnamDate(waiting.asked_at.getTime()))} đang chờ người thứ hai. Chờ quyết định, hoặc nhờ người duyệt trả lại rồi làm lại gồm cả hai chỗ sửa.`);
}
