-- The second machine (máy chủ dự phòng, Circular Điều 9.5, 11.3): it holds everything, unsealed, so one person proposes it and a head allows it.
create table standby (
  standby_id uuid primary key,
  unit text not null,
  -- As the server knows it, and its address on the internal line.
  name text not null check (name ~ '^[a-z][a-z0-9_]{1,30}$' and name not like 'thahs%'),
  address inet not null,
  place text not null,
  state text not null check (state in ('PROPOSED', 'ALLOWED', 'REFUSED', 'ENDED')),
  -- Nothing is acknowledged that is not on it too.
  synchronous boolean not null,
  asked_by text not null,
  asked_at timestamptz not null,
  given_by uuid,
  decided_by text,
  decided_at timestamptz,
  note text,
  ended_at timestamptz,
  check (decided_by is null or decided_by <> asked_by),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'ENDED') = (ended_at is not null))
);
comment on table standby is 'Máy chủ dự phòng: which machine may follow this one, who asked for it and who allowed it';
comment on column standby.given_by is 'Who alone had given the asker the password';
create unique index standby_one on standby ((true)) where state in ('PROPOSED', 'ALLOWED');

alter table standby enable row level security;
create policy scope on standby to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on standby to thahs_app;

-- How the machine that is allowed follows; what is behind it shows its figures to the owner alone. One that sent no word for ten seconds is away, whatever its connection says.
create function standby_state() returns table (name text, wanted boolean, streaming boolean, synchronous boolean, behind_bytes double precision, behind_seconds double precision, slot text)
  language sql stable security definer set search_path = public, pg_catalog
  as $$ select s.name, s.synchronous, coalesce(r.state = 'streaming' and r.reply_time > now() - interval '10 s', false), coalesce(r.sync_state = 'sync', false), pg_wal_lsn_diff(pg_current_wal_lsn(), r.replay_lsn)::float8,
               extract(epoch from coalesce(r.replay_lag, r.flush_lag, r.write_lag, interval '0'))::float8, p.wal_status
          from standby s left join pg_stat_replication r on r.application_name = s.name left join pg_replication_slots p on p.slot_name = 'standby_' || s.name where s.state = 'ALLOWED' and not pg_is_in_recovery() $$;
revoke all on function standby_state() from public;
grant execute on function standby_state() to thahs_app;
