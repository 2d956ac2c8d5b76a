-- Stock that changes for a reason of its own: goods received, written off, counted, opening stock.
CREATE TABLE inventory_adjustment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('receipt', 'write-off', 'count', 'opening')),
  reference text,
  note text,
  occurred_at timestamptz NOT NULL,
  posted_at timestamptz NOT NULL DEFAULT now(),
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE UNIQUE INDEX inventory_adjustment_reference ON inventory_adjustment (tenant_id, company_id, reason, reference) WHERE reference IS NOT NULL;
CREATE INDEX inventory_adjustment_shop ON inventory_adjustment (tenant_id, company_id, shop_id, id);
SELECT stoa.secure_table('inventory_adjustment', 'shop', append_only => true);

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
SELECT stoa.secure_table('inventory_adjustment_line', 'shop', append_only => true);
