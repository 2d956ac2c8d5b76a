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
  -- closed: handed out, and no sale came of it.
  state text NOT NULL CHECK (state IN ('placed', 'confirmed', 'picked', 'packed', 'shipped', 'delivered', 'ready-for-collection', 'collected', 'cancelled', 'expired', 'closed')),
  closed_goods text CHECK (closed_goods IN ('restocked', 'written-off')), -- of one that is closed: what became of its goods
  payment_state text NOT NULL DEFAULT 'unpaid' CHECK (payment_state IN ('unpaid', 'paid', 'partly-refunded', 'refunded')),
  -- What about it needs a person, several things at once: the most pressing first, and that one by itself. Money that moved at the
  -- payment provider's own dashboard is among them: what is disputed is better not sent, and of what was refunded there no one
  -- knows whether its goods come back.
  flag text CHECK (flag IN ('payment-disputed', 'stock-short', 'settlement-refused', 'payment-differs', 'refunded-elsewhere', 'refund-failed')),
  flags text[] NOT NULL DEFAULT '{}'
    CHECK (flags <@ ARRAY['payment-disputed', 'stock-short', 'settlement-refused', 'payment-differs', 'refunded-elsewhere', 'refund-failed']),
  missing jsonb,                                -- with the flag stock-short: [{variantId, sku, wanted, available}], as the till was refused
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
CREATE INDEX storefront_order_flagged ON storefront_order (tenant_id, company_id, placed_at, id) WHERE flag IS NOT NULL;
CREATE INDEX storefront_order_visitor ON storefront_order (tenant_id, visitor_id, id);
-- Orders are looked for by their customer, who may not be the visitor that placed them: a guest whose customer became one with
-- another is someone new under another e-mail.
CREATE INDEX storefront_order_customer ON storefront_order (tenant_id, customer_id, id);
-- The till's refund names its sale.
CREATE INDEX storefront_order_sale ON storefront_order (tenant_id, company_id, sale_id);
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
