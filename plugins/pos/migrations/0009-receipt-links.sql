-- The public address of a receipt is signed and needs no row. One that was revoked has one: no address of an edition before is
-- opened any more.
CREATE TABLE pos_receipt_link (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  -- NULL: there is a new address.
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, document_id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_receipt_link', 'shop');

-- To whom a receipt was sent.
CREATE TABLE pos_receipt_sending (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email', 'whatsapp')),
  address text NOT NULL CHECK (address <> ''),
  sent_at timestamptz NOT NULL,
  user_id uuid,
  -- Of a mail that will not reach its receiver.
  failed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
CREATE INDEX pos_receipt_sending_document ON pos_receipt_sending (tenant_id, document_id, id);
SELECT stoa.secure_table('pos_receipt_sending', 'shop');
