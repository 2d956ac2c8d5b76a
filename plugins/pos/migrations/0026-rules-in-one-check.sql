-- PostgreSQL reads the CHECKs of a table anew for every statement that writes to it, each from text, of which these three had 41 kB;
-- most of it is about what few documents have. A function is read once a connection. So each of the tables has one CHECK, which
-- asks one function, and the rules stand there, each under the name by which a refusal names it
-- (docs/adr/0054-rules-of-a-sale-in-one-check.md). A rule that comes to NULL holds, as that of a CHECK does.

CREATE FUNCTION pos_document_sound(d pos_document) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  broken text := CASE
    WHEN d.kind NOT IN ('sale', 'refund', 'void') THEN 'pos_document_kind_check'
    WHEN d.tax_mode NOT IN ('inclusive', 'exclusive') THEN 'pos_document_tax_mode_check'
    WHEN d.serial <= 0 THEN 'pos_document_serial_check'
    WHEN d.net_minor + d.tax_minor <> d.total_minor THEN 'pos_document_total'
    WHEN d.total_minor + d.cash_rounding_minor <> d.due_minor AND d.kind = 'sale' THEN 'pos_document_due'
    WHEN d.paid_minor - d.change_minor <> d.due_minor + d.tip_minor THEN 'pos_document_paid'
    WHEN d.tip_minor < 0 THEN 'pos_document_tip_minor_check'
    WHEN d.original_id IS NULL AND d.kind = 'void' THEN 'pos_document_void'
    WHEN d.service_charge_minor < 0 THEN 'pos_document_service_charge_minor_check'
    WHEN d.exempt_tax_minor < 0 THEN 'pos_document_exempt_tax_minor_check'
    WHEN (d.service_charge_minor > 0) <> (d.service_charge IS NOT NULL) THEN 'pos_document_service_charge_whole'
    -- Goods and charge are all there is; of prices that contain their tax, what exempt lines are let off is taken off them.
    WHEN d.service_charge IS NULL AND d.subtotal_minor - d.discount_minor <> CASE d.tax_mode WHEN 'inclusive' THEN d.total_minor + d.exempt_tax_minor ELSE d.net_minor END THEN 'pos_document_goods_and_charge'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(d.order_type, d.ticket_name, d.extras, d.discount_reason, d.tax_exemption, d.service_charge, d.service_charge_off) > 0 THEN
    broken := CASE
      WHEN d.order_type NOT IN ('dine-in', 'take-away', 'delivery') THEN 'pos_document_order_type_check'
      WHEN d.ticket_name = '' THEN 'pos_document_ticket_name_check'
      WHEN jsonb_typeof(d.extras) <> 'object' THEN 'pos_document_extras_check'
      WHEN d.discount_reason = '' THEN 'pos_document_discount_reason_check'
      WHEN jsonb_typeof(d.tax_exemption) <> 'object' OR d.tax_exemption ->> 'kind' = '' OR d.tax_exemption ->> 'certificate' = '' THEN 'pos_document_tax_exemption_check'
      WHEN jsonb_typeof(d.service_charge) <> 'object' THEN 'pos_document_service_charge_check'
      WHEN d.service_charge_off = '' THEN 'pos_document_service_charge_off_check'
      WHEN d.service_charge_off IS NOT NULL AND d.service_charge IS NOT NULL THEN 'pos_document_service_charge_either'
      WHEN (d.service_charge ->> 'netMinor')::bigint + (d.service_charge ->> 'taxMinor')::bigint <> d.service_charge_minor THEN 'pos_document_service_charge_whole'
      WHEN d.service_charge IS NOT NULL AND d.subtotal_minor - d.discount_minor <> CASE d.tax_mode WHEN 'inclusive' THEN d.total_minor - d.service_charge_minor + d.exempt_tax_minor
        ELSE d.net_minor - coalesce((d.service_charge ->> 'netMinor')::bigint, 0) END THEN 'pos_document_goods_and_charge'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_document" violates check constraint "%s"', broken), TABLE = 'pos_document', CONSTRAINT = broken;
END $$;

