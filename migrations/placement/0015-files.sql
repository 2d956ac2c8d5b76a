-- An uploaded file and how far it is. `done` rows are placed, exactly: both are written in one commit. An import stops where
-- whoever asked for it may not import any more; what was placed by then stays. `reading`: its rows are still being taken in.
CREATE TABLE file_import (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),  -- catalog.products
  state text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'queued', 'running', 'done', 'stopped')),
  dry_run boolean NOT NULL,
  -- The columns its cells stand in, by our names.
  columns text[] NOT NULL,
  decimal_comma boolean NOT NULL,
  -- The system whose export it is; NULL: its columns are named.
  profile text CHECK (profile ~ '^[a-z]+$'),
  -- Beside the kind's own, what it takes to import these columns.
  permissions text[] NOT NULL DEFAULT '{}',
  job_id uuid,
  total integer NOT NULL DEFAULT 0 CHECK (total >= 0),
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
CREATE UNIQUE INDEX file_import_request_key ON file_import (tenant_id, company_id, request_key) WHERE request_key IS NOT NULL;
SELECT stoa.secure_table('file_import', 'company');

-- 500 lines of a file each, so that an import of any length is read piece by piece. What a line says is gone once it is placed,
-- but for the refused ones; what became of it stays.
CREATE TABLE file_import_piece (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL CHECK (n >= 0),
  lines integer[] NOT NULL,
  keys text[] NOT NULL,                        -- NULL: the line is like no other
  rows jsonb,                                  -- [[cells], what was said of them]
  later jsonb NOT NULL DEFAULT '{}',           -- line → the line further down that counts instead
  results jsonb NOT NULL DEFAULT '[]',         -- [line, outcome, id] of what was looked at
  PRIMARY KEY (tenant_id, company_id, import_id, n),
  FOREIGN KEY (tenant_id, company_id, import_id) REFERENCES file_import (tenant_id, company_id, id)
);
SELECT stoa.secure_table('file_import_piece', 'company');

-- What was wrong with which line; n tells several remarks on one line apart. The cells of a refused line stand with its first
-- error, so that it can be taken along and mended.
CREATE TABLE file_import_remark (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  n integer NOT NULL,
  severity text NOT NULL CHECK (severity IN ('error', 'warning')),
  field text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  cells jsonb,
  PRIMARY KEY (tenant_id, company_id, import_id, line, n),
  FOREIGN KEY (tenant_id, company_id, import_id) REFERENCES file_import (tenant_id, company_id, id)
);
SELECT stoa.secure_table('file_import_remark', 'company');

-- What the columns of a company's files are, by the names they bear there.
CREATE TABLE file_mapping (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),
  name text NOT NULL CHECK (name <> ''),
  header text[] NOT NULL CHECK (cardinality(header) > 0),
  columns text[] NOT NULL,                     -- by their places in the header; NULL: left out
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT file_mapping_name UNIQUE (tenant_id, company_id, kind, name),
  CHECK (cardinality(header) = cardinality(columns)),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('file_mapping', 'company');
