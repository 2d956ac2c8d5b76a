-- No foreign key to the tenant where every sale writes: the policy's WITH CHECK lets in the tenant's own rows alone.
-- Events wait here, in the same commit as the fact. Dispatched rows stay for the feed until they are purged.
CREATE TABLE outbox (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  occurred_at timestamptz NOT NULL,
  dispatched_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX outbox_waiting ON outbox (occurred_at) WHERE dispatched_at IS NULL;
SELECT stoa.secure_table('outbox', 'tenant', append_only => true, relay => 'SELECT, UPDATE, DELETE');

-- The one truth about work to be done. dedupe_key makes (consumer, event) and (schedule, slot) unique for good.
CREATE TABLE job (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'active', 'done', 'dead')),
  priority smallint NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 2),
  run_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL DEFAULT 12 CHECK (max_attempts > 0),
  locked_by text,
  locked_until timestamptz,
  dedupe_key text,
  progress jsonb,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
CREATE UNIQUE INDEX job_dedupe ON job (tenant_id, name, dedupe_key) WHERE dedupe_key IS NOT NULL;
CREATE INDEX job_ready ON job (tenant_id, priority, run_at) WHERE state = 'queued';
CREATE INDEX job_active ON job (tenant_id, locked_until) WHERE state = 'active';
CREATE INDEX job_finished ON job (tenant_id, finished_at) WHERE state = 'done';
SELECT stoa.secure_table('job', 'tenant', relay => 'SELECT, INSERT, UPDATE, DELETE');

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
SELECT stoa.secure_table('audit_entry', 'tenant', append_only => true);
