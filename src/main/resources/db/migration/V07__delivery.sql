-- Delivery: needs, versions of the work plan, activities, deliverables, recommendations.
-- Rows of a plan's version and dated rows (decisions, reschedules, changes) are written once.

create sequence needs_assessment_seq increment 50;
create table needs_assessment (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null,
  interviews integer not null check (interviews >= 0),
  months_of_records integer check (months_of_records >= 0),
  findings text not null check (btrim(findings) <> ''),
  readiness text not null check (readiness in ('NOT_READY', 'PARTLY_READY', 'READY')),
  readiness_reason text check (btrim(readiness_reason) <> ''),
  assessed_by bigint not null,
  filed_at timestamptz not null
);
create index needs_assessment_case on needs_assessment (case_id, id);

create table needs_assessment_method (
  assessment bigint not null references needs_assessment (id) on delete cascade,
  method text not null check (method in ('INTERVIEWS', 'FOCUS_GROUPS', 'SITE_VISIT', 'OBSERVATION',
    'DOCUMENT_REVIEW', 'DATA_ANALYSIS', 'SURVEY')),
  primary key (assessment, method)
);

create table needs_assessment_source (
  assessment bigint not null references needs_assessment (id) on delete cascade,
  source text not null check (source in ('INCIDENT_RECORDS', 'CALLS_FOR_SERVICE',
    'CRIME_STATISTICS', 'INTELLIGENCE_PRODUCTS', 'POLICIES', 'TRAINING_RECORDS',
    'STAFFING_RECORDS', 'COMMUNITY_VOICES', 'PARTNER_AGENCIES')),
  primary key (assessment, source)
);

create table needs_assessment_risk (
  assessment bigint not null references needs_assessment (id) on delete cascade,
  position integer not null,
  text text not null check (btrim(text) <> ''),
  level text not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
  mitigation text check (btrim(mitigation) <> ''),
  primary key (assessment, position)
);

create sequence work_plan_seq increment 50;
create table work_plan (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null,
  number integer not null check (number > 0),
  status text not null check (status in ('SUBMITTED', 'APPROVED', 'SIGNED_OFF', 'RETURNED')),
  drafted_by bigint not null,
  submitted_at timestamptz not null,
  unique (case_id, number)
);

create table plan_goal (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  title text not null check (btrim(title) <> ''),
  primary key (work_plan_id, position)
);

create table plan_objective (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  goal integer not null check (goal >= 0),
  objective integer not null check (objective >= 0),
  text text not null check (btrim(text) <> ''),
  unique (work_plan_id, goal, objective),
  primary key (work_plan_id, position)
);

create table plan_measure (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  goal integer not null check (goal >= 0),
  name text not null check (btrim(name) <> ''),
  unit text not null check (btrim(unit) <> ''),
  baseline numeric(14, 4) not null check (baseline >= 0),
  target numeric(14, 4) not null check (target >= 0),
  primary key (work_plan_id, position)
);

create table plan_activity (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  goal integer not null check (goal >= 0),
  objective integer not null check (objective >= 0),
  type text not null check (type in (
    'SITE_VISIT', 'VIRTUAL_SESSION', 'TRAINING', 'PEER_EXCHANGE', 'DOCUMENT_REVIEW',
    'POLICY_REVIEW', 'DATA_ANALYSIS', 'COACHING', 'RESOURCE')),
  title text not null check (btrim(title) <> ''),
  expert_id bigint not null,
  planned_start date not null,
  planned_end date not null check (planned_end >= planned_start),
  planned_hours numeric(6, 2) not null check (planned_hours > 0),
  primary key (work_plan_id, position)
);

create table plan_deliverable (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  goal integer not null check (goal >= 0),
  objective integer not null check (objective >= 0),
  type text not null check (type in (
    'ASSESSMENT_REPORT', 'ANALYSIS_PRODUCT', 'POLICY_DRAFT', 'TRAINING_MATERIAL', 'GUIDE',
    'ACTION_PLAN', 'OTHER')),
  title text not null check (btrim(title) <> ''),
  owner text not null check (btrim(owner) <> ''),
  due date not null,
  primary key (work_plan_id, position)
);

-- Approval, sign-off and each return with its comment.
create table plan_decision (
  work_plan_id bigint not null references work_plan (id) on delete cascade,
  position integer not null,
  became text not null check (became in ('APPROVED', 'SIGNED_OFF', 'RETURNED')),
  by_site boolean not null,
  person_id bigint not null,
  at timestamptz not null,
  comment text check (btrim(comment) <> ''),
  check (became <> 'RETURNED' or comment is not null),
  primary key (work_plan_id, position)
);

