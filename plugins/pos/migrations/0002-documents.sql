-- Sales, refunds and voids: one shape, append-only for the serving role. A posted document is never changed; a refund or
-- void points back to the sale it is about.
CREATE TABLE pos_document (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sale', 'refund', 'void')),
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL CHECK (serial > 0),
  number text COLLATE "C" NOT NULL,
  original_id uuid,
  reference text COLLATE "C",
  customer_id uuid,
  user_id uuid,
  currency text NOT NULL,
  tax_mode text NOT NULL CHECK (tax_mode IN ('inclusive', 'exclusive')),
  occurred_at timestamptz NOT NULL,
  business_day date NOT NULL,
  posted_at timestamptz NOT NULL DEFAULT now(),
  subtotal_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  cash_rounding_minor bigint NOT NULL,
  due_minor bigint NOT NULL,
  paid_minor bigint NOT NULL,
  change_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  note text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, series, year, serial),
  CHECK (net_minor + tax_minor = total_minor),
  CHECK (total_minor + cash_rounding_minor = due_minor OR kind <> 'sale'),
  CHECK (paid_minor - change_minor = due_minor),
  CHECK (kind <> 'void' OR original_id IS NOT NULL),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id),
  FOREIGN KEY (tenant_id, original_id) REFERENCES pos_document (tenant_id, id)
);
CREATE INDEX pos_document_register ON pos_document (tenant_id, register_id);
CREATE INDEX pos_document_original ON pos_document (tenant_id, original_id) WHERE original_id IS NOT NULL;
CREATE UNIQUE INDEX pos_document_reference ON pos_document (tenant_id, company_id, kind, reference) WHERE reference IS NOT NULL;
CREATE INDEX pos_document_customer ON pos_document (tenant_id, customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX pos_document_day ON pos_document (tenant_id, company_id, business_day, id);
SELECT stoa.secure_table('pos_document', 'shop', append_only => true);

CREATE TABLE pos_line (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  unit_price_minor bigint NOT NULL,
  -- What one cost the shop when it was sold; NULL when no one had said. Of a refund or void: what the sale's line has. Seen only
  -- with the right cost.read.
  cost_minor bigint CHECK (cost_minor >= 0),
  gross_minor bigint NOT NULL,
  line_discount_minor bigint NOT NULL,
  document_discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  original_line_no integer,
  PRIMARY KEY (tenant_id, document_id, line_no),
  CHECK (net_minor + tax_minor = total_minor),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_line', 'shop', append_only => true);

CREATE TABLE pos_tender (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  tender_no integer NOT NULL CHECK (tender_no > 0),
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  -- online: paid through a payment provider.
  type text NOT NULL CHECK (type IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other')),
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  reference text,
  payment_id uuid,
  payment_refund_id uuid,                       -- of a refund or void: under which id its money was asked back
  PRIMARY KEY (tenant_id, document_id, tender_no),
  CONSTRAINT pos_tender_payment_check CHECK (payment_id IS NULL OR type = 'online'),
  CONSTRAINT pos_tender_payment_refund_check CHECK (payment_refund_id IS NULL OR payment_id IS NOT NULL),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
-- One payment pays one sale, whatever races.
CREATE UNIQUE INDEX pos_tender_payment ON pos_tender (tenant_id, company_id, payment_id) WHERE payment_id IS NOT NULL AND payment_refund_id IS NULL;
CREATE INDEX pos_tender_payment_refund ON pos_tender (tenant_id, company_id, payment_id) WHERE payment_refund_id IS NOT NULL;
SELECT stoa.secure_table('pos_tender', 'shop', append_only => true);
