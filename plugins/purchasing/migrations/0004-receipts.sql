-- Goods that came in, with what they cost: of an order, or without one.
CREATE TABLE purchasing_receipt (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  shop_id uuid NOT NULL,
  supplier_id uuid,
  order_id uuid,
  -- The supplier's own: of its delivery note.
  reference text CHECK (reference <> ''),
  note text CHECK (note <> ''),
  received_at timestamptz NOT NULL,
  posted_at timestamptz NOT NULL,
  user_id uuid,
  -- In the company's currency: what the goods cost, and what it cost to bring them.
  goods_minor bigint NOT NULL CHECK (goods_minor >= 0),
  landed_minor bigint NOT NULL CHECK (landed_minor >= 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_receipt_number UNIQUE (company_id, series, year, serial, tenant_id),
  -- A delivery note is posted once.
  CONSTRAINT purchasing_receipt_reference UNIQUE (company_id, supplier_id, reference, tenant_id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES purchasing_supplier (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, order_id) REFERENCES purchasing_order (tenant_id, company_id, id)
);
CREATE INDEX purchasing_receipt_newest ON purchasing_receipt (tenant_id, company_id, id);
CREATE INDEX purchasing_receipt_shop ON purchasing_receipt (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_receipt_supplier ON purchasing_receipt (tenant_id, company_id, supplier_id, id);
CREATE INDEX purchasing_receipt_order ON purchasing_receipt (tenant_id, company_id, order_id, id);
SELECT stoa.secure_table('purchasing_receipt', 'shop', append_only => true);

CREATE TABLE purchasing_receipt_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  -- Of the order it is a receipt of.
  order_line_no integer,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  landed_minor bigint NOT NULL CHECK (landed_minor >= 0),
  PRIMARY KEY (tenant_id, receipt_id, line_no),
  FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES purchasing_receipt (tenant_id, company_id, id)
);
CREATE INDEX purchasing_receipt_line_receipt ON purchasing_receipt_line (tenant_id, company_id, receipt_id);
CREATE INDEX purchasing_receipt_line_variant ON purchasing_receipt_line (tenant_id, variant_id, receipt_id);
SELECT stoa.secure_table('purchasing_receipt_line', 'company', append_only => true);

-- What it cost to bring them, and by what it was spread over them.
CREATE TABLE purchasing_receipt_charge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  charge_no integer NOT NULL CHECK (charge_no > 0),
  kind text NOT NULL CHECK (kind IN ('freight', 'customs', 'other')),
  spread_by text NOT NULL CHECK (spread_by IN ('value', 'quantity', 'weight')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  PRIMARY KEY (tenant_id, receipt_id, charge_no),
  FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES purchasing_receipt (tenant_id, company_id, id)
);
CREATE INDEX purchasing_receipt_charge_receipt ON purchasing_receipt_charge (tenant_id, company_id, receipt_id);
SELECT stoa.secure_table('purchasing_receipt_charge', 'company', append_only => true);
