-- People of partners (prosecutors, federal agencies) who are neither of a site nor experts: they read what they are let read.
alter table person_role
  drop constraint person_role_role_check,
  add constraint person_role_role_check check (role in
    ('JURISDICTION', 'COORDINATOR', 'EXPERT', 'PARTNER', 'LEADERSHIP', 'ADMIN', 'INTEGRATION'));
