-- Goods set aside for customers, who pay for them bit by bit and then pick them up.

CREATE TABLE layaways_layaway (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  -- A customer of the plugin customers; of one who was merged, the one they became.
  customer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'collected', 'cancelled', 'expired')),
  -- As agreed: what it comes to does not change any more.
  currency text NOT NULL,
  tax_mode text NOT NULL CHECK (tax_mode IN ('inclusive', 'exclusive')),
  tax_rounding text NOT NULL CHECK (tax_rounding IN ('line', 'document')),
  total_minor bigint NOT NULL CHECK (total_minor > 0),
  -- By when it has to be picked up; whether that day is over, as the job found it.
  due_on date NOT NULL,
  overdue boolean NOT NULL DEFAULT false,
  -- What was paid on it and has neither bought the goods nor gone back: what its latest entry says.
  balance_minor bigint NOT NULL DEFAULT 0 CHECK (balance_minor >= 0 AND balance_minor <= total_minor),
  latest_entry integer CHECK (latest_entry > 0),
  -- The sale that handed it over.
  sale_id uuid,
  note text CHECK (note <> ''),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT layaways_layaway_number UNIQUE (company_id, series, year, serial, tenant_id),
  CHECK ((latest_entry IS NULL) <= (balance_minor = 0)),
  CHECK ((state = 'collected') = (sale_id IS NOT NULL)),
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK (state = 'open' OR NOT overdue),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX layaways_layaway_newest ON layaways_layaway (company_id, id, tenant_id);
CREATE INDEX layaways_layaway_shop ON layaways_layaway (tenant_id, company_id, shop_id, id);
CREATE INDEX layaways_layaway_due ON layaways_layaway (company_id, due_on, id, tenant_id);
CREATE INDEX layaways_layaway_customer ON layaways_layaway (tenant_id, customer_id, id);
CREATE INDEX layaways_layaway_open ON layaways_layaway (tenant_id, due_on) WHERE state = 'open';
SELECT stoa.secure_table('layaways_layaway', 'shop');

-- What is set aside, at the prices agreed on.
CREATE TABLE layaways_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  layaway_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  unit_price_minor bigint NOT NULL CHECK (unit_price_minor >= 0),
  discount_minor bigint NOT NULL CHECK (discount_minor >= 0),
  total_minor bigint NOT NULL CHECK (total_minor >= 0),
  taxes jsonb NOT NULL,
  PRIMARY KEY (tenant_id, layaway_id, line_no),
  FOREIGN KEY (tenant_id, layaway_id) REFERENCES layaways_layaway (tenant_id, id)
);
SELECT stoa.secure_table('layaways_line', 'shop', append_only => true);

-- Each thing that changed a balance, once and for good. Every entry begins with what the one before it ended with, and a
-- layaway says what an entry of it says: no balance is anything but the sum of its entries.
CREATE TABLE layaways_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  layaway_id uuid NOT NULL,
  entry_no integer NOT NULL CHECK (entry_no > 0),
  kind text NOT NULL CHECK (kind IN ('deposit', 'payment', 'pick-up', 'return', 'fee', 'payout')),
  amount_minor bigint NOT NULL,
  before_no integer,
  before_minor bigint NOT NULL,
  balance_minor bigint NOT NULL CHECK (balance_minor >= 0),
  business_day date NOT NULL,
  -- Of money that was taken or given back.
  method text CHECK (method IN ('cash', 'card', 'bank_transfer', 'other')),
  reference text CHECK (reference <> ''),
  -- The sale that was paid with it; the refund or void of that sale.
  document_id uuid,
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT layaways_entry_order UNIQUE (tenant_id, layaway_id, entry_no, balance_minor),
  CHECK (before_minor + amount_minor = balance_minor),
  CHECK ((kind IN ('deposit', 'payment', 'return') AND amount_minor > 0) OR (kind IN ('fee', 'payout') AND amount_minor < 0) OR (kind = 'pick-up' AND amount_minor <= 0)),
  CHECK ((kind IN ('pick-up', 'return')) = (document_id IS NOT NULL)),
  CHECK ((kind IN ('deposit', 'payment', 'payout')) = (method IS NOT NULL)),
  CHECK (CASE WHEN entry_no = 1 THEN before_no IS NULL AND before_minor = 0 ELSE before_no IS NOT NULL AND before_no = entry_no - 1 END),
  FOREIGN KEY (tenant_id, layaway_id) REFERENCES layaways_layaway (tenant_id, id),
  FOREIGN KEY (tenant_id, layaway_id, before_no, before_minor) REFERENCES layaways_entry (tenant_id, layaway_id, entry_no, balance_minor)
);
-- A number has one entry, whatever that says.
CREATE UNIQUE INDEX layaways_entry_number ON layaways_entry (tenant_id, layaway_id, entry_no);
CREATE INDEX layaways_entry_before ON layaways_entry (tenant_id, layaway_id, before_no, before_minor);
-- A document is booked once, however often it comes.
CREATE UNIQUE INDEX layaways_entry_document ON layaways_entry (tenant_id, document_id) WHERE document_id IS NOT NULL;
SELECT stoa.secure_table('layaways_entry', 'shop', append_only => true);

ALTER TABLE layaways_layaway ADD FOREIGN KEY (tenant_id, id, latest_entry, balance_minor) REFERENCES layaways_entry (tenant_id, layaway_id, entry_no, balance_minor);
CREATE INDEX layaways_layaway_entry ON layaways_layaway (tenant_id, id, latest_entry, balance_minor);
