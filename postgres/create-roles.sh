#!/bin/sh
# Makes the database and its two roles on a new PostgreSQL; the image runs it once, as superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$PSP_OWNER_PASSWORD" -v app_password="$PSP_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role psp_owner login password :'owner_password';
create role psp_app login password :'app_password';
create database psp owner psp_owner;
SQL
