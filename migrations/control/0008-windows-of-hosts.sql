-- Which shop's storefront a host of a tenant opens; NULL: none. Said by the operator, or by whoever manages the whole tenant, never
-- by a shop. The shop lives in the tenant's placement, so no foreign key leads there: the directory takes only one that is there.
ALTER TABLE stoa.tenant_host ADD COLUMN shop_id uuid;
-- Hosts themselves are given and taken by the operator alone.
REVOKE INSERT, DELETE ON stoa.tenant_host FROM stoa_app;

-- What the operator did that concerns no tenant in particular; what concerns one stands in that tenant's audit. Only the owner
-- of the tables writes and reads it: the serving roles have no business here.
CREATE TABLE stoa.operator_entry (
  tenant_id uuid NOT NULL,                      -- the nil UUID: the instance's own
  id uuid NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  facts jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT stoa.secure_table('stoa.operator_entry', 'control', app => '');
