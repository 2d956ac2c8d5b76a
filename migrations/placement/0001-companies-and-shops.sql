-- Everything in these files is unqualified: it lands in the placement. The tenant's own people and places first, then the kernel's books.

CREATE TABLE company (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  tax_number text,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  time_zone text NOT NULL,
  locale text NOT NULL DEFAULT 'en',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
SELECT stoa.secure_table('company', 'tenant');

CREATE TABLE shop (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  code text NOT NULL CHECK (code ~ '^[A-Z0-9]{1,8}$'),
  time_zone text,                               -- NULL: the company's
  address text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  UNIQUE (tenant_id, company_id, code),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('shop', 'company');

-- A value that differs from the plugin's default. company_id and shop_id NULL = for the whole tenant, and so on down.
CREATE TABLE setting (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  plugin text NOT NULL,
  key text NOT NULL,
  company_id uuid,
  shop_id uuid,
  value jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, plugin, key, company_id, shop_id),
  CHECK (shop_id IS NULL OR company_id IS NOT NULL),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX setting_company ON setting (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('setting', 'tenant');

CREATE TABLE tenant_plugin (
  tenant_id uuid NOT NULL,
  plugin text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  version text NOT NULL,
  switched_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, plugin),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
SELECT stoa.secure_table('tenant_plugin', 'tenant', relay => 'SELECT');
