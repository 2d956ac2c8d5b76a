-- Orders are looked for by their customer, who may not be the visitor that placed them: a guest whose customer became one with
-- another is someone new under another e-mail.
CREATE INDEX storefront_order_customer ON storefront_order (tenant_id, customer_id, id);
