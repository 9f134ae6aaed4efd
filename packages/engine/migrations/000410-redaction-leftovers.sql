-- Places where content that an order took stayed behind (decision 22): spreadsheets in which a row under the number of the file was sent back, values that the planner
-- keeps of the rows it looked at, and the hash of what was sent, by which a guess can be proved.
create function compared_number(file_no text) returns text language sql immutable
  as $$ select lower(regexp_replace(btrim(normalize(file_no, NFKC)), ' +', ' ', 'g') collate "und-x-icu") $$;
comment on function compared_number(text) is 'A file number as it is compared: what file.number_key holds';

-- Rows that were sent back, or looked at in a dry run: those that were taken lead to their file by themselves.
create index import_row_number on import_row (compared_number(file_no)) where file_id is null and file_no is not null;

-- With the rights of its owner, for row-level security keeps a function of ours from using the index; so the scope is held here.
create function uploads_of_file(of uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct other.upload_id from file f cross join lateral (
      select j.upload_id from journal_entry e join import_job j on j.job_id = e.operation where e.file_id = f.file_id and e.act = 'file.open'
      union select j.upload_id from import_row r join import_job j using (job_id) where compared_number(r.file_no) = f.number_key and r.file_id is null and r.file_no is not null and j.unit = f.custodian_unit) stood
    join upload u using (upload_id) join upload other on other.unit = u.unit and other.sha256 = u.sha256
    where f.file_id = of and f.custodian_unit = any (thahs_scope()) $$;
comment on function uploads_of_file(uuid) is 'Spreadsheets of the unit that the file, or a row under its number, stood in, whether it was taken or sent back, with every copy of them';

revoke all on function uploads_of_file(uuid) from public;
grant execute on function uploads_of_file(uuid) to thahs_app;

create or replace function redact(decision uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d record;
  a record;
  asked uuid[];
  gone uuid[];
  taken integer;
  sources uuid[];
  parts text[];
  sampled text;
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
  parts := array(select distinct b.tableoid::regclass::text from journal_body b where b.entry_id = any (gone));
  delete from journal_body where entry_id = any (gone) and unit = any (thahs_scope());
  get diagnostics taken = row_count;
  if taken <> cardinality(gone) then raise insufficient_privilege using message = 'a body that the decision names is not there'; end if;

  delete from calculation where calculation_id = any (gone);
  delete from discrepancy where discrepancy_id = any (gone);
  update correction set content = '{}', reason = '', evidence = null, note = null
    where file_id = d.file_id and (d.record_id is null or record_id = d.record_id) and state <> 'pending';
  -- Answers that were kept for a retry: those of acts on the file and of lists that it was in; the hash of what was sent would prove a guess of it.
  update operation_result set output = null, input_hash = '' where operation_id in (
    select operation from journal_entry where file_id = d.file_id and act not like 'redaction.%' and operation <> d.operation
    union all select e.operation from exported_file x join journal_entry e on e.id = x.entry_id where x.file_id = d.file_id);
  -- The spreadsheets that the file, or a row under its number, stood in, and every other copy of them that the unit has.
  sources := array(select uploads_of_file(d.file_id));
  if exists (select from import_job where upload_id = any (sources) and state in ('waiting', 'running')) then raise object_in_use using message = 'an import of the source is running'; end if;
  update import_row r set findings = '[]' from import_job j, import_row mine, import_job its, upload u, upload v
    where j.job_id = r.job_id and j.upload_id = any (sources) and u.upload_id = j.upload_id and v.sha256 = u.sha256 and its.upload_id = v.upload_id and its.upload_id = any (sources)
      and mine.job_id = its.job_id and mine.row = r.row and (mine.file_id = d.file_id or mine.file_id is null and compared_number(mine.file_no) = (select number_key from file where file_id = d.file_id));
  delete from upload_part where upload_id = any (sources);
  update upload set sample = null, removed_at = coalesce(removed_at, d.at) where upload_id = any (sources);
  if d.record_id is null then delete from file_index where file_id = d.file_id; end if;
  -- The planner keeps values of the rows that it looked at; where it does, it looks again. The small tables of names come last, for whoever writes a name waits for them.
  for sampled in select format('analyze %I (%s)', s.tablename, string_agg(quote_ident(s.attname), ', ')) from (select distinct tablename, attname from pg_stats where schemaname = 'public') s
    where s.tablename = any (array['journal_body', 'record', 'file_index', 'correction', 'calculation', 'discrepancy', 'operation_result', 'import_row', 'upload', 'upload_part'] || parts) group by s.tablename order by s.tablename
  loop execute sampled; end loop;
  -- Names and syllables only grow; what no file of the unit bears any more goes. Whoever writes a name meanwhile waits, and is waited for.
  lock table name_form, syllable in share row exclusive mode;
  delete from name_form n where n.unit = d.unit and not exists (select from file_index f where f.unit = n.unit and f.name = n.name);
  delete from syllable s where s.unit = d.unit and not exists (select from name_form n where n.unit = s.unit and n.syllables @> array[s.syllable]);
  for sampled in select distinct format('analyze %I', tablename) from pg_stats where schemaname = 'public' and tablename in ('name_form', 'syllable')
  loop execute sampled; end loop;
end $$;
