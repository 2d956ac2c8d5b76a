-- What is known of a number the company writes to.
CREATE TABLE whatsapp_contact (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  phone text NOT NULL CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  address text,                                 -- where WhatsApp says it is reached; NULL: it is not on WhatsApp, or was not asked for
  checked_at timestamptz,
  opted_out boolean NOT NULL DEFAULT false,
  opted_at timestamptz,                         -- when the person said so
  PRIMARY KEY (tenant_id, company_id, phone),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('whatsapp_contact', 'company');

-- Chats that exist: writing to anyone else is a first contact, of which WhatsApp allows a number only a few a day.
CREATE TABLE whatsapp_chat (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  phone text NOT NULL,
  begun_by text NOT NULL CHECK (begun_by IN ('us', 'them')),
  begun_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, company_id, connection_id, phone),
  FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES whatsapp_connection (tenant_id, company_id, id) ON DELETE CASCADE
);
SELECT stoa.secure_table('whatsapp_chat', 'company');

-- The queue and the history of what was written, one row a message.
CREATE TABLE whatsapp_message (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  -- Whose customer it was written to: in one shop only that shop's are seen. The nil UUID, for what whoever acts in the whole
  -- company wrote, is no shop: such rows are seen by whoever acts in the company. NULL would isolate nothing.
  shop_id uuid NOT NULL,
  connection_id uuid,                           -- NULL until a connection takes it
  customer_id uuid,
  to_phone text NOT NULL CHECK (to_phone ~ '^\+[1-9][0-9]{6,14}$'),
  kind text NOT NULL CHECK (kind IN ('order-notice', 'notice', 'text')), -- notice: what other plugins have to tell a customer
  body text NOT NULL CHECK (body <> ''),
  source text,                                  -- the fact it tells of, so that one fact makes one message
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'delivered', 'read', 'failed')),
  error text,
  refusal integer,                              -- WhatsApp's own code, when it refused
  provider_id text,                             -- chosen and stored before it leaves: sent again under the same id it is shown once
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamptz,
  queued_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'failed') = (error IS NOT NULL)),
  CHECK (provider_id IS NULL OR connection_id IS NOT NULL),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES whatsapp_connection (tenant_id, company_id, id)
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX whatsapp_message_source ON whatsapp_message (tenant_id, company_id, source) WHERE source IS NOT NULL;
CREATE UNIQUE INDEX whatsapp_message_provider ON whatsapp_message (tenant_id, connection_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX whatsapp_message_list ON whatsapp_message (tenant_id, company_id, id);
CREATE INDEX whatsapp_message_queue ON whatsapp_message (tenant_id, company_id, id) WHERE state = 'queued';
CREATE INDEX whatsapp_message_sent ON whatsapp_message (tenant_id, company_id, connection_id, sent_at);
SELECT stoa.secure_table('whatsapp_message', 'shop');
