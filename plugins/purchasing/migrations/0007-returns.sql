-- Goods that went back to a supplier, who is to credit them.
CREATE TABLE purchasing_return (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  shop_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  receipt_id uuid,
  reason text NOT NULL CHECK (reason <> ''),
  posted_at timestamptz NOT NULL,
  user_id uuid,
  -- What the supplier is expected to credit, in the company's currency.
  credit_minor bigint NOT NULL CHECK (credit_minor >= 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_return_number UNIQUE (company_id, series, year, serial, tenant_id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES purchasing_supplier (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES purchasing_receipt (tenant_id, company_id, id)
);
CREATE INDEX purchasing_return_newest ON purchasing_return (tenant_id, company_id, id);
CREATE INDEX purchasing_return_shop ON purchasing_return (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_return_supplier ON purchasing_return (tenant_id, company_id, supplier_id, id);
CREATE INDEX purchasing_return_receipt ON purchasing_return (tenant_id, company_id, receipt_id, id);
SELECT stoa.secure_table('purchasing_return', 'shop', append_only => true);

CREATE TABLE purchasing_return_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  return_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  receipt_id uuid,
  receipt_line_no integer,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL CHECK (quantity > 0),
  -- What they came at, with what it cost to bring them; NULL: nobody knows of which receipt they were.
  cost_minor bigint CHECK (cost_minor >= 0),
  credit_minor bigint NOT NULL CHECK (credit_minor >= 0),
  PRIMARY KEY (tenant_id, return_id, line_no),
  CHECK ((receipt_id IS NULL) = (receipt_line_no IS NULL) AND (receipt_id IS NULL) = (cost_minor IS NULL)),
  FOREIGN KEY (tenant_id, company_id, return_id) REFERENCES purchasing_return (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, receipt_id, receipt_line_no) REFERENCES purchasing_receipt_line (tenant_id, receipt_id, line_no)
);
CREATE INDEX purchasing_return_line_return ON purchasing_return_line (tenant_id, company_id, return_id);
CREATE INDEX purchasing_return_line_receipt ON purchasing_return_line (tenant_id, receipt_id, receipt_line_no);
SELECT stoa.secure_table('purchasing_return_line', 'company', append_only => true);

-- The credit note that a return was waiting for.
ALTER TABLE purchasing_bill ADD COLUMN return_id uuid CHECK (return_id IS NULL OR kind = 'credit-note'),
  ADD CONSTRAINT purchasing_bill_of_return FOREIGN KEY (tenant_id, company_id, return_id) REFERENCES purchasing_return (tenant_id, company_id, id);
CREATE INDEX purchasing_bill_return ON purchasing_bill (tenant_id, company_id, return_id);
