-- An exchange is two documents of one moment: a refund of goods given back, and a sale of those taken for them. Both keep their
-- own series; this says that they belong together. A refund is a half of one exchange at most, and so is a sale.
CREATE TABLE pos_exchange (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  refund_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, sale_id),
  CONSTRAINT pos_exchange_refund UNIQUE (tenant_id, refund_id),
  FOREIGN KEY (tenant_id, sale_id) REFERENCES pos_document (tenant_id, id),
  FOREIGN KEY (tenant_id, refund_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_exchange', 'shop', append_only => true);

-- exchange: goods given back pay for goods taken, so that no money moves.
ALTER TABLE pos_tender DROP CONSTRAINT pos_tender_type_check,
  ADD CONSTRAINT pos_tender_type_check CHECK (type IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other', 'exchange'));
