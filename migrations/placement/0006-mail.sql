-- Outgoing mail: the queue and the history, one row a mail, rendered when it was queued.
CREATE TABLE mail_message (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  template text NOT NULL,                       -- e.g. storefront.order-confirmed
  source text NOT NULL CHECK (source <> ''),    -- the fact it tells of, so that one fact makes one mail
  locale text NOT NULL,                         -- the language it is written in
  to_name text,
  to_address text NOT NULL CHECK (to_address <> ''),
  to_key text NOT NULL GENERATED ALWAYS AS (lower(to_address)) STORED,
  subject text NOT NULL,
  confidential boolean NOT NULL DEFAULT false,
  text text,
  html text,
  sealed bytea,                                 -- text and HTML of a confidential mail, until it has left or failed
  message_id text NOT NULL,                     -- the Message-ID header: a mail that leaves twice has it twice
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  bad_address boolean NOT NULL DEFAULT false,   -- the server says that there is no such address
  user_id uuid,
  queued_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  failed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, company_id, source),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK ((state = 'failed') = (failed_at IS NOT NULL)),
  CHECK (CASE WHEN confidential THEN text IS NULL AND html IS NULL AND (sealed IS NOT NULL) = (state = 'queued')
              ELSE text IS NOT NULL AND html IS NOT NULL AND sealed IS NULL END),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
) WITH (fillfactor = 80);
CREATE INDEX mail_message_list ON mail_message (tenant_id, company_id, id);
CREATE INDEX mail_message_state ON mail_message (tenant_id, company_id, state, id);
CREATE INDEX mail_message_to ON mail_message (tenant_id, company_id, to_key, id);
CREATE INDEX mail_message_age ON mail_message (tenant_id, queued_at) WHERE state <> 'queued';
SELECT stoa.secure_table('mail_message', 'company');
