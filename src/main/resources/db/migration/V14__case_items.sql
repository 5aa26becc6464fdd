-- What people add to a case: files, notes, partners.

create sequence attachment_seq increment 50;
create table attachment (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  name text not null check (btrim(name) <> '' and length(name) <= 200),
  kind text not null check (kind in (
    'LETTER_OF_SUPPORT', 'REPORT', 'DATA', 'POLICY', 'PHOTO', 'OTHER')),
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by bigint not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  -- only what is AVAILABLE is handed out; NOT_CHECKED: the scanner could not tell
  condition text not null default 'AVAILABLE'
    check (condition in ('AVAILABLE', 'BEING_CHECKED', 'NOT_CHECKED', 'INFECTED'))
);
create index attachment_case on attachment (case_id, added_at) where removed_at is null;

create table attachment_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  name text,
  kind text,
  media_type text,
  size_bytes bigint,
  sha256 text,
  added_by bigint,
  added_at timestamptz,
  removed_at timestamptz,
  primary key (id, rev)
);

-- Apart from its description, so that no list reads bytes; gone when the file is removed.
create table attachment_content (
  attachment_id bigint primary key references attachment (id),
  content bytea not null
);
alter table attachment_content alter column content set storage external;

create sequence case_note_seq increment 50;
create table case_note (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  text text not null check (btrim(text) <> '' and length(text) <= 10000),
  audience text not null check (audience in ('PROGRAM', 'EVERYONE')),
  written_by bigint not null,
  written_at timestamptz not null
);
create index case_note_case on case_note (case_id, written_at desc);

create table case_note_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  text text,
  audience text,
  written_by bigint,
  written_at timestamptz,
  primary key (id, rev)
);

create sequence case_partner_seq increment 50;
create table case_partner (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  organisation text not null check (btrim(organisation) <> '' and length(organisation) <= 200),
  kind text not null check (kind in (
    'POLICE', 'SHERIFF', 'MAYORS_OFFICE', 'LOCAL_PROSECUTOR', 'US_ATTORNEY', 'ATF', 'FBI',
    'USMS', 'COMMUNITY_ORGANISATION', 'RESEARCHER', 'OTHER')),
  role text,
  contact_name text,
  contact_title text,
  contact_email text,
  contact_phone text
);
create index case_partner_case on case_partner (case_id);

create table case_partner_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  organisation text,
  kind text,
  role text,
  contact_name text,
  contact_title text,
  contact_email text,
  contact_phone text,
  primary key (id, rev)
);
