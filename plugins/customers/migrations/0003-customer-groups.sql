-- Customers who are treated alike, e.g. at prices of their own.
CREATE TABLE customers_customer_group (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  -- Kept for what refers to it, offered for nothing new.
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT customers_customer_group_name UNIQUE (company_id, name_key, tenant_id)
);
SELECT stoa.secure_table('customers_customer_group', 'company');

ALTER TABLE customers_customer ADD COLUMN group_id uuid,
  ADD CONSTRAINT customers_customer_of_group FOREIGN KEY (tenant_id, company_id, group_id) REFERENCES customers_customer_group (tenant_id, company_id, id);
-- Those of a group by name, too.
CREATE INDEX customers_customer_group_by_name ON customers_customer (group_id, company_id, tenant_id, name_key, id) WHERE group_id IS NOT NULL;
