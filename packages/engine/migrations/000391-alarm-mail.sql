-- Notices of alarms by e-mail on the internal network: queued with the alarm, sent afterwards, tried again ever more seldom. The text is made when it
-- is sent, from the alarm alone; no personal data (Circular Điều 4.7, 11.4).
create table alarm_mail (
  mail_id uuid primary key,
  alarm_id uuid not null references alarm,
  unit text not null,
  recipient text not null,
  queued_at timestamptz not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- What the mail server said last, or why it was not reached.
  failure text
);
comment on table alarm_mail is 'Thư báo cảnh báo: queue of notices on the internal network';
create index alarm_mail_waiting on alarm_mail (next_at) where sent_at is null;
alter table alarm_mail enable row level security;
create policy scope on alarm_mail to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update, delete on alarm_mail to thahs_app;
