-- Whether someone owes no tax, what they showed for it, and how long that holds: {kind, certificate, from, until, taxClasses}.
ALTER TABLE customers_customer
  ADD COLUMN tax_exemption jsonb CHECK (
    jsonb_typeof(tax_exemption) = 'object' AND tax_exemption ->> 'kind' <> '' AND tax_exemption ->> 'certificate' <> ''
    AND (tax_exemption ->> 'from' IS NULL OR tax_exemption ->> 'until' IS NULL OR tax_exemption ->> 'from' <= tax_exemption ->> 'until')),
  -- What lists are filtered by.
  ADD COLUMN tax_exempt boolean NOT NULL DEFAULT false,
  ADD CHECK (tax_exempt = (tax_exemption IS NOT NULL));
CREATE INDEX customers_customer_exempt ON customers_customer (company_id, name_key, id, tenant_id) WHERE tax_exempt;
