#!/bin/sh
# Run once by PostgreSQL, on an empty data volume: the servers sign in as a role that owns nothing. The password is
# read by psql itself, so that it stands in no list of processes.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set password `cat "${APP_DATABASE_PASSWORD_FILE:-/run/secrets/app-database-password}"`
create role elevate_app nologin;
create role elevate_server login password :'password' in role elevate_app;
SQL
