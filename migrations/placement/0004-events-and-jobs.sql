-- Events wait here, in the same commit as the fact. Dispatched rows stay for the feed until they are purged. The feed reads them
-- in the order (xid, id) and only what is older than every transaction still running, so that one that commits late is never
-- passed over (docs: GET /api/v1/events/events).
-- No foreign key to the tenant where every sale writes: the policy's WITH CHECK lets in the tenant's own rows alone.
CREATE TABLE outbox (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  occurred_at timestamptz NOT NULL,
  dispatched_at timestamptz,
  -- Counts within one database cluster: whoever copies rows into another one leaves it out, so that they are numbered there.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (tenant_id, id)
);
-- Events become jobs in turns: a few of each tenant that has some waiting, and within a tenant of each name, found by a walk over
-- this index. What one tenant or one plugin floods stands before no event of another's.
CREATE INDEX outbox_waiting ON outbox (tenant_id, name, occurred_at) WHERE dispatched_at IS NULL;
CREATE INDEX outbox_feed ON outbox (tenant_id, xid, id);
SELECT stoa.secure_table('outbox', 'tenant', append_only => true, relay => 'SELECT, UPDATE, DELETE');

-- The one truth about work to be done. dedupe_key makes (consumer, event) and (schedule, slot) unique for good.
CREATE TABLE job (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'active', 'done', 'dead')),
  priority smallint NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 2),
  run_at timestamptz NOT NULL DEFAULT now(),
  -- Counts claims: a process that still works on an old one is known by it. What was given back was no try, so the tries are
  -- attempts - given_back.
  attempts integer NOT NULL DEFAULT 0,
  given_back integer NOT NULL DEFAULT 0 CHECK (given_back >= 0),
  max_attempts integer NOT NULL DEFAULT 12 CHECK (max_attempts > 0),
  -- How many processes ended while they worked on it, since it last came to an end.
  deaths smallint NOT NULL DEFAULT 0 CHECK (deaths >= 0),
  locked_by text,
  locked_until timestamptz,
  dedupe_key text,
  progress jsonb,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES stoa.tenant (id)
);
CREATE UNIQUE INDEX job_dedupe ON job (tenant_id, name, dedupe_key) WHERE dedupe_key IS NOT NULL;
CREATE INDEX job_ready ON job (tenant_id, priority, run_at) WHERE state = 'queued';
CREATE INDEX job_active ON job (tenant_id, locked_until) WHERE state = 'active';
CREATE INDEX job_finished ON job (tenant_id, finished_at) WHERE state = 'done';
-- Dead jobs are few and looked for.
CREATE INDEX job_dead ON job (tenant_id, id) WHERE state = 'dead';
SELECT stoa.secure_table('job', 'tenant', relay => 'SELECT, INSERT, UPDATE, DELETE');
