-- Lists and counts over a million files: the state comes before the kind, for officers filter by state, and what a count needs is in the index.
drop index file_index_filter;
create index file_index_filter on file_index (unit, status, subject_kind) include (sealed);

-- The scope and the right to sealed files are worked out once a query and not once a row.
create or replace view file_search as
  select * from file_index
  where unit = any ((select thahs_scope())::text[]) and (not sealed or (select current_setting('thahs.sealed', true)) = 'yes');
