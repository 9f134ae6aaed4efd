-- Checks and trials of copies stand in the journal alone; the screen asks for the newest of them.
create index journal_entry_trial on journal_entry (act, id) where act in ('backup.drill', 'backup.verify');
