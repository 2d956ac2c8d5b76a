-- Money given back: by us, or in the provider's own dashboard.
CREATE TABLE payments_refund (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  reason text,
  -- 'provider': refunded there, by whomever, and found out by asking.
  origin text NOT NULL DEFAULT 'here' CHECK (origin IN ('here', 'provider')),
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
CREATE INDEX payments_refund_payment ON payments_refund (tenant_id, company_id, shop_id, payment_id);
CREATE INDEX payments_refund_list ON payments_refund (tenant_id, company_id, id);
CREATE INDEX payments_refund_pending ON payments_refund (tenant_id, company_id, id) WHERE state = 'pending';
SELECT stoa.secure_table('payments_refund', 'shop');

-- What a payer disputes at its bank, as the provider tells it; what was decided stays.
CREATE TABLE payments_dispute (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  provider_ref text NOT NULL,
  state text NOT NULL CHECK (state IN ('inquiry', 'open', 'won', 'lost')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  reason text,                                  -- as the provider names it
  respond_by timestamptz,                       -- until when evidence is taken
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, payment_id, provider_ref),
  FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES payments_payment (tenant_id, company_id, shop_id, id)
);
CREATE INDEX payments_dispute_payment ON payments_dispute (tenant_id, company_id, shop_id, payment_id);
CREATE INDEX payments_dispute_list ON payments_dispute (tenant_id, company_id, id);
SELECT stoa.secure_table('payments_dispute', 'shop');
