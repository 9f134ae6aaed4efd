-- Clearing of media that leave the use (Circular Điều 7.2.b, 8.4): one person tells how the data was taken off a medium, a head confirms it, and only
-- then may the medium serve for anything else. What lies between a medium and its disk that encrypts is what the machine saw, or what its keeper stated.
alter table medium add column encryption text not null default 'UNSEEN' check (encryption in ('UNSEEN', 'SEEN', 'STATED', 'NONE'));
comment on column medium.encryption is 'UNSEEN: nobody looked yet; SEEN: the system itself encrypts; STATED: the medium does, by the word of its keeper; NONE: nothing does, with a reason';
alter table medium add column encryption_note text;
alter table medium add column state_since timestamptz;
comment on column medium.state_since is 'Since when it is in its state: what waits too long is told';
update medium set state_since = registered_at;
alter table medium alter column state_since set default now(), alter column state_since set not null;
alter table medium add constraint medium_state_check check (state in ('IN_USE', 'LOST', 'AWAITING_CLEARING', 'CLEARING', 'CLEARED', 'DESTROYED'));
alter table medium add constraint medium_encryption_reason check (encryption not in ('STATED', 'NONE') or encryption_note is not null);
create index medium_serial on medium (serial);

create table medium_clearing (
  clearing_id uuid primary key,
  medium_id uuid not null references medium,
  unit text not null,
  technique text not null,
  tool text not null,
  -- How it was made sure that nothing can be read any more.
  checked text not null,
  done_on date not null,
  next_use text not null check (next_use in ('STAYS', 'LEAVES', 'ENDS')),
  asked_by text not null,
  asked_at timestamptz not null,
  given_by uuid,
  state text not null check (state in ('pending', 'accepted', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  note text,
  check (decided_by is null or decided_by <> asked_by),
  check ((state = 'pending') = (decided_by is null))
);
comment on table medium_clearing is 'Xóa sạch dữ liệu trên phương tiện: what was told, and what a head decided';
comment on column medium_clearing.given_by is 'Who alone had given the asker the password';
create unique index medium_clearing_waiting on medium_clearing (medium_id) where state = 'pending';
create index medium_clearing_medium on medium_clearing (medium_id, asked_at);

alter table medium_clearing enable row level security;
create policy scope on medium_clearing to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on medium_clearing to thahs_app;

drop index journal_entry_medium;
create index journal_entry_medium on journal_entry (act, id) where act in ('medium.register', 'medium.hand-over', 'medium.lost', 'medium.retire', 'medium.encryption', 'medium.clear', 'medium.clear-decide', 'medium.clear-reject');

-- What was cleared away, by the plan or with its medium, holds nothing any more.
create or replace function copies_before(moment timestamptz) returns table (sets bigint, media bigint, latest timestamptz) language sql stable security definer set search_path = public, pg_temp
  as $$ select count(distinct s.set_id), count(distinct c.medium_id), max(s.begun_at) from backup_set s join backup_copy c using (set_id) where s.ended_at is not null and s.note is not null and c.removed_at is null and s.begun_at <= moment $$;
