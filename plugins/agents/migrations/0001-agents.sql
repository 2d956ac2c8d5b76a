-- Who sells for a company, and gets a part of it.
CREATE TABLE agents_agent (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  -- The last word of the name: people are looked up by family name.
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '[^ ]+$'))) STORED,
  code text COLLATE "C" NOT NULL CHECK (code <> '' AND code = upper(code)),
  phone text,
  email text COLLATE "C" CHECK (email = lower(email)),
  -- The member of staff they are, where they are one: who then sees statements of their own.
  user_id uuid,
  note text,
  active boolean NOT NULL DEFAULT true,
  -- The last day of their latest statement: what is recorded later counts from the day after. No one's to edit.
  closed_through date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_agent_code UNIQUE (company_id, code, tenant_id),
  CONSTRAINT agents_agent_user UNIQUE (company_id, user_id, tenant_id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX agents_agent_name ON agents_agent (company_id, name_key, id, tenant_id);
CREATE INDEX agents_agent_last_name ON agents_agent (company_id, last_name_key);
CREATE INDEX agents_agent_email ON agents_agent (company_id, email);
SELECT stoa.secure_table('agents_agent', 'company');

CREATE TABLE agents_territory (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  area text,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_territory_name UNIQUE (company_id, name_key, tenant_id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX agents_territory_by_name ON agents_territory (company_id, name_key, id, tenant_id);
SELECT stoa.secure_table('agents_territory', 'company');

-- What is sold at a register, in a shop or to a territory is an agent's, from one business day to another.
CREATE TABLE agents_assignment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  register_id uuid,
  at_shop_id uuid,
  territory_id uuid,
  from_day date NOT NULL,
  to_day date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (num_nonnulls(register_id, at_shop_id, territory_id) = 1),
  CHECK (to_day >= from_day),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, territory_id) REFERENCES agents_territory (tenant_id, company_id, id)
);
CREATE INDEX agents_assignment_agent ON agents_assignment (agent_id, company_id, tenant_id);
CREATE INDEX agents_assignment_territory ON agents_assignment (territory_id, company_id, tenant_id);
CREATE INDEX agents_assignment_register ON agents_assignment (company_id, register_id);
CREATE INDEX agents_assignment_shop ON agents_assignment (company_id, at_shop_id);
SELECT stoa.secure_table('agents_assignment', 'company');

-- Whose a customer is: an agent's, a territory's, or both.
CREATE TABLE agents_customer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  agent_id uuid,
  territory_id uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, customer_id),
  CHECK (num_nonnulls(agent_id, territory_id) > 0),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, territory_id) REFERENCES agents_territory (tenant_id, company_id, id)
);
CREATE INDEX agents_customer_agent ON agents_customer (agent_id, company_id, tenant_id);
CREATE INDEX agents_customer_territory ON agents_customer (territory_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_customer', 'company');
