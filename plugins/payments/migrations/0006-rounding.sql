-- How much of a payment's amount was rounded, since its provider could not take what was due: amount_minor - rounding_minor
-- was due. By the setting payments.amountRounding.
ALTER TABLE payments_payment
  ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT payments_payment_rounding_check CHECK (amount_minor - rounding_minor > 0);
