-- What the exempt lines of a document were let off, so that its goods and charge come to its total to the minor unit, in prices that
-- contain their tax too.
ALTER TABLE pos_document ADD COLUMN exempt_tax_minor bigint NOT NULL DEFAULT 0 CHECK (exempt_tax_minor >= 0);
UPDATE pos_document d SET exempt_tax_minor = l.exempt FROM (
  SELECT tenant_id, document_id, sum(exempt_tax_minor)::bigint AS exempt FROM pos_line WHERE exempt_tax_minor > 0 GROUP BY tenant_id, document_id) l
  WHERE d.tenant_id = l.tenant_id AND d.id = l.document_id;
ALTER TABLE pos_document DROP CONSTRAINT pos_document_goods_and_charge,
  ADD CONSTRAINT pos_document_goods_and_charge CHECK (subtotal_minor - discount_minor = CASE tax_mode
    WHEN 'inclusive' THEN total_minor - service_charge_minor + exempt_tax_minor
    ELSE net_minor - coalesce((service_charge->>'netMinor')::bigint, 0) END);
