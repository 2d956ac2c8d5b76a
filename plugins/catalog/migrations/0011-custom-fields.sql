-- What a product holds in the company's custom fields, by key; judged by the kernel's table custom_field in the same transaction.
ALTER TABLE catalog_product
  ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'
  CONSTRAINT catalog_product_custom CHECK (jsonb_typeof(custom) = 'object' AND octet_length(custom::text) <= 500000);
