-- A payment that was recorded wrongly is taken back, whole: the payment stays as it was, and this says why it does not count.
CREATE TABLE purchasing_payment_reversal (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  because text NOT NULL CHECK (because <> ''),
  created_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  -- Once.
  CONSTRAINT purchasing_payment_reversal_payment UNIQUE (payment_id, tenant_id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES purchasing_bill_payment (tenant_id, id)
);
CREATE INDEX purchasing_payment_reversal_of ON purchasing_payment_reversal (tenant_id, payment_id);
CREATE INDEX purchasing_payment_reversal_company ON purchasing_payment_reversal (tenant_id, company_id);
SELECT stoa.secure_table('purchasing_payment_reversal', 'company', append_only => true);

-- What is rare among many: orders in a state, credit notes, a bill by its number.
CREATE INDEX purchasing_order_state ON purchasing_order (tenant_id, company_id, state, id);
CREATE INDEX purchasing_bill_kind ON purchasing_bill (tenant_id, company_id, kind, id);
CREATE INDEX purchasing_bill_number ON purchasing_bill (tenant_id, company_id, supplier_number_key, id);
