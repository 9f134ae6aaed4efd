-- A Vietnamese list of people goes by the given name, which stands last, then by the rest from the family name on, in the order of the Vietnamese alphabet.
alter table file_index add column given_name text collate "vi-x-icu" generated always as (regexp_replace(btrim(name), '^.* ', '')) stored;
create index file_index_given on file_index (unit, given_name, (name collate "vi-x-icu"), file_id) include (sealed);
create or replace view file_search as
  select * from file_index
  where unit = any ((select thahs_scope())::text[]) and (not sealed or (select current_setting('thahs.sealed', true)) = 'yes');
