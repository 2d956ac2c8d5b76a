-- A leased task is a long-running thing that at most one process may do at a time (a WhatsApp socket).
-- epoch grows at each take-over: a write that carries an old epoch is refused (fencing).
CREATE TABLE stoa.leased_task (
  tenant_id uuid NOT NULL REFERENCES stoa.tenant (id) ON DELETE CASCADE,
  kind text NOT NULL,
  id uuid NOT NULL,
  owner text,
  epoch bigint NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, kind, id)
);
CREATE INDEX leased_task_claim ON stoa.leased_task (kind, expires_at);
SELECT stoa.secure_table('stoa.leased_task', 'control', relay => 'SELECT, UPDATE');

-- Leases of the instance itself and the clock of the schedules: only the relay role may touch them.
CREATE TABLE stoa.lease (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  name text NOT NULL,
  owner text NOT NULL,
  epoch bigint NOT NULL DEFAULT 1,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
SELECT stoa.secure_table('stoa.lease', 'control', relay => 'SELECT, INSERT, UPDATE, DELETE', app => '');

CREATE TABLE stoa.schedule (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  name text NOT NULL,
  next_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
SELECT stoa.secure_table('stoa.schedule', 'control', relay => 'SELECT, INSERT, UPDATE, DELETE', app => '');
