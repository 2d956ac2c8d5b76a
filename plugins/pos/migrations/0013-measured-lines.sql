-- What a line's quantity is of, and the code of a scale it was read from; and why discounts were given, of a line or the whole.
-- Of a refund or void: what the sale has.
ALTER TABLE pos_line ADD COLUMN unit text NOT NULL DEFAULT 'piece' CHECK (unit IN ('piece', 'kg', 'g', 'lb', 'oz', 'l', 'm')),
  ADD COLUMN scale_code text CHECK (scale_code ~ '^[0-9]{12,13}$'),
  ADD COLUMN discount_reason text CHECK (discount_reason <> '');
ALTER TABLE pos_document ADD COLUMN discount_reason text CHECK (discount_reason <> '');
