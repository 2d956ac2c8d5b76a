-- Prepaid credit of mobile phones, sold at the till and asked for at a provider once the sale is posted.

-- A company's account at a provider. `credentials` is sealed and bound to the company.
CREATE TABLE top_ups_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  provider text NOT NULL CHECK (provider IN ('reloadly')),
  credentials bytea NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, company_id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('top_ups_account', 'company');

-- Operators as the provider told of them last: what a sale may ask of one is judged by this, without a question to anyone.
CREATE TABLE top_ups_operator (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  -- The provider's.
  operator_id text NOT NULL CHECK (operator_id <> ''),
  name text NOT NULL CHECK (name <> ''),
  country text NOT NULL,
  currency text NOT NULL,
  -- Whether amounts are those of the operator's own currency, or of the account's.
  is_local boolean NOT NULL,
  -- Minor units of `currency`: these alone, or whatever lies between the two.
  fixed_minor bigint[] NOT NULL,
  least_minor bigint,
  most_minor bigint,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, company_id, operator_id),
  CHECK ((least_minor IS NULL) = (most_minor IS NULL)),
  CHECK (cardinality(fixed_minor) > 0 OR least_minor IS NOT NULL),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('top_ups_operator', 'company');

-- One line of a sale that is credit for a phone. Its id is what the provider knows it by, at every try.
CREATE TABLE top_ups_top_up (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The sale, and which of its top-ups.
  document_id uuid NOT NULL,
  item_no integer NOT NULL CHECK (item_no > 0),
  register_id uuid NOT NULL,
  -- E.164.
  phone text NOT NULL,
  country text NOT NULL,
  operator_id text NOT NULL,
  operator_name text NOT NULL,
  is_local boolean NOT NULL,
  currency text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  fee_minor bigint NOT NULL CHECK (fee_minor >= 0),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'confirmed', 'failed')),
  -- Set before the provider is asked for it: from then on it may have it.
  sent_at timestamptz,
  -- Someone wants it to be tried once more; first it is asked what became of the earlier try.
  retry_requested boolean NOT NULL DEFAULT false,
  -- When the provider was last asked about it.
  asked_at timestamptz,
  provider_ref text,
  operator_ref text,
  failure_code text,
  failure_message text,
  -- What was paid went back to the customer, or may have: it is not tried again.
  returned_at timestamptz,
  user_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT top_ups_top_up_of_document UNIQUE (tenant_id, document_id, item_no),
  CHECK ((state = 'pending') = (settled_at IS NULL)),
  CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
  CHECK (state <> 'confirmed' OR provider_ref IS NOT NULL),
  CHECK (state = 'pending' OR NOT retry_requested),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
) WITH (fillfactor = 80);
CREATE INDEX top_ups_top_up_newest ON top_ups_top_up (company_id, id, tenant_id);
CREATE INDEX top_ups_top_up_shop ON top_ups_top_up (tenant_id, company_id, shop_id, id);
CREATE INDEX top_ups_top_up_phone ON top_ups_top_up (tenant_id, company_id, phone, id);
CREATE INDEX top_ups_top_up_open ON top_ups_top_up (tenant_id, company_id, id) WHERE state = 'pending';
-- The provider knew nothing of them when it was asked: it is asked once more.
CREATE INDEX top_ups_top_up_lost ON top_ups_top_up (tenant_id, company_id, id) WHERE state = 'failed' AND sent_at IS NOT NULL AND provider_ref IS NULL;
SELECT stoa.secure_table('top_ups_top_up', 'shop');

-- What happened on it, once and for good: every question to the provider, and what came of it.
CREATE TABLE top_ups_step (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  top_up_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('asked', 'confirmed', 'failed', 'retried', 'returned')),
  -- Of a question: what for, and how it was answered. NULL: no answer came.
  operation text CHECK (operation IN ('request', 'state', 'find')),
  http_status integer,
  ms integer,
  code text,
  message text,
  user_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK ((kind = 'asked') = (operation IS NOT NULL)),
  FOREIGN KEY (tenant_id, top_up_id) REFERENCES top_ups_top_up (tenant_id, id)
);
CREATE INDEX top_ups_step_list ON top_ups_step (tenant_id, top_up_id, id);
SELECT stoa.secure_table('top_ups_step', 'shop', append_only => true);
