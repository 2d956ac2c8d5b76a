-- What an agent gets of what is sold.
CREATE TABLE agents_commission_rule (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  base text NOT NULL CHECK (base IN ('net', 'total', 'piece')),
  -- Parts per million of the line.
  rate_ppm integer CHECK (rate_ppm BETWEEN 0 AND 1000000),
  -- Minor units of the company's currency, of each piece.
  piece_minor bigint CHECK (piece_minor >= 0),
  agent_id uuid,
  category_id uuid,
  variant_id uuid,
  from_day date NOT NULL,
  to_day date,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CHECK ((base = 'piece') = (piece_minor IS NOT NULL) AND (base = 'piece') = (rate_ppm IS NULL)),
  CHECK (num_nonnulls(category_id, variant_id) < 2),
  CHECK (to_day >= from_day),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id)
);
CREATE INDEX agents_commission_rule_company ON agents_commission_rule (company_id, id, tenant_id);
CREATE INDEX agents_commission_rule_agent ON agents_commission_rule (agent_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_commission_rule', 'company');

-- A sale, and whose it is. Not recorded: only something that gives goods of it back was heard of so far.
CREATE TABLE agents_sale (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  recorded boolean NOT NULL,
  number text,
  business_day date,
  customer_id uuid,
  agent_id uuid,
  -- Why it is theirs.
  source text CHECK (source IN ('sale', 'customer', 'territory', 'register', 'shop', 'manager')),
  voided boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CHECK (NOT recorded OR (number IS NOT NULL AND business_day IS NOT NULL)),
  CHECK (agent_id IS NULL OR recorded),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id)
);
CREATE INDEX agents_sale_company ON agents_sale (company_id, tenant_id);
CREATE INDEX agents_sale_agent ON agents_sale (agent_id, company_id, tenant_id, business_day);
SELECT stoa.secure_table('agents_sale', 'company');

-- Its lines: what the whole of each comes to for its agent, and how much of it came back.
CREATE TABLE agents_sale_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  line_no integer NOT NULL,
  variant_id uuid NOT NULL,
  name text NOT NULL,
  quantity numeric(14, 3) NOT NULL CHECK (quantity > 0),
  returned numeric(14, 3) NOT NULL DEFAULT 0,
  net_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  commission_minor bigint NOT NULL,
  PRIMARY KEY (tenant_id, sale_id, line_no),
  CHECK (returned BETWEEN 0 AND quantity),
  FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES agents_sale (tenant_id, company_id, id)
);
CREATE INDEX agents_sale_line_sale ON agents_sale_line (sale_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_sale_line', 'company');

-- What refunds and voids gave back, kept apart until the sale is recorded: facts arrive in any order.
-- Line 0: all that was left of the sale.
CREATE TABLE agents_return (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  document_id uuid NOT NULL,
  line_no integer NOT NULL,
  quantity numeric(14, 3) CHECK (quantity > 0),
  number text NOT NULL,
  business_day date NOT NULL,
  settled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, document_id, line_no),
  CHECK ((line_no = 0) = (quantity IS NULL)),
  FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES agents_sale (tenant_id, company_id, id)
);
CREATE INDEX agents_return_sale ON agents_return (sale_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_return', 'company');
