-- What one costs the shop (seen and set only with the rights cost.read and cost.edit), and what it weighs.
ALTER TABLE catalog_variant ADD COLUMN cost_minor bigint CHECK (cost_minor >= 0);
ALTER TABLE catalog_variant ADD COLUMN weight_grams integer CHECK (weight_grams >= 0);

-- The lowest price of an active variant, while the product is active and has one; else NULL: then it stands in no storefront.
-- Kept by those who write products and variants, in the same transaction: a window is sorted by it along an index.
ALTER TABLE catalog_product ADD COLUMN window_price_minor bigint;
CREATE INDEX catalog_product_window_price ON catalog_product (company_id, window_price_minor, id, tenant_id) WHERE window_price_minor IS NOT NULL;

-- For the rows there are. Row-level security shows the owner of the tables no tenant's rows while it is forced.
ALTER TABLE catalog_product NO FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_variant NO FORCE ROW LEVEL SECURITY;
UPDATE catalog_product p SET window_price_minor = v.price_minor
FROM (SELECT tenant_id, product_id, min(price_minor) AS price_minor FROM catalog_variant WHERE active GROUP BY tenant_id, product_id) v
WHERE p.active AND v.tenant_id = p.tenant_id AND v.product_id = p.id;
ALTER TABLE catalog_product FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_variant FORCE ROW LEVEL SECURITY;
