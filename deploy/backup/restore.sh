#!/usr/bin/env bash
# Restores a dump of backup.sh into an EMPTY database: restore.sh <dump>
#   DATABASE_URL  postgres:// URL of a superuser, at the empty database
# Then start Stoa with the STOA_SECRET of old: it gives the roles their passwords and applies newer migrations.
set -euo pipefail

: "${DATABASE_URL:?is a superuser\'s URL at the empty database}"
dump=${1:?is the dump to restore}

tables=$(psql "$DATABASE_URL" -XAtc "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p') AND nspname !~ '^(pg_|information_schema)'")
if [ "$tables" -ne 0 ]; then
  echo "The database is not empty ($tables tables): restore into a new one." >&2
  exit 1
fi

# Roles belong to the server, not to the dump.
psql "$DATABASE_URL" -Xqv ON_ERROR_STOP=1 <<'SQL'
DO $$ BEGIN
  IF to_regrole('stoa_owner') IS NULL THEN CREATE ROLE stoa_owner NOLOGIN NOBYPASSRLS; END IF;
  IF to_regrole('stoa_app') IS NULL THEN CREATE ROLE stoa_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT; END IF;
  IF to_regrole('stoa_relay') IS NULL THEN CREATE ROLE stoa_relay LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT; END IF;
END $$;
SQL
pg_restore --dbname="$DATABASE_URL" --exit-on-error --single-transaction "$dump"
psql "$DATABASE_URL" -Xqc 'ANALYZE'
