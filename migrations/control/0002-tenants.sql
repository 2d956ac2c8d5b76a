-- The control plane: which tenants there are and where they live. No personal data.

CREATE TABLE stoa.placement (
  tenant_id uuid NOT NULL,                      -- the owner of an own placement; the nil UUID for a shared one
  name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,47}$'),
  shared boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, name)
);
SELECT stoa.secure_table('stoa.placement', 'control', relay => 'SELECT', app => 'SELECT');

CREATE TABLE stoa.tenant (
  id uuid PRIMARY KEY,
  slug text COLLATE "C" NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,47}$'),
  placement text NOT NULL DEFAULT 'pool',
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT stoa.secure_table('stoa.tenant', 'control', relay => 'SELECT');

-- Hosts are given and taken by the operator alone. Which shop's storefront one opens is said by the operator, or by whoever
-- manages the whole tenant, never by a shop. The shop lives in the tenant's placement, so no foreign key leads there: the
-- directory takes only one that is there.
CREATE TABLE stoa.tenant_host (
  tenant_id uuid NOT NULL REFERENCES stoa.tenant (id) ON DELETE CASCADE,
  host text COLLATE "C" NOT NULL UNIQUE CHECK (host = lower(host)),
  shop_id uuid,                                 -- NULL: it opens none
  version integer NOT NULL DEFAULT 1,           -- whoever says which shop says at which version they read it
  PRIMARY KEY (tenant_id, host)
);
SELECT stoa.secure_table('stoa.tenant_host', 'control', app => 'SELECT, UPDATE');

-- A sign-up request that was carried out: the same key again, within a day, answers with the same tenant.
CREATE TABLE stoa.bootstrap_key (
  tenant_id uuid NOT NULL REFERENCES stoa.tenant (id) ON DELETE CASCADE,
  key_hash bytea NOT NULL UNIQUE,
  request_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, key_hash)
);
SELECT stoa.secure_table('stoa.bootstrap_key', 'control');

-- One-time invitations for instances whose sign-up is by invitation; tenant_id is the tenant made with it, NULL until then.
CREATE TABLE stoa.invitation (
  tenant_id uuid,
  token_hash bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT stoa.secure_table('stoa.invitation', 'control');

-- Questions that must be answered before a tenant is known. Each takes an exact value and returns one row,
-- so nothing can be listed through them. Owned by the owner of the tables; policies above do not name the
-- owner, so each function's own policy lets it see what it needs.
CREATE POLICY resolver ON stoa.tenant FOR SELECT TO stoa_owner USING (true);
CREATE POLICY resolver ON stoa.tenant_host FOR SELECT TO stoa_owner USING (true);
CREATE POLICY resolver ON stoa.bootstrap_key FOR SELECT TO stoa_owner USING (true);
CREATE POLICY resolver ON stoa.invitation TO stoa_owner USING (true) WITH CHECK (true);

CREATE FUNCTION stoa.tenant_by_slug(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog AS $$ SELECT id FROM stoa.tenant WHERE slug = lower(wanted) $$;

CREATE FUNCTION stoa.tenant_by_host(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog AS $$ SELECT tenant_id FROM stoa.tenant_host WHERE host = lower(wanted) $$;

CREATE FUNCTION stoa.tenant_by_bootstrap_key(wanted bytea, OUT tenant_id uuid, OUT request_hash bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT b.tenant_id, b.request_hash FROM stoa.bootstrap_key b
    WHERE b.key_hash = wanted AND b.created_at > now() - interval '24 hours' $$;

-- Uses an invitation up for the tenant being made: true when it was good and unused.
CREATE FUNCTION stoa.use_invitation(wanted bytea) RETURNS boolean LANGUAGE sql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog AS $$
  WITH used AS (
    UPDATE stoa.invitation SET tenant_id = stoa.tenant_id()
    WHERE token_hash = wanted AND tenant_id IS NULL AND expires_at > now() AND stoa.tenant_id() IS NOT NULL
    RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM used) $$;

REVOKE ALL ON FUNCTION stoa.tenant_by_slug(text), stoa.tenant_by_host(text), stoa.tenant_by_bootstrap_key(bytea),
  stoa.use_invitation(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stoa.tenant_by_slug(text), stoa.tenant_by_host(text), stoa.tenant_by_bootstrap_key(bytea),
  stoa.use_invitation(bytea) TO stoa_app;

-- The shared placement there is from the start.
INSERT INTO stoa.placement (tenant_id, name, shared)
  SELECT '00000000-0000-0000-0000-000000000000', 'pool', true
  FROM set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true);
