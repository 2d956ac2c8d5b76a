-- An order to make something that has stock of its own: parts leave, the product comes in.
CREATE TABLE production_order (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  variant_id uuid NOT NULL,
  bom_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'in-progress', 'done', 'cancelled', 'reversed')),
  planned numeric(14,3) NOT NULL CHECK (planned > 0),
  -- What came into stock, and what was made and is good for nothing.
  made numeric(14,3) NOT NULL DEFAULT 0 CHECK (made >= 0),
  scrapped numeric(14,3) NOT NULL DEFAULT 0 CHECK (scrapped >= 0),
  due_on date,
  note text CHECK (note <> ''),
  -- Why more or less was made or used up than planned; why it was cancelled or reversed.
  reason text CHECK (reason <> ''),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  started_at timestamptz,
  started_by uuid,
  finished_at timestamptz,
  finished_by uuid,
  -- When it was cancelled or reversed.
  ended_at timestamptz,
  ended_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT production_order_number UNIQUE (company_id, series, year, serial, tenant_id),
  CHECK ((state IN ('done', 'reversed')) = (finished_at IS NOT NULL)),
  CHECK ((state IN ('cancelled', 'reversed')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'in-progress' OR started_at IS NOT NULL),
  CHECK (state NOT IN ('done', 'reversed') OR made + scrapped > 0),
  FOREIGN KEY (tenant_id, bom_id) REFERENCES production_bom (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX production_order_newest ON production_order (tenant_id, company_id, id);
CREATE INDEX production_order_shop ON production_order (tenant_id, company_id, shop_id, id);
CREATE INDEX production_order_variant ON production_order (tenant_id, variant_id, id);
CREATE INDEX production_order_bom ON production_order (tenant_id, bom_id);
SELECT stoa.secure_table('production_order', 'shop');

CREATE TABLE production_order_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  order_id uuid NOT NULL,
  part_id uuid NOT NULL,
  planned numeric(14,3) NOT NULL CHECK (planned >= 0),
  -- What left stock; of it, what was lost. NULL until it is finished.
  consumed numeric(14,3) CHECK (consumed >= 0),
  wasted numeric(14,3) CHECK (wasted >= 0),
  PRIMARY KEY (tenant_id, order_id, part_id),
  CHECK ((consumed IS NULL) = (wasted IS NULL)),
  CONSTRAINT production_order_line_wasted CHECK (wasted <= consumed),
  FOREIGN KEY (tenant_id, order_id) REFERENCES production_order (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX production_order_line_shop ON production_order_line (tenant_id, company_id, shop_id);
CREATE INDEX production_order_line_part ON production_order_line (tenant_id, part_id, order_id);
SELECT stoa.secure_table('production_order_line', 'shop');
