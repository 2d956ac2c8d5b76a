-- A printer in the network that the orders of a station come out of; NULL: it has none.
ALTER TABLE kitchen_station ADD COLUMN printer_host text CHECK (printer_host <> ''),
  ADD COLUMN printer_port integer NOT NULL DEFAULT 9100 CHECK (printer_port BETWEEN 1 AND 65535),
  ADD COLUMN printer_width integer NOT NULL DEFAULT 80 CHECK (printer_width IN (58, 80)),
  ADD COLUMN printer_lettering text NOT NULL DEFAULT 'text' CHECK (printer_lettering IN ('text', 'picture'));

-- The slip of the plugin pos by which it was printed last; NULL: it was not.
ALTER TABLE kitchen_order ADD COLUMN slip_id uuid;
CREATE INDEX kitchen_order_slip ON kitchen_order (tenant_id, slip_id) WHERE slip_id IS NOT NULL;
