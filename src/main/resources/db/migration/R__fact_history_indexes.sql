-- "Who changed what" reads the history of one case: every history table is found by its case, and those of lists inside a
-- fact by the fact that they belong to.
do $$
declare
  history record;
begin
  for history in
    select c.table_name, c.column_name from information_schema.columns c
    where c.table_schema = 'public' and c.table_name like '%\_aud' and c.data_type = 'bigint'
      and (c.column_name = 'case_id'
        or (c.column_name like '%\_id' and not exists (
          select from information_schema.columns o
          where o.table_schema = 'public' and o.table_name = c.table_name
            and o.column_name = 'case_id')))
  loop
    execute format('create index if not exists %I on %I (%I)',
      history.table_name || '_' || replace(history.column_name, '_id', ''),
      history.table_name, history.column_name);
  end loop;
end
$$;
