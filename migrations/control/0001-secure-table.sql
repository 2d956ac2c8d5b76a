-- The one place that writes policies. Every table of the product is handed to stoa.secure_table()
-- by its migration; no one writes CREATE POLICY by hand (docs/adr/0002-row-level-security.md).

-- What the unit of work set for this transaction. '' appears after a SET LOCAL has ended, so it counts as unset.
CREATE FUNCTION stoa.tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- Declares a table's scope and locks it down.
--   scope        'tenant' | 'company' | 'shop' : rows carry tenant_id (, company_id (, shop_id))
--                'control'                     : the control plane; rows carry tenant_id, or the table is named tenant
--   append_only  true: the serving role may SELECT and INSERT, never UPDATE or DELETE
--   relay        privileges of the relay role across tenants, e.g. 'SELECT, UPDATE', or NULL for none
--   app          privileges of the serving role where they are fewer: 'SELECT', or '' for none
CREATE FUNCTION stoa.secure_table(target regclass, scope text, append_only boolean DEFAULT false, relay text DEFAULT NULL, app text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  citus boolean := EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus');
  tenant_column text := CASE WHEN target = to_regclass('stoa.tenant') THEN 'id' ELSE 'tenant_id' END;
  -- Citus refuses subqueries in policies; elsewhere the subquery makes PostgreSQL read the setting once per statement.
  setting text := CASE WHEN citus THEN $f$nullif(current_setting('app.%s', true), '')$f$
                       ELSE $f$(SELECT nullif(current_setting('app.%s', true), ''))$f$ END;
  uuid_setting text := CASE WHEN citus THEN $f$nullif(current_setting('app.%s', true), '')::uuid$f$
                            ELSE $f$(SELECT nullif(current_setting('app.%s', true), '')::uuid)$f$ END;
  level text;
BEGIN
  IF scope NOT IN ('tenant', 'company', 'shop', 'control') THEN
    RAISE EXCEPTION 'stoa.secure_table: unknown scope % for %', scope, target;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s USING (%I = %s) WITH CHECK (%I = %s)',
    target, tenant_column, format(uuid_setting, 'tenant_id'), tenant_column, format(uuid_setting, 'tenant_id'));
  FOREACH level IN ARRAY CASE scope WHEN 'company' THEN ARRAY['company'] WHEN 'shop' THEN ARRAY['company', 'shop'] ELSE '{}'::text[] END LOOP
    -- '*' = the caller holds a role above this level; unset = nothing at all.
    EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE TO stoa_app USING (%s = ''*'' OR %I::text = %s)',
      level || '_isolation', target, format(setting, level || '_id'), level || '_id', format(setting, level || '_id'));
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
REVOKE ALL ON FUNCTION stoa.secure_table(regclass, text, boolean, text, text) FROM PUBLIC;