CREATE FUNCTION pos_line_sound(l pos_line) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  broken text := CASE
    WHEN l.line_no <= 0 THEN 'pos_line_line_no_check'
    WHEN l.quantity <= 0 THEN 'pos_line_quantity_check'
    WHEN l.unit NOT IN ('piece', 'kg', 'g', 'lb', 'oz', 'l', 'm') THEN 'pos_line_unit_check'
    WHEN l.cost_minor < 0 THEN 'pos_line_cost_minor_check'
    WHEN l.net_minor + l.tax_minor <> l.total_minor THEN 'pos_line_total'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(l.scale_code, l.discount_reason, l.exempt_tax_minor, l.pack_quantity, l.price_list) > 0 THEN
    broken := CASE
      WHEN l.scale_code !~ '^[0-9]{12,13}$' THEN 'pos_line_scale_code_check'
      WHEN l.discount_reason = '' THEN 'pos_line_discount_reason_check'
      WHEN l.exempt_tax_minor < 0 OR (l.exempt_tax_minor IS NOT NULL AND l.tax_minor <> 0) THEN 'pos_line_exempt'
      WHEN l.pack_quantity <= 0 THEN 'pos_line_pack_quantity_check'
      WHEN l.price_list = '' THEN 'pos_line_price_list_check'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_line" violates check constraint "%s"', broken), TABLE = 'pos_line', CONSTRAINT = broken;
END $$;

CREATE FUNCTION pos_tender_sound(t pos_tender) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  broken text := CASE
    WHEN t.tender_no <= 0 THEN 'pos_tender_tender_no_check'
    -- A plugin's: its name and a word.
    WHEN t.type NOT IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other', 'exchange') AND t.type !~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$' THEN 'pos_tender_type_check'
    WHEN t.amount_minor < 0 THEN 'pos_tender_amount_minor_check'
    WHEN t.tip_minor NOT BETWEEN 0 AND t.amount_minor THEN 'pos_tender_tip_check'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(t.payment_id, t.payment_refund_id, t.foreign_currency, t.foreign_minor, t.rate, t.own_currency, t.foreign_digits, t.own_digits, t.coin_minor) > 0 THEN
    broken := CASE
      WHEN t.payment_id IS NOT NULL AND t.type <> 'online' THEN 'pos_tender_payment_check'
      WHEN t.payment_refund_id IS NOT NULL AND t.payment_id IS NULL THEN 'pos_tender_payment_refund_check'
      -- Cash in another currency: all of it stands there or nothing, and it is worth no less than amount_minor, and less than a coin more.
      WHEN num_nonnulls(t.foreign_currency, t.foreign_minor, t.rate, t.own_currency, t.foreign_digits, t.own_digits, t.coin_minor) NOT IN (0, 7) THEN 'pos_tender_foreign_whole'
      WHEN t.foreign_currency IS NOT NULL AND t.type <> 'cash' THEN 'pos_tender_foreign_cash'
      WHEN t.foreign_currency = t.own_currency THEN 'pos_tender_foreign_other'
      WHEN t.foreign_minor <= 0 OR t.rate <= 0 OR t.foreign_digits NOT BETWEEN 0 AND 4 OR t.own_digits NOT BETWEEN 0 AND 4 OR t.coin_minor <= 0 THEN 'pos_tender_foreign_sound'
      WHEN t.amount_minor % t.coin_minor <> 0
        OR t.foreign_minor * t.rate * power(10::numeric, t.own_digits) < t.amount_minor * power(10::numeric, t.foreign_digits)
        OR t.foreign_minor * t.rate * power(10::numeric, t.own_digits) >= (t.amount_minor + t.coin_minor) * power(10::numeric, t.foreign_digits) THEN 'pos_tender_foreign_worth'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_tender" violates check constraint "%s"', broken), TABLE = 'pos_tender', CONSTRAINT = broken;
END $$;

DO $$
DECLARE
  rule record;
BEGIN
  FOR rule IN SELECT conrelid::regclass AS target, conname FROM pg_constraint
    WHERE conrelid IN ('pos_document'::regclass, 'pos_line'::regclass, 'pos_tender'::regclass) AND contype = 'c' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.target, rule.conname);
  END LOOP;
END $$;
ALTER TABLE pos_document ADD CONSTRAINT pos_document_sound CHECK (pos_document_sound(pos_document));
ALTER TABLE pos_line ADD CONSTRAINT pos_line_sound CHECK (pos_line_sound(pos_line));
ALTER TABLE pos_tender ADD CONSTRAINT pos_tender_sound CHECK (pos_tender_sound(pos_tender));
