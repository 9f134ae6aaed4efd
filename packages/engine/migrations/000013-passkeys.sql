-- Passkeys (WebAuthn): public keys only, with the count that the authenticator keeps; a challenge is kept here, for one use and a few minutes.
alter table passkey
  add column name text not null default '',
  add column transports text[] not null default '{}',
  add column last_used_at timestamptz;
comment on table passkey is 'Khóa đăng nhập: public key of an authenticator that proves presence and person by itself';
create index passkey_account on passkey (account_id);
create table passkey_challenge (
  challenge text primary key,
  session_id uuid,
  expires_at timestamptz not null
);
comment on table passkey_challenge is 'Challenges given out and not yet answered; of a session when a key is registered, of nobody when one signs in';
create index passkey_challenge_session on passkey_challenge (session_id);
grant select, insert, delete on passkey_challenge to thahs_app;
