-- Each check of a table is read anew for each statement that writes to it, which costs as much as the row; both say together what each said by itself (invariant 2). Rows that are there were held to both.
alter table journal_entry drop constraint journal_entry_body_hash_check, drop constraint journal_entry_outcome_check,
  add constraint journal_entry_well_formed check (octet_length(body_hash) = 32 and outcome in ('done', 'refused')) not valid;
