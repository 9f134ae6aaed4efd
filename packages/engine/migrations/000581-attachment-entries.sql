-- Whoever holds all papers to the journal finds their entries among millions.
create index journal_entry_attachment on journal_entry (id) where act = 'attachment.add';
