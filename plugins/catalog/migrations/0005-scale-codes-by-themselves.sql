-- Most goods have no item number of a scale. An index that held them too would be taken for a way to any variant of the company
-- as long as no one has counted the table: an import read all rows for each row.
ALTER TABLE catalog_variant DROP CONSTRAINT catalog_variant_scale_code;
CREATE UNIQUE INDEX catalog_variant_scale_code ON catalog_variant (company_id, scale_code, tenant_id) WHERE scale_code IS NOT NULL;
