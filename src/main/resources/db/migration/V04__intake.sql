-- What a site asks for: drafts, the request itself, completeness reviews, questions and answers.

create sequence assistance_request_seq increment 50;
create table assistance_request (
  id bigint primary key,
  case_id bigint not null unique references case_file (id),
  version integer not null default 0,
  filed_by bigint not null,
  acknowledged_at timestamptz,
  -- the agency
  agency_name text not null check (btrim(agency_name) <> '' and length(agency_name) <= 200),
  agency_type text not null check (agency_type in (
    'MUNICIPAL_POLICE', 'COUNTY_POLICE', 'SHERIFF', 'STATE_POLICE', 'TRIBAL_POLICE',
    'SPECIAL_JURISDICTION', 'PROSECUTOR', 'OTHER')),
  ori text check (ori ~ '^[A-Z0-9]{9}$'),
  state_fips text check (state_fips ~ '^[0-9]{2}$'),
  county_fips text check (county_fips ~ '^[0-9]{3}$'),
  place_fips text check (place_fips ~ '^[0-9]{5}$'),
  sworn_officers integer check (sworn_officers >= 0),
  civilian_staff integer check (civilian_staff >= 0),
  -- crime analysts in full-time equivalents
  analysts_fte numeric(5, 1) check (analysts_fte >= 0),
  population integer not null check (population > 0),
  -- contacts
  requester_name text not null check (btrim(requester_name) <> ''),
  requester_title text,
  requester_email text not null check (requester_email like '%_@_%'),
  requester_phone text,
  sponsor_name text,
  sponsor_title text,
  sponsor_email text check (sponsor_email like '%_@_%'),
  -- the need
  problem text not null check (btrim(problem) <> '' and length(problem) <= 2000),
  tried text check (length(tried) <= 2000),
  desired_outcome text not null
    check (btrim(desired_outcome) <> '' and length(desired_outcome) <= 2000),
  crime_source text check (crime_source in ('NIBRS', 'SRS', 'LOCAL')),
  -- the help wished for
  delivery_types text[] not null default '{}' check (delivery_types <@ array[
    'SITE_VISIT', 'VIRTUAL_SESSION', 'TRAINING', 'PEER_EXCHANGE', 'REVIEW', 'DATA_ANALYSIS',
    'COACHING', 'RESOURCE']),
  urgency text not null check (urgency in ('STANDARD', 'HIGH', 'URGENT')),
  needed_by date,
  evidence_based boolean,
  evidence_based_practice text check (length(evidence_based_practice) <= 500),
  emerging_need boolean,
  emerging_need_note text check (length(emerging_need_note) <= 500),
  other_assistance text check (length(other_assistance) <= 2000)
);

-- A core area without sub-topic has one row with none.
create table request_area (
  request_id bigint not null references assistance_request (id),
  row_number integer not null check (row_number >= 0),
  core_area text not null check (core_area in (
    'COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING', 'CRIME_ANALYSIS',
    'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY')),
  sub_topic text,
  primary key (request_id, row_number),
  unique nulls not distinct (request_id, core_area, sub_topic)
);

-- Offenses known in whole calendar years. Null: the site has no figure; 0: it did not happen.
create table request_crime_year (
  request_id bigint not null references assistance_request (id),
  row_number integer not null check (row_number >= 0),
  year integer not null check (year between 1980 and 2200),
  murder integer check (murder >= 0),
  rape integer check (rape >= 0),
  robbery integer check (robbery >= 0),
  aggravated_assault integer check (aggravated_assault >= 0),
  population integer not null check (population > 0),
  primary key (request_id, row_number),
  unique (request_id, year)
);

