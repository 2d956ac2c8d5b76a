-- An e-mail has at most one account that proved it and one that has not (see use-cases/sign-up.ts). Also what staff search by.
ALTER TABLE storefront_shopper DROP CONSTRAINT storefront_shopper_email;
CREATE UNIQUE INDEX storefront_shopper_email ON storefront_shopper (tenant_id, company_id, email, (verified_at IS NULL));
