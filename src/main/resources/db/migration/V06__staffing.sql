-- Experts and their places on cases: profile, position, shortlist, offer, engagement.

create table expert_profile (
  person_id bigint primary key references person(id),
  home_state text not null check (home_state ~ '^[A-Z]{2}$'),
  max_open_engagements integer not null check (max_open_engagements between 0 and 99),
  hours_per_week numeric(5,2) not null check (hours_per_week between 0 and 80),
  contract_end date,
  vouched boolean not null,
  active boolean not null,
  version integer not null
);

create table expert_profile_aud (
  person_id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  home_state text,
  max_open_engagements integer,
  hours_per_week numeric(5,2),
  contract_end date,
  vouched boolean,
  active boolean,
  primary key (person_id, rev)
);

create table expert_sub_topic (
  person_id bigint not null references expert_profile(person_id),
  sub_topic text not null,
  primary key (person_id, sub_topic)
);

create table expert_sub_topic_aud (
  person_id bigint not null,
  sub_topic text not null,
  rev bigint not null,
  revtype smallint not null,
  primary key (person_id, sub_topic, rev)
);

create table expert_agency_type (
  person_id bigint not null references expert_profile(person_id),
  agency_type text not null,
  primary key (person_id, agency_type)
);

create table expert_agency_type_aud (
  person_id bigint not null,
  agency_type text not null,
  rev bigint not null,
  revtype smallint not null,
  primary key (person_id, agency_type, rev)
);

create table expert_language (
  person_id bigint not null references expert_profile(person_id),
  language text not null,
  primary key (person_id, language)
);

create table expert_language_aud (
  person_id bigint not null,
  language text not null,
  rev bigint not null,
  revtype smallint not null,
  primary key (person_id, language, rev)
);

create sequence expert_skill_seq increment by 50;
create table expert_skill (
  id bigint primary key,
  person_id bigint not null references expert_profile(person_id),
  core_area text not null check (core_area in ('COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING',
    'CRIME_ANALYSIS', 'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY')),
  level text not null check (level in ('NOVICE', 'PRACTITIONER', 'EXPERIENCED', 'EXPERT',
    'NATIONALLY_RECOGNISED')),
  evidence text
);
create index expert_skill_of on expert_skill (person_id);

create table expert_skill_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  person_id bigint,
  core_area text,
  level text,
  evidence text,
  primary key (id, rev)
);

create sequence expert_absence_seq increment by 50;
create table expert_absence (
  id bigint primary key,
  person_id bigint not null references expert_profile(person_id),
  from_date date not null,
  until_date date not null,
  kind text not null check (kind in ('LEAVE', 'TRAINING', 'OTHER_ASSIGNMENT', 'NOT_AVAILABLE')),
  check (from_date <= until_date)
);
create index expert_absence_of on expert_absence (person_id);

create table expert_absence_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  person_id bigint,
  from_date date,
  until_date date,
  kind text,
  primary key (id, rev)
);

create sequence expert_conflict_seq increment by 50;
create table expert_conflict (
  id bigint primary key,
  person_id bigint not null references expert_profile(person_id),
  jurisdiction_id bigint not null references jurisdiction(id),
  kind text not null check (kind in ('EMPLOYER', 'FORMER_EMPLOYER', 'RELATIVE', 'CONTRACT', 'OTHER')),
  until_date date,
  note text
);
create index expert_conflict_of on expert_conflict (person_id);

create table expert_conflict_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  person_id bigint,
  jurisdiction_id bigint,
  kind text,
  until_date date,
  note text,
  primary key (id, rev)
);

create sequence staffing_position_seq increment by 50;
create table staffing_position (
  id bigint primary key,
  case_id bigint not null references case_file(id),
  lead boolean not null,
  hours_per_week numeric(5,2) not null check (hours_per_week between 0 and 80),
  from_date date not null,
  until_date date not null,
  status text not null check (status in ('OPEN', 'FILLED', 'LEFT', 'CANCELLED')),
  -- process instance that looks for somebody now, so that no other one does too
  filled_by text,
  version integer not null,
  check (from_date <= until_date)
);
create index staffing_position_of on staffing_position (case_id);
create unique index staffing_position_one_lead on staffing_position (case_id)
  where lead and status in ('OPEN', 'FILLED');

create table staffing_position_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  case_id bigint,
  lead boolean,
  hours_per_week numeric(5,2),
  from_date date,
  until_date date,
  status text,
  primary key (id, rev)
);

create table position_core_area (
  position_id bigint not null references staffing_position(id),
  core_area text not null,
  primary key (position_id, core_area)
);

create table position_core_area_aud (
  position_id bigint not null,
  core_area text not null,
  rev bigint not null,
  revtype smallint not null,
  primary key (position_id, core_area, rev)
);

