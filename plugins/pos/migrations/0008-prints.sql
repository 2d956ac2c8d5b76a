-- A printer that a register's receipts go to over the network; NULL: it has none.
ALTER TABLE pos_register ADD COLUMN printer_host text CHECK (printer_host <> ''),
  ADD COLUMN printer_port integer NOT NULL DEFAULT 9100 CHECK (printer_port BETWEEN 1 AND 65535),
  ADD COLUMN printer_width integer NOT NULL DEFAULT 80 CHECK (printer_width IN (58, 80)),
  ADD COLUMN printer_lettering text NOT NULL DEFAULT 'text' CHECK (printer_lettering IN ('text', 'picture'));

-- Each time a receipt was printed: the first is the original, the others say which copy they are.
CREATE TABLE pos_print (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_id uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('receipt', 'gift')),
  print_no integer NOT NULL CHECK (print_no > 0),
  printed_at timestamptz NOT NULL,
  user_id uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_print_number UNIQUE (tenant_id, document_id, form, print_no),
  FOREIGN KEY (tenant_id, document_id) REFERENCES pos_document (tenant_id, id)
);
SELECT stoa.secure_table('pos_print', 'shop', append_only => true);

-- What became of a print that the server sends to a register's printer.
CREATE TABLE pos_print_job (
  tenant_id uuid NOT NULL,
  print_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  -- unconfirmed: the printer may have it, or not; only whoever looks can tell.
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'unconfirmed', 'failed')),
  fault text,
  queued_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, print_id),
  CHECK ((ended_at IS NULL) = (state IN ('queued', 'sending'))),
  FOREIGN KEY (tenant_id, print_id) REFERENCES pos_print (tenant_id, id),
  FOREIGN KEY (tenant_id, register_id) REFERENCES pos_register (tenant_id, id)
);
CREATE INDEX pos_print_job_register ON pos_print_job (tenant_id, register_id);
SELECT stoa.secure_table('pos_print_job', 'shop');
