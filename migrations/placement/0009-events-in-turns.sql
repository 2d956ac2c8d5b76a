-- The tenants' events become jobs in turns: a few of each that has some waiting, found by a walk over this index.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (tenant_id, occurred_at) WHERE dispatched_at IS NULL;
