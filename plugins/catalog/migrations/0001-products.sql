-- How the indexes of this plugin are laid out: no index of a table that grows begins with tenant_id AND company_id. Both stand
-- in every condition, and as long as a table has no statistics (a fresh instance, the first import) PostgreSQL thinks that
-- these two alone lead to one row: it would then read all rows of a company where it could go by a key. So unique keys and
-- lists begin with company_id alone, with tenant_id at the end.

-- What is taxed alike. Rates in parts per million: [{"code": "VAT", "ratePpm": 200000}].
CREATE TABLE catalog_tax_class (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^[a-z0-9-]{1,40}$'),
  name text NOT NULL CHECK (name <> ''),
  rates jsonb NOT NULL CHECK (jsonb_typeof(rates) = 'array'),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, company_id, code),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('catalog_tax_class', 'company');

-- A tree. Names are unique among siblings, whatever their case, so that a path names one category.
CREATE TABLE catalog_category (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid CHECK (parent_id <> id),
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT catalog_category_sibling UNIQUE NULLS NOT DISTINCT (parent_id, company_id, tenant_id, name_key),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, parent_id) REFERENCES catalog_category (tenant_id, company_id, id)
);
SELECT stoa.secure_table('catalog_category', 'company');

-- What is described and found. name_key is what lists are sorted by: lower() in an index would not be used under row-level security.
CREATE TABLE catalog_product (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  sku text COLLATE "C" NOT NULL CHECK (sku <> ''),
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  kind text NOT NULL DEFAULT 'goods' CHECK (kind IN ('goods', 'service')),
  tax_class text COLLATE "C" NOT NULL,
  category_id uuid,
  description text,
  active boolean NOT NULL DEFAULT true,
  -- The lowest price of an active variant, while the product is active and has one; else NULL: then it stands in no storefront.
  -- Kept by those who write products and variants, in the same transaction: a window is sorted by it along an index.
  published_price_minor bigint,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_product_newest UNIQUE (company_id, id, tenant_id),
  CONSTRAINT catalog_product_sku UNIQUE (company_id, sku, tenant_id),
  -- That the company exists is the tax class's word.
  FOREIGN KEY (tenant_id, company_id, tax_class) REFERENCES catalog_tax_class (tenant_id, company_id, code),
  FOREIGN KEY (tenant_id, company_id, category_id) REFERENCES catalog_category (tenant_id, company_id, id)
);
CREATE INDEX catalog_product_name ON catalog_product (company_id, name_key, id, tenant_id);
CREATE INDEX catalog_product_tax_class ON catalog_product (tax_class, company_id, tenant_id);
CREATE INDEX catalog_product_category ON catalog_product (category_id, company_id, tenant_id);
CREATE INDEX catalog_product_published_price ON catalog_product (company_id, published_price_minor, id, tenant_id) WHERE published_price_minor IS NOT NULL;
SELECT stoa.secure_table('catalog_product', 'company');

-- What is sold: it has the price and the name that stands on receipts. A simple product has one, with the product's SKU.
CREATE TABLE catalog_variant (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  sku text COLLATE "C" NOT NULL CHECK (sku <> ''),
  name text NOT NULL CHECK (name <> ''),
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  cost_minor bigint CHECK (cost_minor >= 0),    -- what one costs the shop: seen and set only with the rights cost.read and cost.edit
  weight_grams integer CHECK (weight_grams >= 0),
  active boolean NOT NULL DEFAULT true,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (company_id, id, tenant_id),
  CONSTRAINT catalog_variant_sku UNIQUE (company_id, sku, tenant_id),
  FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES catalog_product (tenant_id, company_id, id)
);
CREATE INDEX catalog_variant_product ON catalog_variant (product_id, company_id, tenant_id, position);
SELECT stoa.secure_table('catalog_variant', 'company');

CREATE TABLE catalog_barcode (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  variant_id uuid NOT NULL,
  CONSTRAINT catalog_barcode_code PRIMARY KEY (tenant_id, code, company_id),
  FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES catalog_variant (tenant_id, company_id, id)
);
CREATE INDEX catalog_barcode_variant ON catalog_barcode (variant_id, company_id, tenant_id);
SELECT stoa.secure_table('catalog_barcode', 'company');

-- The words a product is found by. Text search operators are not leakproof, so under row-level security they reach no
-- index; a range over words in "C" order does.
CREATE TABLE catalog_product_term (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  term text COLLATE "C" NOT NULL,
  product_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, product_id, company_id, term),
  FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES catalog_product (tenant_id, company_id, id)
);
CREATE INDEX catalog_product_term_search ON catalog_product_term (company_id, term, product_id);
SELECT stoa.secure_table('catalog_product_term', 'company');
