-- A discrepancy says which record it was found at, where it was found at one: another of the same type mends nothing.
alter table discrepancy add column record_id uuid;
comment on column discrepancy.record_id is 'Record that differs from the paper; null when it is the file, or something that no record holds yet';
