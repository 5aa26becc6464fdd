-- "Who changed what" reads the history of one case: every history table is found by its case.
do $$
declare
  history text;
begin
  for history in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'case_id' and table_name like '%\_aud'
  loop
    execute format('create index if not exists %I on %I (case_id)', history || '_case', history);
  end loop;
end
$$;
