-- Copies that another tool makes of the database of the node (bằng chứng sao lưu; Circular Điều 8.5, 11.2): what the tool says of them, each as it was first read.
-- They are evidence and no copies of the node: its keys and secrets are not in them, and nobody here has read or restored them.
create table backup_evidence (
  unit text not null,
  tool text not null check (tool in ('PGBACKREST')),
  stanza text not null,
  repository integer not null check (repository > 0),
  label text not null,
  kind text not null check (kind in ('FULL', 'DIFF', 'INCR')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  bytes bigint not null,
  stored_bytes bigint not null,
  encrypted boolean not null,
  -- The tool found pages that do not hold their checksum.
  damaged boolean not null,
  noted_at timestamptz not null,
  noted_by text not null,
  -- Since when the tool says nothing of it any more.
  gone_at timestamptz,
  primary key (unit, tool, stanza, repository, label)
);
comment on table backup_evidence is 'Bằng chứng sao lưu: copies of the database that another tool says it has';
alter table backup_evidence enable row level security;
create policy scope on backup_evidence to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update (gone_at) on backup_evidence to thahs_app;

create table evidence_reading (
  unit text not null,
  tool text not null,
  stanza text not null,
  read_at timestamptz not null,
  primary key (unit, tool, stanza)
);
comment on table evidence_reading is 'Lần cuối đọc bằng chứng sao lưu: what another tool says was read last at that moment';
alter table evidence_reading enable row level security;
create policy scope on evidence_reading to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update on evidence_reading to thahs_app;
