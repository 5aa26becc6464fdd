-- Sites, cases and what every case has: stages, people, timeline, field history.

create sequence jurisdiction_seq increment 50;
create table jurisdiction (
  id bigint primary key,
  name text not null check (btrim(name) <> ''),
  place text not null check (btrim(place) <> ''),
  us_state char(2) not null check (us_state ~ '^[A-Z]{2}$'),
  ori char(9) not null unique check (ori ~ '^[A-Z0-9]{9}$'),
  state_fips char(2) check (state_fips ~ '^[0-9]{2}$'),
  county_fips char(3) check (county_fips ~ '^[0-9]{3}$'),
  place_fips char(5) check (place_fips ~ '^[0-9]{5}$'),
  agency_type text not null check (agency_type in (
    'MUNICIPAL_POLICE', 'COUNTY_POLICE', 'SHERIFF', 'STATE_POLICE', 'TRIBAL_POLICE',
    'SPECIAL_JURISDICTION', 'PROSECUTOR', 'OTHER')),
  sworn_strength integer check (sworn_strength >= 0),
  civilian_strength integer check (civilian_strength >= 0),
  population integer check (population > 0),
  synthetic boolean not null default false
);
create index jurisdiction_us_state on jurisdiction (us_state);

-- One row a year. Its lock lasts until the filing commits, so that no number is ever missing.
create table case_number (
  year integer primary key,
  last integer not null
);

create sequence case_file_seq increment 50;
create table case_file (
  id bigint primary key,
  reference text not null unique check (reference ~ '^PSP-[0-9]{4}-[0-9]{5,}$'),
  title text not null check (btrim(title) <> ''),
  jurisdiction_id bigint not null references jurisdiction (id),
  stage text not null check (stage in (
    'INTAKE', 'TRIAGE', 'ASSIGNMENT', 'DELIVERY', 'MEASUREMENT', 'CLOSED')),
  state text not null check (state in ('ACTIVE', 'ON_HOLD', 'DEFERRED')),
  ending text check (ending in (
    'COMPLETED', 'DECLINED', 'REFERRED', 'WITHDRAWN', 'TERMINATED', 'LAPSED', 'MERGED')),
  ending_reason text check (btrim(ending_reason) <> ''),
  intensity text not null check (intensity in ('BRIEF', 'TARGETED', 'INTENSIVE')),
  priority text not null check (priority in ('STANDARD', 'HIGH', 'URGENT')),
  filed_at timestamptz not null,
  closed_at timestamptz,
  merged_into bigint references case_file (id) check (merged_into <> id),
  held_at timestamptz,
  synthetic boolean not null default false,
  version integer not null default 0,
  search tsvector not null default ''::tsvector,
  check (stage <> 'CLOSED' or (ending is not null and closed_at is not null)),
  check ((state = 'ON_HOLD') = (held_at is not null))
);
create index case_file_filed on case_file (filed_at desc, id desc);
create index case_file_closed on case_file (closed_at) where closed_at is not null;
create index case_file_open on case_file (filed_at desc, id desc) where stage <> 'CLOSED';
create index case_file_stage on case_file (stage, filed_at desc, id desc);
create index case_file_ending on case_file (ending, filed_at desc, id desc) where ending is not null;
create index case_file_jurisdiction on case_file (jurisdiction_id, filed_at desc, id desc);
create index case_file_not_active on case_file (state, filed_at desc, id desc)
  where state <> 'ACTIVE';
create index case_file_merged_into on case_file (merged_into) where merged_into is not null;
create index case_file_search on case_file using gin (search);

-- Words of reference, title and place. Names are not stemmed, so the configuration is "simple".
create function case_search_words(reference text, title text, jurisdiction bigint)
returns tsvector language sql stable as $$
  select to_tsvector('simple', concat_ws(' ',
    translate(reference, '-', ' '), ltrim(split_part(reference, '-', 3), '0'),
    translate(title, '-', ' '), translate(j.name, '-', ' '), translate(j.place, '-', ' '),
    j.us_state))
  from jurisdiction j where j.id = jurisdiction
$$;

create function case_file_search_words() returns trigger language plpgsql as $$
begin
  new.search := case_search_words(new.reference, new.title, new.jurisdiction_id);
  return new;
end
$$;
create trigger case_file_search_words before insert or update of title on case_file
  for each row execute function case_file_search_words();

-- As the owner, for all cases of the site, whatever whoever changes the site sees of them.
create function jurisdiction_search_words() returns trigger language plpgsql security definer as $$
begin
  update case_file set search = case_search_words(reference, title, jurisdiction_id)
  where jurisdiction_id = new.id;
  return null;
end
$$;
create trigger jurisdiction_search_words after update of name, place, us_state on jurisdiction
  for each row execute function jurisdiction_search_words();

create table case_core_area (
  case_id bigint not null references case_file (id),
  core_area text not null check (core_area in (
    'COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING', 'CRIME_ANALYSIS',
    'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY')),
  primary key (case_id, core_area)
);
create index case_core_area_area on case_core_area (core_area, case_id);

-- Each stay in a stage; after a reopening a stage comes again.
create sequence case_stage_seq increment 50;
create table case_stage (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  stage text not null check (stage in (
    'INTAKE', 'TRIAGE', 'ASSIGNMENT', 'DELIVERY', 'MEASUREMENT', 'CLOSED')),
  entered_at timestamptz not null,
  left_at timestamptz check (left_at >= entered_at),
  held_minutes integer not null default 0 check (held_minutes >= 0)
);
create index case_stage_case on case_stage (case_id, entered_at);
create unique index case_stage_present on case_stage (case_id) where left_at is null;

create sequence case_person_seq increment 50;
create table case_person (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  person_id bigint not null,
  part text not null check (part in ('OFFERED', 'LEAD', 'SUPPORTING', 'COORDINATOR', 'PARTNER')),
  since timestamptz not null,
  until timestamptz check (until >= since)
);
create unique index case_person_present on case_person (case_id, person_id, part)
  where until is null;
create index case_person_person on case_person (person_id, case_id);

create sequence timeline_entry_seq increment 50;
create table timeline_entry (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  at timestamptz not null,
  person_id bigint not null,
  actor_name text not null,
  kind text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  args jsonb not null default '[]'::jsonb
);
create index timeline_entry_case on timeline_entry (case_id, at desc, id desc);

-- Field history. Keys come one by one: two nodes with blocks of keys would put changes out of order.
create sequence revinfo_seq;
create table revinfo (
  id bigint primary key,
  at timestamptz not null,
  person_id bigint not null,
  actor_name text not null
);

create table case_file_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  reference text,
  title text,
  jurisdiction_id bigint,
  stage text,
  state text,
  ending text,
  ending_reason text,
  intensity text,
  priority text,
  filed_at timestamptz,
  closed_at timestamptz,
  merged_into bigint,
  held_at timestamptz,
  synthetic boolean,
  primary key (id, rev)
);

create table case_core_area_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint not null,
  core_area text not null,
  primary key (case_id, core_area, rev)
);
