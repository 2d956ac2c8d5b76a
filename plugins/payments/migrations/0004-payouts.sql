-- Money sent out, from an account to someone's bank. The number it goes to is sealed.
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
