import { shownDay, vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import type { DeskView } from '../contract.ts';

const SHOWN_MS = 30 * 86_400_000;

interface RecoveryRow {
  recovery_id: string;
  account_id: string;
  unit: string;
  reason: string;
  console: string;
  at: Date;
  name: string;
  seer: string | null;
}

/** Heads let in at the machine of the node: until somebody else has looked into it, and for thirty days whoever did, so that it cannot pass unseen. */
export async function recoveryAlarms(context: Context): Promise<DeskView['alarms']> {
  const { actor, engine } = context;
  const { rows } = await context.tx.query<RecoveryRow>(
    `select r.recovery_id, r.account_id, r.unit, r.reason, r.console, r.at, trim(a.rank || ' ' || a.name) as name, trim(s.rank || ' ' || s.name) as seer
      from recovery r join account a on a.account_id = r.account_id left join account s on s.account_id = r.seen_by
      where r.unit = any ($1) and (r.seen_at is null or r.at > $2) order by r.at desc limit 20`,
    [actor.scope, new Date(context.now - SHOWN_MS).toISOString()],
  );
  return rows.map((row) => {
    const may = row.seer === null && row.account_id !== actor.accountId && engine.authority.decide({ act: 'journal.read', actor, subject: null, targetUnit: row.unit, on: vietnamDate(context.now), purpose: null }).allowed;
    const day = shownDay(vietnamDate(row.at.getTime()));
    const unit = engine.unit(row.unit)?.name ?? row.unit;
    return {
      code: 'recovered-at-console', clause: 'tt.d4.k5', link: '/units', ...(may ? { recoveryId: row.recovery_id } : {}),
      message: {
        vi: `Ngày ${day}, mật khẩu của thủ trưởng ${row.name} (${unit}) được cấp lại tại máy của nút bởi ${row.console}, lý do: ${row.reason}. ${row.seer === null ? 'Hỏi lại người đó và xem nhật ký.' : `${row.seer} đã xem xét.`}`,
        en: `On ${day} the password of the head ${row.name} (${unit}) was given anew at the machine of the node by ${row.console}, for the reason: ${row.reason}. ${row.seer === null ? 'Ask that person, and look at the journal.' : `${row.seer} has looked into it.`}`,
      },
    };
  });
}
