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
CREATE INDEX payments_intent_account ON payments_payment (tenant_id, company_id, account_id);
CREATE INDEX payments_intent_list ON payments_payment (tenant_id, company_id, id);
CREATE INDEX payments_intent_purpose ON payments_payment (tenant_id, company_id, purpose_type, purpose_id);
CREATE INDEX payments_intent_open ON payments_payment (tenant_id, company_id, id) WHERE state IN ('created', 'requires-action', 'authorized', 'unknown');
CREATE INDEX payments_intent_captured ON payments_payment (tenant_id, company_id, captured_at) WHERE state = 'captured';
CREATE UNIQUE INDEX payments_intent_request ON payments_payment (tenant_id, company_id, request_key) WHERE request_key IS NOT NULL;
-- Ended here while the provider refused to end them: reconciliation goes on asking about them for a while.
CREATE INDEX payments_intent_ended_here ON payments_payment (tenant_id, company_id, updated_at) WHERE state IN ('expired', 'cancelled') AND failure IS NOT NULL AND provider_ref IS NOT NULL;
SELECT stoa.secure_table('payments_payment', 'shop');

CREATE TABLE payments_refund (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  reason text,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'refunded', 'failed')),
  provider_ref text,
  failure jsonb,
  user_id uuid,
  -- Who gave the money back where no provider does, and under what reference: of the transfer, or of the slip.
  confirmed_by uuid,
  confirmed_reference text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES payments_payment (tenant_id, company_id, shop_id, id)
);
CREATE INDEX payments_refund_intent ON payments_refund (tenant_id, company_id, shop_id, payment_id);
CREATE INDEX payments_refund_list ON payments_refund (tenant_id, company_id, id);
CREATE INDEX payments_refund_pending ON payments_refund (tenant_id, company_id, id) WHERE state = 'pending';
SELECT stoa.secure_table('payments_refund', 'shop');

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
CREATE INDEX payments_proof_intent ON payments_proof (tenant_id, company_id, shop_id, payment_id);
SELECT stoa.secure_table('payments_proof', 'shop');

-- What a provider told us, once an event. Never a proof of payment: it only makes us ask.
CREATE TABLE payments_webhook (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  event_id text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('payment', 'refund', 'payout', 'other')),
  type text NOT NULL,
  ref text,
  reference text,
  payment_id uuid,                               -- the payment it turned out to be about
  payout_id uuid,
  headers jsonb NOT NULL,                       -- secrets masked, here and in body
  body text NOT NULL,
  deliveries integer NOT NULL DEFAULT 1,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, account_id, event_id),
  FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES payments_account (tenant_id, company_id, id)
);
CREATE INDEX payments_webhook_account ON payments_webhook (tenant_id, company_id, account_id);
CREATE INDEX payments_webhook_list ON payments_webhook (tenant_id, company_id, id);
CREATE INDEX payments_webhook_unmatched ON payments_webhook (tenant_id, account_id, ref) WHERE payment_id IS NULL AND ref IS NOT NULL;
SELECT stoa.secure_table('payments_webhook', 'company');

-- Every exchange with a provider, secrets masked.
CREATE TABLE payments_exchange (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  payment_id uuid,
  payout_id uuid,
  operation text NOT NULL,
  method text NOT NULL,
  url text NOT NULL,
  http_status integer,                          -- NULL: no answer came
  request_body text,
  response_body text,
  ms integer NOT NULL,
  error text,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES payments_account (tenant_id, company_id, id)
);
CREATE INDEX payments_exchange_account ON payments_exchange (tenant_id, company_id, account_id);
CREATE INDEX payments_exchange_list ON payments_exchange (tenant_id, company_id, id);
CREATE INDEX payments_exchange_intent ON payments_exchange (tenant_id, payment_id, id) WHERE payment_id IS NOT NULL;
SELECT stoa.secure_table('payments_exchange', 'company', append_only => true);

CREATE TABLE payments_payout (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  channel text NOT NULL,
  holder text NOT NULL,
  number_end text NOT NULL,                     -- its last four characters
  number_sealed bytea NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  description text NOT NULL,
  email text,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'unknown', 'paid', 'failed', 'cancelled', 'reversed')),
  provider_ref text,
  failure jsonb,
  user_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, account_id, provider_ref),
  FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES payments_account (tenant_id, company_id, id)
);
CREATE INDEX payments_payout_account ON payments_payout (tenant_id, company_id, account_id);
CREATE INDEX payments_payout_list ON payments_payout (tenant_id, company_id, id);
CREATE INDEX payments_payout_open ON payments_payout (tenant_id, company_id, id) WHERE state IN ('pending', 'unknown');
SELECT stoa.secure_table('payments_payout', 'company');

-- A comparison of our books with the providers'.
CREATE TABLE payments_reconciliation (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  started_by text NOT NULL CHECK (started_by IN ('schedule', 'hand')),
  user_id uuid,
  older_than_minutes integer NOT NULL,
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
  phase text NOT NULL DEFAULT 'open',           -- how far it is, so that a repetition goes on there
  phase_after uuid,
  asked integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  closed integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('payments_reconciliation', 'company');

CREATE TABLE payments_reconciliation_difference (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  reconciliation_id uuid NOT NULL,
  payment_id uuid,
  payout_id uuid,
  kind text NOT NULL,
  ours text NOT NULL,
  theirs text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, reconciliation_id, payment_id, payout_id, kind),
  FOREIGN KEY (tenant_id, company_id, reconciliation_id) REFERENCES payments_reconciliation (tenant_id, company_id, id) ON DELETE CASCADE
);
CREATE INDEX payments_reconciliation_difference_list ON payments_reconciliation_difference (tenant_id, company_id, reconciliation_id, id);
SELECT stoa.secure_table('payments_reconciliation_difference', 'company');
