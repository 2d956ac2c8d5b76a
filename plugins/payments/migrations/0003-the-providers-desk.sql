-- Money also moves in the provider's own dashboard: staff refunds in its dashboard, a payer's bank takes a payment back.

-- 'provider': refunded there, by whomever, and found out by asking.
ALTER TABLE payments_refund ADD COLUMN origin text NOT NULL DEFAULT 'here' CHECK (origin IN ('here', 'provider'));

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
CREATE INDEX payments_dispute_intent ON payments_dispute (tenant_id, company_id, shop_id, payment_id);
CREATE INDEX payments_dispute_list ON payments_dispute (tenant_id, company_id, id);
SELECT stoa.secure_table('payments_dispute', 'shop');

-- How its disputes stand, the most pressing of them, and the money the bank holds or has taken: that cannot be refunded.
ALTER TABLE payments_payment ADD COLUMN dispute text CHECK (dispute IN ('inquiry', 'open', 'won', 'lost'));
ALTER TABLE payments_payment ADD COLUMN disputed_minor bigint NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0);
-- Those still undecided are asked about, however old the payment is.
CREATE INDEX payments_intent_disputed ON payments_payment (tenant_id, company_id, id) WHERE dispute IN ('inquiry', 'open');

-- The payment a refund was said to be of, where the refund itself is none of ours.
ALTER TABLE payments_webhook ADD COLUMN payment_ref text;
