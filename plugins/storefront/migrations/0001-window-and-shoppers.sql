-- Publishable keys: they say whose shop a request is for, and nothing else, so their text is kept.
CREATE TABLE storefront_key (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  key text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX storefront_key_shop ON storefront_key (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('storefront_key', 'shop');

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
  CONSTRAINT storefront_shopper_email UNIQUE (tenant_id, company_id, email),
  CHECK (visitor_id = id)
);
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

CREATE TABLE storefront_session (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, visitor_id) REFERENCES storefront_shopper (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX storefront_session_shopper ON storefront_session (tenant_id, visitor_id);
SELECT stoa.secure_table('storefront_session', 'company');
SELECT stoa.isolate_visitors('storefront_session');

-- Only hashes of tokens. All tokens of a session are one family.
CREATE TABLE storefront_refresh_token (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  session_id uuid NOT NULL,
  parent_id uuid,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_refresh_token_hash UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, session_id) REFERENCES storefront_session (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX storefront_refresh_token_session ON storefront_refresh_token (tenant_id, session_id);
SELECT stoa.secure_table('storefront_refresh_token', 'company');
SELECT stoa.isolate_visitors('storefront_refresh_token');

-- What was mailed to someone to prove that an e-mail is theirs: by opening a link or entering a code. A sign-up waits here
-- with its own name and password until it is proved, so that no one opens an account with someone else's e-mail beforehand.
CREATE TABLE storefront_challenge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The account, made already or to be made. No visitor has it yet.
  visitor_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sign-up', 'password-reset')),
  email text COLLATE "C" NOT NULL CHECK (email = lower(email)),
  -- NULL: a link was sent, or nothing that could be proved.
  code_hash bytea,
  tries integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  -- false: the mail only said that there is nothing to prove; it counts for how much one address is sent.
  open boolean NOT NULL,
  name text,
  phone text,
  locale text,
  whatsapp_consent boolean NOT NULL DEFAULT false,
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK (kind <> 'sign-up' OR NOT open OR (name IS NOT NULL AND password_hash IS NOT NULL))
);
CREATE INDEX storefront_challenge_email ON storefront_challenge (tenant_id, company_id, email, created_at);
CREATE INDEX storefront_challenge_age ON storefront_challenge (tenant_id, created_at);
SELECT stoa.secure_table('storefront_challenge', 'company');
SELECT stoa.isolate_visitors('storefront_challenge');

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
