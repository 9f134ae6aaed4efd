-- Who is serving and ends first is the list that is asked for most: by end alone, those long released would be gone through before them.
drop index file_index_filter;
create index file_index_filter on file_index (unit, status, term_end, file_id) include (subject_kind, sealed);
