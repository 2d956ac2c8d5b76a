-- A comparison of our books with the providers'.
CREATE TABLE payments_reconciliation (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  started_by text NOT NULL CHECK (started_by IN ('schedule', 'hand')),
  user_id uuid,
  older_than_minutes integer NOT NULL,
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
  phase text NOT NULL DEFAULT 'open',           -- how far it is, so that a repetition goes on there
  phase_after uuid,
  asked integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  closed integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('payments_reconciliation', 'company');

CREATE TABLE payments_reconciliation_difference (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  reconciliation_id uuid NOT NULL,
  payment_id uuid,
  payout_id uuid,
  kind text NOT NULL,
  ours text NOT NULL,
  theirs text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, reconciliation_id, payment_id, payout_id, kind),
  FOREIGN KEY (tenant_id, company_id, reconciliation_id) REFERENCES payments_reconciliation (tenant_id, company_id, id) ON DELETE CASCADE
);
CREATE INDEX payments_reconciliation_difference_list ON payments_reconciliation_difference (tenant_id, company_id, reconciliation_id, id);
SELECT stoa.secure_table('payments_reconciliation_difference', 'company');
