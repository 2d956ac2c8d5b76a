-- What a policy below the tenant asks, written so that the planner takes it to hold: the form before, `'*' = setting OR
-- company_id::text = setting`, made it expect one row in ten thousand, and then it sorted a whole catalogue for one page.
-- Of IS NOT NULL it expects nearly every row, and what narrows a query are its own tenant_id and company_id.
--   '*' = the caller holds a role above this level; unset = nothing at all; one reading of the setting per statement.
CREATE FUNCTION stoa.policy_for(level text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  -- Citus refuses subqueries in policies; elsewhere the subquery makes PostgreSQL read the setting once per statement.
  SELECT format('(CASE %s WHEN ''*'' THEN true WHEN %I::text THEN true END) IS NOT NULL',
    format(CASE WHEN EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN '%s' ELSE '(SELECT %s)' END,
      format('nullif(current_setting(%L, true), '''')', 'app.' || level || '_id')), level || '_id') $$;
REVOKE ALL ON FUNCTION stoa.policy_for(text) FROM PUBLIC;

-- As before (0001-secure-table.sql), with that form.
CREATE OR REPLACE FUNCTION stoa.secure_table(target regclass, scope text, append_only boolean DEFAULT false, relay text DEFAULT NULL, app text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  citus boolean := EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus');
  tenant_column text := CASE WHEN target = to_regclass('stoa.tenant') THEN 'id' ELSE 'tenant_id' END;
  tenant text := format(CASE WHEN citus THEN '%s' ELSE '(SELECT %s)' END, $f$nullif(current_setting('app.tenant_id', true), '')::uuid$f$);
  level text;
BEGIN
  IF scope NOT IN ('tenant', 'company', 'shop', 'control') THEN
    RAISE EXCEPTION 'stoa.secure_table: unknown scope % for %', scope, target;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s USING (%I = %s) WITH CHECK (%I = %s)', target, tenant_column, tenant, tenant_column, tenant);
  FOREACH level IN ARRAY CASE scope WHEN 'company' THEN ARRAY['company'] WHEN 'shop' THEN ARRAY['company', 'shop'] ELSE '{}'::text[] END LOOP
    EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE TO stoa_app USING (%s)', level || '_isolation', target, stoa.policy_for(level));
  END LOOP;
  app := coalesce(app, CASE WHEN append_only THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END);
  IF app <> '' THEN EXECUTE format('GRANT %s ON %s TO stoa_app', app, target); END IF;
  IF relay IS NOT NULL THEN
    EXECUTE format('CREATE POLICY relay ON %s TO stoa_relay USING (true) WITH CHECK (true)', target);
    EXECUTE format('GRANT %s ON %s TO stoa_relay', relay, target);
  END IF;
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, 'scope:' || scope || CASE WHEN append_only THEN ' append-only' ELSE '' END
    || CASE WHEN relay IS NOT NULL THEN ' relay:' || relay ELSE '' END);
END $$;

-- As before (0003-visitors.sql), with that form.
CREATE OR REPLACE FUNCTION stoa.isolate_visitors(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('CREATE POLICY visitor_isolation ON %s AS RESTRICTIVE TO stoa_app USING (%s)', target, stoa.policy_for('visitor'));
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, regexp_replace(obj_description(target, 'pg_class'), '^(scope:[a-z]+)', '\1 visitors'));
END $$;

-- The tables there are already, in every placement.
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT p.polrelid::regclass AS target, p.polname AS name, l.level
    FROM pg_policy p JOIN (VALUES ('company'), ('shop'), ('visitor')) l (level) ON p.polname = l.level || '_isolation'
    JOIN pg_class c ON c.oid = p.polrelid AND c.relowner = 'stoa_owner'::regrole
  LOOP
    EXECUTE format('ALTER POLICY %I ON %s USING (%s)', found.name, found.target, stoa.policy_for(found.level));
  END LOOP;
END $$;
