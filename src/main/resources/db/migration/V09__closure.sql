-- How a case was closed, what was learned and who carries it on.

create sequence closure_seq increment 50;
create table closure (
  id bigint primary key,
  case_id bigint not null references case_file (id),
  version integer not null default 0,
  ending text not null check (ending in ('COMPLETED', 'TERMINATED')),
  reason text check (length(reason) <= 2000),
  lessons text not null check (btrim(lessons) <> '' and length(lessons) <= 4000),
  sustainment_plan text not null
    check (btrim(sustainment_plan) <> '' and length(sustainment_plan) <= 4000),
  sustainment_owner text not null
    check (btrim(sustainment_owner) <> '' and length(sustainment_owner) <= 200),
  -- how long the record is kept after closure, and by which authority it is then destroyed
  retention_schedule text not null check (retention_schedule in (
    'THREE_YEARS', 'SEVEN_YEARS', 'TEN_YEARS', 'PERMANENT')),
  disposition_authority text check (length(disposition_authority) <= 300),
  legal_hold boolean not null,
  legal_hold_reason text check (length(legal_hold_reason) <= 1000),
  closed_by bigint not null,
  closed_at timestamptz not null,
  check (ending <> 'TERMINATED' or reason is not null),
  check (not legal_hold or legal_hold_reason is not null)
);
create index closure_case on closure (case_id, closed_at);
create index closure_legal_hold on closure (case_id) where legal_hold;
create table closure_aud (
  id bigint not null,
  rev bigint not null references revinfo (id),
  revtype smallint not null,
  case_id bigint,
  ending text,
  reason text,
  lessons text,
  sustainment_plan text,
  sustainment_owner text,
  retention_schedule text,
  disposition_authority text,
  legal_hold boolean,
  legal_hold_reason text,
  closed_by bigint,
  closed_at timestamptz,
  primary key (id, rev)
);
