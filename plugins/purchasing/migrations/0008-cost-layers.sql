-- From which day a company values what leaves by which method. One that waits may be replaced; one that was applied never is.
CREATE TABLE purchasing_costing_change (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('average', 'fifo')),
  from_on date NOT NULL,
  -- When that day begins in the time zone of the company.
  from_at timestamptz NOT NULL,
  decided_at timestamptz NOT NULL,
  user_id uuid,
  applied_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX purchasing_costing_change_waiting ON purchasing_costing_change (company_id, tenant_id) WHERE applied_at IS NULL;
CREATE INDEX purchasing_costing_change_newest ON purchasing_costing_change (tenant_id, company_id, from_at DESC, id DESC);
SELECT stoa.secure_table('purchasing_costing_change', 'company');

ALTER TABLE purchasing_cost_book ADD COLUMN method text NOT NULL DEFAULT 'average' CHECK (method IN ('average', 'fifo'));

-- What entries of a shop come to: under FIFO what its layers are worth. Under one average the value of a shop is its share of the
-- company's, and this alone says nothing.
ALTER TABLE purchasing_cost_shop ADD COLUMN value numeric(22,4) NOT NULL DEFAULT 0;
UPDATE purchasing_cost_shop s SET value = e.value
FROM (SELECT tenant_id, company_id, variant_id, at_shop_id, sum(value) AS value FROM purchasing_cost_entry GROUP BY 1, 2, 3, 4) e
WHERE (e.tenant_id, e.company_id, e.variant_id, e.at_shop_id) = (s.tenant_id, s.company_id, s.variant_id, s.at_shop_id);

-- `corrected`: goods that are there cost something else than was thought when they came. `carried`: value goes from shop to shop as
-- another method begins, together nothing.
ALTER TABLE purchasing_cost_entry DROP CONSTRAINT purchasing_cost_entry_kind_check,
  DROP CONSTRAINT purchasing_cost_entry_check,
  DROP CONSTRAINT purchasing_cost_entry_movement;
ALTER TABLE purchasing_cost_entry ADD CONSTRAINT purchasing_cost_entry_kind_check CHECK (kind IN ('moved', 'late', 'corrected', 'carried')),
  ADD CONSTRAINT purchasing_cost_entry_check CHECK ((kind = 'moved') = (quantity <> 0)),
  -- The document by which goods had left that came back, or that left before they were received.
  ADD COLUMN original_id uuid;
-- A movement is taken in once.
CREATE UNIQUE INDEX purchasing_cost_entry_movement ON purchasing_cost_entry (company_id, movement_id, tenant_id) WHERE kind = 'moved';
CREATE INDEX purchasing_cost_entry_original ON purchasing_cost_entry (tenant_id, company_id, original_id) WHERE original_id IS NOT NULL;

-- Under FIFO: goods of one cost in a shop, and what of them is left; below zero: owed, since they left before they came. What there is
-- of a variant in a shop and its value are the sums of what is left.
CREATE TABLE purchasing_fifo_layer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  at_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  -- The document they were bought by, in whatever shop they are by now.
  origin_id uuid NOT NULL,
  -- What came first leaves first, wherever it was meanwhile.
  came_at timestamptz NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity <> 0),
  value numeric(22,4) NOT NULL,
  left_quantity numeric(14,3) NOT NULL,
  left_value numeric(22,4) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_fifo_layer_left CHECK (left_quantity BETWEEN least(quantity, 0) AND greatest(quantity, 0)),
  CONSTRAINT purchasing_fifo_layer_worth CHECK (CASE WHEN quantity > 0 THEN value >= 0 AND left_value >= 0 ELSE value <= 0 AND left_value <= 0 END),
  CONSTRAINT purchasing_fifo_layer_used_up CHECK (left_quantity <> 0 OR left_value = 0),
  FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX purchasing_fifo_layer_open ON purchasing_fifo_layer (tenant_id, company_id, variant_id, came_at, id) WHERE left_quantity <> 0;
CREATE INDEX purchasing_fifo_layer_variant ON purchasing_fifo_layer (tenant_id, company_id, variant_id, came_at, id);
CREATE INDEX purchasing_fifo_layer_origin ON purchasing_fifo_layer (tenant_id, company_id, origin_id, variant_id);
CREATE INDEX purchasing_fifo_layer_shop ON purchasing_fifo_layer (tenant_id, company_id, at_shop_id);
SELECT stoa.secure_table('purchasing_fifo_layer', 'company');

-- Which movement took how much of which layer. A layer is what is left of it and what was taken, to the last digit.
CREATE TABLE purchasing_fifo_take (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  layer_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  document_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity <> 0),
  value numeric(22,4) NOT NULL,
  PRIMARY KEY (tenant_id, layer_id, movement_id),
  FOREIGN KEY (tenant_id, company_id, layer_id) REFERENCES purchasing_fifo_layer (tenant_id, company_id, id)
);
CREATE INDEX purchasing_fifo_take_layer ON purchasing_fifo_take (tenant_id, company_id, layer_id);
CREATE INDEX purchasing_fifo_take_document ON purchasing_fifo_take (tenant_id, company_id, document_id);
SELECT stoa.secure_table('purchasing_fifo_take', 'company', append_only => true);

-- Goods of a receipt cost something else than it says: a bill differs, or freight was charged later. In minor units of the company's
-- currency. Written with the bill or the charge, taken into the book behind it.
CREATE TABLE purchasing_cost_correction (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bill-difference', 'late-charge')),
  document_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  value_minor bigint NOT NULL CHECK (value_minor <> 0),
  posted_at timestamptz NOT NULL,
  booked_at timestamptz,
  -- What of it is of goods that are there; the rest is of goods that were sold, and is a cost of the day.
  stock_value numeric(22,4),
  sold_value numeric(22,4),
  PRIMARY KEY (tenant_id, id),
  CHECK ((booked_at IS NULL) = (stock_value IS NULL) AND (booked_at IS NULL) = (sold_value IS NULL)),
  CONSTRAINT purchasing_cost_correction_whole CHECK (stock_value + sold_value = value_minor),
  FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES purchasing_receipt (tenant_id, company_id, id)
);
CREATE INDEX purchasing_cost_correction_waiting ON purchasing_cost_correction (tenant_id, company_id, id) WHERE booked_at IS NULL;
CREATE INDEX purchasing_cost_correction_newest ON purchasing_cost_correction (tenant_id, company_id, id);
CREATE INDEX purchasing_cost_correction_receipt ON purchasing_cost_correction (tenant_id, company_id, receipt_id);
CREATE INDEX purchasing_cost_correction_document ON purchasing_cost_correction (tenant_id, company_id, document_id);
SELECT stoa.secure_table('purchasing_cost_correction', 'company');

-- What it cost to bring goods of a receipt that was posted already.
CREATE TABLE purchasing_late_charge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('freight', 'customs', 'other')),
  spread_by text NOT NULL CHECK (spread_by IN ('value', 'quantity', 'weight')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  reference text CHECK (reference <> ''),
  posted_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES purchasing_receipt (tenant_id, company_id, id)
);
CREATE INDEX purchasing_late_charge_receipt ON purchasing_late_charge (tenant_id, company_id, receipt_id, id);
SELECT stoa.secure_table('purchasing_late_charge', 'company', append_only => true);
