-- How someone likes to see a list: search, filters, sort and columns under a name. Theirs alone, in the company they saved it
-- in, since what it filters by is that company's; company_id NULL: saved where they acted in the whole tenant.
CREATE TABLE list_view (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  company_id uuid,
  list text COLLATE "C" NOT NULL CHECK (list <> ''),  -- the path of the page it stands on, e.g. /customers
  name text NOT NULL,
  name_key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
  query text NOT NULL,                                -- as in the address, without the question mark
  hidden_columns text[] NOT NULL,
  is_default boolean NOT NULL,                        -- the list opens with it
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, user_id, company_id, list, name_key),
  FOREIGN KEY (tenant_id, user_id) REFERENCES staff_user (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE UNIQUE INDEX list_view_default ON list_view (tenant_id, user_id, company_id, list) NULLS NOT DISTINCT WHERE is_default;
CREATE INDEX list_view_company ON list_view (tenant_id, company_id);
SELECT stoa.secure_table('list_view', 'tenant');
