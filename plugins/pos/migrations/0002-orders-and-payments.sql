-- Orders made elsewhere (a web shop) are sales too: each shop has at most one register for them.
ALTER TABLE pos_register ADD COLUMN kind text NOT NULL DEFAULT 'till' CHECK (kind IN ('till', 'web'));
CREATE UNIQUE INDEX pos_register_web ON pos_register (tenant_id, shop_id) WHERE kind = 'web';

-- Paid through a payment provider.
ALTER TABLE pos_tender DROP CONSTRAINT pos_tender_type_check;
ALTER TABLE pos_tender ADD CONSTRAINT pos_tender_type_check CHECK (type IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other'));
ALTER TABLE pos_tender ADD COLUMN payment_id uuid;
-- Of a refund or void: under which id its money was asked back.
ALTER TABLE pos_tender ADD COLUMN payment_refund_id uuid;
ALTER TABLE pos_tender ADD CONSTRAINT pos_tender_payment_check CHECK (payment_id IS NULL OR type = 'online');
ALTER TABLE pos_tender ADD CONSTRAINT pos_tender_payment_refund_check CHECK (payment_refund_id IS NULL OR payment_id IS NOT NULL);
-- One payment pays one sale, whatever races.
CREATE UNIQUE INDEX pos_tender_payment ON pos_tender (tenant_id, company_id, payment_id) WHERE payment_id IS NOT NULL AND payment_refund_id IS NULL;
CREATE INDEX pos_tender_payment_refund ON pos_tender (tenant_id, company_id, payment_id) WHERE payment_refund_id IS NOT NULL;
