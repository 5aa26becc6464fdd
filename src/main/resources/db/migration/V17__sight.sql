-- Row-level security: what a connection may see of cases. The application says at each checkout whose sight the connection has
-- (package "database"); one that has said nothing sees no row of any case. The owner sees all. The policies themselves are put
-- on by afterMigrate__sight.sql.

-- Policies ask for these as "(select …)": once a statement, not once a row.
create function sight_is_whole() returns boolean language sql stable parallel safe
return current_setting('psp.sight', true) = 'all';

create function sight_of_site() returns bigint language sql stable parallel safe
return nullif(current_setting('psp.site', true), '')::bigint;

create function sight_of_expert() returns bigint language sql stable parallel safe
return nullif(current_setting('psp.expert', true), '')::bigint;

create function sight_of_partner() returns bigint language sql stable parallel safe
return nullif(current_setting('psp.partner', true), '')::bigint;

-- The one rule of which part shows a case, for policies and for the application's lists. An offer shows a case while it is open
-- and a partner contact's part while it lasts; a place on the case shows it for good.
create function shows_case(part text, until timestamptz, person bigint, expert bigint, partner bigint)
returns boolean language sql immutable parallel safe
return (person = expert and (part in ('LEAD', 'SUPPORTING') or (part = 'OFFERED' and until is null)))
  or (person = partner and part = 'PARTNER' and until is null);

-- What follows reads past the policies, or a policy would ask itself. No search_path is set on these functions, which would cost
-- more than the look-up: names are qualified, and nobody but the owner can make objects to be found instead.
create function cases_by_part() returns bigint[]
language plpgsql stable parallel safe security definer cost 1 as $$
declare
  expert bigint := public.sight_of_expert();
  partner bigint := public.sight_of_partner();
begin
  if expert is null and partner is null then
    return '{}';
  end if;
  return array(
    select p.case_id from public.case_person p
    where p.person_id in (expert, partner)
      and public.shows_case(p.part, p.until, p.person_id, expert, partner));
end
$$;

-- Its low cost keeps the planner from arranging plans around a call that most statements never make.
create function is_of_site(which bigint) returns boolean
language plpgsql stable parallel safe security definer cost 1 as $$
declare
  site bigint := public.sight_of_site();
begin
  return site is not null and exists (
    select from public.case_file c where c.id = which and c.jurisdiction_id = site);
end
$$;

create function sees_case(which bigint) returns boolean language sql stable parallel safe
return is_of_site(which) or which = any (cases_by_part());
