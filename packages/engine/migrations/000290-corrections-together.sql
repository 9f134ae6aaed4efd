-- Records that belong together are corrected together: what waits for the second person is then one proposal, which holds all its records and is decided whole
-- (NĐ 59/2020 Điều 9.2).
alter table correction add column together uuid references correction;
comment on column correction.together is 'First correction of the proposal that this one is decided with, itself for the first; null for one that is decided alone';
create index correction_together on correction (together) where together is not null;
