-- A ticket put aside at a till: what a customer ordered, not rung up yet. A draft and no document: every till of the shop sees
-- it, and one of them at a time holds it.
CREATE TABLE pos_ticket (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  business_day date NOT NULL,
  -- Counts the tickets of a shop and day; what it is called where no one gave a name.
  number integer NOT NULL CHECK (number > 0),
  name text CHECK (name <> ''),
  order_type text CHECK (order_type IN ('dine-in', 'take-away', 'delivery')),
  note text CHECK (note <> ''),
  customer_id uuid,
  -- Lines and discount as POST /pos/quote takes them.
  lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  discount jsonb CHECK (jsonb_typeof(discount) = 'object'),
  -- What it came to when it was put aside; NULL: that could not be told.
  total_minor bigint,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sold', 'discarded')),
  version integer NOT NULL DEFAULT 1,
  held_register_id uuid,
  held_by uuid,
  held_since timestamptz,
  sale_id uuid,
  -- Of one that was discarded: the ticket its lines went to.
  merged_into uuid,
  reason text CHECK (reason <> ''),
  created_at timestamptz NOT NULL,
  created_by uuid,
  changed_at timestamptz NOT NULL,
  changed_by uuid,
  -- When one that is no longer open is thrown away.
  keep_until timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_ticket_number UNIQUE (tenant_id, shop_id, business_day, number),
  CHECK ((held_register_id IS NULL) = (held_since IS NULL) AND (held_by IS NULL OR held_since IS NOT NULL)),
  CHECK ((state = 'open') = (keep_until IS NULL)),
  CHECK ((state = 'sold') = (sale_id IS NOT NULL)),
  CHECK (state = 'open' OR held_since IS NULL),
  CHECK (state = 'discarded' OR (merged_into IS NULL AND reason IS NULL)),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, held_register_id) REFERENCES pos_register (tenant_id, id),
  FOREIGN KEY (tenant_id, sale_id) REFERENCES pos_document (tenant_id, id)
);
CREATE INDEX pos_ticket_list ON pos_ticket (tenant_id, company_id, shop_id, state, created_at, id);
CREATE INDEX pos_ticket_held ON pos_ticket (tenant_id, held_register_id) WHERE held_register_id IS NOT NULL;
-- One sale rings up one ticket.
CREATE UNIQUE INDEX pos_ticket_sale ON pos_ticket (tenant_id, sale_id) WHERE sale_id IS NOT NULL;
CREATE INDEX pos_ticket_kept ON pos_ticket (tenant_id, keep_until) WHERE keep_until IS NOT NULL;
SELECT stoa.secure_table('pos_ticket', 'shop');

-- Of a sale: whether it was eaten there, taken away or brought, and the table or name it was rung up for.
ALTER TABLE pos_document ADD COLUMN order_type text CHECK (order_type IN ('dine-in', 'take-away', 'delivery')),
  ADD COLUMN ticket_name text CHECK (ticket_name <> '');
