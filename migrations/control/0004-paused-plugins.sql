-- What keeps an installed plugin from running, beside the tenant's own switch. The nil UUID: in every tenant.
--   operator   switched off by the operator until switched on again
--   faults     paused by the process that counted its errors, until the time given
--   provision  a note: it failed to be switched on when the tenant signed up, so it is off
CREATE TABLE stoa.plugin_pause (
  tenant_id uuid NOT NULL,
  plugin text NOT NULL,
  why text NOT NULL CHECK (why IN ('operator', 'faults', 'provision')),
  reason text NOT NULL,
  until timestamptz,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, plugin, why)
);
SELECT stoa.secure_table('stoa.plugin_pause', 'control', relay => 'SELECT, INSERT, UPDATE, DELETE');

-- Each process writes down what its plugins cost since it started, so that the operator sees the whole instance at once.
CREATE TABLE stoa.serving_process (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  name text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now(),
  figures jsonb NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
SELECT stoa.secure_table('stoa.serving_process', 'control', relay => 'SELECT, INSERT, UPDATE, DELETE', app => '');
