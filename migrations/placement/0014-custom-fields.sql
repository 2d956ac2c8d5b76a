-- What a company keeps of its products, customers and sales beyond the columns there are. What a record holds lies in its own
-- column `custom`, by key (ADR 48); here stands what a value must be. Never deleted: an archived field keeps its values, and
-- its key is no one else's.
CREATE TABLE custom_field (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  record text COLLATE "C" NOT NULL CHECK (record ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),  -- catalog.product
  -- Of a plugin's own field with the plugin in front: stamps.worth
  key text COLLATE "C" NOT NULL CHECK (key ~ '^([a-z][a-z0-9-]{0,30}\.)?[a-z][a-z0-9_]{0,39}$'),
  type text NOT NULL CHECK (type IN ('text', 'long-text', 'whole-number', 'decimal', 'date', 'yes-no', 'choice', 'choices', 'link')),
  labels jsonb NOT NULL CHECK (jsonb_typeof(labels) = 'object' AND labels <> '{}'),        -- {"en": "Country of origin"}
  choices text[] NOT NULL DEFAULT '{}',
  required boolean NOT NULL DEFAULT false,
  default_value jsonb,
  position integer NOT NULL DEFAULT 0,
  on_receipt boolean NOT NULL DEFAULT false,
  in_list boolean NOT NULL DEFAULT false,
  filterable boolean NOT NULL DEFAULT false,
  personal boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT custom_field_key UNIQUE (company_id, record, key, tenant_id),
  CHECK ((type IN ('choice', 'choices')) = (cardinality(choices) > 0)),
  CHECK (NOT (on_receipt AND personal)),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX custom_field_company ON custom_field (tenant_id, company_id);
SELECT stoa.secure_table('custom_field', 'company');
