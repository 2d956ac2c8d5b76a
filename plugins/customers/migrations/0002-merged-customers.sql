-- Two rows that are one person: the one stays what it was called, the other points to it for good. What was posted for the
-- other keeps its id, and is found by way of this column (ADR 19).
ALTER TABLE customers_customer ADD COLUMN merged_into uuid;
ALTER TABLE customers_customer ADD COLUMN merged_at timestamptz;
-- Someone who made themselves known elsewhere, not someone whom staff noted. Unknown of the rows there are: they count as
-- noted by staff, whose facts give no one's consent.
ALTER TABLE customers_customer ADD COLUMN self_stated boolean NOT NULL DEFAULT false;
-- The number came from a customer whom staff noted: what a shopper says of themselves does not write over it.
ALTER TABLE customers_customer ADD COLUMN staff_phone boolean NOT NULL DEFAULT false;
ALTER TABLE customers_customer ADD CHECK ((merged_into IS NULL) = (merged_at IS NULL));
ALTER TABLE customers_customer ADD CHECK (merged_into IS NULL OR (merged_into <> id AND NOT active));
ALTER TABLE customers_customer ADD FOREIGN KEY (tenant_id, merged_into) REFERENCES customers_customer (tenant_id, id);
CREATE INDEX customers_customer_merged ON customers_customer (tenant_id, merged_into);
