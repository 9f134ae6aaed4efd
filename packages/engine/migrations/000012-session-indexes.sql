-- Sign-in asks where an account has signed in from before, and which posting it used last: by index, however many sessions there were.
create index session_source on session (account_id, address, started_at);
create index session_posting on session (posting_id, last_seen_at);
