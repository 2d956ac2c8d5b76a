-- Whom a company buys from.
CREATE TABLE purchasing_supplier (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  tax_number text,
  contact_name text,
  email text,
  phone text,
  address text,
  -- What orders to it are priced in, as a rule.
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Days after the invoice until it is to be paid, and after an order until goods come.
  terms_days integer CHECK (terms_days >= 0),
  lead_days integer CHECK (lead_days >= 0),
  note text,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  -- Kept for what refers to it, offered for nothing new.
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id)
);
CREATE INDEX purchasing_supplier_by_name ON purchasing_supplier (company_id, name_key, id, tenant_id);
SELECT stoa.secure_table('purchasing_supplier', 'company');

-- What a supplier sells: how it calls a variant, how many are in a pack, and what a pack costs in its currency.
CREATE TABLE purchasing_supplier_goods (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  supplier_sku text CHECK (supplier_sku <> ''),
  pack_size numeric(14,3) NOT NULL DEFAULT 1 CHECK (pack_size > 0),
  price_minor bigint CHECK (price_minor >= 0),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, supplier_id, variant_id),
  FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES purchasing_supplier (tenant_id, company_id, id)
);
CREATE INDEX purchasing_supplier_goods_supplier ON purchasing_supplier_goods (tenant_id, company_id, supplier_id, variant_id);
CREATE INDEX purchasing_supplier_goods_variant ON purchasing_supplier_goods (tenant_id, company_id, variant_id, supplier_id);
SELECT stoa.secure_table('purchasing_supplier_goods', 'company');
