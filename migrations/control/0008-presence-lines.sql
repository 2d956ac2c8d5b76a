-- Lines of processes to the database by which the rows of "presence" are held. Each holds an advisory lock named for it as long as it
-- stands; one whose lock is free is dead, and the first process that sees it lets its people go.
CREATE UNLOGGED TABLE stoa.presence_line (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
SELECT stoa.secure_table('stoa.presence_line', 'control', relay => 'SELECT, INSERT, UPDATE, DELETE', app => '');
