-- What becomes of a file after it was added: scanned for viruses where a scanner is set, then read
-- for the words that searches find. Times are real, also where the programme's clock is moved.
create table attachment_text (
  attachment_id bigint primary key references attachment (id),
  case_id bigint not null references case_file (id),
  -- NONE: a picture; FAILED: could not be read or scanned, and is not tried again
  state text not null default 'WAITING'
    check (state in ('WAITING', 'READ', 'NONE', 'FAILED', 'INFECTED')),
  attempts integer not null default 0,
  -- whoever works on it moves this on first, so that nobody else takes the same one
  due_at timestamptz not null default now(),
  -- never the message: it may hold what is in the file
  failure text,
  words tsvector not null default ''::tsvector
);
create index attachment_text_due on attachment_text (due_at) where state = 'WAITING';
create index attachment_text_case on attachment_text (case_id);
create index attachment_text_words on attachment_text using gin (words);
