-- The owner runs this. What it creates from here on the application may read and write, never alter.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to %I', current_database(), '${app_role}');
end
$$;

revoke create on schema public from public;
grant usage on schema public to "${app_role}";

alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";
