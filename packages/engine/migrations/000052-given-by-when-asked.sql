-- Who alone had given the asker's password is remembered with what was asked: a reset by another, in between, does not make the first giver a second person
-- (NĐ 59/2020 Điều 9.2; Circular Điều 4.5).
alter table correction add column given_by uuid references account;
comment on column correction.given_by is 'Who alone had given the asker the password when it was asked';
update correction c set given_by = k.given_by from credential k where k.account_id::text = c.asked_by and c.state = 'pending';
alter table proposal add column given_by uuid references account;
comment on column proposal.given_by is 'Who alone had given the proposer the password when it was proposed';
update proposal p set given_by = k.given_by from credential k where k.account_id = p.proposed_by and p.state = 'pending';
