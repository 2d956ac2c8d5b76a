-- psql "$DATABASE_URL" -v password="'…'" -f create-role.sql
-- Row-level security is forced on every table, for the owner too: only a role with BYPASSRLS can dump them all.
-- It can read everything of everyone and change nothing; let it in from the backup's machine alone (pg_hba.conf).
CREATE ROLE stoa_backup LOGIN BYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :password;
GRANT pg_read_all_data TO stoa_backup;
SELECT format('GRANT CONNECT ON DATABASE %I TO stoa_backup', current_database()) \gexec
ALTER ROLE stoa_backup SET default_transaction_read_only = on;
