-- A file is read before its transaction begins, so the import keeps the Idempotency-Key it was asked for with by itself.
ALTER TABLE catalog_import ADD COLUMN request_key text;
ALTER TABLE catalog_import ADD COLUMN request_hash text;
CREATE UNIQUE INDEX catalog_import_request_key ON catalog_import (tenant_id, company_id, request_key) WHERE request_key IS NOT NULL;
