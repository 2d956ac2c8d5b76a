-- How much the payment requested now, or the one that paid, was rounded, since its provider could not take the total: the order
-- is paid with total_minor + rounding_minor.
ALTER TABLE storefront_order
  ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT storefront_order_rounding_check CHECK (total_minor + rounding_minor >= 0);
