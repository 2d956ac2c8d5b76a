-- Which master secret this database belongs to, as a mark derived from it: a process with another one must not serve here,
-- nor give the roles its passwords. Everyone who starts reads it as the relay; only the owner of the tables writes it.
CREATE TABLE stoa.secret_mark (
  tenant_id uuid NOT NULL PRIMARY KEY,          -- the nil UUID: one row, the instance's own
  mark text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$')
);
SELECT stoa.secure_table('stoa.secret_mark', 'control', relay => 'SELECT', app => '');
