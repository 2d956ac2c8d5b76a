-- How much of a sale has come back already. Its row is what refunds and voids of one sale queue up for, and its CHECKs
-- are why nothing comes back twice.
CREATE TABLE pos_return (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  due_minor bigint NOT NULL DEFAULT 0,
  refunds integer NOT NULL DEFAULT 0,
  voided boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, sale_id),
  CHECK (NOT (voided AND refunds > 0)),
  FOREIGN KEY (tenant_id, sale_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_return', 'shop');

CREATE TABLE pos_returned_line (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  line_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  sold numeric(14,3) NOT NULL,
  returned numeric(14,3) NOT NULL CHECK (returned > 0 AND returned <= sold),
  PRIMARY KEY (tenant_id, sale_id, line_no),
  FOREIGN KEY (tenant_id, sale_id, line_no) REFERENCES pos_line (tenant_id, document_id, line_no)
);
SELECT stoa.secure_table('pos_returned_line', 'shop');
