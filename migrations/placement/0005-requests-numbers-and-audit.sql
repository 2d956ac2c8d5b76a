-- Answers to requests that carried an Idempotency-Key: the same key again is answered with the same.
CREATE TABLE idempotency_key (
  tenant_id uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  user_id uuid NOT NULL,
  request_hash text NOT NULL,
  status smallint NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, operation, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
SELECT stoa.secure_table('idempotency_key', 'tenant', append_only => true, relay => 'SELECT, DELETE');

-- Gapless document numbers: one row per (company, series, year), bumped in the last statement of the transaction.
CREATE TABLE document_counter (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  last_number bigint NOT NULL DEFAULT 0 CHECK (last_number >= 0),
  PRIMARY KEY (tenant_id, company_id, series, year),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
) WITH (fillfactor = 50);
SELECT stoa.secure_table('document_counter', 'company');

-- Who did what: one row per use case that changed something, in its own commit.
CREATE TABLE audit_entry (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  subject_id uuid,
  facts jsonb,
  request_id text,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id, id);
-- The book is read newest first and by time.
CREATE INDEX audit_entry_time ON audit_entry (tenant_id, occurred_at, id);
SELECT stoa.secure_table('audit_entry', 'tenant', append_only => true);
