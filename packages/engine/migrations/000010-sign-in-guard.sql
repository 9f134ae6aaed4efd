-- Guesses are counted by account and by where they come from, before the password is compared: guesses sent at once cannot outrun the count,
-- and a stranger's guesses lock out the stranger, not the person. Sign-in names that nobody has are counted alike, in a fixed number of places.
create table sign_in_guard (
  guard_id uuid not null,
  source text not null,
  failures integer not null default 0,
  last_at timestamptz not null,
  told integer not null default 0,
  told_at timestamptz,
  primary key (guard_id, source)
);
comment on table sign_in_guard is 'Wrong sign-ins of one account from one source; source * counts all of them';
comment on column sign_in_guard.told is 'Guesses compared while locked, only to tell the one who knows the password why they do not get in';

alter table credential drop column failures, drop column locked_until;
grant select, insert, update, delete on sign_in_guard to thahs_app;
