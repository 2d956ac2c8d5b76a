CREATE TABLE staff_user (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  email text COLLATE "C" NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text NOT NULL,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  -- Grows with every change that must end the tokens given out before (password, status).
  epoch integer NOT NULL DEFAULT 1,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
SELECT stoa.secure_table('staff_user', 'tenant');

CREATE TABLE role (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  template text,                                -- the template it was made from, if any
  -- Which permissions of its template it was given, or decided about: what a later version adds to the template is offered.
  template_seen text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
SELECT stoa.secure_table('role', 'tenant');

CREATE TABLE role_rule (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  role_id uuid NOT NULL,
  permission text NOT NULL CHECK (permission ~ '^(\*|[a-z-]+\.(\*|[a-z-]+))$'),
  inverted boolean NOT NULL DEFAULT false,
  conditions jsonb,                             -- CASL conditions over the row, or NULL for every row
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX role_rule_role ON role_rule (tenant_id, role_id);
SELECT stoa.secure_table('role_rule', 'tenant');

-- Who holds which role, and where: whole tenant, one company, or one shop.
CREATE TABLE role_grant (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role_id uuid NOT NULL,
  company_id uuid,
  shop_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, user_id, role_id, company_id, shop_id),
  CHECK (shop_id IS NULL OR company_id IS NOT NULL),
  FOREIGN KEY (tenant_id, user_id) REFERENCES staff_user (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX role_grant_role ON role_grant (tenant_id, role_id);
CREATE INDEX role_grant_place ON role_grant (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('role_grant', 'tenant');
