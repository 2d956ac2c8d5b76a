-- Publishable keys: they say whose shop a request is for, and nothing else, so their text is kept.
CREATE TABLE storefront_key (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  key text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX storefront_key_shop ON storefront_key (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('storefront_key', 'shop');
