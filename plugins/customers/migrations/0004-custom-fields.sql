-- What a customer holds in the company's custom fields, by key; judged by the kernel's table custom_field in the same transaction.
ALTER TABLE customers_customer
  ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'
  CONSTRAINT customers_customer_custom CHECK (jsonb_typeof(custom) = 'object' AND octet_length(custom::text) <= 500000);
