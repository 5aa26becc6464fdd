#!/bin/sh
# Makes the databases and their roles on a new PostgreSQL; the image runs it once, as superuser.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$PSP_OWNER_PASSWORD" -v app_password="$PSP_APP_PASSWORD" <<'SQL'
create role psp_owner login password :'owner_password';
create role psp_app login password :'app_password';
create database psp owner psp_owner;
SQL

if [ -n "${KEYCLOAK_DATABASE_PASSWORD:-}" ]; then
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v password="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
SQL
fi
