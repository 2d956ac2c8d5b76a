-- Lots, expiry dates and serial numbers (docs/adr/0050): of what is tracked every piece on hand is in a lot, or not assigned to one yet.

-- How a variant is tracked; without a row it is not.
CREATE TABLE inventory_tracking (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lot', 'expiry', 'serial')),
  changed_at timestamptz NOT NULL,
  changed_by uuid,
  PRIMARY KEY (tenant_id, variant_id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX inventory_tracking_company ON inventory_tracking (tenant_id, company_id, variant_id);
SELECT stoa.secure_table('inventory_tracking', 'company');

-- The same beside each level, where the statement that moves stock reads it from the row it locks anyway. `unassigned` is what of the
-- level is in no lot: what was there before it was tracked, and, below zero, what left without anybody saying out of which lot.
ALTER TABLE inventory_level ADD COLUMN tracking text CHECK (tracking IN ('lot', 'expiry', 'serial')), ADD COLUMN unassigned numeric(14,3);
ALTER TABLE inventory_level ADD CONSTRAINT inventory_level_tracked CHECK ((tracking IS NULL) = (unassigned IS NULL));

-- A lot, or a single piece with a serial number, by what is printed on it.
CREATE TABLE inventory_lot (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code <> ''),
  -- A day of the calendar, the last on which it is good, in whatever time zone.
  expires_on date,
  -- Its number at the supplier, where that is another one.
  supplier_batch text CHECK (supplier_batch <> ''),
  note text CHECK (note <> ''),
  blocked_at timestamptz,
  blocked_by uuid,
  blocked_reason text CHECK (blocked_reason <> ''),
  -- Somebody was told that it expires soon.
  expiry_announced boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_lot_code UNIQUE (tenant_id, variant_id, code),
  CHECK ((blocked_at IS NULL) = (blocked_reason IS NULL)),
  CHECK (blocked_at IS NOT NULL OR blocked_by IS NULL),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX inventory_lot_newest ON inventory_lot (tenant_id, company_id, id);
CREATE INDEX inventory_lot_by_code ON inventory_lot (tenant_id, company_id, code, id);
CREATE INDEX inventory_lot_by_expiry ON inventory_lot (tenant_id, company_id, expires_on, id) WHERE expires_on IS NOT NULL;
SELECT stoa.secure_table('inventory_lot', 'company');

-- What of a lot is in a shop. It changes only together with an entry below, while the level is locked.
CREATE TABLE inventory_lot_level (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  in_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  lot_id uuid NOT NULL,
  is_serial boolean NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity >= 0),
  PRIMARY KEY (tenant_id, in_shop_id, variant_id, lot_id),
  CONSTRAINT inventory_lot_level_piece CHECK (NOT is_serial OR quantity IN (0, 1)),
  FOREIGN KEY (tenant_id, lot_id) REFERENCES inventory_lot (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, in_shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX inventory_lot_level_there ON inventory_lot_level (tenant_id, in_shop_id, variant_id, lot_id) WHERE quantity > 0;
CREATE INDEX inventory_lot_level_lot ON inventory_lot_level (tenant_id, lot_id, in_shop_id);
CREATE INDEX inventory_lot_level_shop ON inventory_lot_level (tenant_id, company_id, in_shop_id);
-- A piece is in one shop.
CREATE UNIQUE INDEX inventory_lot_level_serial ON inventory_lot_level (tenant_id, lot_id) WHERE is_serial AND quantity > 0;
SELECT stoa.secure_table('inventory_lot_level', 'company');

-- Out of which lots a movement took, and into which it put; `lot_id` NULL: no lot was assigned. Without a movement: the level stayed,
-- and what was not assigned got its lot. The document is that of the movement, or the one whose goods got their lot.
CREATE TABLE inventory_lot_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  in_shop_id uuid NOT NULL,
  id uuid NOT NULL,
  movement_id uuid,
  variant_id uuid NOT NULL,
  lot_id uuid,
  quantity numeric(14,3) NOT NULL CHECK (quantity <> 0),
  reason text NOT NULL CHECK (reason IN ('sale', 'refund', 'void', 'receipt', 'write-off', 'count', 'opening', 'transfer', 'supplier-return', 'production', 'assignment')),
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  -- Whose goods they are: of what comes back the document by which it left, else its own.
  origin_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CHECK ((movement_id IS NULL) = (reason = 'assignment')),
  FOREIGN KEY (tenant_id, movement_id) REFERENCES inventory_movement (tenant_id, id),
  FOREIGN KEY (tenant_id, lot_id) REFERENCES inventory_lot (tenant_id, id)
);
CREATE INDEX inventory_lot_entry_lot ON inventory_lot_entry (tenant_id, lot_id, id);
CREATE INDEX inventory_lot_entry_movement ON inventory_lot_entry (tenant_id, movement_id);
CREATE INDEX inventory_lot_entry_document ON inventory_lot_entry (tenant_id, document_id);
CREATE INDEX inventory_lot_entry_origin ON inventory_lot_entry (tenant_id, origin_id, variant_id);
-- Where goods are that have to come back, and which lot left one shop for another, is known in the whole company.
SELECT stoa.secure_table('inventory_lot_entry', 'company', append_only => true);
