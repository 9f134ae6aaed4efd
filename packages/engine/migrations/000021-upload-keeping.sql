-- Which sheet of a workbook is imported, and uploads that are kept by rule instead of for ever: the bytes go, the row with its hash stays.
alter table upload add column sheet text;
comment on column upload.sheet is 'Sheet of the workbook that is read; null for text files';
alter table upload add column removed_at timestamptz;
comment on column upload.removed_at is 'When the bytes were removed by the rule of keeping';
alter table import_job add column sheet text;
comment on column import_job.sheet is 'Sheet that was read when the job was started';
create index upload_kept on upload (unit) where removed_at is null;
create policy removing on upload_part for delete to thahs_app using (exists (select 1 from upload u where u.upload_id = upload_part.upload_id));
grant update (sheet, sample, removed_at) on upload to thahs_app;
grant delete on upload_part to thahs_app;
