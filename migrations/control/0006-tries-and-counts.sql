-- Wrong passwords of late, counted by all processes together: for an account from one network, and for an account from everywhere.
-- The key is a keyed hash, so neither accounts nor addresses can be read from it; rows exist for accounts no one has, too. Lost in a
-- crash without harm, so it is not written to the log of the database.
CREATE UNLOGGED TABLE stoa.login_try (
  tenant_id uuid NOT NULL,                      -- the nil UUID: of a tenant no one knows
  key bytea NOT NULL,
  wrong integer NOT NULL DEFAULT 0 CHECK (wrong >= 0),
  wrong_until timestamptz NOT NULL,             -- what was wrong is forgotten then
  wait_until timestamptz,                       -- no one tries before
  known_until timestamptz,                      -- someone logged in to the account from this network
  PRIMARY KEY (tenant_id, key)
);
CREATE INDEX login_try_age ON stoa.login_try ((coalesce(known_until, wrong_until)));
SELECT stoa.secure_table('stoa.login_try', 'control', relay => 'SELECT, UPDATE, DELETE');

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