create sequence activity_seq increment 50;
create table activity (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null,
  number integer not null check (number > 0),
  work_plan_id bigint references work_plan (id),
  added_reason text check (btrim(added_reason) <> ''),
  type text not null check (type in (
    'SITE_VISIT', 'VIRTUAL_SESSION', 'TRAINING', 'PEER_EXCHANGE', 'DOCUMENT_REVIEW',
    'POLICY_REVIEW', 'DATA_ANALYSIS', 'COACHING', 'RESOURCE')),
  title text not null check (btrim(title) <> ''),
  expert_id bigint not null,
  planned_start date not null,
  planned_end date not null check (planned_end >= planned_start),
  planned_hours numeric(6, 2) not null check (planned_hours > 0),
  status text not null check (status in (
    'PLANNED', 'DRAFT', 'SUBMITTED', 'NEEDS_ACTION', 'APPROVED',
    'CONFIRMED', 'CANCELLED')),
  scheduled_at timestamptz,
  cancel_reason text check (btrim(cancel_reason) <> ''),
  cancelled_at timestamptz,
  started_on date,
  start_time time,
  ended_on date check (ended_on >= started_on),
  end_time time,
  time_zone text check (time_zone in (
    'EASTERN', 'CENTRAL', 'MOUNTAIN', 'ARIZONA', 'PACIFIC', 'ALASKA', 'HAWAII', 'ATLANTIC',
    'CHAMORRO')),
  mode text check (mode in ('IN_PERSON', 'VIRTUAL', 'HYBRID')),
  hours_preparation numeric(6, 2) check (hours_preparation >= 0),
  hours_delivery numeric(6, 2) check (hours_delivery >= 0),
  hours_travel numeric(6, 2) check (hours_travel >= 0),
  summary text check (btrim(summary) <> ''),
  reported_by bigint,
  reported_at timestamptz,
  unique (case_id, number),
  check ((status = 'CANCELLED') = (cancelled_at is not null and cancel_reason is not null)),
  check (status not in ('SUBMITTED', 'NEEDS_ACTION', 'APPROVED', 'CONFIRMED') or
    num_nulls(started_on, ended_on, time_zone, mode, hours_preparation, hours_delivery,
      hours_travel, summary, reported_by, reported_at) = 0)
);
create index activity_expert on activity (expert_id, planned_start)
  where status in ('PLANNED', 'DRAFT');

create table activity_topic (
  activity_id bigint not null references activity (id) on delete cascade,
  topic text not null check (topic in (
    'COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING', 'CRIME_ANALYSIS',
    'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY')),
  primary key (activity_id, topic)
);

create table activity_participants (
  activity_id bigint not null references activity (id) on delete cascade,
  position integer not null,
  role text not null check (role in (
    'POLICE_SWORN', 'POLICE_CIVILIAN', 'SHERIFF', 'PROSECUTOR', 'MAYORS_OFFICE',
    'FEDERAL_PARTNER', 'COMMUNITY', 'RESEARCHER', 'OTHER')),
  people integer not null check (people > 0),
  primary key (activity_id, position)
);

create table activity_next_step (
  activity_id bigint not null references activity (id) on delete cascade,
  position integer not null,
  side text not null check (side in ('SITE', 'EXPERT', 'PROGRAM')),
  text text not null check (btrim(text) <> ''),
  due date,
  primary key (activity_id, position)
);

create table activity_reschedule (
  activity_id bigint not null references activity (id) on delete cascade,
  position integer not null,
  old_start date not null,
  old_end date not null,
  new_start date not null,
  new_end date not null check (new_end >= new_start),
  reason text not null check (btrim(reason) <> ''),
  person_id bigint not null,
  at timestamptz not null,
  primary key (activity_id, position)
);

create table activity_decision (
  activity_id bigint not null references activity (id) on delete cascade,
  position integer not null,
  became text not null check (became in ('SUBMITTED', 'NEEDS_ACTION', 'APPROVED', 'CONFIRMED')),
  by_site boolean not null,
  person_id bigint not null,
  at timestamptz not null,
  comment text check (btrim(comment) <> ''),
  check (became in ('APPROVED', 'CONFIRMED') or comment is not null),
  primary key (activity_id, position)
);

