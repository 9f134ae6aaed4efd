-- Attachments (tệp đính kèm; Circular Điều 5.1, 6.1.b, 8.4; NĐ 160/2026 Điều 11.6.d): papers of a file as scanned, in pieces under the key of the file. They stand in the
-- database so that its log, copies, standby and points in time carry them; of whose paper, what it is and the hash of its sealed bytes the journal keeps the entry.
create table attachment (
  -- The entry that added it.
  attachment_id uuid primary key,
  file_id uuid not null,
  unit text not null,
  kind text not null,
  title text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes bigint not null check (bytes > 0),
  parts integer not null check (parts > 0),
  -- Of all pieces as they stand, one after another.
  sealed_sha256 bytea not null check (length(sealed_sha256) = 32),
  -- Hash of the paper itself under the key of the file: whoever has the database cannot hold a paper that they know against it.
  mark bytea,
  scan text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
  state text not null check (state in ('current', 'voided', 'redacted')),
  added_by text not null,
  added_at timestamptz not null,
  voided_by text,
  voided_at timestamptz,
  void_reason text,
  check ((mark is null) = (state = 'redacted')),
  check ((voided_by is null) = (voided_at is null) and (voided_by is null) = (void_reason is null)),
  check (state <> 'voided' or voided_by is not null),
  check (state <> 'current' or voided_by is null)
);
comment on table attachment is 'Tệp đính kèm: papers of a file as scanned';
create index attachment_file on attachment (file_id, added_at);
-- The same paper twice in one file is one too many.
create unique index attachment_mark on attachment (file_id, mark) where state = 'current';

create table attachment_part (
  -- The row of the whole comes behind its pieces, for it holds their hash.
  attachment_id uuid not null references attachment deferrable initially deferred,
  part integer not null check (part >= 0),
  unit text not null,
  content bytea not null,
  primary key (attachment_id, part)
);
-- Sealed bytes do not get smaller.
alter table attachment_part alter column content set storage external;
comment on table attachment_part is 'Bytes of an attachment under the key of its file, in pieces';

alter table attachment enable row level security;
alter table attachment_part enable row level security;
create policy scope on attachment to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
create policy scope on attachment_part to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
-- Nobody takes a piece away: it goes with the key of its file, by a lawful order.
grant select, insert on attachment, attachment_part to thahs_app;
grant update (state, voided_by, voided_at, void_reason) on attachment to thahs_app;

create function forget_attachments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare sampled text;
begin
  delete from attachment_part where attachment_id in (select attachment_id from attachment where file_id = old.owner);
  update attachment set state = 'redacted', kind = '', title = '', mark = null, void_reason = case when void_reason is not null then '' end where file_id = old.owner;
  if found then
    -- The planner keeps values of the rows that it looked at.
    for sampled in select format('analyze %I (%s)', s.tablename, string_agg(quote_ident(s.attname), ', ')) from (select distinct tablename, attname from pg_stats where schemaname = 'public' and tablename in ('attachment', 'attachment_part')) s group by s.tablename
    loop execute sampled; end loop;
  end if;
  return old;
end $$;
revoke all on function forget_attachments() from public;
create trigger forget_attachments after delete on content_key for each row execute function forget_attachments();
