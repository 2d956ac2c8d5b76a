-- A browser that stands in a shop: documents made on it are told apart by its code, and its secret, a cookie no script can read,
-- proves that it is the one. Rows stay when it is retired, so that its code never becomes another's.
CREATE TABLE device (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^[A-Z2-9]{2,4}$'),
  name text NOT NULL CHECK (name <> ''),
  secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  -- The request that enrolled it, so that the same one asked again makes no second device.
  request_key text NOT NULL,
  request_hash text NOT NULL,
  enrolled_at timestamptz NOT NULL,
  enrolled_by uuid NOT NULL,
  last_seen_at timestamptz NOT NULL,                  -- to the minute
  retired_at timestamptz,
  retired_by uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  UNIQUE (tenant_id, secret_hash),
  UNIQUE (tenant_id, enrolled_by, request_key),
  FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id),
  FOREIGN KEY (tenant_id, enrolled_by) REFERENCES staff_user (tenant_id, id),
  FOREIGN KEY (tenant_id, retired_by) REFERENCES staff_user (tenant_id, id)
);
CREATE INDEX device_shop ON device (tenant_id, company_id, shop_id);
CREATE INDEX device_retired_by ON device (tenant_id, retired_by);
SELECT stoa.secure_table('device', 'shop');
