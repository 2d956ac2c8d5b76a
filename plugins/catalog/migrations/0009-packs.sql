-- In what a variant is bought and sold beside one by one: a box of 24. Stock is counted in what the variant is sold by.
CREATE TABLE catalog_pack (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  price_minor bigint CHECK (price_minor >= 0),  -- NULL: as many times the price of one
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_pack_of_variant UNIQUE (tenant_id, company_id, variant_id, id),
  -- What files name it by.
  CONSTRAINT catalog_pack_name UNIQUE (variant_id, name_key, company_id, tenant_id),
  FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES catalog_variant (tenant_id, company_id, id)
);
SELECT stoa.secure_table('catalog_pack', 'company');

-- A code of a pack is one of its variant too.
ALTER TABLE catalog_barcode ADD COLUMN pack_id uuid,
  ADD CONSTRAINT catalog_barcode_of_pack FOREIGN KEY (tenant_id, company_id, variant_id, pack_id) REFERENCES catalog_pack (tenant_id, company_id, variant_id, id);
CREATE INDEX catalog_barcode_pack ON catalog_barcode (pack_id, company_id, variant_id, tenant_id) WHERE pack_id IS NOT NULL;
