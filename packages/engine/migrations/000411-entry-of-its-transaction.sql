-- Which transaction wrote an entry is said by the database alone: who could name another would write one that is never placed in the tree, and so is never missed (invariant 2).
revoke insert on journal_entry from thahs_app;
grant insert (id, operation, origin, at, actor, "position", unit, act, outcome, registry, file_id, record_type, record_id, version, clause, purpose, grant_id, body_hash) on journal_entry to thahs_app;

-- A body that is no JSON stops whoever reads bodies: the watch over the journal, the checker, a decision. Rows that are there stay as they are. Escapes are what json takes and jsonb
-- does not; bodies seldom have one, and without any the cheaper reading says the same.
alter table journal_body add constraint journal_body_readable check (case when strpos(body, '\u') = 0 then body::json is not null else body::jsonb is not null end) not valid;
