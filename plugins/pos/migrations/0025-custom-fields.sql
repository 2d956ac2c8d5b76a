-- What of a product's custom fields stands on the paper of a line, as it was when it was sold:
-- [{"key", "labels", "type", "value"}]; NULL: nothing.
ALTER TABLE pos_line ADD COLUMN printed jsonb;

-- What a sale holds in the company's custom fields, by key. Beside the document, which is never changed: a delivery note or the
-- number of a project is often known later.
CREATE TABLE pos_document_custom (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  custom jsonb NOT NULL CHECK (jsonb_typeof(custom) = 'object' AND octet_length(custom::text) <= 500000),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, document_id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_document_custom', 'shop');
