-- What is on hand, one row a shop and variant. It changes only together with a movement.
CREATE TABLE inventory_level (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL DEFAULT 0,
  -- What is on hand but promised: not sold to anyone else, whatever the code believes.
  reserved numeric(14,3) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  -- Set while the shop's setting lets stock go below zero, and while more is promised than a count or write-off left there;
  -- without it the database itself refuses.
  may_be_negative boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, shop_id, variant_id),
  CHECK (quantity - reserved >= 0 OR may_be_negative),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
) WITH (fillfactor = 80);
CREATE INDEX inventory_level_shop ON inventory_level (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('inventory_level', 'shop');

-- The ledger: every change, why, and what was on hand after it. No foreign key to the level: the statement that
-- writes both is the only writer of either.
CREATE TABLE inventory_movement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity <> 0),
  balance numeric(14,3) NOT NULL,
  reason text NOT NULL CHECK (reason IN ('sale', 'refund', 'void', 'receipt', 'write-off', 'count', 'opening')),
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX inventory_movement_variant ON inventory_movement (tenant_id, variant_id, id);
CREATE INDEX inventory_movement_document ON inventory_movement (tenant_id, document_id);
SELECT stoa.secure_table('inventory_movement', 'shop', append_only => true);
