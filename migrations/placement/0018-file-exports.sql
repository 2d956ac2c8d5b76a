-- A file that a job makes for someone, piece by piece. `rights`: what they could do when they asked for it; whoever may something
-- else by now does not get it. `checksum` and `bytes` are of the content before it was folded.
CREATE TABLE file_export (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),  -- catalog.products
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'stopped')),
  user_id uuid NOT NULL,
  -- Where they stood; NULL: in the whole company.
  at_shop_id uuid,
  -- Of the API key they asked with; NULL: with none.
  key_scopes text[],
  rights text NOT NULL,
  columns text[] NOT NULL CHECK (cardinality(columns) > 0),
  types text[] NOT NULL,
  job_id uuid NOT NULL,
  after text,                                  -- behind which record it goes on
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  pieces integer NOT NULL DEFAULT 0 CHECK (pieces >= 0),
  bytes bigint NOT NULL DEFAULT 0,
  folded bigint NOT NULL DEFAULT 0,
  checksum bigint NOT NULL DEFAULT 0,
  stopped_by text CHECK ((stopped_by IS NOT NULL) = (state = 'stopped')),
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CHECK (cardinality(columns) = cardinality(types)),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX file_export_of_user ON file_export (tenant_id, company_id, user_id, id);
CREATE INDEX file_export_expires ON file_export (tenant_id, expires_at);
SELECT stoa.secure_table('file_export', 'company');

-- Where its content lies, sealed. Written before its object is, and deleted behind it: n is NULL as long as it does not count, and for
-- ever where the process died meanwhile.
CREATE TABLE file_export_piece (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  export_id uuid NOT NULL,
  object text COLLATE "C" NOT NULL CHECK (object <> ''),
  n integer CHECK (n >= 0),
  PRIMARY KEY (tenant_id, company_id, export_id, object),
  FOREIGN KEY (tenant_id, company_id, export_id) REFERENCES file_export (tenant_id, company_id, id)
);
SELECT stoa.secure_table('file_export_piece', 'company');
