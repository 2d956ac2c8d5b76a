-- Which master secret this database belongs to, as a mark derived from it: a process with another one must not serve here,
-- nor give the roles its passwords. Everyone who starts reads it as the relay; only the owner of the tables writes it.
CREATE TABLE stoa.secret_mark (
  tenant_id uuid NOT NULL PRIMARY KEY,          -- the nil UUID: one row, the instance's own
  mark text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$')
);
SELECT stoa.secure_table('stoa.secret_mark', 'control', relay => 'SELECT', app => '');

-- What the operator did that concerns no tenant in particular; what concerns one stands in that tenant's audit. Only the owner
-- of the tables writes and reads it: the serving roles have no business here.
CREATE TABLE stoa.operator_entry (
  tenant_id uuid NOT NULL,                      -- the nil UUID: the instance's own
  id uuid NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  facts jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT stoa.secure_table('stoa.operator_entry', 'control', app => '');
