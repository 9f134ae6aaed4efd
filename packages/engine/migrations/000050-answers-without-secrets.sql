-- An answer that held a one-time password is not kept any more: a retry is told that it was shown once. What earlier versions kept goes.
alter table operation_result alter column output drop not null;
update operation_result set output = null where name in ('account.add', 'account.reset', 'proposal.decide');
comment on column operation_result.output is 'Encrypted with the key of the node; null when the answer held what is shown once';
comment on table operation_result is 'Answer of each change, so that a retry gets the same one (invariant 7); encrypted, for it may hold a printed file; dropped when its id is no longer taken';
grant delete on operation_result to thahs_app;
