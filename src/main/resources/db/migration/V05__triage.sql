-- How a request was weighed and what was decided about it.

-- One row each time the rules were asked: the facts they saw and what they advised.
create sequence triage_seq increment 50;
create table triage (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  received_at timestamptz not null,
  acknowledged_at timestamptz,
  triaged_at timestamptz not null,
  -- violent crimes per 100,000 people and year; the same year for site and nation
  compared_year integer,
  site_rate numeric(10, 2) check (site_rate >= 0),
  national_rate numeric(10, 2) check (national_rate > 0),
  national_source text,
  rate_ratio numeric(10, 4) check (rate_ratio >= 0),
  -- rate of the last full year over that of the first
  trend numeric(10, 4) check (trend >= 0),
  trend_from integer,
  trend_to integer,
  population integer,
  urgency text not null,
  core_area_count integer not null check (core_area_count >= 0),
  open_cases integer not null check (open_cases >= 0),
  ended_cases integer not null check (ended_cases >= 0),
  -- the advice; null: left to the coordinator
  eligible boolean,
  advised_intensity text check (advised_intensity in ('BRIEF', 'TARGETED', 'INTENSIVE')),
  advised_priority text check (advised_priority in ('STANDARD', 'HIGH', 'URGENT')),
  advised_reason text,
  check ((rate_ratio is null) = (national_rate is null)),
  check ((national_rate is null) = (national_source is null))
);
create index triage_case on triage (case_id, triaged_at);

-- Rules of the decision table that fired, with the words they had then.
create table triage_rule (
  triage_id bigint not null references triage (id),
  row_number integer not null check (row_number >= 0),
  rule_id text not null,
  rule_text text not null,
  primary key (triage_id, row_number)
);

create table triage_check (
  triage_id bigint not null references triage (id),
  row_number integer not null check (row_number >= 0),
  eligibility_check text not null check (eligibility_check in (
    'RATE_ABOVE_NATIONAL', 'SUSTAINED', 'FIGURES_COMPLETE', 'SPONSOR_NAMED', 'NO_OPEN_CASE')),
  outcome text not null check (outcome in ('MET', 'NOT_MET', 'UNKNOWN')),
  primary key (triage_id, row_number),
  unique (triage_id, eligibility_check)
);

-- Open cases of the same site at that time: possible duplicates.
create table triage_open_case (
  triage_id bigint not null references triage (id),
  row_number integer not null check (row_number >= 0),
  other_case_id bigint not null references case_file (id),
  primary key (triage_id, row_number)
);

create table triage_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  received_at timestamptz,
  acknowledged_at timestamptz,
  triaged_at timestamptz,
  compared_year integer,
  site_rate numeric(10, 2),
  national_rate numeric(10, 2),
  national_source text,
  rate_ratio numeric(10, 4),
  trend numeric(10, 4),
  trend_from integer,
  trend_to integer,
  population integer,
  urgency text,
  core_area_count integer,
  open_cases integer,
  ended_cases integer,
  eligible boolean,
  advised_intensity text,
  advised_priority text,
  advised_reason text,
  primary key (id, rev)
);

-- Each decision of a coordinator, with the answer of leadership where it was asked.
create sequence request_decision_seq increment 50;
create table request_decision (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  decision text not null check (decision in ('ACCEPT', 'RETURN', 'DEFER', 'REFER', 'DECLINE')),
  reason text not null check (btrim(reason) <> '' and length(reason) <= 2000),
  intensity text not null check (intensity in ('BRIEF', 'TARGETED', 'INTENSIVE')),
  priority text not null check (priority in ('STANDARD', 'HIGH', 'URGENT')),
  -- why the advice of the rules was not followed
  overruling text check (length(overruling) <= 2000),
  defer_until date,
  refer_to text check (length(refer_to) <= 300),
  decided_by bigint not null,
  decided_at timestamptz not null,
  approval text check (approval in ('APPROVE', 'SEND_BACK', 'DECLINE')),
  approval_reason text check (length(approval_reason) <= 2000),
  approved_by bigint,
  approved_at timestamptz,
  check (decision <> 'DEFER' or defer_until is not null),
  check (decision <> 'REFER' or refer_to is not null),
  check (approval is null or (approval_reason is not null and approved_at is not null))
);
create index request_decision_case on request_decision (case_id, decided_at);
create table request_decision_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  decision text,
  reason text,
  intensity text,
  priority text,
  overruling text,
  defer_until date,
  refer_to text,
  decided_by bigint,
  decided_at timestamptz,
  approval text,
  approval_reason text,
  approved_by bigint,
  approved_at timestamptz,
  primary key (id, rev)
);

-- The experts that an acceptance asks for. Positions as they are later filled belong to staffing.
create table decided_position (
  decision_id bigint not null references request_decision (id),
  row_number integer not null check (row_number >= 0),
  lead boolean not null,
  core_areas text[] not null check (cardinality(core_areas) > 0 and core_areas <@ array[
    'COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING', 'CRIME_ANALYSIS',
    'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY']),
  sub_topics text[] not null default '{}',
  hours_per_week numeric(5, 2) not null check (hours_per_week > 0),
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  primary key (decision_id, row_number)
);
create unique index decided_position_one_lead on decided_position (decision_id) where lead;
