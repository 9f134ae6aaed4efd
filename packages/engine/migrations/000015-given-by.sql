-- Who alone, without a second person, gave the account its password and so could have begun it in the other's stead. Null: two persons did, or
-- the node itself at its beginning. Whoever it is does not decide the corrections that this account asks for (NĐ 59/2020 Điều 9.2).
alter table credential add column given_by uuid references account;
comment on column credential.given_by is 'Who alone gave the password; null when a second person decided it';
