-- What an adjustment found, variant by variant: also what a count found to be as the books said, which no movement tells.
-- `cost_minor`: what one cost the shop then, in minor units; NULL when no one had said. Seen only with the right cost.read.
CREATE TABLE inventory_adjustment_line (
  tenant_id uuid NOT NULL,
  adjustment_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  balance numeric(14,3) NOT NULL,
  cost_minor bigint CHECK (cost_minor >= 0),
  PRIMARY KEY (tenant_id, adjustment_id, variant_id),
  FOREIGN KEY (tenant_id, adjustment_id) REFERENCES inventory_adjustment (tenant_id, id)
);
CREATE INDEX inventory_adjustment_line_variant ON inventory_adjustment_line (tenant_id, variant_id, adjustment_id);

-- For the adjustments there are, from the ledger. Row-level security shows the owner of the tables no tenant's rows while it is forced.
ALTER TABLE inventory_adjustment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inventory_movement NO FORCE ROW LEVEL SECURITY;
INSERT INTO inventory_adjustment_line (tenant_id, adjustment_id, company_id, shop_id, variant_id, quantity, balance)
SELECT m.tenant_id, a.id, a.company_id, a.shop_id, m.variant_id, m.quantity, m.balance
FROM inventory_adjustment a JOIN inventory_movement m ON m.tenant_id = a.tenant_id AND m.document_id = a.id AND m.document_type = 'adjustment';
ALTER TABLE inventory_adjustment FORCE ROW LEVEL SECURITY;
ALTER TABLE inventory_movement FORCE ROW LEVEL SECURITY;
SELECT stoa.secure_table('inventory_adjustment_line', 'shop', append_only => true);
