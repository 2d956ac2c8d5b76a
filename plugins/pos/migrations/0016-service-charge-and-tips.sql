-- What is charged for serving the goods of a sale, beside its lines: what it comes to with its taxes, how that was worked out,
-- and why it was taken off where it was. Of a refund or void: what of it goes back.
ALTER TABLE pos_document ADD COLUMN service_charge_minor bigint NOT NULL DEFAULT 0 CHECK (service_charge_minor >= 0),
  ADD COLUMN service_charge jsonb CHECK (jsonb_typeof(service_charge) = 'object'),
  ADD COLUMN service_charge_off text CHECK (service_charge_off <> ''),
  ADD CONSTRAINT pos_document_service_charge_whole CHECK ((service_charge_minor > 0) = (service_charge IS NOT NULL)
    AND (service_charge IS NULL OR (service_charge->>'netMinor')::bigint + (service_charge->>'taxMinor')::bigint = service_charge_minor)),
  ADD CONSTRAINT pos_document_service_charge_either CHECK (service_charge_off IS NULL OR service_charge IS NULL),
  -- Goods and charge are all there is; of prices that contain their tax, what someone exempt is let off is taken off them.
  ADD CONSTRAINT pos_document_goods_and_charge CHECK (subtotal_minor - discount_minor = CASE tax_mode
    WHEN 'inclusive' THEN total_minor - service_charge_minor
    ELSE net_minor - coalesce((service_charge->>'netMinor')::bigint, 0) END
    OR (tax_exemption IS NOT NULL AND tax_mode = 'inclusive' AND subtotal_minor - discount_minor > total_minor - service_charge_minor));

ALTER TABLE pos_ticket ADD COLUMN service_charge_off text CHECK (service_charge_off <> '');

-- A tip is given with a tender, and is in its amount: money that came in beside what was due, and no revenue. Of a refund or
-- void: what of it goes back.
ALTER TABLE pos_tender ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT pos_tender_tip_check CHECK (tip_minor BETWEEN 0 AND amount_minor);
ALTER TABLE pos_document ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0 CHECK (tip_minor >= 0),
  DROP CONSTRAINT pos_document_check2,
  ADD CONSTRAINT pos_document_paid CHECK (paid_minor - change_minor = due_minor + tip_minor);
-- How much of the tip has gone back already.
ALTER TABLE pos_return ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0 CHECK (tip_minor >= 0);

-- Tips are paid out of the drawer to whom they were given.
ALTER TABLE pos_cash_movement DROP CONSTRAINT pos_cash_movement_kind_check,
  ADD CONSTRAINT pos_cash_movement_kind_check CHECK (kind IN ('in', 'out', 'drop', 'tips'));
ALTER TABLE pos_session ADD COLUMN tips_minor bigint CHECK (tips_minor >= 0);
