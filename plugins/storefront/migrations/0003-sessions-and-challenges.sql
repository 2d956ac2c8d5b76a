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
  -- A keyed hash of the network it was asked for from: each may ask for some, so that no one uses up what the address's owner may
  -- ask for.
  asked_from bytea,
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
