-- Carts: one open one for each visitor of a shop. Prices are not kept but asked for at each reading; `seen_price_minor` is
-- what the visitor saw last.
CREATE TABLE storefront_cart (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ordered')),
  order_id uuid,
  shipping_method_id uuid,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  region text CHECK (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  note text,
  version integer NOT NULL DEFAULT 1,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'ordered') = (order_id IS NOT NULL)),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE UNIQUE INDEX storefront_cart_open ON storefront_cart (tenant_id, shop_id, visitor_id) WHERE state = 'open';
CREATE INDEX storefront_cart_shop ON storefront_cart (tenant_id, company_id, shop_id);
CREATE INDEX storefront_cart_expiry ON storefront_cart (tenant_id, expires_at);
SELECT stoa.secure_table('storefront_cart', 'shop');
SELECT stoa.isolate_visitors('storefront_cart');

CREATE TABLE storefront_cart_line (
  tenant_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  seen_price_minor bigint NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, cart_id, variant_id),
  FOREIGN KEY (tenant_id, cart_id) REFERENCES storefront_cart (tenant_id, id) ON DELETE CASCADE
);
SELECT stoa.secure_table('storefront_cart_line', 'shop');
SELECT stoa.isolate_visitors('storefront_cart_line');

-- Where goods are sent to: `places` are countries (ID), regions (ID-JK) or * for everywhere else.
CREATE TABLE storefront_shipping_zone (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  places text[] NOT NULL CHECK (cardinality(places) BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, name),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('storefront_shipping_zone', 'company');

-- How they get there: sent within a zone, or fetched from a shop. Tax and reports come from the service it is sold as.
CREATE TABLE storefront_shipping_method (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  zone_id uuid,
  pickup_shop_id uuid,
  name text NOT NULL CHECK (name <> ''),
  variant_id uuid NOT NULL,
  rates jsonb NOT NULL,
  free_from_minor bigint CHECK (free_from_minor >= 0),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((zone_id IS NULL) <> (pickup_shop_id IS NULL)),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, zone_id) REFERENCES storefront_shipping_zone (tenant_id, id)
);
CREATE INDEX storefront_shipping_method_zone ON storefront_shipping_method (tenant_id, zone_id);
CREATE INDEX storefront_shipping_method_company ON storefront_shipping_method (tenant_id, company_id);
SELECT stoa.secure_table('storefront_shipping_method', 'company');

-- An order: what was agreed never changes, only where it stands. sale_id is chosen when it is placed, so that however often
-- its payment is told, one sale is posted.
CREATE TABLE storefront_order (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL CHECK (serial > 0),
  number text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('placed', 'confirmed', 'picked', 'packed', 'shipped', 'delivered', 'ready-for-collection', 'collected', 'cancelled', 'expired')),
  payment_state text NOT NULL DEFAULT 'unpaid' CHECK (payment_state IN ('unpaid', 'paid', 'partly-refunded', 'refunded')),
  flag text CHECK (flag IN ('payment-differs', 'settlement-refused', 'refund-failed')),
  currency text NOT NULL,
  tax_mode text NOT NULL CHECK (tax_mode IN ('inclusive', 'exclusive')),
  tax_rounding text NOT NULL CHECK (tax_rounding IN ('line', 'document')),
  contact jsonb NOT NULL,
  address jsonb,
  shipping jsonb,
  taxes jsonb NOT NULL,
  subtotal_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL CHECK (total_minor >= 0),
  note text,
  sale_id uuid NOT NULL,
  sold_at timestamptz,
  payment_id uuid,
  paid_by uuid,
  expires_at timestamptz,
  carrier text,
  tracking_number text,
  tracking_url text,
  version integer NOT NULL DEFAULT 1,
  placed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, year, serial),
  UNIQUE (tenant_id, cart_id),
  CHECK (net_minor + tax_minor = total_minor),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX storefront_order_shop ON storefront_order (tenant_id, company_id, shop_id);
CREATE INDEX storefront_order_list ON storefront_order (tenant_id, company_id, placed_at, id);
CREATE INDEX storefront_order_state ON storefront_order (tenant_id, company_id, state, placed_at, id);
CREATE INDEX storefront_order_number ON storefront_order (tenant_id, company_id, number);
CREATE INDEX storefront_order_visitor ON storefront_order (tenant_id, visitor_id, id);
SELECT stoa.secure_table('storefront_order', 'shop');
SELECT stoa.isolate_visitors('storefront_order');

-- Lines and history are never changed, a change of owner (a guest who logs in) included: they carry no visitor, and are
-- read by way of their order, which is its visitor's alone.
CREATE TABLE storefront_order_line (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  shipping boolean NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  unit_price_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  PRIMARY KEY (tenant_id, order_id, line_no),
  CHECK (net_minor + tax_minor = total_minor),
  FOREIGN KEY (tenant_id, order_id) REFERENCES storefront_order (tenant_id, id)
);
SELECT stoa.secure_table('storefront_order_line', 'shop', append_only => true);

CREATE TABLE storefront_order_event (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  user_id uuid,
  what text NOT NULL,
  from_state text,
  to_state text,
  note text,
  PRIMARY KEY (tenant_id, order_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES storefront_order (tenant_id, id)
);
SELECT stoa.secure_table('storefront_order_event', 'shop', append_only => true);

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
  cause text NOT NULL CHECK (cause IN ('return', 'cancelled', 'too-late', 'paid-twice', 'by-hand')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'refunded', 'failed')),
  created_at timestamptz NOT NULL,
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
