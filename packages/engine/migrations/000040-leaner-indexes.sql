-- Every index is paid for at each act. This one was for showing a unit's journal by id; since 000005 it is shown in the order of time.
drop index journal_entry_unit;
-- What an officer looked at last, for the work desk: without it the whole journal of the unit is gone through.
create index journal_entry_reader on journal_entry (actor, id desc) where act = 'file.read';

-- The scope is worked out once a statement and not once a row.
alter policy scope on journal_entry using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
alter policy scope on journal_body using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
alter policy scope on file using (custodian_unit = any ((select thahs_scope())::text[])) with check (custodian_unit = any ((select thahs_scope())::text[]));
alter policy scope on record using (custodian_unit = any ((select thahs_scope())::text[])) with check (custodian_unit = any ((select thahs_scope())::text[]));
alter policy scope on file_index using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
