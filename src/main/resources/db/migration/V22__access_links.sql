-- When a link that proves an address was mailed, so that somebody who asks again gets a new one, and nobody's mailbox
-- is filled: the latest of them, and how many since the first of a day.
alter table access_request
  add column link_mailed_at timestamptz,
  add column links_since timestamptz,
  add column links integer not null default 0,
  -- how often the address asked again when it was proven already: only then what was typed is not taken over
  add column not_taken integer not null default 0;
