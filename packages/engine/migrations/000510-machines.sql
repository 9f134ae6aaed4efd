-- Machines (máy tính của cơ sở dữ liệu): which computers hold or use the base, who keeps them where, and what protects each against malicious software
-- (Circular Điều 7.2.a, 8.3). What was done with them stands in the journal; these rows are what holds now. Disks of a machine that leaves the use are media.
create table machine (
  machine_id uuid primary key,
  unit text not null,
  label text not null,
  serial text not null,
  role text not null check (role in ('SERVER', 'STANDBY', 'WORKSTATION')),
  keeper text not null,
  place text not null,
  -- Name by which the machine calls itself: the node finds its own by it.
  host text,
  state text not null default 'IN_USE' check (state in ('IN_USE', 'RETIRED')),
  registered_at timestamptz not null,
  state_since timestamptz not null,
  -- What an officer stated last; null until somebody did.
  antivirus text,
  antivirus_version text,
  signatures_on date,
  scanned_on date,
  scan_found integer check (scan_found >= 0),
  scan_remark text,
  stated_at timestamptz,
  licence_ends date,
  unique (unit, label),
  check ((antivirus is null) = (stated_at is null)),
  check ((scanned_on is null) = (scan_found is null)),
  check (coalesce(scan_found, 0) = 0 or scan_remark is not null)
);
comment on table machine is 'Máy tính của cơ sở dữ liệu: computers that hold or use the base, with what protects each against malicious software';
comment on column machine.licence_ends is 'Last day of the licence of the antivirus software; null where it has no end';
create unique index machine_host on machine (host) where state = 'IN_USE' and host is not null;
create index machine_serial on machine (serial);

-- What the node sees of the machine that it runs on; its own note-pad. What changed of it stands in the journal.
create table machine_sight (
  host text primary key,
  unit text not null,
  first_at timestamptz not null,
  at timestamptz not null,
  -- As the software names itself; null while none answers, and then why.
  software text,
  fault text check (fault in ('ABSENT', 'SILENT', 'STRANGE')),
  signatures integer,
  signatures_at timestamptz,
  answered_at timestamptz,
  scan_at timestamptz,
  scan_found integer,
  scan_errors integer,
  -- What was found where; a path may hold a name, so it stands here alone.
  scan_names text[] not null default '{}',
  public_ways text[] not null default '{}',
  check ((software is null) = (fault is not null)),
  check ((scan_at is null) = (scan_found is null))
);
comment on table machine_sight is 'Máy của nút nhìn từ trong: what answers to the node as antivirus software, its signatures and its last whole scan';

-- Disks that left the use with their machine: media that wait for their clearing.
create table machine_disk (
  medium_id uuid primary key references medium,
  machine_id uuid not null references machine,
  unit text not null
);
comment on table machine_disk is 'Ổ đĩa của máy thôi dùng: which media were the disks of a machine that left the use';
create index machine_disk_machine on machine_disk (machine_id);

alter table machine enable row level security;
alter table machine_sight enable row level security;
alter table machine_disk enable row level security;
create policy scope on machine to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on machine_sight to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on machine_disk to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on machine to thahs_app;
grant select, insert, update on machine_sight to thahs_app;
grant select, insert on machine_disk to thahs_app;

create index journal_entry_machine on journal_entry (act, id) where act in ('machine.register', 'machine.hand-over', 'machine.antivirus', 'machine.retire');
