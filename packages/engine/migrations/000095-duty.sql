-- Duties with a time limit (Luật 41/2019; draft Circular Điều 4.6): a projection beside the search index, made from the records of a file.
-- Whether a duty is overdue follows from the day on which one asks and is not stored.
create table duty (
  file_id uuid not null,
  rule text not null,
  occasion date not null,
  unit text not null,
  subject_kind text not null,
  sealed boolean not null,
  "group" text not null,
  owes text not null,
  due date not null,
  met date,
  explained boolean not null,
  primary key (file_id, rule, occasion)
);
comment on table duty is 'Việc phải làm có thời hạn của từng hồ sơ';
comment on column duty.occasion is 'The day it hangs on: of an event, a date ahead, the beginning of a period';
comment on column duty.owes is 'Who owes it; what the unit that keeps the file does not owe, it waits for';
comment on column duty.explained is 'Somebody has said why it is late';
create index duty_open on duty (unit, due, file_id, rule) include (owes, "group", subject_kind, sealed) where met is null;
create index duty_due on duty (unit, due);

-- Files that were opened many at once: their duties are made right afterwards, a row a page.
create table duty_waiting (
  page_id uuid primary key,
  unit text not null,
  file_ids uuid[] not null
);
comment on table duty_waiting is 'Files whose duties are still to be made, by page of an import';

alter table duty enable row level security;
alter table duty_waiting enable row level security;
create policy scope on duty to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on duty_waiting to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update, delete on duty to thahs_app;
grant select, insert, update, delete on duty_waiting to thahs_app;

create view duty_search as
  select * from duty
  where unit = any (thahs_scope()) and (not sealed or current_setting('thahs.sealed', true) = 'yes');
grant select on duty_search to thahs_app;
