-- Puts every table of a case under the sight of the connection (V17), at each start: a table that nobody thought of is closed.
do $$
declare
  of_case record;
begin
  -- two nodes may start at once
  perform pg_advisory_xact_lock(17);

  create temporary table governed on commit drop as
  select c.oid as id, c.relname::text as name,
    case
      when c.relname in ('case_file', 'case_file_aud') then 'id'
      else 'case_id'
    end as key, 'sees_case' as asks
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (
    c.relname in ('case_file', 'case_file_aud')
    or exists (select from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped));

  -- rows that belong to a row of a case: the first column of their key says to which
  loop
    insert into governed
    select child.oid, child.relname, a.attname, 'sees_' || parent.name
    from governed parent
    join pg_constraint ref on ref.confrelid = parent.id and ref.contype = 'f'
    join pg_class child on child.oid = ref.conrelid
    join pg_attribute a on a.attrelid = child.oid and a.attnum = ref.conkey[1]
    where not exists (select from governed g where g.id = child.oid)
      and (select count(*) from pg_constraint other join governed g on g.id = other.confrelid
        where other.conrelid = child.oid and other.contype = 'f') = 1
      or child.oid not in (select g.id from governed g) and exists (
        select from pg_constraint pk where pk.conrelid = child.oid and pk.contype = 'p'
          and pk.conkey[1] = ref.conkey[1]);
    exit when not found;
  end loop;
  insert into governed
  select history.oid, history.relname, g.key, g.asks
  from governed g
  join pg_class history on history.relname = g.name || '_aud'
    and history.relnamespace = 'public'::regnamespace
  where not exists (select from governed other where other.id = history.oid);

  for of_case in
    select distinct g.asks, parent.name as parent, parent.key, parent.asks as asks_parent,
      format_type(a.atttypid, null) as type, a.attname as id
    from governed g
    join governed parent on g.asks = 'sees_' || parent.name
    join pg_constraint pk on pk.conrelid = parent.id and pk.contype = 'p'
    join pg_attribute a on a.attrelid = parent.id and a.attnum = pk.conkey[1]
  loop
    execute format(
      'create or replace function %I(which %s) returns boolean
       language plpgsql stable parallel safe security definer cost 1 as $f$
       begin
         return public.%I((select %I from public.%I where %I = which));
       end $f$',
      of_case.asks, of_case.type, of_case.asks_parent, of_case.key, of_case.parent, of_case.id);
  end loop;

  -- a policy keeps what it was made of as its comment: one that was made of something else is made anew
  for of_case in
    select g.*, p.oid is not null as has_one
    from (
      select name, id, format(
        '((select sight_is_whole()) or %s)',
        case
          when name = 'case_file' then
            'jurisdiction_id = (select sight_of_site()) or id = any ((select cases_by_part())::bigint[])'
          when asks = 'sees_case' then
            format('is_of_site(%1$I) or %1$I = any ((select cases_by_part())::bigint[])', key)
          else format('%I(%I)', asks, key)
        end) as wanted
      from governed) g
    left join pg_policy p on p.polrelid = g.id and p.polname = 'sight'
    where p.oid is null or obj_description(p.oid, 'pg_policy') is distinct from g.wanted
  loop
    execute format('alter table %I enable row level security', of_case.name);
    if of_case.has_one then
      execute format('drop policy sight on %I', of_case.name);
    end if;
    execute format('create policy sight on %I using %s', of_case.name, of_case.wanted);
    execute format('comment on policy sight on %I is %L', of_case.name, of_case.wanted);
  end loop;
end
$$;
