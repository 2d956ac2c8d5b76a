-- Whoever says which shop's storefront a host opens says at which version they read it.
ALTER TABLE stoa.tenant_host ADD COLUMN version integer NOT NULL DEFAULT 1;

-- Requests of late that guard accounts (sign-ups, log-ins, codes), counted by all processes together where there is no Redis. The key
-- is a keyed hash, so no address can be read from it. Lost in a crash without harm, so it is not written to the log of the database.
CREATE UNLOGGED TABLE stoa.request_count (
  tenant_id uuid NOT NULL,                      -- the nil UUID: counted before anyone knows whose tenant is called
  key bytea NOT NULL,
  requests integer NOT NULL CHECK (requests > 0),
  until timestamptz NOT NULL,                   -- counted again from then on
  PRIMARY KEY (tenant_id, key)
);
CREATE INDEX request_count_age ON stoa.request_count (until);
SELECT stoa.secure_table('stoa.request_count', 'control', relay => 'SELECT, UPDATE, DELETE');
