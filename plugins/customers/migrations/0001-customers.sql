-- People who buy from a company. The generated columns are what lists are searched by: under row-level security only
-- leakproof comparisons of stored text reach an index, so each way of finding someone is a text in "C" order.
-- No index begins with tenant_id AND company_id: without statistics PostgreSQL thinks that these two alone lead to one row,
-- and would read a whole company where it could go by a key. A foreign key to the company would need such an index; that
-- the company is the caller's own, row-level security sees to at each write.
CREATE TABLE customers_customer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  code text COLLATE "C" CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  -- The last word of the name: people are looked up by family name.
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '[^ ]+$'))) STORED,
  phone text COLLATE "C" CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
  -- Backwards, so that the last digits find it however the country code is written.
  phone_tail text COLLATE "C" GENERATED ALWAYS AS (reverse(phone)) STORED,
  email text COLLATE "C" CHECK (email = lower(email)),
  whatsapp_consent boolean NOT NULL DEFAULT false,
  consent_at timestamptz,
  consent_by uuid,
  locale text,
  note text,
  active boolean NOT NULL DEFAULT true,
  -- Someone who made themselves known elsewhere, not someone whom staff noted: what staff notes gives no one's consent.
  self_stated boolean NOT NULL DEFAULT false,
  -- The number came from a customer whom staff noted: what a shopper says of themselves does not write over it.
  staff_phone boolean NOT NULL DEFAULT false,
  -- Two rows that are one person: the one stays what it was called, the other points to it for good. What was posted for the
  -- other keeps its id, and is found by way of this column (ADR 19).
  merged_into uuid,
  merged_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT customers_customer_code UNIQUE (company_id, code, tenant_id),
  CHECK (NOT whatsapp_consent OR consent_at IS NOT NULL),
  CHECK ((merged_into IS NULL) = (merged_at IS NULL)),
  CHECK (merged_into IS NULL OR (merged_into <> id AND NOT active)),
  FOREIGN KEY (tenant_id, merged_into) REFERENCES customers_customer (tenant_id, id)
);
CREATE INDEX customers_customer_name ON customers_customer (company_id, name_key, id, tenant_id);
CREATE INDEX customers_customer_last_name ON customers_customer (company_id, last_name_key);
CREATE INDEX customers_customer_phone ON customers_customer (company_id, phone);
CREATE INDEX customers_customer_phone_tail ON customers_customer (company_id, phone_tail);
CREATE INDEX customers_customer_email ON customers_customer (company_id, email);
CREATE INDEX customers_customer_merged ON customers_customer (tenant_id, merged_into);
SELECT stoa.secure_table('customers_customer', 'company');
