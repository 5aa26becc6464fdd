-- The demonstration alone writes here. A programme that is not DONE was cut off while it was made:
-- nobody has worked in it, and the next start throws it away.
create table demo_programme (
  id smallint primary key check (id = 1),
  state text not null check (state in ('MAKING', 'DONE')),
  cases integer not null check (cases >= 0),
  begun_at timestamptz not null default now(),
  made_at timestamptz,
  check ((state = 'DONE') = (made_at is not null))
);

-- how far people moved the clock, so that a restart goes on from there
create table demo_clock (
  id smallint primary key check (id = 1),
  offset_ms bigint not null
);
