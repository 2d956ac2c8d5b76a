-- What customers owe: they take goods on account up to a limit, and pay later.

CREATE TABLE accounts_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  -- A customer of the plugin customers; of one who was merged, the one they became.
  customer_id uuid NOT NULL,
  limit_minor bigint NOT NULL CHECK (limit_minor BETWEEN 0 AND 10000000000000),
  -- Within how many days of a sale it has to be paid.
  due_days integer NOT NULL CHECK (due_days BETWEEN 0 AND 365),
  -- Nothing more is sold on account; what is owed is still owed.
  blocked boolean NOT NULL DEFAULT false,
  note text,
  -- What is owed; below zero: the shop owes. The sum of the entries, kept here so that who sells waits for this row alone.
  balance_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_account_customer UNIQUE (tenant_id, customer_id)
);
CREATE INDEX accounts_account_balance ON accounts_account (company_id, balance_minor, id, tenant_id);
SELECT stoa.secure_table('accounts_account', 'company');

-- Each thing that changed a balance, once and for good.
CREATE TABLE accounts_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sale', 'refund', 'void', 'payment', 'adjustment', 'merge')),
  -- More is owed above zero, less below.
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  balance_minor bigint NOT NULL,
  business_day date NOT NULL,
  -- Of what is owed: by when it has to be paid.
  due_on date,
  -- The sale, refund or void it is of.
  document_id uuid,
  -- Of a payment.
  method text CHECK (method IN ('cash', 'card', 'bank_transfer', 'other')),
  reference text CHECK (reference <> ''),
  note text CHECK (note <> ''),
  occurred_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CHECK ((kind IN ('sale', 'refund', 'void')) = (document_id IS NOT NULL)),
  CHECK ((kind = 'payment') = (method IS NOT NULL)),
  CHECK (kind <> 'adjustment' OR note IS NOT NULL),
  FOREIGN KEY (tenant_id, account_id) REFERENCES accounts_account (tenant_id, id)
);
-- A document is booked once, however often it comes.
CREATE UNIQUE INDEX accounts_entry_document ON accounts_entry (tenant_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX accounts_entry_list ON accounts_entry (tenant_id, account_id, id);
CREATE INDEX accounts_entry_due ON accounts_entry (tenant_id, account_id, due_on) WHERE due_on IS NOT NULL;
SELECT stoa.secure_table('accounts_entry', 'company', append_only => true);
