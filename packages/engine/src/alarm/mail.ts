import type { AlarmSeverity } from '../contract/alarm-views.ts';
import { shownDay, uuidV7, vietnamDate } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { alarmRule } from './catalogue.ts';
import { WAITING_MAIL } from './queries.ts';

/** Sends one letter, or throws with what stood in the way. */
export type SendLetter = (letter: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;
/** Addresses that hear of an alarm of a unit. */
export type Recipients = (unit: string) => readonly string[];

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;
/** A notice that could not be sent for a week tells nothing new. */
const GIVE_UP_MS = 7 * 24 * 60 * MINUTE_MS;
const SEVERITY: Readonly<Record<AlarmSeverity, string>> = { critical: 'Nghiêm trọng', warning: 'Cảnh báo', notice: 'Lưu ý' };

/** With the alarm itself, in its transaction: what opened or grew graver is told, however the mail server is. A notice only stands on the screen. */
export async function queueMail(tx: Tx, engine: Engine, recipients: Recipients, alarm: { readonly alarmId: string; readonly unit: string; readonly severity: AlarmSeverity }): Promise<void> {
  if (alarm.severity === 'notice') return;
  const now = new Date(engine.ports.now()).toISOString();
  for (const recipient of recipients(alarm.unit)) {
    await tx.query('insert into alarm_mail (mail_id, alarm_id, unit, recipient, queued_at, next_at) values ($1, $2, $3, $4, $5, $5)', [uuidV7(engine.ports), alarm.alarmId, alarm.unit, recipient, now]);
  }
}

interface WaitingRow {
  readonly mailId: string;
  readonly unit: string;
  readonly recipient: string;
  readonly tries: number;
  readonly queuedAt: Date;
  readonly code: string;
  readonly severity: AlarmSeverity;
  readonly clause: string;
  readonly openedAt: Date;
}

/** Sends what is due. A letter that fails waits ever longer and keeps no other back; none is sent twice unless the node died between sending and noting it. @returns how many were sent. */
export async function sendWaitingMail(engine: Engine, send: SendLetter): Promise<number> {
  const units = (await engine.db.app.query<{ unit_id: string }>('select unit_id from unit')).rows.map((row) => row.unit_id);
  const fence = { units };
  const now = engine.ports.now();
  const rows = await withTransaction(engine.db.app, fence, async (tx) => (await tx.query<WaitingRow>(WAITING_MAIL, [new Date(now).toISOString()])).rows);
  let sent = 0;
  for (const row of rows) {
    const failure = await attempt(send, { to: row.recipient, ...letter(engine, row) });
    if (failure === null) sent += 1;
    const wait = Math.min(MINUTE_MS * 2 ** row.tries, LONGEST_WAIT_MS);
    const late = now - row.queuedAt.getTime() > GIVE_UP_MS;
    await withTransaction(engine.db.app, fence, async (tx) => {
      if (failure !== null && late) await tx.query('delete from alarm_mail where mail_id = $1', [row.mailId]);
      else await tx.query('update alarm_mail set tries = tries + 1, next_at = $2, sent_at = $3, failure = $4 where mail_id = $1', [row.mailId, new Date(now + wait).toISOString(), failure === null ? new Date(now).toISOString() : null, failure]);
    });
  }
  return sent;
}

async function attempt(send: SendLetter, given: Parameters<SendLetter>[0]): Promise<string | null> {
  try {
    await send(given);
    return null;
  } catch (error) {
    return (error as Error).message.slice(0, 300);
  }
}

/** Which alarm, where, since when and what to do; whom it is about is read on the screen, by whoever may. */
function letter(engine: Engine, { code, severity, clause, unit, openedAt }: WaitingRow): { subject: string; text: string } {
  const rule = alarmRule(code);
  const title = rule?.title.vi ?? code;
  const name = engine.unit(unit)?.name ?? unit;
  const clock = new Date(openedAt.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  const text = [`${SEVERITY[severity]}: ${title}`, `Đơn vị: ${name}`, `Từ: ${clock} ngày ${shownDay(vietnamDate(openedAt.getTime()))}`, `Căn cứ: ${engine.clauses.citation(clause)}`, '', rule?.means.vi ?? '', `Việc cần làm: ${rule?.todo.vi ?? ''}`, '', 'Chi tiết: đăng nhập hệ thống, mở màn hình Cảnh báo. Thư này không có thông tin cá nhân; không trả lời thư này.'];
  return { subject: `[THAHS] ${SEVERITY[severity]}: ${title}`, text: `${text.join('\n')}\n` };
}
