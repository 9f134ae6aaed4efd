-- First rows of an upload as cells: a mapping profile is tried on them as it is made, without fetching the whole table each time.
alter table upload add column sample jsonb;
comment on column upload.sample is 'First rows as read, the heading first';
