-- Which session at the identity provider a session of ours belongs to. No foreign key: Spring Session
-- writes its row at the end of the request that signs in, after this one.
create table provider_session (
  session_id char(36) primary key,
  -- the provider's name for the session ("sid"); null where it has none
  sid text,
  subject text not null,
  at timestamptz not null default now()
);

create index provider_session_sid on provider_session (sid);
create index provider_session_subject on provider_session (subject);

-- Logout tokens that were taken, so that none counts twice.
create table logout_token (
  id text primary key,
  at timestamptz not null default now()
);

create index logout_token_at on logout_token (at);

-- Whose turn it is to compare people with the identity provider: one row, claimed for a while, so that
-- no connection is held while the provider is asked.
create table account_sync (
  only_one boolean primary key default true check (only_one),
  taken_until timestamptz not null default '-infinity',
  finished_at timestamptz
);

insert into account_sync default values;