create table position_sub_topic (
  position_id bigint not null references staffing_position(id),
  sub_topic text not null,
  primary key (position_id, sub_topic)
);

create table position_sub_topic_aud (
  position_id bigint not null,
  sub_topic text not null,
  rev bigint not null,
  revtype smallint not null,
  primary key (position_id, sub_topic, rev)
);

-- A computation at one moment: never changed, so without field history.
create table shortlist (
  id bigint generated by default as identity primary key,
  case_id bigint not null references case_file(id),
  position_id bigint not null references staffing_position(id),
  computed_at timestamptz not null
);
create index shortlist_of on shortlist (position_id, id desc);

create table shortlist_row (
  shortlist_id bigint not null references shortlist(id),
  expert_id bigint not null references person(id),
  -- null for whom a hard rule ruled out
  rank integer check (rank > 0),
  total integer not null,
  expertise integer not null,
  agency_fit integer not null,
  load integer not null,
  continuity integer not null,
  geography integer not null,
  -- messages with arguments: [{"rule", "because": {"key", "args"}, "until", "waivable"}]
  ruled_out jsonb not null,
  check (total = expertise + agency_fit + load + continuity + geography),
  check ((rank is null) = (ruled_out <> '[]'::jsonb)),
  primary key (shortlist_id, expert_id)
);

create sequence staffing_offer_seq increment by 50;
create table staffing_offer (
  id bigint primary key,
  case_id bigint not null references case_file(id),
  position_id bigint not null references staffing_position(id),
  expert_id bigint not null references person(id),
  shortlist_id bigint references shortlist(id),
  -- place on the shortlist when chosen; null when a hard rule had to be set aside
  rank_then integer,
  rationale text,
  chooser_tie text check (chooser_tie in ('NONE', 'DISCLOSED')),
  chooser_tie_note text,
  offered_at timestamptz not null,
  expires_at timestamptz,
  opened_at timestamptz,
  status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'TAKEN_BACK',
    'CONFLICT_DISCLOSED', 'RECUSED', 'SUPERSEDED', 'OTHER_DATES')),
  answered_at timestamptz,
  reason text,
  conflict text,
  attestation text check (attestation in ('NONE', 'DISCLOSED', 'RECUSED')),
  resolution text,
  proposed_from date,
  proposed_until date,
  version integer not null,
  check (proposed_from <= proposed_until),
  check (status <> 'DECLINED' or reason is not null),
  check (status not in ('CONFLICT_DISCLOSED', 'RECUSED') or conflict is not null),
  check (status <> 'OTHER_DATES' or (proposed_from is not null and proposed_until is not null))
);
create index staffing_offer_of_position on staffing_offer (position_id);
create index staffing_offer_of_case on staffing_offer (case_id);
create index staffing_offer_open on staffing_offer (expert_id)
  where status in ('OPEN', 'CONFLICT_DISCLOSED');
-- nobody is asked twice at once for the same place
create unique index staffing_offer_open_once on staffing_offer (position_id, expert_id)
  where status in ('OPEN', 'CONFLICT_DISCLOSED');

create table staffing_offer_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  case_id bigint,
  position_id bigint,
  expert_id bigint,
  shortlist_id bigint,
  rank_then integer,
  rationale text,
  chooser_tie text,
  chooser_tie_note text,
  offered_at timestamptz,
  expires_at timestamptz,
  status text,
  answered_at timestamptz,
  reason text,
  conflict text,
  attestation text,
  resolution text,
  proposed_from date,
  proposed_until date,
  primary key (id, rev)
);

create sequence engagement_seq increment by 50;
create table engagement (
  id bigint primary key,
  case_id bigint not null references case_file(id),
  position_id bigint not null references staffing_position(id),
  offer_id bigint references staffing_offer(id),
  expert_id bigint not null references person(id),
  lead boolean not null,
  since_date date not null,
  -- planned end; the last day once it is over
  until_date date not null,
  hours_per_week numeric(5,2) not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('LEFT', 'REASSIGNED', 'CASE_ENDED')),
  left_reason text,
  version integer not null,
  check ((ended_at is null) = (ended_by is null)),
  check (ended_by is distinct from 'LEFT' or left_reason is not null)
);
create index engagement_of_case on engagement (case_id);
create index engagement_of_expert on engagement (expert_id);
create unique index engagement_one_per_position on engagement (position_id) where ended_at is null;

create table engagement_aud (
  id bigint not null,
  rev bigint not null,
  revtype smallint not null,
  case_id bigint,
  position_id bigint,
  offer_id bigint,
  expert_id bigint,
  lead boolean,
  since_date date,
  until_date date,
  hours_per_week numeric(5,2),
  ended_at timestamptz,
  ended_by text,
  left_reason text,
  primary key (id, rev)
);
