-- What tills without a network rang up and sent later, as it was sent: each content that came under a reference is kept, whether
-- it became a sale or waits for people.
CREATE TABLE pos_offline_sale (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  -- Where it was rung up; of what cannot be read, or is of elsewhere, where it was sent from.
  shop_id uuid NOT NULL,
  register_id uuid,
  -- Who rang it up, as the till says.
  cashier_id uuid,
  reference text COLLATE "C" NOT NULL,
  -- The device that gave the reference, and its count: K7 and 123 of K7-000123.
  device text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  content text NOT NULL CHECK (content <> ''),
  -- SHA-256 of the content, in hexadecimal digits.
  content_hash text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('posted', 'parked', 'dismissed')),
  document_id uuid,
  -- Why it was parked: the code of a refusal, and its facts.
  reason text,
  reason_facts jsonb,
  -- In what it differs from what the server knew when it was posted.
  remarks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(remarks) = 'array'),
  -- Of what can be read: what it came to, and when it was rung up by the device's clock as corrected.
  currency text,
  total_minor bigint,
  rung_up_at timestamptz,
  sent_by uuid,
  received_at timestamptz NOT NULL,
  -- Parked and not decided, or remarked and not looked at.
  waits boolean NOT NULL,
  looked_at timestamptz,
  looked_by uuid,
  -- Who posted it after it was parked, or dismissed it, and why.
  decided_at timestamptz,
  decided_by uuid,
  dismissed_reason text CHECK (dismissed_reason <> ''),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_offline_sale_content UNIQUE (tenant_id, company_id, shop_id, reference, content_hash),
  CHECK ((state = 'posted') = (document_id IS NOT NULL)),
  CHECK (state <> 'parked' OR (reason IS NOT NULL AND waits)),
  CHECK ((state = 'dismissed') = (dismissed_reason IS NOT NULL)),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
CREATE INDEX pos_offline_sale_list ON pos_offline_sale (tenant_id, company_id, received_at, id);
-- What waits for people is little among much.
CREATE INDEX pos_offline_sale_open ON pos_offline_sale (tenant_id, company_id, received_at, id) WHERE waits;
CREATE INDEX pos_offline_sale_device ON pos_offline_sale (tenant_id, company_id, device, seq);
CREATE INDEX pos_offline_sale_register ON pos_offline_sale (tenant_id, register_id) WHERE register_id IS NOT NULL;
CREATE INDEX pos_offline_sale_document ON pos_offline_sale (tenant_id, document_id) WHERE document_id IS NOT NULL;
SELECT stoa.secure_table('pos_offline_sale', 'shop');
