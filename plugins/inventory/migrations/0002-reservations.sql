-- For whom what is on hand is promised, one row a holder and variant; all rows of a holder in a shop have one expiry. The sum
-- of a level's rows is its `reserved`: each statement that writes one writes the other.
CREATE TABLE inventory_reservation (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  holder_type text COLLATE "C" NOT NULL CHECK (holder_type <> ''),
  holder_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  expires_at timestamptz,                       -- NULL: until it is released or the goods leave
  reserved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, shop_id, holder_type, holder_id, variant_id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, shop_id, variant_id) REFERENCES inventory_level (tenant_id, shop_id, variant_id)
);
CREATE INDEX inventory_reservation_shop ON inventory_reservation (tenant_id, company_id, shop_id, variant_id, holder_type, holder_id);
CREATE INDEX inventory_reservation_level ON inventory_reservation (tenant_id, shop_id, variant_id);
SELECT stoa.secure_table('inventory_reservation', 'shop');