create sequence deliverable_seq increment 50;
create table deliverable (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null,
  work_plan_id bigint not null references work_plan (id),
  type text not null check (type in (
    'ASSESSMENT_REPORT', 'ANALYSIS_PRODUCT', 'POLICY_DRAFT', 'TRAINING_MATERIAL', 'GUIDE',
    'ACTION_PLAN', 'OTHER')),
  title text not null check (btrim(title) <> ''),
  owner text not null check (btrim(owner) <> ''),
  due date not null,
  done_on date
);
create index deliverable_case on deliverable (case_id, due, id);

create sequence recommendation_seq increment 50;
create table recommendation (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null,
  number integer not null check (number > 0),
  text text not null check (btrim(text) <> ''),
  rationale text check (btrim(rationale) <> ''),
  core_area text not null check (core_area in (
    'COMMUNITY_ENGAGEMENT', 'CONSTITUTIONAL_POLICING', 'CRIME_ANALYSIS',
    'CRIMINAL_JUSTICE_COLLABORATION', 'FEDERAL_PARTNERSHIPS', 'GUN_VIOLENCE',
    'INVESTIGATIONS', 'TECHNOLOGY')),
  stage text not null check (stage in ('POLICY', 'TRAINING', 'PRACTICE')),
  owner text check (btrim(owner) <> ''),
  due date,
  answer text check (answer in ('ACCEPT', 'DECLINE')),
  answer_rationale text check (btrim(answer_rationale) <> ''),
  answered_at timestamptz,
  answered_by bigint,
  status text not null check (status in (
    'NOT_STARTED', 'IN_PROGRESS', 'REPORTED_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED',
    'VERIFIED_IMPLEMENTED', 'DECLINED', 'SUPERSEDED')),
  evidence text check (btrim(evidence) <> ''),
  verified_by bigint,
  verified_at timestamptz,
  unique (case_id, number),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null)),
  check (answer is distinct from 'DECLINE' or answer_rationale is not null),
  check (status <> 'VERIFIED_IMPLEMENTED' or (verified_by is not null and verified_at is not null))
);

create table recommendation_change (
  recommendation_id bigint not null references recommendation (id) on delete cascade,
  position integer not null,
  status text not null check (status in (
    'NOT_STARTED', 'IN_PROGRESS', 'REPORTED_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED',
    'VERIFIED_IMPLEMENTED', 'DECLINED', 'SUPERSEDED')),
  at timestamptz not null,
  person_id bigint not null,
  reason text check (btrim(reason) <> ''),
  check (status not in ('DECLINED', 'SUPERSEDED') or reason is not null),
  primary key (recommendation_id, position)
);

-- Field history.
create table needs_assessment_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  interviews integer,
  months_of_records integer,
  findings text,
  readiness text,
  readiness_reason text,
  assessed_by bigint,
  filed_at timestamptz,
  primary key (id, rev)
);

create table work_plan_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  number integer,
  status text,
  drafted_by bigint,
  submitted_at timestamptz,
  primary key (id, rev)
);

create table activity_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  number integer,
  work_plan_id bigint,
  added_reason text,
  type text,
  title text,
  expert_id bigint,
  planned_start date,
  planned_end date,
  planned_hours numeric(6, 2),
  status text,
  cancel_reason text,
  cancelled_at timestamptz,
  started_on date,
  start_time time,
  ended_on date,
  end_time time,
  time_zone text,
  mode text,
  hours_preparation numeric(6, 2),
  hours_delivery numeric(6, 2),
  hours_travel numeric(6, 2),
  summary text,
  reported_by bigint,
  reported_at timestamptz,
  primary key (id, rev)
);

create table deliverable_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  work_plan_id bigint,
  type text,
  title text,
  owner text,
  due date,
  done_on date,
  primary key (id, rev)
);

create table recommendation_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  number integer,
  text text,
  rationale text,
  core_area text,
  stage text,
  owner text,
  due date,
  answer text,
  answer_rationale text,
  answered_at timestamptz,
  answered_by bigint,
  status text,
  evidence text,
  verified_by bigint,
  verified_at timestamptz,
  primary key (id, rev)
);

create table activity_topic_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  activity_id bigint not null,
  topic text not null,
  primary key (rev, activity_id, topic)
);

create table activity_participants_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  activity_id bigint not null,
  position integer not null,
  role text,
  people integer,
  primary key (rev, activity_id, position)
);

create table activity_next_step_aud (
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  activity_id bigint not null,
  position integer not null,
  side text,
  text text,
  due date,
  primary key (rev, activity_id, position)
);
