#!/bin/sh
# Run once by PostgreSQL, on an empty data volume: the servers sign in as a role that owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APP_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role elevate_app nologin;
create role elevate_server login password :'password' in role elevate_app;
SQL
