-- How far the book of costs has taken in the stock ledger: every movement up to this one stands in it.
CREATE TABLE purchasing_cost_book (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  through uuid NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, company_id)
);
SELECT stoa.secure_table('purchasing_cost_book', 'company');

-- What a company has of a variant and what it is worth: the sums of its entries. Values are minor units with four decimals.
CREATE TABLE purchasing_cost (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  -- What one cost when there were last any; NULL: nobody has ever known.
  unit_cost numeric(22,4) CHECK (unit_cost >= 0),
  -- What one cost when it was last received at a cost; NULL: it never was.
  last_cost numeric(22,4) CHECK (last_cost >= 0),
  last_received_at timestamptz,
  PRIMARY KEY (tenant_id, company_id, variant_id),
  CHECK (quantity <> 0 OR value = 0),
  CHECK ((last_cost IS NULL) = (last_received_at IS NULL))
);
SELECT stoa.secure_table('purchasing_cost', 'company');

-- Of it, what lies in which shop. The book is the company's: a shop's share of it alone would say nothing of what goods cost.
CREATE TABLE purchasing_cost_shop (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  at_shop_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  PRIMARY KEY (tenant_id, company_id, variant_id, at_shop_id),
  FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX purchasing_cost_shop_shop ON purchasing_cost_shop (tenant_id, company_id, at_shop_id);
SELECT stoa.secure_table('purchasing_cost_shop', 'company');

-- Goods that came in at a cost of their own, as their receipt says: what of a document is one variant. Whole minor units, so that
-- nothing is lost where they do not divide by the quantity. A book by layers (FIFO) begins here.
CREATE TABLE purchasing_cost_layer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  document_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  value_minor bigint NOT NULL CHECK (value_minor >= 0),
  received_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, document_id, variant_id)
);
CREATE INDEX purchasing_cost_layer_variant ON purchasing_cost_layer (tenant_id, variant_id, document_id);
SELECT stoa.secure_table('purchasing_cost_layer', 'company', append_only => true);

-- The book, in the order in which movements were taken in: `moved` of each of them, and `late` where goods that had left already
-- cost something else than was thought.
CREATE TABLE purchasing_cost_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  movement_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('moved', 'late')),
  at_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  reason text NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  -- A movement is taken in once.
  CONSTRAINT purchasing_cost_entry_movement UNIQUE (company_id, movement_id, kind, tenant_id),
  CHECK ((kind = 'late') = (quantity = 0)),
  FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX purchasing_cost_entry_newest ON purchasing_cost_entry (tenant_id, company_id, id);
CREATE INDEX purchasing_cost_entry_variant ON purchasing_cost_entry (tenant_id, company_id, variant_id, id);
CREATE INDEX purchasing_cost_entry_document ON purchasing_cost_entry (tenant_id, company_id, document_id, id);
CREATE INDEX purchasing_cost_entry_since ON purchasing_cost_entry (tenant_id, company_id, variant_id, occurred_at);
CREATE INDEX purchasing_cost_entry_shop ON purchasing_cost_entry (tenant_id, company_id, at_shop_id);
SELECT stoa.secure_table('purchasing_cost_entry', 'company', append_only => true);
