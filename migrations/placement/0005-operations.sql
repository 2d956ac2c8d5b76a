-- The event feed reads the outbox in the order (xid, id) and only what is older than every transaction still running, so that
-- one that commits late is never passed over (docs: GET /api/v1/events/events). xid counts within one database cluster:
-- whoever copies rows into another one leaves it out, so that they are numbered there.
ALTER TABLE outbox ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX outbox_feed ON outbox (tenant_id, xid, id);

-- The audit book is read newest first and by time.
CREATE INDEX audit_entry_time ON audit_entry (tenant_id, occurred_at, id);

-- Dead jobs are few and looked for.
CREATE INDEX job_dead ON job (tenant_id, id) WHERE state = 'dead';
