-- Whom a company served last, newest first, from the index alone.
CREATE INDEX pos_document_served ON pos_document (company_id, posted_at, tenant_id) INCLUDE (customer_id, shop_id) WHERE customer_id IS NOT NULL;
