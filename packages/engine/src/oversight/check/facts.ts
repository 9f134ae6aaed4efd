import { addDays, vietnamDate } from '../../kernel/index.ts';
import type { Context } from '../../operation/index.ts';
import { beginsAt, firstMonthOf, quarterAt } from '../calendar.ts';

const [UNUSED_DAYS, ENDING_DAYS, VERIFY_DAYS, DAY_MS] = [90, 30, 31, 86_400_000];
export const LIMITS = { unused: UNUSED_DAYS, ending: ENDING_DAYS, verify: VERIFY_DAYS } as const;

/** Figures from which the evidence of a check is read; one row of the database and what the unit is. */
export interface SafetyFacts {
  /** The unit that runs the node: of the machine and its copies others know nothing. */
  readonly runsNode: boolean;
  /** Codes of alarms that are open in the scope of the unit. */
  readonly alarms: readonly string[];
  readonly critical: number;
  readonly media: number;
  readonly plain: number;
  readonly waiting: number;
  readonly newest: string | null;
  readonly newestMedia: number;
  readonly unverified: number;
  readonly undrilled: number;
  readonly machines: number;
  readonly keys: number;
  readonly keysUntried: number;
  readonly standbys: number;
  readonly people: number;
  readonly noFactor: number;
  readonly unused: number;
  readonly ending: number;
  readonly heads: number;
  readonly officers: number;
  readonly journalDays: number | null;
  readonly redactions: number;
  readonly months: number;
}

/** `$1` unit, `$2` today, `$3` now, `$4` beginning of the quarter; `$5`–`$8` moments of the limits. */
const FACTS = `with mine as (select distinct p.account_id from posting p join account a using (account_id) where p.unit_id = $1 and a.closed_at is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)),
    kept as (select m.medium_id, m.encryption, max(c.verified_at) filter (where c.verified_whole) verified, max(c.drilled_at) filter (where c.drill_passed) drilled from medium m left join backup_copy c using (medium_id) where m.state = 'IN_USE' group by m.medium_id)
  select (select coalesce(json_agg(distinct code), '[]') from alarm where closed_at is null) alarms, (select count(*)::int from alarm where closed_at is null and severity = 'critical') critical,
    (select count(*)::int from kept) media, (select count(*)::int from kept where encryption not in ('SEEN', 'STATED')) plain, (select count(*)::int from medium where state not in ('IN_USE', 'CLEARED', 'DESTROYED')) waiting,
    (select to_char(ended_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') from backup_set where note is not null and ended_at is not null order by ended_at desc limit 1) newest,
    coalesce((select (select count(distinct c.medium_id) from backup_copy c where c.set_id = s.set_id and c.fault is null and c.removed_at is null)::int from backup_set s where note is not null and ended_at is not null order by ended_at desc limit 1), 0) "newestMedia",
    (select count(*)::int from kept where verified is null or verified < $5) unverified, (select count(*)::int from kept where drilled is null or drilled < $6) undrilled, (select count(*)::int from machine where state = 'IN_USE') machines,
    (select count(*)::int from recovery_key where state = 'IN_USE') keys, (select count(*)::int from recovery_key where state = 'IN_USE' and coalesce(tried_on::timestamptz, decided_at) < $6) "keysUntried", (select count(*)::int from standby where state = 'ALLOWED') standbys,
    (select count(*)::int from mine) people, (select count(*)::int from mine left join credential c using (account_id) where c.totp_secret is null and not exists (select from passkey k where k.account_id = mine.account_id)) "noFactor",
    (select count(*)::int from mine join account a using (account_id) where a.created_at < $7 and not exists (select from session s where s.account_id = mine.account_id and s.last_seen_at >= $7)) unused,
    (select count(*)::int from posting p where p.unit_id = $1 and p.valid_from <= $2 and p.valid_to >= $2 and p.valid_to <= $8) ending,
    (select count(distinct p.account_id)::int from posting p join mine using (account_id) where p.unit_id = $1 and p."position" = 'UNIT_HEAD' and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)) heads,
    (select count(distinct p.account_id)::int from posting p join mine using (account_id) where p.unit_id = $1 and p."position" = 'DATABASE_OFFICER' and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)) officers,
    (select floor(extract(epoch from $3::timestamptz - max(checked_at)) / 86400)::int from journal_check) "journalDays", (select count(*)::int from redaction where unit = $1 and state = 'pending') redactions,
    (select count(*)::int from reconciliation where unit = $1 and state = 'CONFIRMED' and begun_at >= $4) months`;

const HALF_YEAR_DAYS = 183;

export async function safetyFacts({ tx, engine, actor: { unitId }, now }: Pick<Context, 'tx' | 'engine' | 'actor' | 'now'>): Promise<SafetyFacts> {
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  const today = vietnamDate(now);
  const values = [unitId, today, new Date(now).toISOString(), beginsAt(firstMonthOf(quarterAt(now))), before(VERIFY_DAYS), before(HALF_YEAR_DAYS), before(UNUSED_DAYS), addDays(today, ENDING_DAYS)];
  const { rows: [row] } = await tx.query<Omit<SafetyFacts, 'runsNode'>>(FACTS, values);
  if (!row) throw new Error('the facts of a check are one row');
  return { ...row, runsNode: (engine.unit(unitId)?.superiorId ?? null) === null };
}
