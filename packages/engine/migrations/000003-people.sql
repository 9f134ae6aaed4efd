-- Units, accounts, postings and sessions (Circular Điều 8.2, 16.3; TCVN 14423 access control). Secrets are apart from the journalled facts.

create table unit (
  unit_id text primary key check (unit_id !~ '[,\s]'),
  name text not null,
  kind text not null,
  superior_id text references unit,
  valid_from date not null,
  valid_to date
);
comment on table unit is 'Đơn vị, with dated kind and superior';
create table unit_past (
  unit_id text not null references unit,
  kind text not null,
  superior_id text,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, valid_from)
);
comment on table unit_past is 'Former kinds and superiors of a unit';

create table account (
  account_id uuid primary key,
  login text not null unique,
  name text not null,
  rank text not null default '',
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table account is 'One person, one account';
create table credential (
  account_id uuid primary key references account,
  password_hash text not null,
  must_change boolean not null,
  totp_secret text,
  totp_last_step bigint,
  failures integer not null default 0,
  locked_until timestamptz
);
comment on table credential is 'Argon2id hash and second factor; never in the journal';
create table passkey (
  credential_id text primary key,
  account_id uuid not null references account,
  public_key bytea not null,
  counter bigint not null,
  created_at timestamptz not null
);
create table posting (
  posting_id uuid primary key,
  account_id uuid not null references account,
  unit_id text not null references unit,
  "position" text not null check ("position" in ('ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR', 'TECH_ADMIN')),
  valid_from date not null,
  valid_to date
);
comment on table posting is 'Position with dates; access ends with it';
create index posting_account on posting (account_id);
create index posting_unit on posting (unit_id, "position");
create table session (
  session_hash bytea primary key,
  session_id uuid not null unique,
  account_id uuid not null references account,
  posting_id uuid not null references posting,
  csrf text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  agent text not null
);
comment on table session is 'Signed-in sessions; only the hash of the token is kept';
create index session_account on session (account_id) where ended_at is null;

create table draft (
  account_id uuid not null references account,
  draft_id uuid not null,
  title text not null,
  saved_at timestamptz not null,
  body bytea not null,
  primary key (account_id, draft_id)
);
comment on table draft is 'Unfinished forms, encrypted with the key of the node';
create table saved_filter (
  account_id uuid not null references account,
  filter_id uuid not null,
  name text not null,
  input jsonb not null,
  primary key (account_id, filter_id)
);
create table copy_number (
  unit text not null,
  year integer not null,
  last integer not null,
  primary key (unit, year)
);
comment on table copy_number is 'Number of the last printed copy of a unit in a year (Điều 10.1)';
create table operation_result (
  operation_id uuid primary key,
  actor text not null,
  name text not null,
  input_hash bytea not null,
  output bytea not null,
  at timestamptz not null
);
comment on table operation_result is 'Answer of each change, so that a retry gets the same one (invariant 7); encrypted, for it may hold a one-time password or a printed file';

grant select, insert, update on unit, unit_past, account, credential, posting, session, copy_number to thahs_app;
grant select, insert, update, delete on passkey, draft, saved_filter to thahs_app;
grant select, insert on operation_result to thahs_app;
