-- Money of an order that moved at the payment provider's own dashboard needs a person: what is disputed is better not sent, and of
-- what was refunded there no one knows whether its goods come back.
ALTER TABLE storefront_order DROP CONSTRAINT storefront_order_flag_check;
ALTER TABLE storefront_order ADD CONSTRAINT storefront_order_flag_check
  CHECK (flag IN ('payment-disputed', 'stock-short', 'settlement-refused', 'payment-differs', 'refunded-elsewhere', 'refund-failed'));
ALTER TABLE storefront_order DROP CONSTRAINT storefront_order_flags_check;
ALTER TABLE storefront_order ADD CONSTRAINT storefront_order_flags_check
  CHECK (flags <@ ARRAY['payment-disputed', 'stock-short', 'settlement-refused', 'payment-differs', 'refunded-elsewhere', 'refund-failed']);

-- 'disputed': the payer's bank took it.
ALTER TABLE storefront_order_refund DROP CONSTRAINT storefront_order_refund_cause_check;
ALTER TABLE storefront_order_refund ADD CONSTRAINT storefront_order_refund_cause_check
  CHECK (cause IN ('return', 'cancelled', 'too-late', 'paid-twice', 'by-hand', 'disputed'));
