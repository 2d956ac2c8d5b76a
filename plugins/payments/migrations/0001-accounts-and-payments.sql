-- A company's account at a payment provider. `credentials` is sealed and bound to the row.
CREATE TABLE payments_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  provider text NOT NULL CHECK (provider IN ('xendit', 'stripe', 'manual')),
  title text NOT NULL CHECK (title <> ''),
  credentials bytea NOT NULL,
  methods jsonb NOT NULL,                       -- [{method, channel, title}]: what it offers, in this order
  shop_ids uuid[],                              -- NULL: every shop of the company
  active boolean NOT NULL DEFAULT true,
  webhook_nonce text NOT NULL,                  -- stands in the webhook address; a new one ends the old address
  forged_webhooks integer NOT NULL DEFAULT 0,   -- refused at that address
  forged_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE UNIQUE INDEX payments_account_manual ON payments_account (tenant_id, company_id) WHERE provider = 'manual';
SELECT stoa.secure_table('payments_account', 'company');

-- Money asked for: one row a payment. Its id is what the provider knows as our reference.
CREATE TABLE payments_payment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  provider text NOT NULL,
  method text NOT NULL,
  channel text,
  purpose_type text NOT NULL,
  purpose_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  capture text NOT NULL DEFAULT 'automatic' CHECK (capture IN ('automatic', 'manual')),
  capture_minor bigint CHECK (capture_minor > 0 AND capture_minor <= amount_minor), -- what staff takes of an authorized payment
  captured_minor bigint NOT NULL DEFAULT 0 CHECK (captured_minor >= 0),
  refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
  refund_pending_minor bigint NOT NULL DEFAULT 0 CHECK (refund_pending_minor >= 0),
  -- How its disputes stand, the most pressing of them, and the money the bank holds or has taken: that cannot be refunded.
  dispute text CHECK (dispute IN ('inquiry', 'open', 'won', 'lost')),
  disputed_minor bigint NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0),
  state text NOT NULL DEFAULT 'created' CHECK (state IN ('created', 'requires-action', 'authorized', 'captured', 'failed', 'expired', 'cancelled', 'unknown')),
  failure jsonb,                                -- {code, message}
  provider_ref text,
  action jsonb,                                 -- what the payer has to do
  differs jsonb,                                -- what the provider says otherwise than we wanted; such a payment is not settled
  description text NOT NULL,
  customer jsonb,
  return_url text,
  expires_at timestamptz,
  link_expires_at timestamptz NOT NULL,         -- until when the public payment page shows it
  sent_at timestamptz,                          -- set before the provider is first called: from then on it may have it
  cancel_requested_at timestamptz,
  confirmed_by uuid,                            -- staff who saw the money, where no provider tells
  confirmed_reference text,
  user_id uuid,
  request_key text,                             -- the Idempotency-Key it was asked for with
  request_hash text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  captured_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, shop_id, id),
  UNIQUE (tenant_id, account_id, provider_ref),
  CHECK (refunded_minor + refund_pending_minor <= captured_minor),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES payments_account (tenant_id, company_id, id)
) WITH (fillfactor = 80);
CREATE INDEX payments_payment_account ON payments_payment (tenant_id, company_id, account_id);
CREATE INDEX payments_payment_list ON payments_payment (tenant_id, company_id, id);
CREATE INDEX payments_payment_purpose ON payments_payment (tenant_id, company_id, purpose_type, purpose_id);
CREATE INDEX payments_payment_open ON payments_payment (tenant_id, company_id, id) WHERE state IN ('created', 'requires-action', 'authorized', 'unknown');
CREATE INDEX payments_payment_captured ON payments_payment (tenant_id, company_id, captured_at) WHERE state = 'captured';
CREATE UNIQUE INDEX payments_payment_request ON payments_payment (tenant_id, company_id, request_key) WHERE request_key IS NOT NULL;
-- Ended here while the provider refused to end them: reconciliation goes on asking about them for a while.
CREATE INDEX payments_payment_ended_here ON payments_payment (tenant_id, company_id, updated_at) WHERE state IN ('expired', 'cancelled') AND failure IS NOT NULL AND provider_ref IS NOT NULL;
-- Disputes still undecided are asked about, however old the payment is.
CREATE INDEX payments_payment_disputed ON payments_payment (tenant_id, company_id, id) WHERE dispute IN ('inquiry', 'open');
SELECT stoa.secure_table('payments_payment', 'shop');

-- A picture the payer sends of a bank transfer; at most two a payment.
CREATE TABLE payments_proof (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  n smallint NOT NULL CHECK (n BETWEEN 1 AND 2),
  hash text NOT NULL,                           -- of the picture as it is kept: sent twice, it is kept once
  image bytea NOT NULL,                         -- WebP
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, payment_id, n),
  UNIQUE (tenant_id, payment_id, hash),
  FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES payments_payment (tenant_id, company_id, shop_id, id)
);
CREATE INDEX payments_proof_payment ON payments_proof (tenant_id, company_id, shop_id, payment_id);
SELECT stoa.secure_table('payments_proof', 'shop');
