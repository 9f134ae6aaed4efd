-- The dictionary of spelling correction was one for the node: that a rare syllable was not taken for a slip told everybody that somebody, somewhere,
-- bears it. It is by unit now, behind the fence, and what only sealed files bear is known to those alone who may see them (Circular Điều 4.2, 4.7).
drop table syllable;
create table syllable (
  unit text not null,
  syllable text not null,
  sealed boolean not null,
  primary key (unit, syllable)
);
comment on table syllable is 'Folded syllables that occur in the names of a unit: the dictionary of spelling correction';
comment on column syllable.sealed is 'Only sealed files of the unit bear it';
insert into syllable select f.unit, s, bool_and(f.sealed) from file_index f, unnest(f.syllables) s group by 1, 2;
alter table syllable enable row level security;
create policy scope on syllable to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update on syllable to thahs_app;

create view syllable_search as
  select unit, syllable from syllable
  where unit = any ((select thahs_scope())::text[]) and (not sealed or (select current_setting('thahs.sealed', true)) = 'yes');
grant select on syllable_search to thahs_app;
