/**
 * Everything the look asks of the database, in one place, so that a test can hold each to its plan on a long journal: each is bounded by what is new,
 * by what is open or by how many people and media there are, never by the length of the journal.
 */

export { MACHINES, OWN_UNREGISTERED } from '../machine/index.ts';
export { CHECKS, RECONCILIATIONS } from '../oversight/index.ts';

/** Entries placed in the tree from $1 to before $2 that rules look at. $3: acts; $4: those of lists taken out. */
export const ENTRIES = `select e.id, (extract(epoch from e.at) * 1000)::float8 as at, e.actor, e."position", e.unit, e.act, e.outcome = 'refused' as refused, e.file_id as "fileId",
    case when e.outcome = 'refused' then b.body::jsonb end as refusal, case when e.outcome = 'done' and e.act = any ($4) and jsonb_typeof(b.body::jsonb -> 'results') = 'array' then jsonb_array_length(b.body::jsonb -> 'results') end as files
  from journal_leaf l join journal_entry e on e.id = l.entry_id
  left join journal_body b on b.entry_id = e.id and (e.outcome = 'refused' or e.act = any ($4))
  where l.position >= $1 and l.position < $2 and (e.outcome = 'refused' or e.act = any ($3)) order by l.position`;

export const TREE_SIZE = 'select position + 1 as size from journal_leaf order by position desc limit 1';

export const POSTINGS = 'select account_id as "accountId", unit_id as unit, "position", valid_from as "from", valid_to as "to" from posting where account_id = any ($1::uuid[]) order by valid_from desc';

export const ADD_TALLY = `insert into alarm_tally (code, about, item, unit, at, times) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[])
  on conflict (code, about, item) do update set at = greatest(alarm_tally.at, excluded.at), unit = excluded.unit`;

export const SUM_TALLY = 'select about, sum(times)::int as times from alarm_tally where code = $1 and about = any ($2::text[]) and at > $3 group by about';

export const FORGET_TALLY = 'delete from alarm_tally where at < $1';

export const OPEN_ALARMS = `select alarm_id as "alarmId", unit, code, about, severity, times, detail, acknowledged_times as "acknowledgedTimes" from alarm where closed_at is null`;

/** Of units that are there today. */
export const WITHOUT_OFFICER = `select unit_id as unit from unit u where valid_from <= $1 and (valid_to is null or valid_to >= $1) and not exists (select 1 from posting p join account a using (account_id)
  where p.unit_id = u.unit_id and p."position" = 'DATABASE_OFFICER' and a.closed_at is null and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)) order by unit_id`;

/** Sessions live some hours, so only postings that ended lately can have one. */
export const ENDED_POSTINGS = `select p.account_id as "accountId", p.unit_id as unit, count(*)::int as sessions from posting p join session s on s.posting_id = p.posting_id and s.last_seen_at > $3
  where p.valid_to < $1 and p.valid_to >= $2 and s.ended_at is null and s.started_at > $4 group by p.account_id, p.unit_id order by p.account_id, p.unit_id`;

export const NEWEST_COPY = `select (extract(epoch from s.ended_at) * 1000)::float8 as "endedAt", (select count(distinct c.medium_id) from backup_copy c join medium m using (medium_id) where m.state = 'IN_USE' and c.set_id = s.set_id and c.fault is null and c.removed_at is null)::int as media
  from backup_set s where s.note is not null and s.ended_at is not null order by s.ended_at desc limit 1`;

/** A copy counts on its repository for a week from its end: whether that is long ago is measured against the newest, not against the clock. */
export const EVIDENCE = `select (extract(epoch from max(r.read_at)) * 1000)::float8 as "readAt", (extract(epoch from max(e.ended_at)) * 1000)::float8 as "newestAt",
    (select count(distinct n.repository)::int from backup_evidence n where n.gone_at is null and not n.damaged and n.ended_at > (select max(ended_at) - interval '7 days' from backup_evidence where gone_at is null and not damaged)) as repositories
  from evidence_reading r left join backup_evidence e on e.gone_at is null and not e.damaged having max(r.read_at) is not null`;

export const MEDIA_IN_USE = `select count(*)::int as n from medium where state = 'IN_USE'`;

const ms = (sql: string): string => `(extract(epoch from ${sql}) * 1000)::float8`;
/** The last look at a copy of the medium says whether it is whole. */
export const MEDIA = `select m.medium_id as "mediumId", ${ms('min(s.ended_at)')} as "firstCopyAt", ${ms('max(s.ended_at)')} as "lastCopyAt", ${ms('max(c.verified_at)')} as "lastVerifiedAt",
    ${ms('max(c.drilled_at) filter (where c.drill_passed)')} as "lastDrillAt",
    coalesce((array_agg(not c.verified_whole order by c.verified_at desc) filter (where c.verified_at is not null))[1], false) or coalesce((array_agg(not c.drill_passed order by c.drilled_at desc) filter (where c.drilled_at is not null))[1], false) as damaged
  from medium m join backup_copy c using (medium_id) join backup_set s using (set_id) where m.state = 'IN_USE' and s.note is not null and c.fault is null group by m.medium_id order by m.medium_id`;

/** Media that may hold data: what was cleared or destroyed holds none. */
export const HELD_MEDIA = `select m.medium_id as "mediumId", m.state, m.encryption, ${ms('m.state_since')} as since, ${ms('coalesce(max(s.ended_at) filter (where s.note is not null and c.fault is null), m.registered_at)')} as "writtenAt"
  from medium m left join backup_copy c using (medium_id) left join backup_set s using (set_id) where m.state not in ('CLEARED', 'DESTROYED') group by m.medium_id order by m.medium_id`;

export const RECOVERY_KEYS = `select key_id as "keyId", state, ${ms(`case state when 'PROPOSED' then asked_at else greatest(decided_at, tried_on::timestamp at time zone 'Asia/Ho_Chi_Minh') end`)} as since from recovery_key where state in ('PROPOSED', 'IN_USE') order by key_id`;

/** The newest plan, if it runs, and what its keeper last told. */
export const KEEPER = `select ${ms('greatest(p.made_at, k.at)')} as "heardAt", coalesce(jsonb_array_length(k.troubles), 0) as troubles, coalesce((select string_agg(distinct t ->> 'code', ', ') from jsonb_array_elements(k.troubles) t), '') as codes
  from (select unit, made_at, state from backup_plan order by made_at desc, plan_id desc limit 1) p left join keeping_state k using (unit) where p.state = 'RUNS'`;

export const FIRST_CHECKPOINT = `select ${ms('at')} as at from journal_checkpoint order by size limit 1`;
export const LATEST_LOOK = `select ${ms('latest_at')} as at from alarm_cursor`;
export const LAST_CHECK = `select ${ms('checked_at')} as at, faults from journal_check order by checked_at desc limit 1`;
export const SECOND = `select name, wanted, streaming, synchronous, slot, now() - pg_postmaster_start_time() > interval '2 min' as settled from standby_state()`;
export const STANDBYS = 'select name, seconds from standby_lag()';

/** Letters that are due, the oldest first. */
export const WAITING_MAIL = `select m.mail_id as "mailId", m.unit, m.recipient, m.tries, m.queued_at as "queuedAt", a.code, a.severity, a.clause, a.opened_at as "openedAt"
  from alarm_mail m join alarm a using (alarm_id) where m.sent_at is null and m.next_at <= $1 order by m.next_at limit 50`;
export const OLDEST_MAIL = `select ${ms('min(queued_at)')} as at from alarm_mail where sent_at is null`;
export const FORGET_MAIL = 'delete from alarm_mail where sent_at < $1';
