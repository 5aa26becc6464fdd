-- As of when a person's row is true: when the identity provider said so, or when it was changed here. What the
-- provider said before that writes nothing. Null until either was.
alter table person add column said_at timestamptz;

alter table account_sync
  -- as of when everybody was last compared; what the provider said before that is out of date for all
  add column read_at timestamptz,
  -- as of when the sites of all were read; in between only those of people who are new or were put into another one
  add column sites_read_at timestamptz,
  -- people whom the last comparison did not find there, and did not end because they were too many
  add column not_ended integer not null default 0;
