-- How many links that prove an address were mailed to it since the first of a day, whatever request they were of: an address
-- may be corrected, and then another's mailbox could be filled request by request. Kept for a day.
create table proof_mail (
  address text        primary key,
  since   timestamptz not null,
  latest  timestamptz not null,
  links   integer     not null
);
create index proof_mail_since on proof_mail (since);
alter table access_request
  drop column link_mailed_at,
  drop column links_since,
  drop column links;
