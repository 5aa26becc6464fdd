-- What was done to somebody, and what a number read out from a page stands for. Each index ends as the list is ordered.

create index audit_entry_subject on audit_entry (subject_kind, subject, at, id)
  where subject_kind in ('person', 'expert');
create index audit_entry_detail_person on audit_entry ((detail ->> 'person'), at, id)
  where detail ->> 'person' is not null;
create index audit_entry_detail_expert on audit_entry ((detail ->> 'expert'), at, id)
  where detail ->> 'expert' is not null;
create index audit_entry_incident on audit_entry (incident) where incident is not null;
