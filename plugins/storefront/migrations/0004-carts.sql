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
