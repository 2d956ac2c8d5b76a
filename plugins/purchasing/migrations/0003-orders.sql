-- What a company orders from a supplier, to be brought to one of its shops.
CREATE TABLE purchasing_order (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  supplier_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'partly-received', 'received', 'closed', 'cancelled')),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- How much of the company's currency one of `currency` is.
  rate numeric(18,8) NOT NULL CHECK (rate > 0),
  expected_on date,
  note text CHECK (note <> ''),
  net_minor bigint NOT NULL DEFAULT 0,
  tax_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  sent_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_order_number UNIQUE (company_id, series, year, serial, tenant_id),
  CHECK (CASE state WHEN 'draft' THEN sent_at IS NULL WHEN 'cancelled' THEN true ELSE sent_at IS NOT NULL END),
  CHECK ((state IN ('received', 'closed', 'cancelled')) = (closed_at IS NOT NULL)),
  CONSTRAINT purchasing_order_of_supplier FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES purchasing_supplier (tenant_id, company_id, id),
  CONSTRAINT purchasing_order_for_shop FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX purchasing_order_newest ON purchasing_order (tenant_id, company_id, id);
CREATE INDEX purchasing_order_supplier ON purchasing_order (tenant_id, company_id, supplier_id, id);
CREATE INDEX purchasing_order_shop ON purchasing_order (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_order_awaited ON purchasing_order (tenant_id, shop_id, id) WHERE state IN ('sent', 'partly-received');
SELECT stoa.secure_table('purchasing_order', 'shop');

CREATE TABLE purchasing_order_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  variant_id uuid NOT NULL,
  supplier_sku text CHECK (supplier_sku <> ''),
  packs numeric(14,3) NOT NULL CHECK (packs > 0),
  pack_size numeric(14,3) NOT NULL CHECK (pack_size > 0),
  -- Pieces: packs times what is in one.
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  -- Of a pack.
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  discount_ppm integer NOT NULL DEFAULT 0 CHECK (discount_ppm BETWEEN 0 AND 1000000),
  tax_ppm integer NOT NULL DEFAULT 0 CHECK (tax_ppm BETWEEN 0 AND 1000000),
  net_minor bigint NOT NULL CHECK (net_minor >= 0),
  tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
  received numeric(14,3) NOT NULL DEFAULT 0 CHECK (received >= 0),
  PRIMARY KEY (tenant_id, order_id, line_no),
  CONSTRAINT purchasing_order_line_pieces CHECK (quantity = round(packs * pack_size, 3)),
  FOREIGN KEY (tenant_id, company_id, order_id) REFERENCES purchasing_order (tenant_id, company_id, id)
);
CREATE INDEX purchasing_order_line_order ON purchasing_order_line (tenant_id, company_id, order_id);
CREATE INDEX purchasing_order_line_variant ON purchasing_order_line (tenant_id, variant_id, order_id);
SELECT stoa.secure_table('purchasing_order_line', 'company');
