-- Of prices that contain their tax, what exempt lines are let off is taken off them: also where a till that was off line does not say
-- why. Never is more asked than goods and charge come to.
ALTER TABLE pos_document DROP CONSTRAINT pos_document_goods_and_charge,
  ADD CONSTRAINT pos_document_goods_and_charge CHECK (CASE tax_mode
    WHEN 'inclusive' THEN subtotal_minor - discount_minor >= total_minor - service_charge_minor
    ELSE subtotal_minor - discount_minor = net_minor - coalesce((service_charge->>'netMinor')::bigint, 0) END);
