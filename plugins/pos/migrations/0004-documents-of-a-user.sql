-- The list of what one person posted, in the order of the list; at the till that is a glance at one's own day. It begins with the
-- person, not with tenant and company: without statistics PostgreSQL thinks that these two alone lead to one row.
CREATE INDEX pos_document_user ON pos_document (user_id, company_id, business_day, id, tenant_id) WHERE user_id IS NOT NULL;
