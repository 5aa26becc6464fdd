-- The entries of one person by key: along audit_entry_at, who did little long ago would cost a walk over all of it.
create index audit_entry_person_id on audit_entry (person_id, at, id);
