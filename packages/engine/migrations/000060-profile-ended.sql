-- A mapping profile that its unit no longer uses is ended, not deleted; saving under its name takes it up again.
alter table mapping_profile add column ended_at timestamptz;
comment on column mapping_profile.ended_at is 'When the unit put the profile away; null while it is offered';
revoke delete on mapping_profile from thahs_app;
