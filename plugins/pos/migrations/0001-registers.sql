CREATE TABLE pos_register (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL DEFAULT 'till' CHECK (kind IN ('till', 'web')),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, shop_id, name),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX pos_register_shop ON pos_register (tenant_id, company_id, shop_id);
-- Orders made elsewhere (a web shop) are sales too: each shop has at most one register for them.
CREATE UNIQUE INDEX pos_register_web ON pos_register (tenant_id, shop_id) WHERE kind = 'web';
SELECT stoa.secure_table('pos_register', 'shop');
