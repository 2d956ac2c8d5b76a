-- The one place that writes policies. Every table of the product is handed to stoa.secure_table() by its migration; no one
-- writes CREATE POLICY by hand (docs/adr/0002-isolation-in-the-database.md).

-- What the unit of work set for this transaction. '' appears after a SET LOCAL has ended, so it counts as unset.
CREATE FUNCTION stoa.tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- What a policy below the tenant asks, written so that the planner takes it to hold: of `'*' = setting OR company_id::text =
-- setting` it expects one row in ten thousand, and then it sorts a whole catalogue for one page. Of IS NOT NULL it expects
-- nearly every row, and what narrows a query are its own tenant_id and company_id.
--   '*' = the caller holds a role above this level; unset = nothing at all; one reading of the setting per statement.
CREATE FUNCTION stoa.policy_for(level text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  -- Citus refuses subqueries in policies; elsewhere the subquery makes PostgreSQL read the setting once per statement.
  SELECT format('(CASE %s WHEN ''*'' THEN true WHEN %I::text THEN true END) IS NOT NULL',
    format(CASE WHEN EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN '%s' ELSE '(SELECT %s)' END,
      format('nullif(current_setting(%L, true), '''')', 'app.' || level || '_id')), level || '_id') $$;

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

-- Visitors (shoppers, guests) share a company's tables with its staff, so a table whose rows belong to visitors gets one
-- more restrictive policy: a visitor sees its own rows, and with nothing set no one sees any.
--   '*' = staff and the system, whom permissions and the other policies hold; unset = nothing at all.
-- To be called after stoa.secure_table(), for a table that has visitor_id uuid (NULL: a row no visitor may see).
CREATE FUNCTION stoa.isolate_visitors(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('CREATE POLICY visitor_isolation ON %s AS RESTRICTIVE TO stoa_app USING (%s)', target, stoa.policy_for('visitor'));
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, regexp_replace(obj_description(target, 'pg_class'), '^(scope:[a-z]+)', '\1 visitors'));
END $$;

-- Books that only grow are forgotten in time: the rows of an append-only table stay as they were written, and those past
-- their time may be deleted. To be called after stoa.secure_table(…, append_only => true).
CREATE FUNCTION stoa.allow_purge(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  declared text := obj_description(target, 'pg_class');
BEGIN
  IF declared !~ ' append-only( |$)' THEN RAISE EXCEPTION 'stoa.allow_purge: % is not append-only, its rows may be deleted already', target; END IF;
  EXECUTE format('GRANT DELETE ON %s TO stoa_app', target);
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, replace(declared, ' append-only', ' append-only forgotten'));
END $$;

-- For a table that turns out to be a shop's and not the whole company's: its rows are kept apart further down from then on. The
-- other way, and anything else, would show rows to more people than before, and is refused.
CREATE FUNCTION stoa.narrow_to_shop(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF coalesce(obj_description(target, 'pg_class'), '') <> 'scope:company' THEN
    RAISE EXCEPTION 'stoa.narrow_to_shop: % is no table of the scope company', target;
  END IF;
  EXECUTE format('DROP POLICY tenant_isolation ON %s', target);
  EXECUTE format('DROP POLICY company_isolation ON %s', target);
  PERFORM stoa.secure_table(target, 'shop');
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA stoa FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stoa.tenant_id() TO stoa_app;
