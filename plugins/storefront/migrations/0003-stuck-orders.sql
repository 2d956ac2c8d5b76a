-- Several things about an order may need a person at once. `flag` stays the most pressing of them, as programs know it that
-- are a version behind.
ALTER TABLE storefront_order DROP CONSTRAINT storefront_order_flag_check;
ALTER TABLE storefront_order ADD CONSTRAINT storefront_order_flag_check CHECK (flag IN ('stock-short', 'settlement-refused', 'payment-differs', 'refund-failed'));
ALTER TABLE storefront_order ADD COLUMN flags text[] NOT NULL DEFAULT '{}'
  CHECK (flags <@ ARRAY['stock-short', 'settlement-refused', 'payment-differs', 'refund-failed']);
-- With the flag stock-short: [{variantId, sku, wanted, available}], as the till was refused.
ALTER TABLE storefront_order ADD COLUMN missing jsonb;
CREATE INDEX storefront_order_flagged ON storefront_order (tenant_id, company_id, placed_at, id) WHERE flag IS NOT NULL;

-- Closed: handed out, and no sale came of it. What became of its goods is said then.
ALTER TABLE storefront_order DROP CONSTRAINT storefront_order_state_check;
ALTER TABLE storefront_order ADD CONSTRAINT storefront_order_state_check
  CHECK (state IN ('placed', 'confirmed', 'picked', 'packed', 'shipped', 'delivered', 'ready-for-collection', 'collected', 'cancelled', 'expired', 'closed'));
ALTER TABLE storefront_order ADD COLUMN closed_goods text CHECK (closed_goods IN ('restocked', 'written-off'));

-- The till's refund names its sale.
CREATE INDEX storefront_order_sale ON storefront_order (tenant_id, company_id, sale_id);

-- When it came to its end, for which return it is, and when someone said that its failing is dealt with.
ALTER TABLE storefront_order_refund ADD COLUMN ended_at timestamptz;
ALTER TABLE storefront_order_refund ADD COLUMN return_id uuid;
ALTER TABLE storefront_order_refund ADD COLUMN dealt_with_at timestamptz;

-- Taken back at a till, which handed the money out itself.
ALTER TABLE storefront_order_return ADD COLUMN at_till boolean NOT NULL DEFAULT false;

-- For the rows there are. Row-level security shows the owner of the tables no tenant's rows while it is forced.
ALTER TABLE storefront_order NO FORCE ROW LEVEL SECURITY;
UPDATE storefront_order SET flags = ARRAY[flag] WHERE flag IS NOT NULL;
ALTER TABLE storefront_order FORCE ROW LEVEL SECURITY;
