-- Where goods are sent to: `places` are countries (ID), regions (ID-JK) or * for everywhere else.
CREATE TABLE storefront_shipping_zone (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  places text[] NOT NULL CHECK (cardinality(places) BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, name),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('storefront_shipping_zone', 'company');

-- How they get there: sent within a zone, or fetched from a shop. Tax and reports come from the service it is sold as.
CREATE TABLE storefront_shipping_method (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  zone_id uuid,
  pickup_shop_id uuid,
  name text NOT NULL CHECK (name <> ''),
  variant_id uuid NOT NULL,
  rates jsonb NOT NULL,
  free_from_minor bigint CHECK (free_from_minor >= 0),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((zone_id IS NULL) <> (pickup_shop_id IS NULL)),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, zone_id) REFERENCES storefront_shipping_zone (tenant_id, id)
);
CREATE INDEX storefront_shipping_method_zone ON storefront_shipping_method (tenant_id, zone_id);
CREATE INDEX storefront_shipping_method_company ON storefront_shipping_method (tenant_id, company_id);
SELECT stoa.secure_table('storefront_shipping_method', 'company');
