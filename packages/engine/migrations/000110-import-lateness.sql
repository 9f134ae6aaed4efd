-- What a table brings late has one reason, said when it is imported; how many records it concerns is counted with the rows
-- (draft Circular Điều 4.6; NĐ 160/2026 Điều 8.5.c).
alter table import_job add column late_reason text;
alter table import_job add column late integer not null default 0;
comment on column import_job.late_reason is 'Lý do nhập trễ chung: kept with each record of the run that is late';
comment on column import_job.late is 'Records that are late, of the rows done so far; in a dry run those that would be';
