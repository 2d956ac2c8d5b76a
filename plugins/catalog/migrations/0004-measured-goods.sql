-- What a product is sold by, with the price of one of it; and whether its price is asked at the till, within bounds where there
-- are any. In minor units, as prices.
ALTER TABLE catalog_product ADD COLUMN sold_by text NOT NULL DEFAULT 'piece' CHECK (sold_by IN ('piece', 'kg', 'g', 'lb', 'oz', 'l', 'm')),
  ADD COLUMN open_price boolean NOT NULL DEFAULT false,
  ADD COLUMN least_price_minor bigint CHECK (least_price_minor >= 0),
  ADD COLUMN most_price_minor bigint CHECK (most_price_minor >= 0),
  ADD CONSTRAINT catalog_product_price_bounds CHECK (least_price_minor <= most_price_minor),
  ADD CONSTRAINT catalog_product_bounds_of_open CHECK (open_price OR (least_price_minor IS NULL AND most_price_minor IS NULL));

-- The item number that scales print into their codes, without leading zeros.
ALTER TABLE catalog_variant ADD COLUMN scale_code text COLLATE "C" CHECK (scale_code ~ '^[1-9][0-9]{0,7}$'),
  ADD CONSTRAINT catalog_variant_scale_code UNIQUE (company_id, scale_code, tenant_id);
