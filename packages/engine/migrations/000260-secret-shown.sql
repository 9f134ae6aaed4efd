-- When the secret of a second factor was shown before it was enrolled; only the one shown last can be.
alter table credential add column secret_shown timestamptz[] not null default '{}';
comment on column credential.secret_shown is 'Showings of a secret for enrolment since the credential began; each is journalled (session.enrol-shown)';
