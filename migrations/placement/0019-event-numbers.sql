-- Each event gets a number of its tenant: 1, 2, 3 … without a gap, in the order in which the relay finds it committed
-- (docs/adr/0057). The feed reads by it, and waits for no transaction of anybody else. A writer leaves it empty: who wrote first
-- may commit last.
DROP INDEX outbox_waiting;
-- Takes the index outbox_feed along. It counted within one server.
ALTER TABLE outbox DROP COLUMN xid;
ALTER TABLE outbox ADD COLUMN number bigint CHECK (number > 0);
CREATE UNIQUE INDEX outbox_feed ON outbox (tenant_id, number) WHERE number IS NOT NULL;
CREATE INDEX outbox_unnumbered ON outbox (tenant_id, id) WHERE number IS NULL;
-- Events become jobs once they have their number, in turns: a few of each tenant that has some waiting, and within a tenant of
-- each name, found by a walk over this index. What one tenant or one plugin floods stands before no event of another's.
CREATE INDEX outbox_waiting ON outbox (tenant_id, name, number) WHERE dispatched_at IS NULL AND number IS NOT NULL;

-- The number that a tenant's last event got. It outlives the events, so that none is given again. Whoever gives
-- numbers holds the row, so no one who sells may change it.
CREATE TABLE event_counter (
  tenant_id uuid PRIMARY KEY,
  last_number bigint NOT NULL DEFAULT 0 CHECK (last_number >= 0)
) WITH (fillfactor = 50);
SELECT stoa.secure_table('event_counter', 'tenant', append_only => true, relay => 'SELECT, INSERT, UPDATE');
