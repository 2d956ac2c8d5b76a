-- An uploaded file and how far it is. `done` rows are in the catalogue, exactly: both are written in one commit. An import stops
-- where whoever asked for it may not import any more; what was placed by then stays.
CREATE TABLE catalog_import (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'stopped')),
  dry_run boolean NOT NULL,
  csv text,                                     -- NULL once it is done
  job_id uuid,
  total integer NOT NULL CHECK (total >= 0),
  done integer NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND total),
  created integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  warnings integer NOT NULL DEFAULT 0,
  user_id uuid,
  -- The Idempotency-Key it was asked for with: a file is read before its transaction begins, so the import keeps it by itself.
  request_key text,
  request_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE UNIQUE INDEX catalog_import_request_key ON catalog_import (tenant_id, company_id, request_key) WHERE request_key IS NOT NULL;
SELECT stoa.secure_table('catalog_import', 'company');

-- What was wrong with which line; n tells several remarks on one line apart.
CREATE TABLE catalog_import_error (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  n integer NOT NULL,
  severity text NOT NULL CHECK (severity IN ('error', 'warning')),
  field text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (tenant_id, company_id, import_id, line, n),
  FOREIGN KEY (tenant_id, company_id, import_id) REFERENCES catalog_import (tenant_id, company_id, id)
);
SELECT stoa.secure_table('catalog_import_error', 'company', append_only => true);
