-- Each try to pay. What the payments' side says of it is copied here; captured is for good.
CREATE TABLE storefront_order_payment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  provider text NOT NULL,
  method text NOT NULL,
  channel text,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'created' CHECK (state IN ('created', 'requires-action', 'authorized', 'captured', 'failed', 'expired', 'cancelled', 'unknown')),
  action jsonb,
  withdrawn boolean NOT NULL DEFAULT false,
  reported_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES storefront_order (tenant_id, id)
);
CREATE INDEX storefront_order_payment_order ON storefront_order_payment (tenant_id, order_id);
SELECT stoa.secure_table('storefront_order_payment', 'shop');
SELECT stoa.isolate_visitors('storefront_order_payment');

-- Money on its way back. A payment that is not kept at all (a second one, or one that came too late) goes back once.
CREATE TABLE storefront_order_refund (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  return_id uuid,                               -- the return it is for
  -- disputed: the payer's bank took it.
  cause text NOT NULL CHECK (cause IN ('return', 'cancelled', 'too-late', 'paid-twice', 'by-hand', 'disputed')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'refunded', 'failed')),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  dealt_with_at timestamptz,                    -- when someone said that its failing is dealt with
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES storefront_order (tenant_id, id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES storefront_order_payment (tenant_id, id)
);
CREATE INDEX storefront_order_refund_order ON storefront_order_refund (tenant_id, order_id);
CREATE INDEX storefront_order_refund_payment ON storefront_order_refund (tenant_id, payment_id);
CREATE UNIQUE INDEX storefront_order_refund_once ON storefront_order_refund (tenant_id, payment_id) WHERE cause IN ('too-late', 'paid-twice', 'cancelled');
SELECT stoa.secure_table('storefront_order_refund', 'shop');
SELECT stoa.isolate_visitors('storefront_order_refund');

-- Goods that come back, line by line: wished for by the shopper or taken by staff. Its id is that of the till's refund.
CREATE TABLE storefront_order_return (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('requested', 'declined', 'accepted')),
  lines jsonb NOT NULL,
  reason text,
  answer text,
  restocked boolean,
  refund_number text,
  refunded_minor bigint CHECK (refunded_minor >= 0),
  at_till boolean NOT NULL DEFAULT false,       -- taken back at a till, which handed the money out itself
  user_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES storefront_order (tenant_id, id)
);
CREATE INDEX storefront_order_return_order ON storefront_order_return (tenant_id, order_id);
CREATE UNIQUE INDEX storefront_order_return_requested ON storefront_order_return (tenant_id, order_id) WHERE state = 'requested';
SELECT stoa.secure_table('storefront_order_return', 'shop');
SELECT stoa.isolate_visitors('storefront_order_return');
