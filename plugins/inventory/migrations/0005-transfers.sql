-- Goods on their way from one shop of a company to another. They leave the stock of the one when they are sent and come into that of
-- the other when they are received; between the two nobody has them.
CREATE TABLE inventory_transfer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  from_shop_id uuid NOT NULL,
  to_shop_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'partly-received', 'received', 'closed', 'cancelled')),
  note text CHECK (note <> ''),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  sent_at timestamptz,
  sent_by uuid,
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_transfer_number UNIQUE (company_id, series, year, serial, tenant_id),
  CHECK (from_shop_id <> to_shop_id),
  CHECK (CASE state WHEN 'draft' THEN sent_at IS NULL WHEN 'cancelled' THEN true ELSE sent_at IS NOT NULL END),
  CHECK ((state IN ('received', 'closed', 'cancelled')) = (closed_at IS NOT NULL)),
  CONSTRAINT inventory_transfer_from FOREIGN KEY (tenant_id, company_id, from_shop_id) REFERENCES shop (tenant_id, company_id, id),
  CONSTRAINT inventory_transfer_to FOREIGN KEY (tenant_id, company_id, to_shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX inventory_transfer_newest ON inventory_transfer (tenant_id, company_id, id);
CREATE INDEX inventory_transfer_source ON inventory_transfer (tenant_id, company_id, from_shop_id, id);
CREATE INDEX inventory_transfer_target ON inventory_transfer (tenant_id, company_id, to_shop_id, id);
CREATE INDEX inventory_transfer_under_way ON inventory_transfer (tenant_id, to_shop_id, id) WHERE state IN ('sent', 'partly-received');
-- It is of two shops: which of them may see it and do what is said where it is read.
SELECT stoa.secure_table('inventory_transfer', 'company');

CREATE TABLE inventory_transfer_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  received numeric(14,3) NOT NULL DEFAULT 0 CHECK (received >= 0),
  lost numeric(14,3) NOT NULL DEFAULT 0 CHECK (lost >= 0),
  damaged numeric(14,3) NOT NULL DEFAULT 0 CHECK (damaged >= 0),
  returned numeric(14,3) NOT NULL DEFAULT 0 CHECK (returned >= 0),
  PRIMARY KEY (tenant_id, transfer_id, variant_id),
  -- Nothing arrives that was not sent.
  CONSTRAINT inventory_transfer_line_sent CHECK (received + lost + damaged + returned <= quantity),
  FOREIGN KEY (tenant_id, transfer_id) REFERENCES inventory_transfer (tenant_id, id)
);
CREATE INDEX inventory_transfer_line_variant ON inventory_transfer_line (tenant_id, variant_id, transfer_id);
SELECT stoa.secure_table('inventory_transfer_line', 'company');

-- What became of it, once and for good; a line's figures are the sums of its entries.
CREATE TABLE inventory_transfer_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sent', 'received', 'lost', 'damaged', 'returned')),
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  reason text CHECK (reason <> ''),
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CHECK ((kind IN ('lost', 'damaged')) <= (reason IS NOT NULL)),
  FOREIGN KEY (tenant_id, transfer_id, variant_id) REFERENCES inventory_transfer_line (tenant_id, transfer_id, variant_id)
);
CREATE INDEX inventory_transfer_entry_line ON inventory_transfer_entry (tenant_id, transfer_id, variant_id);
SELECT stoa.secure_table('inventory_transfer_entry', 'company', append_only => true);
