-- What was done with a medium stands in the journal alone; its history asks for few entries of many.
create index journal_entry_medium on journal_entry (act, id) where act in ('medium.register', 'medium.hand-over', 'medium.lost', 'medium.retire');