create table assistance_request_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  filed_by bigint,
  acknowledged_at timestamptz,
  agency_name text,
  agency_type text,
  ori text,
  state_fips text,
  county_fips text,
  place_fips text,
  sworn_officers integer,
  civilian_staff integer,
  analysts_fte numeric(5, 1),
  population integer,
  requester_name text,
  requester_title text,
  requester_email text,
  requester_phone text,
  sponsor_name text,
  sponsor_title text,
  sponsor_email text,
  problem text,
  tried text,
  desired_outcome text,
  crime_source text,
  delivery_types text[],
  urgency text,
  needed_by date,
  evidence_based boolean,
  evidence_based_practice text,
  emerging_need boolean,
  emerging_need_note text,
  other_assistance text,
  primary key (id, rev)
);
create table request_area_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  request_id bigint not null,
  row_number integer not null,
  core_area text,
  sub_topic text,
  primary key (rev, request_id, row_number)
);
create table request_crime_year_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  request_id bigint not null,
  row_number integer not null,
  year integer,
  murder integer,
  rape integer,
  robbery integer,
  aggravated_assault integer,
  population integer,
  primary key (rev, request_id, row_number)
);

-- Each look at whether the request says all that triage needs.
create sequence completeness_review_seq increment 50;
create table completeness_review (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  completeness text not null check (completeness in ('COMPLETE', 'INCOMPLETE', 'DUPLICATE')),
  confirmed text[] not null default '{}',
  missing text[] not null default '{}',
  question text check (length(question) <= 2000),
  duplicate_of bigint references case_file (id) check (duplicate_of <> case_id),
  related_to bigint references case_file (id) check (related_to <> case_id),
  reviewed_by bigint not null,
  reviewed_at timestamptz not null,
  check (completeness <> 'INCOMPLETE' or question is not null),
  check ((completeness = 'DUPLICATE') = (duplicate_of is not null))
);
create index completeness_review_case on completeness_review (case_id, reviewed_at);
create index completeness_review_related on completeness_review (related_to)
  where related_to is not null;
create table completeness_review_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  completeness text,
  confirmed text[],
  missing text[],
  question text,
  duplicate_of bigint,
  related_to bigint,
  reviewed_by bigint,
  reviewed_at timestamptz,
  primary key (id, rev)
);

-- What the site was asked, what it answered and what it changed in its request.
create sequence information_request_seq increment 50;
create table information_request (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  question text not null check (btrim(question) <> ''),
  asked_by bigint not null,
  asked_at timestamptz not null,
  answer text check (length(answer) <= 4000),
  answered_by bigint,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index information_request_case on information_request (case_id, asked_at);
create table information_request_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  question text,
  asked_by bigint,
  asked_at timestamptz,
  answer text,
  answered_by bigint,
  answered_at timestamptz,
  primary key (id, rev)
);

-- The request's fields that came with an answer, as shown to people; the fields' own history is
-- in assistance_request_aud.
create table information_change (
  information_request_id bigint not null references information_request (id),
  row_number integer not null check (row_number >= 0),
  field text not null check (field <> ''),
  before_text text,
  after_text text,
  primary key (information_request_id, row_number)
);

-- A request that is not filed yet, as typed: the form's JSON with whatever is wrong in it.
create sequence request_draft_seq increment 50;
create table request_draft (
  id bigint primary key,
  version integer not null default 0,
  jurisdiction_id bigint not null references jurisdiction (id),
  data jsonb not null default '{}'::jsonb check (jsonb_typeof(data) = 'object'),
  begun_by bigint not null,
  begun_at timestamptz not null,
  saved_by bigint not null,
  saved_at timestamptz not null
);
create index request_draft_jurisdiction on request_draft (jurisdiction_id, saved_at desc, id desc);
create index request_draft_begun_by on request_draft (begun_by, saved_at desc, id desc);

-- Which case a draft became: its pages lead there.
create table request_draft_sent (
  draft_id bigint primary key,
  case_id bigint not null references case_file (id)
);
create index request_draft_sent_case on request_draft_sent (case_id);

create sequence request_draft_file_seq increment 50;
create table request_draft_file (
  id bigint primary key,
  draft_id bigint not null references request_draft (id) on delete cascade,
  name text not null check (btrim(name) <> '' and length(name) <= 200),
  kind text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  content bytea not null,
  added_by bigint not null,
  added_at timestamptz not null
);
alter table request_draft_file alter column content set storage external;
create index request_draft_file_draft on request_draft_file (draft_id, added_at);
