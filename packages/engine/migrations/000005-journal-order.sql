-- The journal is shown in the order of the server's time: an id is made by the client and may claim any.
create index journal_entry_unit_at on journal_entry (unit, at desc, id desc);
