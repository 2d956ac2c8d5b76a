-- What was agreed with an agent up to a day: frozen. Each begins where the one before ended.
CREATE TABLE agents_statement (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  currency text NOT NULL,
  opening_minor bigint NOT NULL,
  commission_minor bigint NOT NULL,
  adjustment_minor bigint NOT NULL,
  payout_minor bigint NOT NULL,
  closing_minor bigint NOT NULL,
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_statement_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT agents_statement_period UNIQUE (agent_id, to_day, company_id, tenant_id),
  CHECK (to_day >= from_day),
  CHECK (closing_minor = opening_minor + commission_minor + adjustment_minor + payout_minor),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id)
);
CREATE INDEX agents_statement_company ON agents_statement (company_id, id, tenant_id);
CREATE INDEX agents_statement_agent ON agents_statement (agent_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_statement', 'company', append_only => true);

-- The ledger: nothing of it is ever changed. What is owed to an agent is the sum of their entries.
CREATE TABLE agents_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sale', 'return', 'void', 'reassignment', 'adjustment', 'payout')),
  -- The day it counts for: that of its document, or the first after the agent's latest statement.
  entry_day date NOT NULL,
  business_day date NOT NULL,
  amount_minor bigint NOT NULL,
  -- What moved it: the sale, refund or void, the reassignment, or the entry itself.
  document_id uuid NOT NULL,
  line_no integer NOT NULL DEFAULT 0,
  number text,
  sale_id uuid,
  customer_id uuid,
  variant_id uuid,
  name text,
  quantity numeric(14, 3),
  net_minor bigint NOT NULL DEFAULT 0,
  total_minor bigint NOT NULL DEFAULT 0,
  -- The rule as it was when it was applied.
  rule_id uuid,
  base text,
  rate_ppm integer,
  piece_minor bigint,
  -- Of what was entered by hand.
  reason text,
  reference text,
  statement_id uuid,
  user_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  -- However often a fact is delivered, each line of each document counts once.
  CONSTRAINT agents_entry_once UNIQUE (document_id, line_no, agent_id, company_id, tenant_id),
  CHECK ((sale_id IS NULL) = (kind IN ('adjustment', 'payout'))),
  CHECK (kind <> 'adjustment' OR reason IS NOT NULL),
  CHECK (kind <> 'payout' OR amount_minor < 0),
  FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES agents_agent (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES agents_sale (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, rule_id) REFERENCES agents_commission_rule (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id, statement_id) REFERENCES agents_statement (tenant_id, company_id, id)
);
CREATE INDEX agents_entry_day ON agents_entry (company_id, entry_day, id, tenant_id);
CREATE INDEX agents_entry_agent ON agents_entry (agent_id, company_id, tenant_id, entry_day, id);
CREATE INDEX agents_entry_sale ON agents_entry (sale_id, company_id, tenant_id);
CREATE INDEX agents_entry_rule ON agents_entry (rule_id, company_id, tenant_id);
CREATE INDEX agents_entry_statement ON agents_entry (statement_id, company_id, tenant_id);
SELECT stoa.secure_table('agents_entry', 'company', append_only => true);
