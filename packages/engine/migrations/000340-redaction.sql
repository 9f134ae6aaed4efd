-- Xóa nội dung theo lệnh: on a lawful order the body of an entry goes and the entry with its proof stands (invariant 6; Circular Điều 9.4; NĐ 160/2026 Điều 13.7).
alter table file add column redacted boolean not null default false;
comment on column file.redacted is 'Everything the file said was taken out by a lawful order; number, kind and unit stay';
alter table record drop constraint record_state_check, add constraint record_state_check check (state in ('current', 'voided', 'redacted'));

create table redaction (
  redaction_id uuid primary key,
  file_id uuid not null,
  record_id uuid,
  record_type text,
  unit text not null,
  scope text not null check (scope in ('versions', 'record', 'file')),
  expected_version integer not null,
  order_no text not null,
  order_day date not null,
  authority text not null,
  reason text not null,
  entries uuid[] not null,
  asked_by text not null,
  asked_at timestamptz not null,
  given_by uuid,
  state text not null check (state in ('pending', 'accepted', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  note text,
  check (decided_by is null or decided_by <> asked_by)
);
comment on table redaction is 'Đề nghị xóa nội dung theo lệnh: what waits for the second person, and what was decided';
comment on column redaction.entries is 'Entries whose bodies hold what the order names, as fixed when it was asked';
comment on column redaction.given_by is 'Who alone had given the asker the password';
create unique index redaction_waiting on redaction (file_id) where state = 'pending';
create index redaction_file on redaction (file_id);
create index redaction_unit on redaction (unit) where state = 'pending';
-- Whoever verifies the journal asks for these few among all.
create index journal_entry_redaction on journal_entry (act, id) where act in ('redaction.ask', 'redaction.decide');

alter table redaction enable row level security;
create policy scope on redaction to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on redaction to thahs_app;

-- Takes away the bodies that a decision of this very transaction names, and every copy of what they said. The application role has no DELETE on the journal
-- (invariant 2): this is its only way, and it is open only to an entry that is being written now, on one that another person wrote before.
-- It runs with the rights of its owner, whom no row-level security holds, so each row is held to the scope of the transaction here.
create function redact(decision uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d record;
  a record;
  asked uuid[];
  gone uuid[];
  taken integer;
  sources uuid[];
begin
  select e.id, e.operation, e.txid, e.at, e.actor, e.unit, e.file_id, e.record_id, b.body::jsonb as said into d
    from journal_entry e join journal_body b on b.entry_id = e.id join file f on f.file_id = e.file_id
    where e.id = decision and b.entry_id = decision and e.act = 'redaction.decide' and e.outcome = 'done' and e."position" = 'UNIT_HEAD' and e.txid = pg_current_xact_id()
      and e.unit = any (thahs_scope()) and f.custodian_unit = e.unit and (not f.sealed or current_setting('thahs.sealed', true) = 'yes')
      and sha256(b.salt || convert_to(b.body, 'UTF8')) = e.body_hash;
  if d.id is null then raise insufficient_privilege using message = 'no decision on a redaction stands in this transaction'; end if;

  select e.id, e.txid, b.body::jsonb as said into a
    from journal_entry e join journal_body b on b.entry_id = e.id
    where e.id = (d.said ->> 'redactionId')::uuid and e.act = 'redaction.ask' and e.outcome = 'done' and e.txid <> d.txid and e.actor <> d.actor and e.unit = d.unit
      and e.file_id = d.file_id and e.record_id is not distinct from d.record_id and sha256(b.salt || convert_to(b.body, 'UTF8')) = e.body_hash;
  if a.id is null or a.said -> 'order' is distinct from d.said -> 'order' or a.said -> 'scope' is distinct from d.said -> 'scope' then
    raise insufficient_privilege using message = 'nobody else asked for this redaction';
  end if;

  asked := array(select jsonb_array_elements_text(a.said -> 'entries')::uuid);
  gone := array(select (named ->> 0)::uuid from jsonb_array_elements(d.said -> 'redacted') named);
  if not asked <@ gone then raise insufficient_privilege using message = 'the decision names less than was asked'; end if;
  -- What was asked, and of a whole file the looks at it since.
  if exists (
    select from jsonb_array_elements(d.said -> 'redacted') named left join journal_entry e on e.id = (named ->> 0)::uuid and e.file_id = d.file_id and e.unit = any (thahs_scope())
      and e.act not like 'redaction.%' and encode(e.body_hash, 'hex') = named ->> 1 and (e.id = any (asked) or (d.record_id is null and e.record_id is null and e.txid <> d.txid))
    where e.id is null) then
    raise insufficient_privilege using message = 'the decision names an entry that is not of this file or was not asked for';
  end if;
  delete from journal_body where entry_id = any (gone) and unit = any (thahs_scope());
  get diagnostics taken = row_count;
  if taken <> cardinality(gone) then raise insufficient_privilege using message = 'a body that the decision names is not there'; end if;

  delete from calculation where calculation_id = any (gone);
  delete from discrepancy where discrepancy_id = any (gone);
  update correction set content = '{}', reason = '', evidence = null, note = null
    where file_id = d.file_id and (d.record_id is null or record_id = d.record_id) and state <> 'pending';
  -- Answers that were kept for a retry: those of acts on the file and of lists that it was in.
  update operation_result set output = null where operation_id in (
    select operation from journal_entry where file_id = d.file_id and act not like 'redaction.%' and operation <> d.operation
    union all select e.operation from exported_file x join journal_entry e on e.id = x.entry_id where x.file_id = d.file_id);
  -- The spreadsheet that the file was opened from, and every other copy of it that the unit has.
  sources := array(select distinct other.upload_id from journal_entry e join import_job j on j.job_id = e.operation join upload u on u.upload_id = j.upload_id
    join upload other on other.unit = u.unit and other.sha256 = u.sha256 where e.file_id = d.file_id and e.act = 'file.open');
  if exists (select from import_job where upload_id = any (sources) and state in ('waiting', 'running')) then raise object_in_use using message = 'an import of the source is running'; end if;
  update import_row r set findings = '[]' from import_job j
    where j.job_id = r.job_id and j.upload_id = any (sources) and r.row in (select mine.row from import_row mine where mine.file_id = d.file_id);
  delete from upload_part where upload_id = any (sources);
  update upload set sample = null, removed_at = coalesce(removed_at, d.at) where upload_id = any (sources);
  if d.record_id is null then delete from file_index where file_id = d.file_id; end if;
  -- Names and syllables only grow; what no file of the unit bears any more goes. Whoever writes a name meanwhile waits, and is waited for.
  lock table name_form, syllable in share row exclusive mode;
  delete from name_form n where n.unit = d.unit and not exists (select from file_index f where f.unit = n.unit and f.name = n.name);
  delete from syllable s where s.unit = d.unit and not exists (select from name_form n where n.unit = s.unit and n.syllables @> array[s.syllable]);
end $$;
comment on function redact(uuid) is 'Takes away what a decision on a lawful order names; nothing else deletes a body';
revoke all on function redact(uuid) from public;
grant execute on function redact(uuid) to thahs_app;

-- A copy of the node holds every unit's files, whoever made it, so what an order does not reach is counted across units: numbers and days alone.
create function copies_before(moment timestamptz) returns table (sets bigint, media bigint, latest timestamptz) language sql stable security definer set search_path = public, pg_temp
  as $$ select count(distinct s.set_id), count(distinct c.medium_id), max(s.begun_at) from backup_set s join backup_copy c using (set_id) where s.ended_at is not null and s.note is not null and s.begun_at <= moment $$;
comment on function copies_before(timestamptz) is 'How many copies of the node, on how many media, were made before a moment';
revoke all on function copies_before(timestamptz) from public;
grant execute on function copies_before(timestamptz) to thahs_app;
