#!/usr/bin/env bash
# Dumps the whole instance into one file and removes old ones.
#   BACKUP_DATABASE_URL  postgres:// URL of the role of create-role.sql
#   BACKUP_FOLDER        where the dumps lie (mode 0700: they hold every tenant's data)
#   BACKUP_DAYS          dumps older than this many days are removed (default 14; the newest always stays)
# pg_dump must be of the server's version or newer. STOA_SECRET is not in the dump: keep it elsewhere, without it
# the sealed values in the dump (WhatsApp sessions, for instance) cannot be opened.
set -euo pipefail
umask 077

: "${BACKUP_DATABASE_URL:?is the URL of the role stoa_backup}"
: "${BACKUP_FOLDER:?is the folder for the dumps}"
days=${BACKUP_DAYS:-14}

mkdir -p "$BACKUP_FOLDER"
dump=$BACKUP_FOLDER/stoa-$(date -u +%Y%m%dT%H%M%SZ).dump
trap 'rm -f "$dump.part"' EXIT

# pg_dump switches row security off and fails, rather than dumping half, when the role may not do so.
pg_dump --dbname="$BACKUP_DATABASE_URL" --format=custom --compress=6 --lock-wait-timeout=60s --file="$dump.part"
pg_restore --list "$dump.part" > /dev/null
sync "$dump.part"
mv "$dump.part" "$dump"

find "$BACKUP_FOLDER" -name 'stoa-*.dump' -not -path "$dump" -mtime "+$days" -delete
echo "$dump"
