-- Codes that people read from one screen and type at another, before a tenant is known there: short, good for minutes and once. Only
-- keyed hashes stand here, and they are asked one at a time, so no code can be read and nothing can be listed. What a code is for has
-- one row, however often a new one is asked for, so nothing has to be cleared away.
CREATE TABLE stoa.short_code (
  tenant_id uuid NOT NULL REFERENCES stoa.tenant (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose <> ''),
  subject_id uuid NOT NULL,                     -- what it is for
  code bytea NOT NULL CHECK (octet_length(code) = 32), -- HMAC-SHA-256 under a key of the purpose's own
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, purpose, subject_id)
);
CREATE INDEX short_code_code ON stoa.short_code (code);
SELECT stoa.secure_table('stoa.short_code', 'control');
CREATE POLICY resolver ON stoa.short_code FOR SELECT TO stoa_owner USING (true);

CREATE FUNCTION stoa.owner_of_short_code(wanted bytea) RETURNS TABLE (tenant_id uuid, subject_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$ SELECT c.tenant_id, c.subject_id FROM stoa.short_code c WHERE c.code = wanted AND c.expires_at > now() LIMIT 1 $$;
REVOKE ALL ON FUNCTION stoa.owner_of_short_code(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stoa.owner_of_short_code(bytea) TO stoa_app;
