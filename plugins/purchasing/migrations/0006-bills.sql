-- What suppliers ask to be paid, and what they credit. Amounts are in `currency`.
CREATE TABLE purchasing_bill (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bill', 'credit-note')),
  supplier_id uuid NOT NULL,
  -- As it stands on the paper.
  supplier_number text NOT NULL CHECK (supplier_number <> ''),
  supplier_number_key text COLLATE "C" GENERATED ALWAYS AS (lower(supplier_number)) STORED,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'approved', 'partly-paid', 'paid', 'cancelled')),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- How much of the company's currency one of `currency` is.
  rate numeric(18,8) NOT NULL CHECK (rate > 0),
  billed_on date NOT NULL,
  due_on date NOT NULL,
  note text CHECK (note <> ''),
  net_minor bigint NOT NULL DEFAULT 0 CHECK (net_minor >= 0),
  tax_minor bigint NOT NULL DEFAULT 0 CHECK (tax_minor >= 0),
  paid_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  approved_at timestamptz,
  approved_by uuid,
  -- Why it was approved though it differs from what was ordered and received.
  accepted_because text CHECK (accepted_because <> ''),
  cancelled_because text CHECK (cancelled_because <> ''),
  -- That it was not paid in time has been told.
  overdue boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CHECK (due_on >= billed_on),
  -- Never more is paid than is due.
  CONSTRAINT purchasing_bill_paid CHECK (paid_minor BETWEEN 0 AND net_minor + tax_minor),
  CONSTRAINT purchasing_bill_state CHECK (CASE state WHEN 'paid' THEN paid_minor = net_minor + tax_minor WHEN 'partly-paid' THEN paid_minor > 0 AND paid_minor < net_minor + tax_minor ELSE paid_minor = 0 END),
  CHECK (state NOT IN ('approved', 'partly-paid', 'paid') OR approved_at IS NOT NULL),
  CONSTRAINT purchasing_bill_of_supplier FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES purchasing_supplier (tenant_id, company_id, id)
);
-- A number of a supplier is paid once; what was cancelled may be entered anew.
CREATE UNIQUE INDEX purchasing_bill_supplier_number ON purchasing_bill (company_id, supplier_id, kind, supplier_number_key, tenant_id) WHERE state <> 'cancelled';
CREATE INDEX purchasing_bill_newest ON purchasing_bill (tenant_id, company_id, id);
CREATE INDEX purchasing_bill_supplier ON purchasing_bill (tenant_id, company_id, supplier_id, id);
CREATE INDEX purchasing_bill_due ON purchasing_bill (tenant_id, company_id, due_on, id) WHERE state IN ('approved', 'partly-paid');
SELECT stoa.secure_table('purchasing_bill', 'company');

CREATE TABLE purchasing_bill_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bill_id uuid NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  -- What of it was received; NULL: nothing that was received, such as freight.
  receipt_id uuid,
  receipt_line_no integer,
  quantity numeric(14,3) CHECK (quantity > 0),
  description text CHECK (description <> ''),
  net_minor bigint NOT NULL CHECK (net_minor >= 0),
  tax_ppm integer NOT NULL CHECK (tax_ppm BETWEEN 0 AND 1000000),
  tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
  -- As it was approved, in the company's currency: how much more it is than what was received cost; and pieces beyond what came.
  difference_minor bigint,
  excess numeric(14,3),
  PRIMARY KEY (tenant_id, bill_id, line_no),
  CHECK ((receipt_id IS NULL) = (receipt_line_no IS NULL) AND (receipt_id IS NULL) = (quantity IS NULL)),
  CHECK (receipt_id IS NOT NULL OR description IS NOT NULL),
  FOREIGN KEY (tenant_id, company_id, bill_id) REFERENCES purchasing_bill (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, receipt_id, receipt_line_no) REFERENCES purchasing_receipt_line (tenant_id, receipt_id, line_no)
);
CREATE INDEX purchasing_bill_line_bill ON purchasing_bill_line (tenant_id, company_id, bill_id);
CREATE INDEX purchasing_bill_line_receipt ON purchasing_bill_line (tenant_id, receipt_id, receipt_line_no);
SELECT stoa.secure_table('purchasing_bill_line', 'company');

-- What was paid of a bill, by money or out of a credit note of the same supplier; what was got back of a credit note.
CREATE TABLE purchasing_bill_payment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  bill_id uuid NOT NULL,
  credit_id uuid,
  method text NOT NULL CHECK (method IN ('bank-transfer', 'cash', 'card', 'cheque', 'other', 'credit-note')),
  paid_on date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  reference text CHECK (reference <> ''),
  created_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CHECK ((credit_id IS NOT NULL) = (method = 'credit-note')),
  CHECK (credit_id IS DISTINCT FROM bill_id),
  FOREIGN KEY (tenant_id, company_id, bill_id) REFERENCES purchasing_bill (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, credit_id) REFERENCES purchasing_bill (tenant_id, company_id, id)
);
CREATE INDEX purchasing_bill_payment_bill ON purchasing_bill_payment (tenant_id, company_id, bill_id, id);
CREATE INDEX purchasing_bill_payment_credit ON purchasing_bill_payment (tenant_id, company_id, credit_id, id);
SELECT stoa.secure_table('purchasing_bill_payment', 'company', append_only => true);
