-- Columns that a person chose for a list, kept with the account as saved filters are.
create table list_columns (
  account_id uuid primary key references account,
  columns jsonb not null
);
comment on table list_columns is 'Columns of the list of files that a person chose';
grant select, insert, update on list_columns to thahs_app;
