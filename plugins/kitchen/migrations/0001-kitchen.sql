-- Where goods are made ready: a bar, a kitchen, an oven.
CREATE TABLE kitchen_station (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- Of the plugin catalog: goods of these and of those below them are made here.
  category_ids uuid[] NOT NULL CHECK (cardinality(category_ids) BETWEEN 1 AND 200),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT kitchen_station_name UNIQUE (tenant_id, shop_id, name),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX kitchen_station_shop ON kitchen_station (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('kitchen_station', 'shop');

-- What one station makes ready of a sale or of what was sent of a parked ticket.
CREATE TABLE kitchen_order (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  station_id uuid NOT NULL,
  business_day date NOT NULL,
  -- Counts what was sent in a shop on a day: orders of several stations that were sent together share one.
  number integer NOT NULL CHECK (number > 0),
  -- Of the plugin pos.
  sale_id uuid,
  ticket_id uuid,
  order_type text CHECK (order_type IN ('dine-in', 'take-away', 'delivery')),
  name text CHECK (name <> ''),
  note text CHECK (note <> ''),
  -- { variantId, name, quantity }; below zero: it was taken away from what was sent before.
  lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'preparing', 'ready', 'served', 'cancelled')),
  -- On the screen of its station. One whose sale was voided stays there until someone has seen it.
  open boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  preparing_at timestamptz,
  ready_at timestamptz,
  served_at timestamptz,
  cancelled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT kitchen_order_number UNIQUE (tenant_id, shop_id, business_day, number, station_id),
  CHECK (sale_id IS NOT NULL OR ticket_id IS NOT NULL),
  CHECK ((state = 'served') = (served_at IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
  CHECK (open OR state IN ('served', 'cancelled')),
  CHECK (NOT open OR state <> 'served'),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, station_id) REFERENCES kitchen_station (tenant_id, id)
);
-- A sale is sent to a station once, however often it comes.
CREATE UNIQUE INDEX kitchen_order_sale ON kitchen_order (tenant_id, sale_id, station_id) WHERE sale_id IS NOT NULL;
CREATE INDEX kitchen_order_station ON kitchen_order (tenant_id, station_id, open, id);
CREATE INDEX kitchen_order_list ON kitchen_order (tenant_id, company_id, shop_id, id);
SELECT stoa.secure_table('kitchen_order', 'shop');

-- What of an open ticket the stations have: the next time only the difference is sent. It goes when the ticket is sold or
-- discarded.
CREATE TABLE kitchen_sent (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, ticket_id),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX kitchen_sent_shop ON kitchen_sent (tenant_id, company_id, shop_id);
SELECT stoa.secure_table('kitchen_sent', 'shop');
