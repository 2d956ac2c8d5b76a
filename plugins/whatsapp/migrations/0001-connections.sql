-- A number of the company on WhatsApp, as one linked device of its phone.
CREATE TABLE whatsapp_connection (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  state text NOT NULL DEFAULT 'connecting' CHECK (state IN
    ('connecting', 'pairing', 'qr_expired', 'connected', 'degraded', 'needs_relink', 'replaced', 'logged_out', 'banned', 'outdated', 'ending', 'ended')),
  detail text,                                  -- why, in a sentence
  phone text,                                   -- E.164, once linked
  qr bytea,                                     -- sealed: who reads it can link the account
  qr_expires_at timestamptz,
  code_phone text,                              -- the number a pairing code was asked for
  code bytea,                                   -- sealed
  code_expires_at timestamptz,
  -- Commands of people, counted; the process that holds the connection takes them up and says how far it is.
  command integer NOT NULL DEFAULT 0,
  command_done integer NOT NULL DEFAULT 0,
  restricted_until timestamptz,                 -- WhatsApp lets it write to no one new until then
  linked_at timestamptz,
  connected_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
SELECT stoa.secure_table('whatsapp_connection', 'company');

-- The linked device's credentials and Signal keys, each value sealed and bound to its row.
CREATE TABLE whatsapp_auth (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (tenant_id, company_id, connection_id, kind, id),
  FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES whatsapp_connection (tenant_id, company_id, id) ON DELETE CASCADE
);
SELECT stoa.secure_table('whatsapp_auth', 'company');
