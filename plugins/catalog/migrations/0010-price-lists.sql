-- Prices beside the catalogue's: in some shops, for some customers, for a while, for much of it (ADR 47).
CREATE TABLE catalog_price_list (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  priority integer NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 100),
  shop_ids uuid[] CHECK (cardinality(shop_ids) > 0),     -- NULL: all shops
  group_ids uuid[] CHECK (cardinality(group_ids) > 0),   -- NULL: all customers; the groups are the customers' plugin's
  channel text COLLATE "C" CHECK (channel IN ('till', 'web')),  -- NULL: wherever it is sold
  valid_from timestamptz,
  valid_until timestamptz,
  -- Kept for what refers to it, offered for nothing new.
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT catalog_price_list_name UNIQUE (company_id, name_key, tenant_id),
  CHECK (valid_from < valid_until)
);
CREATE INDEX catalog_price_list_by_name ON catalog_price_list (company_id, name_key, id, tenant_id);
SELECT stoa.secure_table('catalog_price_list', 'company');

CREATE TABLE catalog_list_price (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  price_list_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  -- Thousandths of what the variant is sold by; 0: however little.
  from_milli bigint NOT NULL CHECK (from_milli >= 0),
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  PRIMARY KEY (tenant_id, variant_id, company_id, price_list_id, from_milli),
  FOREIGN KEY (tenant_id, company_id, price_list_id) REFERENCES catalog_price_list (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES catalog_variant (tenant_id, company_id, id)
);
CREATE INDEX catalog_list_price_of_list ON catalog_list_price (price_list_id, company_id, tenant_id, variant_id, from_milli);
SELECT stoa.secure_table('catalog_list_price', 'company');
