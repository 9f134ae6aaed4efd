-- Ngày hoặc năm sinh: a birth, as a day or as its year, is looked up in a unit, and the list goes by it.
create index file_index_birth on file_index (unit, birth, file_id) include (sealed);
