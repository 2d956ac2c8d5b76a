-- Suppliers are found by the beginning of a name: of the whole, of what stands behind its first word, of its last word.
ALTER TABLE purchasing_supplier
  ADD COLUMN rest_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '^[^ ]+ +(.+)$'))) STORED,
  ADD COLUMN last_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '[^ ]+$'))) STORED,
  ADD COLUMN tax_number_key text COLLATE "C" GENERATED ALWAYS AS (lower(tax_number)) STORED;
CREATE INDEX purchasing_supplier_by_rest ON purchasing_supplier (company_id, rest_key);
CREATE INDEX purchasing_supplier_by_last ON purchasing_supplier (company_id, last_key);
CREATE INDEX purchasing_supplier_by_tax_number ON purchasing_supplier (company_id, tax_number_key);
