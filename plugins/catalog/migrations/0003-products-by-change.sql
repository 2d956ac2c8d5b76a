-- What tills ask for again: what has changed since they asked.
CREATE INDEX catalog_product_changed ON catalog_product (company_id, updated_at, id, tenant_id);
