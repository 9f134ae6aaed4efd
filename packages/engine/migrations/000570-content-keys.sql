-- Keys of contents (mã hóa dữ liệu lưu trữ; Circular Điều 8.4, NĐ 160/2026 Điều 11.6.d): special personal data in words, and spreadsheets as received, stand here
-- only under a key of their own, that key under the key of the unit, and that one under the master, which lies outside the database. Whoever has the database alone reads none of them.
create table unit_key (
  unit text not null,
  generation integer not null check (generation > 0),
  -- Generation of the master over it.
  master integer not null check (master > 0),
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (unit, generation)
);
comment on table unit_key is 'Khóa của đơn vị, bọc bằng khóa gốc của nút';
create table content_key (
  owner uuid primary key,
  unit text not null,
  generation integer not null,
  wrapped bytea not null,
  foreign key (unit, generation) references unit_key
);
comment on table content_key is 'Khóa riêng của một hồ sơ hoặc một tệp đã tải lên, bọc bằng khóa của đơn vị; mất khóa là mất nội dung';
comment on column content_key.owner is 'file_id or upload_id';
create index content_key_unit on content_key (unit, generation);

create table master_key (
  generation integer primary key check (generation > 1),
  wrapped bytea not null,
  made_at timestamptz not null
);
comment on table master_key is 'Khóa gốc mới bọc bằng khóa gốc trước nó, cho tới khi có bản sao lưu mang khóa mới: bản sao lưu cũ và máy dự phòng mở được bằng khóa đang có';

alter table unit_key enable row level security;
alter table content_key enable row level security;
create policy scope on unit_key to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
create policy scope on content_key to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update (master, wrapped), delete on unit_key to thahs_app;
grant select, insert, delete on content_key to thahs_app;
-- Whose it is never changes; which key lies over it does.
grant update (generation, wrapped) on content_key to thahs_app;
grant select, insert, delete on master_key to thahs_app;

-- Whose keys would be left behind by somebody who does not reach them.
create function units_with_keys() returns setof text language sql stable security definer set search_path = public, pg_temp as $$ select distinct unit from unit_key $$;
revoke all on function units_with_keys() from public;
grant execute on function units_with_keys() to thahs_app;

-- With a spreadsheet its key goes, whoever took it away: what of it is left anywhere says nothing any more. (Of a file the program does so; its table is made anew by a rebuild, which leaves no trigger.)
create function forget_upload_key() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$ begin delete from content_key where owner = new.upload_id; return new; end $$;
revoke all on function forget_upload_key() from public;
create trigger forget_key after update of removed_at on upload for each row when (old.removed_at is null and new.removed_at is not null) execute function forget_upload_key();
