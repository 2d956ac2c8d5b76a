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
  payment_ref text,                             -- the payment a refund was said to be of, where the refund itself is none of ours
  payment_id uuid,                              -- the payment it turned out to be about
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

-- Every exchange with a provider, secrets masked; kept for the days of a setting.
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
CREATE INDEX payments_exchange_payment ON payments_exchange (tenant_id, payment_id, id) WHERE payment_id IS NOT NULL;
SELECT stoa.secure_table('payments_exchange', 'company', append_only => true);
SELECT stoa.allow_purge('payments_exchange');
