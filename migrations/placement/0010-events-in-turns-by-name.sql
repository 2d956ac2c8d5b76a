-- Within a tenant each name has its turn as well: what one plugin floods stands before no event of another's.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (tenant_id, name, occurred_at) WHERE dispatched_at IS NULL;
