-- Shoppers' accounts, a population of their own. The id is the visitor's and the customer's (plugin customers) at once.
CREATE TABLE storefront_shopper (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  email text COLLATE "C" NOT NULL CHECK (email = lower(email)),
  name text NOT NULL CHECK (name <> ''),
  -- Searched by its beginning and the beginning of its last word.
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '[^ ]+$'))) STORED,
  phone text COLLATE "C" CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
  locale text,
  whatsapp_consent boolean NOT NULL DEFAULT false,
  password_hash text NOT NULL,
  -- disabled: by staff; deactivated: by the shopper.
  state text NOT NULL CHECK (state IN ('active', 'disabled', 'deactivated')),
  state_reason text,
  state_at timestamptz NOT NULL DEFAULT now(),
  verified_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (visitor_id = id)
);
-- An e-mail has at most one account that proved it and one that has not (shoppers/sign-up.ts). Also what staff search by.
CREATE UNIQUE INDEX storefront_shopper_email ON storefront_shopper (tenant_id, company_id, email, (verified_at IS NULL));
CREATE INDEX storefront_shopper_name ON storefront_shopper (tenant_id, company_id, name_key, id);
CREATE INDEX storefront_shopper_last_name ON storefront_shopper (tenant_id, company_id, last_name_key);
SELECT stoa.secure_table('storefront_shopper', 'company');
SELECT stoa.isolate_visitors('storefront_shopper');

-- WebP, 512 pixels at most, about 30 kB.
CREATE TABLE storefront_picture (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  image bytea NOT NULL CHECK (octet_length(image) <= 1000000),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, visitor_id),
  FOREIGN KEY (tenant_id, visitor_id) REFERENCES storefront_shopper (tenant_id, id) ON DELETE CASCADE
);
SELECT stoa.secure_table('storefront_picture', 'company');
SELECT stoa.isolate_visitors('storefront_picture');

CREATE TABLE storefront_address (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  label text,
  name text NOT NULL CHECK (name <> ''),
  phone text COLLATE "C" CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
  line1 text NOT NULL CHECK (line1 <> ''),
  line2 text,
  postcode text,
  city text NOT NULL CHECK (city <> ''),
  -- ISO 3166-2, e.g. US-NM
  region text COLLATE "C" CHECK (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  -- ISO 3166-1 alpha-2
  country text COLLATE "C" NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  note text,
  is_default boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, visitor_id) REFERENCES storefront_shopper (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX storefront_address_shopper ON storefront_address (tenant_id, visitor_id, id);
CREATE UNIQUE INDEX storefront_address_default ON storefront_address (tenant_id, visitor_id) WHERE is_default;
SELECT stoa.secure_table('storefront_address', 'company');
SELECT stoa.isolate_visitors('storefront_address');
