-- Why no tax was charged: {kind, certificate, byHand}, as it was when it was sold; and how much was not. Of a refund or void: what
-- the sale has.
ALTER TABLE pos_document
  ADD COLUMN tax_exemption jsonb CHECK (
    jsonb_typeof(tax_exemption) = 'object' AND tax_exemption ->> 'kind' <> '' AND tax_exemption ->> 'certificate' <> '');
-- Of an exempt line, the tax that was left off; NULL: it is not exempt.
ALTER TABLE pos_line ADD COLUMN exempt_tax_minor bigint CHECK (
  exempt_tax_minor IS NULL OR (exempt_tax_minor >= 0 AND tax_minor = 0));
-- What the till says of it: "none", or {kind, certificate}; NULL: what the customer's own exemption says.
ALTER TABLE pos_ticket ADD COLUMN tax_exemption jsonb CHECK (jsonb_typeof(tax_exemption) IN ('string', 'object'));
