-- What other plugins print on printers in the network, such as the orders of a kitchen.
CREATE TABLE pos_slip (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  printer_host text NOT NULL CHECK (printer_host <> ''),
  printer_port integer NOT NULL CHECK (printer_port BETWEEN 1 AND 65535),
  printer_width integer NOT NULL CHECK (printer_width IN (58, 80)),
  printer_lettering text NOT NULL CHECK (printer_lettering IN ('text', 'picture')),
  -- { text, amount, strong, large, centred, apart } of each line.
  rows jsonb NOT NULL CHECK (jsonb_typeof(rows) = 'array'),
  -- unconfirmed: the printer may have it, or not; only whoever looks can tell.
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'unconfirmed', 'failed')),
  fault text,
  queued_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((ended_at IS NULL) = (state IN ('queued', 'sending'))),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id)
);
CREATE INDEX pos_slip_shop ON pos_slip (tenant_id, company_id, shop_id);
CREATE INDEX pos_slip_ended ON pos_slip (tenant_id, ended_at) WHERE ended_at IS NOT NULL;
SELECT stoa.secure_table('pos_slip', 'shop');
