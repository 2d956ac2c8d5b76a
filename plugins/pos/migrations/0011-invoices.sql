-- Which numbers invoices get: of a whole company, or of one of its shops or registers.
CREATE TABLE pos_invoice_series (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  -- NULL: of the whole company; with register_id NULL: of a whole shop.
  shop_id uuid,
  register_id uuid,
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  prefix text COLLATE "C" NOT NULL CHECK (prefix ~ '^[A-Z0-9/.-]{0,10}[A-Z/.]-?$'),
  padding integer NOT NULL CHECK (padding BETWEEN 1 AND 12),
  yearly boolean NOT NULL,
  -- The year its numbers are of; 0: they go on for ever. It never goes back.
  year integer NOT NULL,
  next_number bigint NOT NULL CHECK (next_number > 0),
  -- How many were issued, and the hash of the last; NULL: it is not chained.
  issued bigint NOT NULL DEFAULT 0,
  last_hash text,
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK (register_id IS NULL OR shop_id IS NOT NULL),
  CHECK (yearly = (year > 0)),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id)
);
-- The prefix of one that was closed without ever having numbered anything is free again.
CREATE UNIQUE INDEX pos_invoice_series_prefix ON pos_invoice_series (tenant_id, company_id, prefix) WHERE closed_at IS NULL OR issued > 0;
CREATE UNIQUE INDEX pos_invoice_series_place ON pos_invoice_series (tenant_id, company_id, kind, shop_id, register_id) NULLS NOT DISTINCT WHERE closed_at IS NULL;
CREATE INDEX pos_invoice_series_register ON pos_invoice_series (tenant_id, register_id) WHERE register_id IS NOT NULL;
SELECT stoa.secure_table('pos_invoice_series', 'company');

-- Invoices and credit notes, frozen with all that stands on them: append-only for the serving role.
CREATE TABLE pos_invoice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  series_id uuid NOT NULL,
  -- Counts the documents of the series from 1, through all years.
  position bigint NOT NULL CHECK (position > 0),
  year integer NOT NULL,
  serial bigint NOT NULL CHECK (serial > 0),
  number text COLLATE "C" NOT NULL,
  -- The sale, refund or void it is for; of a credit note that corrects an invoice, the sale.
  document_id uuid NOT NULL,
  -- The how manieth of its kind for that document.
  edition integer NOT NULL CHECK (edition > 0),
  -- Of a credit note: the invoice it takes back, wholly or in part.
  original_id uuid,
  customer_id uuid,
  user_id uuid,
  issued_at timestamptz NOT NULL,
  issued_on date NOT NULL,
  buyer_tax_key text COLLATE "C",
  currency text NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  content jsonb NOT NULL,
  previous_hash text,
  hash text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_invoice_serial UNIQUE (tenant_id, series_id, year, serial),
  CONSTRAINT pos_invoice_position UNIQUE (tenant_id, series_id, position),
  CONSTRAINT pos_invoice_number UNIQUE (tenant_id, company_id, number),
  CONSTRAINT pos_invoice_of_document UNIQUE (tenant_id, document_id, kind, edition),
  CHECK ((kind = 'credit-note') = (original_id IS NOT NULL)),
  CHECK (net_minor + tax_minor = total_minor),
  CHECK (previous_hash IS NULL OR hash IS NOT NULL),
  FOREIGN KEY (tenant_id, series_id) REFERENCES pos_invoice_series (tenant_id, id),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id),
  FOREIGN KEY (tenant_id, original_id) REFERENCES pos_invoice (tenant_id, id)
);
CREATE INDEX pos_invoice_day ON pos_invoice (tenant_id, company_id, issued_on, id);
CREATE INDEX pos_invoice_register ON pos_invoice (tenant_id, register_id);
CREATE INDEX pos_invoice_original ON pos_invoice (tenant_id, original_id) WHERE original_id IS NOT NULL;
CREATE INDEX pos_invoice_customer ON pos_invoice (tenant_id, customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX pos_invoice_tax_key ON pos_invoice (tenant_id, company_id, buyer_tax_key) WHERE buyer_tax_key IS NOT NULL;
SELECT stoa.secure_table('pos_invoice', 'shop', append_only => true);
