-- What moved in place of goods that have no stock of their own, by document, and what is held back for one: so a refund gives back
-- what was taken, whatever the goods are made of by then.
CREATE TABLE production_taken (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  part_id uuid NOT NULL,
  -- The document that this takes back or goes on with.
  original_id uuid,
  -- Both as they moved: below zero when they left. What is held back is above zero.
  goods_quantity numeric(14,3) NOT NULL,
  quantity numeric(14,3) NOT NULL,
  parts_return boolean NOT NULL,
  PRIMARY KEY (tenant_id, document_id, document_type, variant_id, part_id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX production_taken_shop ON production_taken (tenant_id, company_id, shop_id);
CREATE INDEX production_taken_original ON production_taken (tenant_id, original_id) WHERE original_id IS NOT NULL;
SELECT stoa.secure_table('production_taken', 'shop');
