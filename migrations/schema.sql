-- Schema stoa

CREATE TABLE stoa.bootstrap_key (
  tenant_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT bootstrap_key_pkey PRIMARY KEY (tenant_id, key_hash),
  CONSTRAINT bootstrap_key_key_hash_key UNIQUE (key_hash),
  CONSTRAINT bootstrap_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.bootstrap_key IS 'scope:control';
ALTER TABLE stoa.bootstrap_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.bootstrap_key FORCE ROW LEVEL SECURITY;
CREATE POLICY resolver ON stoa.bootstrap_key AS PERMISSIVE FOR SELECT TO stoa_owner USING (true);
CREATE POLICY tenant_isolation ON stoa.bootstrap_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.bootstrap_key TO stoa_app;

CREATE TABLE stoa.invitation (
  tenant_id uuid,
  token_hash bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT invitation_pkey PRIMARY KEY (token_hash)
);
COMMENT ON TABLE stoa.invitation IS 'scope:control';
ALTER TABLE stoa.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY resolver ON stoa.invitation AS PERMISSIVE FOR ALL TO stoa_owner USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.invitation AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.invitation TO stoa_app;

CREATE TABLE stoa.lease (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  name text NOT NULL,
  owner text NOT NULL,
  epoch bigint NOT NULL DEFAULT 1,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT lease_pkey PRIMARY KEY (tenant_id, name)
);
COMMENT ON TABLE stoa.lease IS 'scope:control relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE stoa.lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.lease FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.lease AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.lease AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.lease TO stoa_relay;

CREATE TABLE stoa.leased_task (
  tenant_id uuid NOT NULL,
  kind text NOT NULL,
  id uuid NOT NULL,
  owner text,
  epoch bigint NOT NULL DEFAULT 0,
  expires_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT leased_task_pkey PRIMARY KEY (tenant_id, kind, id),
  CONSTRAINT leased_task_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.leased_task IS 'scope:control relay:SELECT, UPDATE';
ALTER TABLE stoa.leased_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.leased_task FORCE ROW LEVEL SECURITY;
CREATE INDEX leased_task_claim ON stoa.leased_task USING btree (kind, expires_at);
CREATE POLICY relay ON stoa.leased_task AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.leased_task AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.leased_task TO stoa_app;
GRANT SELECT, UPDATE ON stoa.leased_task TO stoa_relay;

CREATE TABLE stoa.login_try (
  tenant_id uuid NOT NULL,
  key bytea NOT NULL,
  wrong integer NOT NULL DEFAULT 0,
  wrong_until timestamp with time zone NOT NULL,
  wait_until timestamp with time zone,
  known_until timestamp with time zone,
  CONSTRAINT login_try_pkey PRIMARY KEY (tenant_id, key),
  CONSTRAINT login_try_wrong_check CHECK ((wrong >= 0))
);
COMMENT ON TABLE stoa.login_try IS 'scope:control relay:SELECT, UPDATE, DELETE';
ALTER TABLE stoa.login_try ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.login_try FORCE ROW LEVEL SECURITY;
CREATE INDEX login_try_age ON stoa.login_try USING btree (COALESCE(known_until, wrong_until));
CREATE POLICY relay ON stoa.login_try AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.login_try AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.login_try TO stoa_app;
GRANT SELECT, UPDATE, DELETE ON stoa.login_try TO stoa_relay;

CREATE TABLE stoa.migration (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  placement text NOT NULL,
  owner text NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_pkey PRIMARY KEY (tenant_id, placement, owner, name)
);
COMMENT ON TABLE stoa.migration IS 'scope:control relay:SELECT';
ALTER TABLE stoa.migration ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.migration FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON stoa.migration AS PERMISSIVE FOR ALL TO stoa_owner USING (true) WITH CHECK (true);
CREATE POLICY relay ON stoa.migration AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
GRANT SELECT ON stoa.migration TO stoa_relay;

CREATE TABLE stoa.operator_entry (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  facts jsonb NOT NULL,
  occurred_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT operator_entry_pkey PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE stoa.operator_entry IS 'scope:control';
ALTER TABLE stoa.operator_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.operator_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON stoa.operator_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));

CREATE TABLE stoa.placement (
  tenant_id uuid NOT NULL,
  name text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  CONSTRAINT placement_pkey PRIMARY KEY (tenant_id, name),
  CONSTRAINT placement_name_check CHECK ((name ~ '^[a-z][a-z0-9_]{0,47}$'::text))
);
COMMENT ON TABLE stoa.placement IS 'scope:control relay:SELECT';
ALTER TABLE stoa.placement ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.placement FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.placement AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.placement AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT ON stoa.placement TO stoa_app;
GRANT SELECT ON stoa.placement TO stoa_relay;

CREATE TABLE stoa.plugin_pause (
  tenant_id uuid NOT NULL,
  plugin text NOT NULL,
  why text NOT NULL,
  reason text NOT NULL,
  until timestamp with time zone,
  since timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plugin_pause_pkey PRIMARY KEY (tenant_id, plugin, why),
  CONSTRAINT plugin_pause_why_check CHECK ((why = ANY (ARRAY['operator'::text, 'faults'::text, 'provision'::text])))
);
COMMENT ON TABLE stoa.plugin_pause IS 'scope:control relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE stoa.plugin_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.plugin_pause FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.plugin_pause AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.plugin_pause AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.plugin_pause TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.plugin_pause TO stoa_relay;

CREATE TABLE stoa.presence_line (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  id uuid NOT NULL,
  CONSTRAINT presence_line_pkey PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE stoa.presence_line IS 'scope:control relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE stoa.presence_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.presence_line FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.presence_line AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.presence_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.presence_line TO stoa_relay;

CREATE TABLE stoa.request_count (
  tenant_id uuid NOT NULL,
  key bytea NOT NULL,
  requests integer NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT request_count_pkey PRIMARY KEY (tenant_id, key),
  CONSTRAINT request_count_requests_check CHECK ((requests > 0))
);
COMMENT ON TABLE stoa.request_count IS 'scope:control relay:SELECT, UPDATE, DELETE';
ALTER TABLE stoa.request_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.request_count FORCE ROW LEVEL SECURITY;
CREATE INDEX request_count_age ON stoa.request_count USING btree (until);
CREATE POLICY relay ON stoa.request_count AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.request_count AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.request_count TO stoa_app;
GRANT SELECT, UPDATE, DELETE ON stoa.request_count TO stoa_relay;

CREATE TABLE stoa.schedule (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  name text NOT NULL,
  next_at timestamp with time zone NOT NULL,
  CONSTRAINT schedule_pkey PRIMARY KEY (tenant_id, name)
);
COMMENT ON TABLE stoa.schedule IS 'scope:control relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE stoa.schedule ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.schedule FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.schedule AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.schedule AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.schedule TO stoa_relay;

CREATE TABLE stoa.secret_mark (
  tenant_id uuid NOT NULL,
  mark text NOT NULL,
  CONSTRAINT secret_mark_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT secret_mark_mark_check CHECK ((mark ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE stoa.secret_mark IS 'scope:control relay:SELECT';
ALTER TABLE stoa.secret_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.secret_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.secret_mark AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.secret_mark AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT ON stoa.secret_mark TO stoa_relay;

CREATE TABLE stoa.serving_process (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  name text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  figures jsonb NOT NULL,
  CONSTRAINT serving_process_pkey PRIMARY KEY (tenant_id, name)
);
COMMENT ON TABLE stoa.serving_process IS 'scope:control relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE stoa.serving_process ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.serving_process FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.serving_process AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.serving_process AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.serving_process TO stoa_relay;

CREATE TABLE stoa.short_code (
  tenant_id uuid NOT NULL,
  purpose text NOT NULL,
  subject_id uuid NOT NULL,
  code bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT short_code_pkey PRIMARY KEY (tenant_id, purpose, subject_id),
  CONSTRAINT short_code_code_check CHECK ((octet_length(code) = 32)),
  CONSTRAINT short_code_purpose_check CHECK ((purpose <> ''::text)),
  CONSTRAINT short_code_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.short_code IS 'scope:control';
ALTER TABLE stoa.short_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.short_code FORCE ROW LEVEL SECURITY;
CREATE INDEX short_code_code ON stoa.short_code USING btree (code);
CREATE POLICY resolver ON stoa.short_code AS PERMISSIVE FOR SELECT TO stoa_owner USING (true);
CREATE POLICY tenant_isolation ON stoa.short_code AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.short_code TO stoa_app;

CREATE TABLE stoa.staff_address (
  tenant_id uuid NOT NULL,
  address bytea NOT NULL,
  CONSTRAINT staff_address_pkey PRIMARY KEY (tenant_id, address),
  CONSTRAINT staff_address_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.staff_address IS 'scope:control';
ALTER TABLE stoa.staff_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.staff_address FORCE ROW LEVEL SECURITY;
CREATE INDEX staff_address_address ON stoa.staff_address USING btree (address);
CREATE POLICY resolver ON stoa.staff_address AS PERMISSIVE FOR SELECT TO stoa_owner USING (true);
CREATE POLICY tenant_isolation ON stoa.staff_address AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON stoa.staff_address TO stoa_app;

CREATE TABLE stoa.tenant (
  id uuid NOT NULL,
  slug text COLLATE "C" NOT NULL,
  placement text NOT NULL DEFAULT 'pool'::text,
  status text NOT NULL DEFAULT 'active'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT tenant_pkey PRIMARY KEY (id),
  CONSTRAINT tenant_slug_key UNIQUE (slug),
  CONSTRAINT tenant_slug_check CHECK ((slug ~ '^[a-z0-9](-?[a-z0-9]){1,47}$'::text)),
  CONSTRAINT tenant_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])))
);
COMMENT ON TABLE stoa.tenant IS 'scope:control relay:SELECT';
ALTER TABLE stoa.tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON stoa.tenant AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY resolver ON stoa.tenant AS PERMISSIVE FOR SELECT TO stoa_owner USING (true);
CREATE POLICY tenant_isolation ON stoa.tenant AS PERMISSIVE FOR ALL TO PUBLIC USING ((id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.tenant TO stoa_app;
GRANT SELECT ON stoa.tenant TO stoa_relay;

CREATE TABLE stoa.tenant_host (
  tenant_id uuid NOT NULL,
  host text COLLATE "C" NOT NULL,
  shop_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT tenant_host_pkey PRIMARY KEY (tenant_id, host),
  CONSTRAINT tenant_host_host_key UNIQUE (host),
  CONSTRAINT tenant_host_host_check CHECK ((host = lower(host))),
  CONSTRAINT tenant_host_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.tenant_host IS 'scope:control';
ALTER TABLE stoa.tenant_host ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.tenant_host FORCE ROW LEVEL SECURITY;
CREATE POLICY resolver ON stoa.tenant_host AS PERMISSIVE FOR SELECT TO stoa_owner USING (true);
CREATE POLICY tenant_isolation ON stoa.tenant_host AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, UPDATE ON stoa.tenant_host TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.allow_purge(target regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  declared text := obj_description(target, 'pg_class');
BEGIN
  IF declared !~ ' append-only( |$)' THEN RAISE EXCEPTION 'stoa.allow_purge: % is not append-only, its rows may be deleted already', target; END IF;
  EXECUTE format('GRANT DELETE ON %s TO stoa_app', target);
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, replace(declared, ' append-only', ' append-only forgotten'));
END $function$;

CREATE OR REPLACE FUNCTION stoa.isolate_visitors(target regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  EXECUTE format('CREATE POLICY visitor_isolation ON %s AS RESTRICTIVE TO stoa_app USING (%s)', target, stoa.policy_for('visitor'));
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, regexp_replace(obj_description(target, 'pg_class'), '^(scope:[a-z]+)', '\1 visitors'));
END $function$;

CREATE OR REPLACE FUNCTION stoa.narrow_to_shop(target regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF coalesce(obj_description(target, 'pg_class'), '') <> 'scope:company' THEN
    RAISE EXCEPTION 'stoa.narrow_to_shop: % is no table of the scope company', target;
  END IF;
  EXECUTE format('DROP POLICY tenant_isolation ON %s', target);
  EXECUTE format('DROP POLICY company_isolation ON %s', target);
  PERFORM stoa.secure_table(target, 'shop');
END $function$;

CREATE OR REPLACE FUNCTION stoa.owner_of_short_code(wanted bytea)
 RETURNS TABLE(tenant_id uuid, subject_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ SELECT c.tenant_id, c.subject_id FROM stoa.short_code c WHERE c.code = wanted AND c.expires_at > now() LIMIT 1 $function$;
GRANT EXECUTE ON FUNCTION stoa.owner_of_short_code(bytea) TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.policy_for(level text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  -- Citus refuses subqueries in policies; elsewhere the subquery makes PostgreSQL read the setting once per statement.
  SELECT format('(CASE %s WHEN ''*'' THEN true WHEN %I::text THEN true END) IS NOT NULL',
    format(CASE WHEN EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN '%s' ELSE '(SELECT %s)' END,
      format('nullif(current_setting(%L, true), '''')', 'app.' || level || '_id')), level || '_id') $function$;

CREATE OR REPLACE FUNCTION stoa.secure_table(target regclass, scope text, append_only boolean DEFAULT false, relay text DEFAULT NULL::text, app text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION stoa.tenant_by_bootstrap_key(wanted bytea, OUT tenant_id uuid, OUT request_hash bytea)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ SELECT b.tenant_id, b.request_hash FROM stoa.bootstrap_key b
    WHERE b.key_hash = wanted AND b.created_at > now() - interval '24 hours' $function$;
GRANT EXECUTE ON FUNCTION stoa.tenant_by_bootstrap_key(bytea) TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.tenant_by_host(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ SELECT tenant_id FROM stoa.tenant_host WHERE host = lower(wanted) $function$;
GRANT EXECUTE ON FUNCTION stoa.tenant_by_host(text) TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.tenant_by_slug(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ SELECT id FROM stoa.tenant WHERE slug = lower(wanted) $function$;
GRANT EXECUTE ON FUNCTION stoa.tenant_by_slug(text) TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.tenant_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $function$;
GRANT EXECUTE ON FUNCTION stoa.tenant_id() TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.tenants_of_address(wanted bytea)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ SELECT tenant_id FROM stoa.staff_address WHERE address = wanted ORDER BY tenant_id LIMIT 20 $function$;
GRANT EXECUTE ON FUNCTION stoa.tenants_of_address(bytea) TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.use_invitation(wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  WITH used AS (
    UPDATE stoa.invitation SET tenant_id = stoa.tenant_id()
    WHERE token_hash = wanted AND tenant_id IS NULL AND expires_at > now() AND stoa.tenant_id() IS NOT NULL
    RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM used) $function$;
GRANT EXECUTE ON FUNCTION stoa.use_invitation(bytea) TO stoa_app;

-- Schema pool

CREATE TABLE pool.accounts_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  limit_minor bigint NOT NULL,
  due_days integer NOT NULL,
  blocked boolean NOT NULL DEFAULT false,
  note text,
  balance_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_account_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_account_customer UNIQUE (tenant_id, customer_id),
  CONSTRAINT accounts_account_due_days_check CHECK (((due_days >= 0) AND (due_days <= 365))),
  CONSTRAINT accounts_account_limit_minor_check CHECK (((limit_minor >= 0) AND (limit_minor <= '10000000000000'::bigint)))
);
COMMENT ON TABLE pool.accounts_account IS 'scope:company';
ALTER TABLE pool.accounts_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.accounts_account FORCE ROW LEVEL SECURITY;
CREATE INDEX accounts_account_balance ON pool.accounts_account USING btree (company_id, balance_minor, id, tenant_id);
CREATE POLICY company_isolation ON pool.accounts_account AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.accounts_account AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.accounts_account TO stoa_app;

CREATE TABLE pool.accounts_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  amount_minor bigint NOT NULL,
  balance_minor bigint NOT NULL,
  business_day date NOT NULL,
  due_on date,
  document_id uuid,
  method text,
  reference text,
  note text,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT accounts_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_entry_amount_minor_check CHECK ((amount_minor <> 0)),
  CONSTRAINT accounts_entry_check CHECK (((kind = ANY (ARRAY['sale'::text, 'refund'::text, 'void'::text])) = (document_id IS NOT NULL))),
  CONSTRAINT accounts_entry_check1 CHECK (((kind = 'payment'::text) = (method IS NOT NULL))),
  CONSTRAINT accounts_entry_check2 CHECK (((kind <> 'adjustment'::text) OR (note IS NOT NULL))),
  CONSTRAINT accounts_entry_kind_check CHECK ((kind = ANY (ARRAY['sale'::text, 'refund'::text, 'void'::text, 'payment'::text, 'adjustment'::text, 'merge'::text]))),
  CONSTRAINT accounts_entry_method_check CHECK ((method = ANY (ARRAY['cash'::text, 'card'::text, 'bank_transfer'::text, 'other'::text]))),
  CONSTRAINT accounts_entry_note_check CHECK ((note <> ''::text)),
  CONSTRAINT accounts_entry_reference_check CHECK ((reference <> ''::text)),
  CONSTRAINT accounts_entry_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES pool.accounts_account(tenant_id, id)
);
COMMENT ON TABLE pool.accounts_entry IS 'scope:company append-only';
ALTER TABLE pool.accounts_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.accounts_entry FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX accounts_entry_document ON pool.accounts_entry USING btree (tenant_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX accounts_entry_due ON pool.accounts_entry USING btree (tenant_id, account_id, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX accounts_entry_list ON pool.accounts_entry USING btree (tenant_id, account_id, id);
CREATE POLICY company_isolation ON pool.accounts_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.accounts_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.accounts_entry TO stoa_app;

CREATE TABLE pool.agents_agent (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower("substring"(name, '[^ ]+$'::text))) STORED,
  code text COLLATE "C" NOT NULL,
  phone text,
  email text COLLATE "C",
  user_id uuid,
  note text,
  active boolean NOT NULL DEFAULT true,
  closed_through date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT agents_agent_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_agent_code UNIQUE (company_id, code, tenant_id),
  CONSTRAINT agents_agent_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_agent_user UNIQUE (company_id, user_id, tenant_id),
  CONSTRAINT agents_agent_code_check CHECK (((code <> ''::text) AND (code = upper(code)))),
  CONSTRAINT agents_agent_email_check CHECK ((email = lower(email))),
  CONSTRAINT agents_agent_name_check CHECK ((name <> ''::text)),
  CONSTRAINT agents_agent_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.agents_agent IS 'scope:company';
ALTER TABLE pool.agents_agent ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_agent FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_agent_email ON pool.agents_agent USING btree (company_id, email);
CREATE INDEX agents_agent_last_name ON pool.agents_agent USING btree (company_id, last_name_key);
CREATE INDEX agents_agent_name ON pool.agents_agent USING btree (company_id, name_key, id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_agent AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_agent AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_agent TO stoa_app;

CREATE TABLE pool.agents_assignment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  register_id uuid,
  at_shop_id uuid,
  territory_id uuid,
  from_day date NOT NULL,
  to_day date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT agents_assignment_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_assignment_check CHECK ((num_nonnulls(register_id, at_shop_id, territory_id) = 1)),
  CONSTRAINT agents_assignment_check1 CHECK ((to_day >= from_day)),
  CONSTRAINT agents_assignment_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id),
  CONSTRAINT agents_assignment_tenant_id_company_id_territory_id_fkey FOREIGN KEY (tenant_id, company_id, territory_id) REFERENCES pool.agents_territory(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_assignment IS 'scope:company';
ALTER TABLE pool.agents_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_assignment FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_assignment_agent ON pool.agents_assignment USING btree (agent_id, company_id, tenant_id);
CREATE INDEX agents_assignment_register ON pool.agents_assignment USING btree (company_id, register_id);
CREATE INDEX agents_assignment_shop ON pool.agents_assignment USING btree (company_id, at_shop_id);
CREATE INDEX agents_assignment_territory ON pool.agents_assignment USING btree (territory_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_assignment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_assignment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_assignment TO stoa_app;

CREATE TABLE pool.agents_commission_rule (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  base text NOT NULL,
  rate_ppm integer,
  piece_minor bigint,
  agent_id uuid,
  category_id uuid,
  variant_id uuid,
  from_day date NOT NULL,
  to_day date,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT agents_commission_rule_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_commission_rule_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_commission_rule_base_check CHECK ((base = ANY (ARRAY['net'::text, 'total'::text, 'piece'::text]))),
  CONSTRAINT agents_commission_rule_check CHECK ((((base = 'piece'::text) = (piece_minor IS NOT NULL)) AND ((base = 'piece'::text) = (rate_ppm IS NULL)))),
  CONSTRAINT agents_commission_rule_check1 CHECK ((num_nonnulls(category_id, variant_id) < 2)),
  CONSTRAINT agents_commission_rule_check2 CHECK ((to_day >= from_day)),
  CONSTRAINT agents_commission_rule_piece_minor_check CHECK ((piece_minor >= 0)),
  CONSTRAINT agents_commission_rule_rate_ppm_check CHECK (((rate_ppm >= 0) AND (rate_ppm <= 1000000))),
  CONSTRAINT agents_commission_rule_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id),
  CONSTRAINT agents_commission_rule_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.agents_commission_rule IS 'scope:company';
ALTER TABLE pool.agents_commission_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_commission_rule FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_commission_rule_agent ON pool.agents_commission_rule USING btree (agent_id, company_id, tenant_id);
CREATE INDEX agents_commission_rule_company ON pool.agents_commission_rule USING btree (company_id, id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_commission_rule AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_commission_rule AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_commission_rule TO stoa_app;

CREATE TABLE pool.agents_customer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  agent_id uuid,
  territory_id uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT agents_customer_pkey PRIMARY KEY (tenant_id, customer_id),
  CONSTRAINT agents_customer_check CHECK ((num_nonnulls(agent_id, territory_id) > 0)),
  CONSTRAINT agents_customer_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id),
  CONSTRAINT agents_customer_tenant_id_company_id_territory_id_fkey FOREIGN KEY (tenant_id, company_id, territory_id) REFERENCES pool.agents_territory(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_customer IS 'scope:company';
ALTER TABLE pool.agents_customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_customer FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_customer_agent ON pool.agents_customer USING btree (agent_id, company_id, tenant_id);
CREATE INDEX agents_customer_territory ON pool.agents_customer USING btree (territory_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_customer AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_customer AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_customer TO stoa_app;

CREATE TABLE pool.agents_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  kind text NOT NULL,
  entry_day date NOT NULL,
  business_day date NOT NULL,
  amount_minor bigint NOT NULL,
  document_id uuid NOT NULL,
  line_no integer NOT NULL DEFAULT 0,
  number text,
  sale_id uuid,
  customer_id uuid,
  variant_id uuid,
  name text,
  quantity numeric(14,3),
  net_minor bigint NOT NULL DEFAULT 0,
  total_minor bigint NOT NULL DEFAULT 0,
  rule_id uuid,
  base text,
  rate_ppm integer,
  piece_minor bigint,
  reason text,
  reference text,
  statement_id uuid,
  user_id uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT agents_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_entry_once UNIQUE (document_id, line_no, agent_id, company_id, tenant_id),
  CONSTRAINT agents_entry_check CHECK (((sale_id IS NULL) = (kind = ANY (ARRAY['adjustment'::text, 'payout'::text])))),
  CONSTRAINT agents_entry_check1 CHECK (((kind <> 'adjustment'::text) OR (reason IS NOT NULL))),
  CONSTRAINT agents_entry_check2 CHECK (((kind <> 'payout'::text) OR (amount_minor < 0))),
  CONSTRAINT agents_entry_kind_check CHECK ((kind = ANY (ARRAY['sale'::text, 'return'::text, 'void'::text, 'reassignment'::text, 'adjustment'::text, 'payout'::text]))),
  CONSTRAINT agents_entry_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id),
  CONSTRAINT agents_entry_tenant_id_company_id_rule_id_fkey FOREIGN KEY (tenant_id, company_id, rule_id) REFERENCES pool.agents_commission_rule(tenant_id, company_id, id),
  CONSTRAINT agents_entry_tenant_id_company_id_sale_id_fkey FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES pool.agents_sale(tenant_id, company_id, id),
  CONSTRAINT agents_entry_tenant_id_company_id_statement_id_fkey FOREIGN KEY (tenant_id, company_id, statement_id) REFERENCES pool.agents_statement(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_entry IS 'scope:company append-only';
ALTER TABLE pool.agents_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_entry_agent ON pool.agents_entry USING btree (agent_id, company_id, tenant_id, entry_day, id);
CREATE INDEX agents_entry_day ON pool.agents_entry USING btree (company_id, entry_day, id, tenant_id);
CREATE INDEX agents_entry_rule ON pool.agents_entry USING btree (rule_id, company_id, tenant_id);
CREATE INDEX agents_entry_sale ON pool.agents_entry USING btree (sale_id, company_id, tenant_id);
CREATE INDEX agents_entry_statement ON pool.agents_entry USING btree (statement_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.agents_entry TO stoa_app;

CREATE TABLE pool.agents_return (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  document_id uuid NOT NULL,
  line_no integer NOT NULL,
  quantity numeric(14,3),
  number text NOT NULL,
  business_day date NOT NULL,
  settled boolean NOT NULL DEFAULT false,
  CONSTRAINT agents_return_pkey PRIMARY KEY (tenant_id, document_id, line_no),
  CONSTRAINT agents_return_check CHECK (((line_no = 0) = (quantity IS NULL))),
  CONSTRAINT agents_return_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT agents_return_tenant_id_company_id_sale_id_fkey FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES pool.agents_sale(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_return IS 'scope:company';
ALTER TABLE pool.agents_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_return FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_return_sale ON pool.agents_return USING btree (sale_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_return AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_return TO stoa_app;

CREATE TABLE pool.agents_sale (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  recorded boolean NOT NULL,
  number text,
  business_day date,
  customer_id uuid,
  agent_id uuid,
  source text,
  voided boolean NOT NULL DEFAULT false,
  CONSTRAINT agents_sale_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_sale_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_sale_check CHECK (((NOT recorded) OR ((number IS NOT NULL) AND (business_day IS NOT NULL)))),
  CONSTRAINT agents_sale_check1 CHECK (((agent_id IS NULL) OR recorded)),
  CONSTRAINT agents_sale_source_check CHECK ((source = ANY (ARRAY['sale'::text, 'customer'::text, 'territory'::text, 'register'::text, 'shop'::text, 'manager'::text]))),
  CONSTRAINT agents_sale_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id),
  CONSTRAINT agents_sale_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.agents_sale IS 'scope:company';
ALTER TABLE pool.agents_sale ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_sale FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_sale_agent ON pool.agents_sale USING btree (agent_id, company_id, tenant_id, business_day);
CREATE INDEX agents_sale_company ON pool.agents_sale USING btree (company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_sale AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_sale AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_sale TO stoa_app;

CREATE TABLE pool.agents_sale_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  line_no integer NOT NULL,
  variant_id uuid NOT NULL,
  name text NOT NULL,
  quantity numeric(14,3) NOT NULL,
  returned numeric(14,3) NOT NULL DEFAULT 0,
  net_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  commission_minor bigint NOT NULL,
  CONSTRAINT agents_sale_line_pkey PRIMARY KEY (tenant_id, sale_id, line_no),
  CONSTRAINT agents_sale_line_check CHECK (((returned >= (0)::numeric) AND (returned <= quantity))),
  CONSTRAINT agents_sale_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT agents_sale_line_tenant_id_company_id_sale_id_fkey FOREIGN KEY (tenant_id, company_id, sale_id) REFERENCES pool.agents_sale(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_sale_line IS 'scope:company';
ALTER TABLE pool.agents_sale_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_sale_line FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_sale_line_sale ON pool.agents_sale_line USING btree (sale_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_sale_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_sale_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_sale_line TO stoa_app;

CREATE TABLE pool.agents_statement (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  currency text NOT NULL,
  opening_minor bigint NOT NULL,
  commission_minor bigint NOT NULL,
  adjustment_minor bigint NOT NULL,
  payout_minor bigint NOT NULL,
  closing_minor bigint NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  closed_by uuid,
  CONSTRAINT agents_statement_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_statement_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT agents_statement_period UNIQUE (agent_id, to_day, company_id, tenant_id),
  CONSTRAINT agents_statement_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_statement_check CHECK ((to_day >= from_day)),
  CONSTRAINT agents_statement_check1 CHECK ((closing_minor = (((opening_minor + commission_minor) + adjustment_minor) + payout_minor))),
  CONSTRAINT agents_statement_tenant_id_company_id_agent_id_fkey FOREIGN KEY (tenant_id, company_id, agent_id) REFERENCES pool.agents_agent(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.agents_statement IS 'scope:company append-only';
ALTER TABLE pool.agents_statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_statement FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_statement_agent ON pool.agents_statement USING btree (agent_id, company_id, tenant_id);
CREATE INDEX agents_statement_company ON pool.agents_statement USING btree (company_id, id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_statement AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_statement AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.agents_statement TO stoa_app;

CREATE TABLE pool.agents_territory (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  area text,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT agents_territory_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agents_territory_name UNIQUE (company_id, name_key, tenant_id),
  CONSTRAINT agents_territory_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT agents_territory_name_check CHECK ((name <> ''::text)),
  CONSTRAINT agents_territory_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.agents_territory IS 'scope:company';
ALTER TABLE pool.agents_territory ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.agents_territory FORCE ROW LEVEL SECURITY;
CREATE INDEX agents_territory_by_name ON pool.agents_territory USING btree (company_id, name_key, id, tenant_id);
CREATE POLICY company_isolation ON pool.agents_territory AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.agents_territory AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.agents_territory TO stoa_app;

CREATE TABLE pool.api_key (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_key_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_key_scopes_check CHECK ((cardinality(scopes) > 0)),
  CONSTRAINT api_key_secret_hash_check CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT api_key_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id)
);
COMMENT ON TABLE pool.api_key IS 'scope:tenant';
ALTER TABLE pool.api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.api_key FORCE ROW LEVEL SECURITY;
CREATE INDEX api_key_user ON pool.api_key USING btree (tenant_id, user_id, id);
CREATE POLICY tenant_isolation ON pool.api_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.api_key TO stoa_app;

CREATE TABLE pool.approval (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  operation text NOT NULL,
  permission text NOT NULL,
  input jsonb NOT NULL,
  input_hash bytea NOT NULL,
  requested_by uuid NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  device_id uuid,
  used_at timestamp with time zone,
  made_id uuid,
  CONSTRAINT approval_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_check CHECK ((((state = 'waiting'::text) = (decided_by IS NULL)) AND ((state = 'waiting'::text) = (decided_at IS NULL)))),
  CONSTRAINT approval_check1 CHECK (((used_at IS NULL) OR (state = 'approved'::text))),
  CONSTRAINT approval_input_hash_check CHECK ((octet_length(input_hash) = 32)),
  CONSTRAINT approval_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text]))),
  CONSTRAINT approval_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT approval_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES pool.staff_user(tenant_id, id),
  CONSTRAINT approval_tenant_id_device_id_fkey FOREIGN KEY (tenant_id, device_id) REFERENCES pool.device(tenant_id, id),
  CONSTRAINT approval_tenant_id_requested_by_fkey FOREIGN KEY (tenant_id, requested_by) REFERENCES pool.staff_user(tenant_id, id)
);
COMMENT ON TABLE pool.approval IS 'scope:shop';
ALTER TABLE pool.approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.approval FORCE ROW LEVEL SECURITY;
CREATE INDEX approval_decided_by ON pool.approval USING btree (tenant_id, decided_by);
CREATE INDEX approval_device ON pool.approval USING btree (tenant_id, device_id);
CREATE INDEX approval_expired ON pool.approval USING btree (tenant_id, expires_at);
CREATE INDEX approval_place ON pool.approval USING btree (tenant_id, company_id, shop_id);
CREATE INDEX approval_requested_by ON pool.approval USING btree (tenant_id, requested_by);
CREATE INDEX approval_shop ON pool.approval USING btree (tenant_id, company_id, shop_id, id) WHERE (state = 'waiting'::text);
CREATE POLICY company_isolation ON pool.approval AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.approval AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.approval AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.approval TO stoa_app;

CREATE TABLE pool.assistant_conversation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid,
  user_id uuid NOT NULL,
  title text NOT NULL,
  turn_id uuid,
  turn_ends_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT assistant_conversation_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT assistant_conversation_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.assistant_conversation IS 'scope:company';
ALTER TABLE pool.assistant_conversation ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.assistant_conversation FORCE ROW LEVEL SECURITY;
CREATE INDEX assistant_conversation_user ON pool.assistant_conversation USING btree (tenant_id, company_id, user_id, id);
CREATE POLICY company_isolation ON pool.assistant_conversation AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.assistant_conversation AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.assistant_conversation TO stoa_app;

CREATE TABLE pool.assistant_key (
  tenant_id uuid NOT NULL,
  provider text NOT NULL,
  sealed bytea NOT NULL,
  last_four text NOT NULL,
  set_by uuid,
  set_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT assistant_key_pkey PRIMARY KEY (tenant_id, provider),
  CONSTRAINT assistant_key_provider_check CHECK ((provider = ANY (ARRAY['gemini'::text, 'groq'::text])))
);
COMMENT ON TABLE pool.assistant_key IS 'scope:tenant';
ALTER TABLE pool.assistant_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.assistant_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.assistant_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.assistant_key TO stoa_app;

CREATE TABLE pool.assistant_message (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  turn_id uuid NOT NULL,
  role text NOT NULL,
  content jsonb NOT NULL,
  provider text,
  model text,
  sources jsonb,
  state text NOT NULL DEFAULT 'done'::text,
  problem jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT assistant_message_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT assistant_message_role_check CHECK ((role = ANY (ARRAY['user'::text, 'assistant'::text, 'tool'::text]))),
  CONSTRAINT assistant_message_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'interrupted'::text, 'failed'::text]))),
  CONSTRAINT assistant_message_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES pool.assistant_conversation(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.assistant_message IS 'scope:company';
ALTER TABLE pool.assistant_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.assistant_message FORCE ROW LEVEL SECURITY;
CREATE INDEX assistant_message_conversation ON pool.assistant_message USING btree (tenant_id, conversation_id, id);
CREATE POLICY company_isolation ON pool.assistant_message AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.assistant_message AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.assistant_message TO stoa_app;

CREATE TABLE pool.assistant_proposal (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid,
  user_id uuid NOT NULL,
  conversation_id uuid,
  operation text NOT NULL,
  input jsonb NOT NULL,
  input_hash text NOT NULL,
  effect jsonb,
  state text NOT NULL DEFAULT 'proposed'::text,
  result jsonb,
  problem jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  CONSTRAINT assistant_proposal_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT assistant_proposal_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'done'::text, 'failed'::text, 'rejected'::text]))),
  CONSTRAINT assistant_proposal_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.assistant_proposal IS 'scope:company';
ALTER TABLE pool.assistant_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.assistant_proposal FORCE ROW LEVEL SECURITY;
CREATE INDEX assistant_proposal_user ON pool.assistant_proposal USING btree (tenant_id, company_id, user_id, id);
CREATE POLICY company_isolation ON pool.assistant_proposal AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.assistant_proposal AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.assistant_proposal TO stoa_app;

CREATE TABLE pool.assistant_usage (
  tenant_id uuid NOT NULL,
  month date NOT NULL,
  tokens bigint NOT NULL,
  input_tokens bigint NOT NULL DEFAULT 0,
  output_tokens bigint NOT NULL DEFAULT 0,
  cached_tokens bigint NOT NULL DEFAULT 0,
  requests bigint NOT NULL DEFAULT 0,
  CONSTRAINT assistant_usage_pkey PRIMARY KEY (tenant_id, month),
  CONSTRAINT assistant_usage_tokens_check CHECK ((tokens >= 0))
);
COMMENT ON TABLE pool.assistant_usage IS 'scope:tenant';
ALTER TABLE pool.assistant_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.assistant_usage FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.assistant_usage AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.assistant_usage TO stoa_app;

CREATE TABLE pool.audit_entry (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  subject_id uuid,
  facts jsonb,
  request_id text,
  occurred_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE pool.audit_entry IS 'scope:tenant append-only';
ALTER TABLE pool.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.audit_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX audit_entry_subject ON pool.audit_entry USING btree (tenant_id, subject_id, id);
CREATE INDEX audit_entry_time ON pool.audit_entry USING btree (tenant_id, occurred_at, id);
CREATE POLICY tenant_isolation ON pool.audit_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.audit_entry TO stoa_app;

CREATE TABLE pool.catalog_barcode (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  variant_id uuid NOT NULL,
  canonical text COLLATE "C" NOT NULL,
  kept_as text COLLATE "C" NOT NULL DEFAULT ''::text,
  pack_id uuid,
  CONSTRAINT catalog_barcode_code PRIMARY KEY (tenant_id, code, company_id),
  CONSTRAINT catalog_barcode_canonical UNIQUE (company_id, canonical, kept_as, tenant_id),
  CONSTRAINT catalog_barcode_code_check CHECK ((code <> ''::text)),
  CONSTRAINT catalog_barcode_kept_as_written CHECK (((kept_as = ''::text) OR (kept_as = code))),
  CONSTRAINT catalog_barcode_of_pack FOREIGN KEY (tenant_id, company_id, variant_id, pack_id) REFERENCES pool.catalog_pack(tenant_id, company_id, variant_id, id),
  CONSTRAINT catalog_barcode_tenant_id_company_id_variant_id_fkey FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES pool.catalog_variant(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_barcode IS 'scope:company';
ALTER TABLE pool.catalog_barcode ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_barcode FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_barcode_kept ON pool.catalog_barcode USING btree (company_id, canonical, tenant_id) WHERE (kept_as <> ''::text);
CREATE INDEX catalog_barcode_pack ON pool.catalog_barcode USING btree (pack_id, company_id, variant_id, tenant_id) WHERE (pack_id IS NOT NULL);
CREATE INDEX catalog_barcode_variant ON pool.catalog_barcode USING btree (variant_id, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.catalog_barcode AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_barcode AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_barcode TO stoa_app;

CREATE TABLE pool.catalog_category (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT catalog_category_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_category_sibling UNIQUE NULLS NOT DISTINCT (parent_id, company_id, tenant_id, name_key),
  CONSTRAINT catalog_category_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT catalog_category_check CHECK ((parent_id <> id)),
  CONSTRAINT catalog_category_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_category_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id),
  CONSTRAINT catalog_category_tenant_id_company_id_parent_id_fkey FOREIGN KEY (tenant_id, company_id, parent_id) REFERENCES pool.catalog_category(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_category IS 'scope:company';
ALTER TABLE pool.catalog_category ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_category FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.catalog_category AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_category AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_category TO stoa_app;

CREATE TABLE pool.catalog_list_price (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  price_list_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  from_milli bigint NOT NULL,
  price_minor bigint NOT NULL,
  CONSTRAINT catalog_list_price_pkey PRIMARY KEY (tenant_id, variant_id, company_id, price_list_id, from_milli),
  CONSTRAINT catalog_list_price_from_milli_check CHECK ((from_milli >= 0)),
  CONSTRAINT catalog_list_price_price_minor_check CHECK ((price_minor >= 0)),
  CONSTRAINT catalog_list_price_tenant_id_company_id_price_list_id_fkey FOREIGN KEY (tenant_id, company_id, price_list_id) REFERENCES pool.catalog_price_list(tenant_id, company_id, id),
  CONSTRAINT catalog_list_price_tenant_id_company_id_variant_id_fkey FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES pool.catalog_variant(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_list_price IS 'scope:company';
ALTER TABLE pool.catalog_list_price ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_list_price FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_list_price_of_list ON pool.catalog_list_price USING btree (price_list_id, company_id, tenant_id, variant_id, from_milli);
CREATE POLICY company_isolation ON pool.catalog_list_price AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_list_price AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_list_price TO stoa_app;

CREATE TABLE pool.catalog_pack (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  quantity numeric(14,3) NOT NULL,
  price_minor bigint,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT catalog_pack_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_pack_name UNIQUE (variant_id, name_key, company_id, tenant_id),
  CONSTRAINT catalog_pack_of_variant UNIQUE (tenant_id, company_id, variant_id, id),
  CONSTRAINT catalog_pack_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_pack_price_minor_check CHECK ((price_minor >= 0)),
  CONSTRAINT catalog_pack_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT catalog_pack_tenant_id_company_id_variant_id_fkey FOREIGN KEY (tenant_id, company_id, variant_id) REFERENCES pool.catalog_variant(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_pack IS 'scope:company';
ALTER TABLE pool.catalog_pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_pack FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.catalog_pack AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_pack AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_pack TO stoa_app;

CREATE TABLE pool.catalog_picture (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  alt text NOT NULL DEFAULT ''::text,
  width integer NOT NULL,
  height integer NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  state text COLLATE "C" NOT NULL,
  state_since timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  request_key text COLLATE "C",
  request_hash text,
  CONSTRAINT catalog_picture_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_picture_name UNIQUE (company_id, name, tenant_id),
  CONSTRAINT catalog_picture_height_check CHECK ((height > 0)),
  CONSTRAINT catalog_picture_name_check CHECK ((name ~ '^[A-Za-z0-9_-]{32}$'::text)),
  CONSTRAINT catalog_picture_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'shown'::text, 'removed'::text]))),
  CONSTRAINT catalog_picture_width_check CHECK ((width > 0)),
  CONSTRAINT catalog_picture_tenant_id_company_id_product_id_fkey FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES pool.catalog_product(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_picture IS 'scope:company';
ALTER TABLE pool.catalog_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_picture FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_picture_product ON pool.catalog_picture USING btree (product_id, company_id, tenant_id, "position");
CREATE UNIQUE INDEX catalog_picture_request ON pool.catalog_picture USING btree (company_id, request_key, tenant_id) WHERE (request_key IS NOT NULL);
CREATE UNIQUE INDEX catalog_picture_same ON pool.catalog_picture USING btree (product_id, digest, company_id, tenant_id) WHERE (state = 'shown'::text);
CREATE INDEX catalog_picture_unseen ON pool.catalog_picture USING btree (tenant_id, state_since) WHERE (state <> 'shown'::text);
CREATE POLICY company_isolation ON pool.catalog_picture AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_picture AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_picture TO stoa_app;

CREATE TABLE pool.catalog_price_list (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  priority integer NOT NULL DEFAULT 0,
  shop_ids uuid[],
  group_ids uuid[],
  channel text COLLATE "C",
  valid_from timestamp with time zone,
  valid_until timestamp with time zone,
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT catalog_price_list_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_price_list_name UNIQUE (company_id, name_key, tenant_id),
  CONSTRAINT catalog_price_list_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT catalog_price_list_channel_check CHECK ((channel = ANY (ARRAY['till'::text, 'web'::text]))),
  CONSTRAINT catalog_price_list_check CHECK ((valid_from < valid_until)),
  CONSTRAINT catalog_price_list_group_ids_check CHECK ((cardinality(group_ids) > 0)),
  CONSTRAINT catalog_price_list_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_price_list_priority_check CHECK (((priority >= 0) AND (priority <= 100))),
  CONSTRAINT catalog_price_list_shop_ids_check CHECK ((cardinality(shop_ids) > 0))
);
COMMENT ON TABLE pool.catalog_price_list IS 'scope:company';
ALTER TABLE pool.catalog_price_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_price_list FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_price_list_by_name ON pool.catalog_price_list USING btree (company_id, name_key, id, tenant_id);
CREATE POLICY company_isolation ON pool.catalog_price_list AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_price_list AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_price_list TO stoa_app;

CREATE TABLE pool.catalog_product (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  sku text COLLATE "C" NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  kind text NOT NULL DEFAULT 'goods'::text,
  tax_class text COLLATE "C" NOT NULL,
  category_id uuid,
  description text,
  active boolean NOT NULL DEFAULT true,
  published_price_minor bigint,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  sold_by text NOT NULL DEFAULT 'piece'::text,
  open_price boolean NOT NULL DEFAULT false,
  least_price_minor bigint,
  most_price_minor bigint,
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT catalog_product_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_product_newest UNIQUE (company_id, id, tenant_id),
  CONSTRAINT catalog_product_sku UNIQUE (company_id, sku, tenant_id),
  CONSTRAINT catalog_product_bounds_of_open CHECK ((open_price OR ((least_price_minor IS NULL) AND (most_price_minor IS NULL)))),
  CONSTRAINT catalog_product_custom CHECK (((jsonb_typeof(custom) = 'object'::text) AND (octet_length((custom)::text) <= 500000))),
  CONSTRAINT catalog_product_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'service'::text]))),
  CONSTRAINT catalog_product_least_price_minor_check CHECK ((least_price_minor >= 0)),
  CONSTRAINT catalog_product_most_price_minor_check CHECK ((most_price_minor >= 0)),
  CONSTRAINT catalog_product_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_product_price_bounds CHECK ((least_price_minor <= most_price_minor)),
  CONSTRAINT catalog_product_sku_check CHECK ((sku <> ''::text)),
  CONSTRAINT catalog_product_sold_by_check CHECK ((sold_by = ANY (ARRAY['piece'::text, 'kg'::text, 'g'::text, 'lb'::text, 'oz'::text, 'l'::text, 'm'::text]))),
  CONSTRAINT catalog_product_tenant_id_company_id_category_id_fkey FOREIGN KEY (tenant_id, company_id, category_id) REFERENCES pool.catalog_category(tenant_id, company_id, id),
  CONSTRAINT catalog_product_tenant_id_company_id_tax_class_fkey FOREIGN KEY (tenant_id, company_id, tax_class) REFERENCES pool.catalog_tax_class(tenant_id, company_id, code)
);
COMMENT ON TABLE pool.catalog_product IS 'scope:company';
ALTER TABLE pool.catalog_product ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_product FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_product_category ON pool.catalog_product USING btree (category_id, company_id, tenant_id);
CREATE INDEX catalog_product_changed ON pool.catalog_product USING btree (company_id, updated_at, id, tenant_id);
CREATE INDEX catalog_product_name ON pool.catalog_product USING btree (company_id, name_key, id, tenant_id);
CREATE INDEX catalog_product_published_price ON pool.catalog_product USING btree (company_id, published_price_minor, id, tenant_id) WHERE (published_price_minor IS NOT NULL);
CREATE INDEX catalog_product_tax_class ON pool.catalog_product USING btree (tax_class, company_id, tenant_id);
CREATE POLICY company_isolation ON pool.catalog_product AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_product AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_product TO stoa_app;

CREATE TABLE pool.catalog_product_term (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  term text COLLATE "C" NOT NULL,
  product_id uuid NOT NULL,
  CONSTRAINT catalog_product_term_pkey PRIMARY KEY (tenant_id, product_id, company_id, term),
  CONSTRAINT catalog_product_term_tenant_id_company_id_product_id_fkey FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES pool.catalog_product(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_product_term IS 'scope:company';
ALTER TABLE pool.catalog_product_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_product_term FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_product_term_search ON pool.catalog_product_term USING btree (company_id, term, product_id);
CREATE POLICY company_isolation ON pool.catalog_product_term AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_product_term AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_product_term TO stoa_app;

CREATE TABLE pool.catalog_tax_class (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  rates jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT catalog_tax_class_pkey PRIMARY KEY (tenant_id, company_id, code),
  CONSTRAINT catalog_tax_class_code_check CHECK ((code ~ '^[a-z0-9-]{1,40}$'::text)),
  CONSTRAINT catalog_tax_class_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_tax_class_rates_check CHECK ((jsonb_typeof(rates) = 'array'::text)),
  CONSTRAINT catalog_tax_class_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.catalog_tax_class IS 'scope:company';
ALTER TABLE pool.catalog_tax_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_tax_class FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.catalog_tax_class AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_tax_class AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_tax_class TO stoa_app;

CREATE TABLE pool.catalog_variant (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  sku text COLLATE "C" NOT NULL,
  name text NOT NULL,
  price_minor bigint NOT NULL,
  cost_minor bigint,
  weight_grams integer,
  active boolean NOT NULL DEFAULT true,
  "position" integer NOT NULL DEFAULT 0,
  scale_code text COLLATE "C",
  CONSTRAINT catalog_variant_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT catalog_variant_company_id_id_tenant_id_key UNIQUE (company_id, id, tenant_id),
  CONSTRAINT catalog_variant_sku UNIQUE (company_id, sku, tenant_id),
  CONSTRAINT catalog_variant_cost_minor_check CHECK ((cost_minor >= 0)),
  CONSTRAINT catalog_variant_name_check CHECK ((name <> ''::text)),
  CONSTRAINT catalog_variant_price_minor_check CHECK ((price_minor >= 0)),
  CONSTRAINT catalog_variant_scale_code_check CHECK ((scale_code ~ '^[1-9][0-9]{0,7}$'::text)),
  CONSTRAINT catalog_variant_sku_check CHECK ((sku <> ''::text)),
  CONSTRAINT catalog_variant_weight_grams_check CHECK ((weight_grams >= 0)),
  CONSTRAINT catalog_variant_tenant_id_company_id_product_id_fkey FOREIGN KEY (tenant_id, company_id, product_id) REFERENCES pool.catalog_product(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.catalog_variant IS 'scope:company';
ALTER TABLE pool.catalog_variant ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.catalog_variant FORCE ROW LEVEL SECURITY;
CREATE INDEX catalog_variant_product ON pool.catalog_variant USING btree (product_id, company_id, tenant_id, "position");
CREATE UNIQUE INDEX catalog_variant_scale_code ON pool.catalog_variant USING btree (company_id, scale_code, tenant_id) WHERE (scale_code IS NOT NULL);
CREATE POLICY company_isolation ON pool.catalog_variant AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.catalog_variant AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.catalog_variant TO stoa_app;

CREATE TABLE pool.company (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  tax_number text,
  currency text NOT NULL,
  time_zone text NOT NULL,
  locale text NOT NULL DEFAULT 'en'::text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT company_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT company_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT company_name_check CHECK ((name <> ''::text)),
  CONSTRAINT company_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.company IS 'scope:tenant';
ALTER TABLE pool.company ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.company FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.company AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.company TO stoa_app;

CREATE TABLE pool.custom_field (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  record text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  type text NOT NULL,
  labels jsonb NOT NULL,
  choices text[] NOT NULL DEFAULT '{}'::text[],
  required boolean NOT NULL DEFAULT false,
  default_value jsonb,
  "position" integer NOT NULL DEFAULT 0,
  on_receipt boolean NOT NULL DEFAULT false,
  in_list boolean NOT NULL DEFAULT false,
  filterable boolean NOT NULL DEFAULT false,
  personal boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT custom_field_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT custom_field_key UNIQUE (company_id, record, key, tenant_id),
  CONSTRAINT custom_field_check CHECK (((type = ANY (ARRAY['choice'::text, 'choices'::text])) = (cardinality(choices) > 0))),
  CONSTRAINT custom_field_check1 CHECK ((NOT (on_receipt AND personal))),
  CONSTRAINT custom_field_key_check CHECK ((key ~ '^([a-z][a-z0-9-]{0,30}\.)?[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT custom_field_labels_check CHECK (((jsonb_typeof(labels) = 'object'::text) AND (labels <> '{}'::jsonb))),
  CONSTRAINT custom_field_record_check CHECK ((record ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'::text)),
  CONSTRAINT custom_field_type_check CHECK ((type = ANY (ARRAY['text'::text, 'long-text'::text, 'whole-number'::text, 'decimal'::text, 'date'::text, 'yes-no'::text, 'choice'::text, 'choices'::text, 'link'::text]))),
  CONSTRAINT custom_field_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.custom_field IS 'scope:company';
ALTER TABLE pool.custom_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.custom_field FORCE ROW LEVEL SECURITY;
CREATE INDEX custom_field_company ON pool.custom_field USING btree (tenant_id, company_id);
CREATE POLICY company_isolation ON pool.custom_field AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.custom_field AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.custom_field TO stoa_app;

CREATE TABLE pool.customers_customer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  code text COLLATE "C",
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower("substring"(name, '[^ ]+$'::text))) STORED,
  phone text COLLATE "C",
  phone_tail text COLLATE "C" GENERATED ALWAYS AS (reverse(phone)) STORED,
  email text COLLATE "C",
  whatsapp_consent boolean NOT NULL DEFAULT false,
  consent_at timestamp with time zone,
  consent_by uuid,
  locale text,
  note text,
  active boolean NOT NULL DEFAULT true,
  self_stated boolean NOT NULL DEFAULT false,
  staff_phone boolean NOT NULL DEFAULT false,
  merged_into uuid,
  merged_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  tax_exemption jsonb,
  tax_exempt boolean NOT NULL DEFAULT false,
  group_id uuid,
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT customers_customer_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT customers_customer_code UNIQUE (company_id, code, tenant_id),
  CONSTRAINT customers_customer_check CHECK (((NOT whatsapp_consent) OR (consent_at IS NOT NULL))),
  CONSTRAINT customers_customer_check1 CHECK (((merged_into IS NULL) = (merged_at IS NULL))),
  CONSTRAINT customers_customer_check2 CHECK (((merged_into IS NULL) OR ((merged_into <> id) AND (NOT active)))),
  CONSTRAINT customers_customer_check3 CHECK ((tax_exempt = (tax_exemption IS NOT NULL))),
  CONSTRAINT customers_customer_code_check CHECK ((code <> ''::text)),
  CONSTRAINT customers_customer_custom CHECK (((jsonb_typeof(custom) = 'object'::text) AND (octet_length((custom)::text) <= 500000))),
  CONSTRAINT customers_customer_email_check CHECK ((email = lower(email))),
  CONSTRAINT customers_customer_name_check CHECK ((name <> ''::text)),
  CONSTRAINT customers_customer_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{4,14}$'::text)),
  CONSTRAINT customers_customer_tax_exemption_check CHECK (((jsonb_typeof(tax_exemption) = 'object'::text) AND ((tax_exemption ->> 'kind'::text) <> ''::text) AND ((tax_exemption ->> 'certificate'::text) <> ''::text) AND (((tax_exemption ->> 'from'::text) IS NULL) OR ((tax_exemption ->> 'until'::text) IS NULL) OR ((tax_exemption ->> 'from'::text) <= (tax_exemption ->> 'until'::text))))),
  CONSTRAINT customers_customer_of_group FOREIGN KEY (tenant_id, company_id, group_id) REFERENCES pool.customers_customer_group(tenant_id, company_id, id),
  CONSTRAINT customers_customer_tenant_id_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES pool.customers_customer(tenant_id, id)
);
COMMENT ON TABLE pool.customers_customer IS 'scope:company';
ALTER TABLE pool.customers_customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.customers_customer FORCE ROW LEVEL SECURITY;
CREATE INDEX customers_customer_email ON pool.customers_customer USING btree (company_id, email);
CREATE INDEX customers_customer_exempt ON pool.customers_customer USING btree (company_id, name_key, id, tenant_id) WHERE tax_exempt;
CREATE INDEX customers_customer_group_by_name ON pool.customers_customer USING btree (group_id, company_id, tenant_id, name_key, id) WHERE (group_id IS NOT NULL);
CREATE INDEX customers_customer_last_name ON pool.customers_customer USING btree (company_id, last_name_key);
CREATE INDEX customers_customer_merged ON pool.customers_customer USING btree (tenant_id, merged_into);
CREATE INDEX customers_customer_name ON pool.customers_customer USING btree (company_id, name_key, id, tenant_id);
CREATE INDEX customers_customer_phone ON pool.customers_customer USING btree (company_id, phone);
CREATE INDEX customers_customer_phone_tail ON pool.customers_customer USING btree (company_id, phone_tail);
CREATE POLICY company_isolation ON pool.customers_customer AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.customers_customer AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.customers_customer TO stoa_app;

CREATE TABLE pool.customers_customer_group (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT customers_customer_group_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT customers_customer_group_name UNIQUE (company_id, name_key, tenant_id),
  CONSTRAINT customers_customer_group_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT customers_customer_group_name_check CHECK ((name <> ''::text))
);
COMMENT ON TABLE pool.customers_customer_group IS 'scope:company';
ALTER TABLE pool.customers_customer_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.customers_customer_group FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.customers_customer_group AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.customers_customer_group AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.customers_customer_group TO stoa_app;

CREATE TABLE pool.device (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  request_key text NOT NULL,
  request_hash text NOT NULL,
  enrolled_at timestamp with time zone NOT NULL,
  enrolled_by uuid NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  retired_at timestamp with time zone,
  retired_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT device_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT device_tenant_id_code_key UNIQUE (tenant_id, code),
  CONSTRAINT device_tenant_id_enrolled_by_request_key_key UNIQUE (tenant_id, enrolled_by, request_key),
  CONSTRAINT device_tenant_id_secret_hash_key UNIQUE (tenant_id, secret_hash),
  CONSTRAINT device_code_check CHECK ((code ~ '^[A-Z2-9]{2,4}$'::text)),
  CONSTRAINT device_name_check CHECK ((name <> ''::text)),
  CONSTRAINT device_secret_hash_check CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT device_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT device_tenant_id_enrolled_by_fkey FOREIGN KEY (tenant_id, enrolled_by) REFERENCES pool.staff_user(tenant_id, id),
  CONSTRAINT device_tenant_id_retired_by_fkey FOREIGN KEY (tenant_id, retired_by) REFERENCES pool.staff_user(tenant_id, id)
);
COMMENT ON TABLE pool.device IS 'scope:shop';
ALTER TABLE pool.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.device FORCE ROW LEVEL SECURITY;
CREATE INDEX device_retired_by ON pool.device USING btree (tenant_id, retired_by);
CREATE INDEX device_shop ON pool.device USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.device AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.device AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.device AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.device TO stoa_app;

CREATE TABLE pool.document_counter (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  last_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT document_counter_pkey PRIMARY KEY (tenant_id, company_id, series, year),
  CONSTRAINT document_counter_last_number_check CHECK ((last_number >= 0)),
  CONSTRAINT document_counter_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
) WITH (fillfactor=50);
COMMENT ON TABLE pool.document_counter IS 'scope:company';
ALTER TABLE pool.document_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.document_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.document_counter AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.document_counter AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.document_counter TO stoa_app;

CREATE TABLE pool.event_counter (
  tenant_id uuid NOT NULL,
  last_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT event_counter_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT event_counter_last_number_check CHECK ((last_number >= 0))
) WITH (fillfactor=50);
COMMENT ON TABLE pool.event_counter IS 'scope:tenant append-only relay:SELECT, INSERT, UPDATE';
ALTER TABLE pool.event_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.event_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON pool.event_counter AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.event_counter AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.event_counter TO stoa_app;
GRANT SELECT, INSERT, UPDATE ON pool.event_counter TO stoa_relay;

CREATE TABLE pool.file_export (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  format text NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  user_id uuid NOT NULL,
  at_shop_id uuid,
  key_scopes text[],
  rights text NOT NULL,
  columns text[] NOT NULL,
  types text[] NOT NULL,
  job_id uuid NOT NULL,
  after text,
  done integer NOT NULL DEFAULT 0,
  pieces integer NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0,
  folded bigint NOT NULL DEFAULT 0,
  checksum bigint NOT NULL DEFAULT 0,
  stopped_by text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT file_export_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT file_export_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT file_export_check CHECK (((stopped_by IS NOT NULL) = (state = 'stopped'::text))),
  CONSTRAINT file_export_check1 CHECK ((cardinality(columns) = cardinality(types))),
  CONSTRAINT file_export_columns_check CHECK ((cardinality(columns) > 0)),
  CONSTRAINT file_export_done_check CHECK ((done >= 0)),
  CONSTRAINT file_export_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  CONSTRAINT file_export_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'::text)),
  CONSTRAINT file_export_pieces_check CHECK ((pieces >= 0)),
  CONSTRAINT file_export_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'stopped'::text]))),
  CONSTRAINT file_export_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.file_export IS 'scope:company';
ALTER TABLE pool.file_export ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_export FORCE ROW LEVEL SECURITY;
CREATE INDEX file_export_expires ON pool.file_export USING btree (tenant_id, expires_at);
CREATE INDEX file_export_of_user ON pool.file_export USING btree (tenant_id, company_id, user_id, id);
CREATE POLICY company_isolation ON pool.file_export AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_export AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_export TO stoa_app;

CREATE TABLE pool.file_export_piece (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  export_id uuid NOT NULL,
  object text COLLATE "C" NOT NULL,
  n integer,
  CONSTRAINT file_export_piece_pkey PRIMARY KEY (tenant_id, company_id, export_id, object),
  CONSTRAINT file_export_piece_n_check CHECK ((n >= 0)),
  CONSTRAINT file_export_piece_object_check CHECK ((object <> ''::text)),
  CONSTRAINT file_export_piece_tenant_id_company_id_export_id_fkey FOREIGN KEY (tenant_id, company_id, export_id) REFERENCES pool.file_export(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.file_export_piece IS 'scope:company';
ALTER TABLE pool.file_export_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_export_piece FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.file_export_piece AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_export_piece AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_export_piece TO stoa_app;

CREATE TABLE pool.file_import (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'reading'::text,
  dry_run boolean NOT NULL,
  columns text[] NOT NULL,
  decimal_comma boolean NOT NULL,
  profile text,
  permissions text[] NOT NULL DEFAULT '{}'::text[],
  job_id uuid,
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  warnings integer NOT NULL DEFAULT 0,
  user_id uuid,
  request_key text,
  request_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT file_import_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT file_import_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT file_import_check CHECK (((done >= 0) AND (done <= total))),
  CONSTRAINT file_import_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'::text)),
  CONSTRAINT file_import_profile_check CHECK ((profile ~ '^[a-z]+$'::text)),
  CONSTRAINT file_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'queued'::text, 'running'::text, 'done'::text, 'stopped'::text]))),
  CONSTRAINT file_import_total_check CHECK ((total >= 0)),
  CONSTRAINT file_import_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.file_import IS 'scope:company';
ALTER TABLE pool.file_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_import FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX file_import_request_key ON pool.file_import USING btree (tenant_id, company_id, request_key) WHERE (request_key IS NOT NULL);
CREATE POLICY company_isolation ON pool.file_import AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_import AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_import TO stoa_app;

CREATE TABLE pool.file_import_piece (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL,
  lines integer[] NOT NULL,
  keys text[] NOT NULL,
  rows jsonb,
  later jsonb NOT NULL DEFAULT '{}'::jsonb,
  results jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT file_import_piece_pkey PRIMARY KEY (tenant_id, company_id, import_id, n),
  CONSTRAINT file_import_piece_n_check CHECK ((n >= 0)),
  CONSTRAINT file_import_piece_tenant_id_company_id_import_id_fkey FOREIGN KEY (tenant_id, company_id, import_id) REFERENCES pool.file_import(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.file_import_piece IS 'scope:company';
ALTER TABLE pool.file_import_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_import_piece FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.file_import_piece AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_import_piece AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_import_piece TO stoa_app;

CREATE TABLE pool.file_import_remark (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  n integer NOT NULL,
  severity text NOT NULL,
  field text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  cells jsonb,
  CONSTRAINT file_import_remark_pkey PRIMARY KEY (tenant_id, company_id, import_id, line, n),
  CONSTRAINT file_import_remark_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text]))),
  CONSTRAINT file_import_remark_tenant_id_company_id_import_id_fkey FOREIGN KEY (tenant_id, company_id, import_id) REFERENCES pool.file_import(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.file_import_remark IS 'scope:company';
ALTER TABLE pool.file_import_remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_import_remark FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.file_import_remark AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_import_remark AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_import_remark TO stoa_app;

CREATE TABLE pool.file_mapping (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text NOT NULL,
  header text[] NOT NULL,
  columns text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT file_mapping_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT file_mapping_name UNIQUE (tenant_id, company_id, kind, name),
  CONSTRAINT file_mapping_check CHECK ((cardinality(header) = cardinality(columns))),
  CONSTRAINT file_mapping_header_check CHECK ((cardinality(header) > 0)),
  CONSTRAINT file_mapping_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'::text)),
  CONSTRAINT file_mapping_name_check CHECK ((name <> ''::text)),
  CONSTRAINT file_mapping_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.file_mapping IS 'scope:company';
ALTER TABLE pool.file_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.file_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.file_mapping AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.file_mapping AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.file_mapping TO stoa_app;

CREATE TABLE pool.idempotency_key (
  tenant_id uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  user_id uuid NOT NULL,
  request_hash text NOT NULL,
  status smallint NOT NULL,
  body text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (tenant_id, operation, key)
) WITH (toast_tuple_target=4080);
COMMENT ON TABLE pool.idempotency_key IS 'scope:tenant append-only relay:SELECT, DELETE';
ALTER TABLE pool.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE INDEX idempotency_key_age ON pool.idempotency_key USING btree (created_at);
CREATE POLICY relay ON pool.idempotency_key AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.idempotency_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.idempotency_key TO stoa_app;
GRANT SELECT, DELETE ON pool.idempotency_key TO stoa_relay;

CREATE TABLE pool.inventory_adjustment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  reason text NOT NULL,
  reference text,
  note text,
  occurred_at timestamp with time zone NOT NULL,
  posted_at timestamp with time zone NOT NULL DEFAULT now(),
  user_id uuid,
  CONSTRAINT inventory_adjustment_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_adjustment_reason_check CHECK ((reason = ANY (ARRAY['receipt'::text, 'write-off'::text, 'count'::text, 'opening'::text]))),
  CONSTRAINT inventory_adjustment_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.inventory_adjustment IS 'scope:shop append-only';
ALTER TABLE pool.inventory_adjustment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_adjustment FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX inventory_adjustment_reference ON pool.inventory_adjustment USING btree (tenant_id, company_id, reason, reference) WHERE (reference IS NOT NULL);
CREATE INDEX inventory_adjustment_shop ON pool.inventory_adjustment USING btree (tenant_id, company_id, shop_id, id);
CREATE POLICY company_isolation ON pool.inventory_adjustment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_adjustment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_adjustment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.inventory_adjustment TO stoa_app;

CREATE TABLE pool.inventory_adjustment_line (
  tenant_id uuid NOT NULL,
  adjustment_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  balance numeric(14,3) NOT NULL,
  cost_minor bigint,
  CONSTRAINT inventory_adjustment_line_pkey PRIMARY KEY (tenant_id, adjustment_id, variant_id),
  CONSTRAINT inventory_adjustment_line_cost_minor_check CHECK ((cost_minor >= 0)),
  CONSTRAINT inventory_adjustment_line_tenant_id_adjustment_id_fkey FOREIGN KEY (tenant_id, adjustment_id) REFERENCES pool.inventory_adjustment(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_adjustment_line IS 'scope:shop append-only';
ALTER TABLE pool.inventory_adjustment_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_adjustment_line FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_adjustment_line_variant ON pool.inventory_adjustment_line USING btree (tenant_id, variant_id, adjustment_id);
CREATE POLICY company_isolation ON pool.inventory_adjustment_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_adjustment_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_adjustment_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.inventory_adjustment_line TO stoa_app;

CREATE TABLE pool.inventory_count (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  scope text NOT NULL,
  category_id uuid,
  blind boolean NOT NULL,
  note text,
  state text NOT NULL DEFAULT 'draft'::text,
  uncounted text,
  approved_at timestamp with time zone,
  approved_by uuid,
  approval_note text,
  approved_uncounted text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  finished_by uuid,
  line_count integer,
  counted_count integer,
  differing_count integer,
  gain_minor bigint,
  loss_minor bigint,
  CONSTRAINT inventory_count_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_count_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT inventory_count_approval_note_check CHECK ((approval_note <> ''::text)),
  CONSTRAINT inventory_count_approved_uncounted_check CHECK ((approved_uncounted = ANY (ARRAY['keep'::text, 'gone'::text]))),
  CONSTRAINT inventory_count_check CHECK (((scope = 'category'::text) = (category_id IS NOT NULL))),
  CONSTRAINT inventory_count_check1 CHECK (
CASE state
    WHEN 'draft'::text THEN (started_at IS NULL)
    WHEN 'cancelled'::text THEN true
    ELSE (started_at IS NOT NULL)
END),
  CONSTRAINT inventory_count_check2 CHECK (((state = ANY (ARRAY['finishing'::text, 'finished'::text])) = (finished_at IS NOT NULL))),
  CONSTRAINT inventory_count_check3 CHECK (((finished_at IS NULL) = (uncounted IS NULL))),
  CONSTRAINT inventory_count_check4 CHECK (((state = 'finished'::text) = (line_count IS NOT NULL))),
  CONSTRAINT inventory_count_check5 CHECK (((approved_at IS NULL) = (approved_uncounted IS NULL))),
  CONSTRAINT inventory_count_check6 CHECK (((approved_at IS NOT NULL) OR ((approved_by IS NULL) AND (approval_note IS NULL)))),
  CONSTRAINT inventory_count_note_check CHECK ((note <> ''::text)),
  CONSTRAINT inventory_count_scope_check CHECK ((scope = ANY (ARRAY['full'::text, 'category'::text, 'list'::text]))),
  CONSTRAINT inventory_count_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'counting'::text, 'finishing'::text, 'finished'::text, 'cancelled'::text]))),
  CONSTRAINT inventory_count_uncounted_check CHECK ((uncounted = ANY (ARRAY['keep'::text, 'gone'::text]))),
  CONSTRAINT inventory_count_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.inventory_count IS 'scope:shop';
ALTER TABLE pool.inventory_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_count FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_count_newest ON pool.inventory_count USING btree (tenant_id, company_id, id);
CREATE INDEX inventory_count_shop ON pool.inventory_count USING btree (tenant_id, company_id, shop_id, id);
CREATE POLICY company_isolation ON pool.inventory_count AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_count AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_count AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_count TO stoa_app;

CREATE TABLE pool.inventory_count_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  count_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  entry_no integer NOT NULL,
  user_id uuid,
  found numeric(14,3) NOT NULL,
  first_at timestamp with time zone NOT NULL,
  counted_at timestamp with time zone NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  undone_at timestamp with time zone,
  CONSTRAINT inventory_count_entry_pkey PRIMARY KEY (tenant_id, count_id, variant_id, entry_no),
  CONSTRAINT inventory_count_entry_check CHECK ((first_at <= counted_at)),
  CONSTRAINT inventory_count_entry_check1 CHECK ((counted_at <= entered_at)),
  CONSTRAINT inventory_count_entry_entry_no_check CHECK ((entry_no > 0)),
  CONSTRAINT inventory_count_entry_found_check CHECK ((found >= (0)::numeric)),
  CONSTRAINT inventory_count_entry_tenant_id_count_id_variant_id_fkey FOREIGN KEY (tenant_id, count_id, variant_id) REFERENCES pool.inventory_count_line(tenant_id, count_id, variant_id)
);
COMMENT ON TABLE pool.inventory_count_entry IS 'scope:shop';
ALTER TABLE pool.inventory_count_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_count_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_count_entry_counter ON pool.inventory_count_entry USING btree (tenant_id, count_id, user_id, entered_at);
CREATE POLICY company_isolation ON pool.inventory_count_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_count_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_count_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_count_entry TO stoa_app;

CREATE TABLE pool.inventory_count_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  count_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  counted numeric(14,3),
  first_at timestamp with time zone,
  counted_at timestamp with time zone,
  posted boolean NOT NULL DEFAULT false,
  difference numeric(14,3),
  corrected numeric(14,3) NOT NULL DEFAULT 0,
  cost_minor bigint,
  CONSTRAINT inventory_count_line_pkey PRIMARY KEY (tenant_id, count_id, variant_id),
  CONSTRAINT inventory_count_line_check CHECK (((counted IS NULL) = (counted_at IS NULL))),
  CONSTRAINT inventory_count_line_check1 CHECK (((counted IS NULL) = (first_at IS NULL))),
  CONSTRAINT inventory_count_line_check2 CHECK ((first_at <= counted_at)),
  CONSTRAINT inventory_count_line_check3 CHECK ((posted = (difference IS NOT NULL))),
  CONSTRAINT inventory_count_line_check4 CHECK (((NOT posted) OR (counted IS NOT NULL))),
  CONSTRAINT inventory_count_line_check5 CHECK ((posted OR (corrected = (0)::numeric))),
  CONSTRAINT inventory_count_line_cost_minor_check CHECK ((cost_minor >= 0)),
  CONSTRAINT inventory_count_line_counted_check CHECK ((counted >= (0)::numeric)),
  CONSTRAINT inventory_count_line_tenant_id_count_id_fkey FOREIGN KEY (tenant_id, count_id) REFERENCES pool.inventory_count(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_count_line IS 'scope:shop';
ALTER TABLE pool.inventory_count_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_count_line FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_count_line_moment ON pool.inventory_count_line USING btree (tenant_id, shop_id, variant_id, counted_at) WHERE posted;
CREATE POLICY company_isolation ON pool.inventory_count_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_count_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_count_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_count_line TO stoa_app;

CREATE TABLE pool.inventory_level (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL DEFAULT 0,
  reserved numeric(14,3) NOT NULL DEFAULT 0,
  may_be_negative boolean NOT NULL DEFAULT false,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  counted_at timestamp with time zone,
  reorder_point numeric(14,3),
  order_up_to numeric(14,3),
  tracking text,
  unassigned numeric(14,3),
  CONSTRAINT inventory_level_pkey PRIMARY KEY (tenant_id, shop_id, variant_id),
  CONSTRAINT inventory_level_check CHECK ((((quantity - reserved) >= (0)::numeric) OR may_be_negative)),
  CONSTRAINT inventory_level_order_up_to CHECK ((order_up_to > reorder_point)),
  CONSTRAINT inventory_level_reorder_point_check CHECK ((reorder_point >= (0)::numeric)),
  CONSTRAINT inventory_level_reserved_check CHECK ((reserved >= (0)::numeric)),
  CONSTRAINT inventory_level_tracked CHECK (((tracking IS NULL) = (unassigned IS NULL))),
  CONSTRAINT inventory_level_tracking_check CHECK ((tracking = ANY (ARRAY['lot'::text, 'expiry'::text, 'serial'::text]))),
  CONSTRAINT inventory_level_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
) WITH (fillfactor=80);
COMMENT ON TABLE pool.inventory_level IS 'scope:shop';
ALTER TABLE pool.inventory_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_level FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_level_shop ON pool.inventory_level USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.inventory_level AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_level AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_level AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_level TO stoa_app;

CREATE TABLE pool.inventory_lot (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  expires_on date,
  supplier_batch text,
  note text,
  blocked_at timestamp with time zone,
  blocked_by uuid,
  blocked_reason text,
  expiry_announced boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT inventory_lot_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_lot_code UNIQUE (tenant_id, variant_id, code),
  CONSTRAINT inventory_lot_blocked_reason_check CHECK ((blocked_reason <> ''::text)),
  CONSTRAINT inventory_lot_check CHECK (((blocked_at IS NULL) = (blocked_reason IS NULL))),
  CONSTRAINT inventory_lot_check1 CHECK (((blocked_at IS NOT NULL) OR (blocked_by IS NULL))),
  CONSTRAINT inventory_lot_code_check CHECK ((code <> ''::text)),
  CONSTRAINT inventory_lot_note_check CHECK ((note <> ''::text)),
  CONSTRAINT inventory_lot_supplier_batch_check CHECK ((supplier_batch <> ''::text)),
  CONSTRAINT inventory_lot_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_lot IS 'scope:company';
ALTER TABLE pool.inventory_lot ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_lot FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_lot_by_code ON pool.inventory_lot USING btree (tenant_id, company_id, code, id);
CREATE INDEX inventory_lot_by_expiry ON pool.inventory_lot USING btree (tenant_id, company_id, expires_on, id) WHERE (expires_on IS NOT NULL);
CREATE INDEX inventory_lot_newest ON pool.inventory_lot USING btree (tenant_id, company_id, id);
CREATE POLICY company_isolation ON pool.inventory_lot AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_lot AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_lot TO stoa_app;

CREATE TABLE pool.inventory_lot_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  in_shop_id uuid NOT NULL,
  id uuid NOT NULL,
  movement_id uuid,
  variant_id uuid NOT NULL,
  lot_id uuid,
  quantity numeric(14,3) NOT NULL,
  reason text NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  origin_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT inventory_lot_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_lot_entry_check CHECK (((movement_id IS NULL) = (reason = 'assignment'::text))),
  CONSTRAINT inventory_lot_entry_quantity_check CHECK ((quantity <> (0)::numeric)),
  CONSTRAINT inventory_lot_entry_reason_check CHECK ((reason = ANY (ARRAY['sale'::text, 'refund'::text, 'void'::text, 'receipt'::text, 'write-off'::text, 'count'::text, 'opening'::text, 'transfer'::text, 'supplier-return'::text, 'production'::text, 'assignment'::text]))),
  CONSTRAINT inventory_lot_entry_tenant_id_lot_id_fkey FOREIGN KEY (tenant_id, lot_id) REFERENCES pool.inventory_lot(tenant_id, id),
  CONSTRAINT inventory_lot_entry_tenant_id_movement_id_fkey FOREIGN KEY (tenant_id, movement_id) REFERENCES pool.inventory_movement(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_lot_entry IS 'scope:company append-only';
ALTER TABLE pool.inventory_lot_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_lot_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_lot_entry_document ON pool.inventory_lot_entry USING btree (tenant_id, document_id);
CREATE INDEX inventory_lot_entry_lot ON pool.inventory_lot_entry USING btree (tenant_id, lot_id, id);
CREATE INDEX inventory_lot_entry_movement ON pool.inventory_lot_entry USING btree (tenant_id, movement_id);
CREATE INDEX inventory_lot_entry_origin ON pool.inventory_lot_entry USING btree (tenant_id, origin_id, variant_id);
CREATE POLICY company_isolation ON pool.inventory_lot_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_lot_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.inventory_lot_entry TO stoa_app;

CREATE TABLE pool.inventory_lot_level (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  in_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  lot_id uuid NOT NULL,
  is_serial boolean NOT NULL,
  quantity numeric(14,3) NOT NULL,
  CONSTRAINT inventory_lot_level_pkey PRIMARY KEY (tenant_id, in_shop_id, variant_id, lot_id),
  CONSTRAINT inventory_lot_level_piece CHECK (((NOT is_serial) OR (quantity = ANY (ARRAY[(0)::numeric, (1)::numeric])))),
  CONSTRAINT inventory_lot_level_quantity_check CHECK ((quantity >= (0)::numeric)),
  CONSTRAINT inventory_lot_level_tenant_id_company_id_in_shop_id_fkey FOREIGN KEY (tenant_id, company_id, in_shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT inventory_lot_level_tenant_id_lot_id_fkey FOREIGN KEY (tenant_id, lot_id) REFERENCES pool.inventory_lot(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_lot_level IS 'scope:company';
ALTER TABLE pool.inventory_lot_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_lot_level FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_lot_level_lot ON pool.inventory_lot_level USING btree (tenant_id, lot_id, in_shop_id);
CREATE UNIQUE INDEX inventory_lot_level_serial ON pool.inventory_lot_level USING btree (tenant_id, lot_id) WHERE (is_serial AND (quantity > (0)::numeric));
CREATE INDEX inventory_lot_level_shop ON pool.inventory_lot_level USING btree (tenant_id, company_id, in_shop_id);
CREATE INDEX inventory_lot_level_there ON pool.inventory_lot_level USING btree (tenant_id, in_shop_id, variant_id, lot_id) WHERE (quantity > (0)::numeric);
CREATE POLICY company_isolation ON pool.inventory_lot_level AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_lot_level AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_lot_level TO stoa_app;

CREATE TABLE pool.inventory_movement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  balance numeric(14,3) NOT NULL,
  reason text NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT inventory_movement_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_movement_quantity_check CHECK ((quantity <> (0)::numeric)),
  CONSTRAINT inventory_movement_reason_check CHECK ((reason = ANY (ARRAY['sale'::text, 'refund'::text, 'void'::text, 'receipt'::text, 'write-off'::text, 'count'::text, 'opening'::text, 'transfer'::text, 'supplier-return'::text, 'production'::text])))
);
COMMENT ON TABLE pool.inventory_movement IS 'scope:shop append-only';
ALTER TABLE pool.inventory_movement ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_movement FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_movement_document ON pool.inventory_movement USING btree (tenant_id, document_id);
CREATE INDEX inventory_movement_variant ON pool.inventory_movement USING btree (tenant_id, variant_id, id);
CREATE POLICY company_isolation ON pool.inventory_movement AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_movement AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_movement AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.inventory_movement TO stoa_app;

CREATE TABLE pool.inventory_reservation (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  holder_type text COLLATE "C" NOT NULL,
  holder_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  expires_at timestamp with time zone,
  reserved_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inventory_reservation_pkey PRIMARY KEY (tenant_id, shop_id, holder_type, holder_id, variant_id),
  CONSTRAINT inventory_reservation_holder_type_check CHECK ((holder_type <> ''::text)),
  CONSTRAINT inventory_reservation_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT inventory_reservation_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT inventory_reservation_tenant_id_shop_id_variant_id_fkey FOREIGN KEY (tenant_id, shop_id, variant_id) REFERENCES pool.inventory_level(tenant_id, shop_id, variant_id)
);
COMMENT ON TABLE pool.inventory_reservation IS 'scope:shop';
ALTER TABLE pool.inventory_reservation ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_reservation FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_reservation_level ON pool.inventory_reservation USING btree (tenant_id, shop_id, variant_id);
CREATE INDEX inventory_reservation_shop ON pool.inventory_reservation USING btree (tenant_id, company_id, shop_id, variant_id, holder_type, holder_id);
CREATE POLICY company_isolation ON pool.inventory_reservation AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.inventory_reservation AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_reservation AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_reservation TO stoa_app;

CREATE TABLE pool.inventory_tracking (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  kind text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid,
  CONSTRAINT inventory_tracking_pkey PRIMARY KEY (tenant_id, variant_id),
  CONSTRAINT inventory_tracking_kind_check CHECK ((kind = ANY (ARRAY['lot'::text, 'expiry'::text, 'serial'::text]))),
  CONSTRAINT inventory_tracking_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_tracking IS 'scope:company';
ALTER TABLE pool.inventory_tracking ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_tracking FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_tracking_company ON pool.inventory_tracking USING btree (tenant_id, company_id, variant_id);
CREATE POLICY company_isolation ON pool.inventory_tracking AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_tracking AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_tracking TO stoa_app;

CREATE TABLE pool.inventory_transfer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  from_shop_id uuid NOT NULL,
  to_shop_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  note text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  sent_by uuid,
  closed_at timestamp with time zone,
  CONSTRAINT inventory_transfer_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_transfer_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT inventory_transfer_check CHECK ((from_shop_id <> to_shop_id)),
  CONSTRAINT inventory_transfer_check1 CHECK (
CASE state
    WHEN 'draft'::text THEN (sent_at IS NULL)
    WHEN 'cancelled'::text THEN true
    ELSE (sent_at IS NOT NULL)
END),
  CONSTRAINT inventory_transfer_check2 CHECK (((state = ANY (ARRAY['received'::text, 'closed'::text, 'cancelled'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT inventory_transfer_note_check CHECK ((note <> ''::text)),
  CONSTRAINT inventory_transfer_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'partly-received'::text, 'received'::text, 'closed'::text, 'cancelled'::text]))),
  CONSTRAINT inventory_transfer_from FOREIGN KEY (tenant_id, company_id, from_shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT inventory_transfer_to FOREIGN KEY (tenant_id, company_id, to_shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.inventory_transfer IS 'scope:company';
ALTER TABLE pool.inventory_transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_transfer FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_transfer_newest ON pool.inventory_transfer USING btree (tenant_id, company_id, id);
CREATE INDEX inventory_transfer_source ON pool.inventory_transfer USING btree (tenant_id, company_id, from_shop_id, id);
CREATE INDEX inventory_transfer_target ON pool.inventory_transfer USING btree (tenant_id, company_id, to_shop_id, id);
CREATE INDEX inventory_transfer_under_way ON pool.inventory_transfer USING btree (tenant_id, to_shop_id, id) WHERE (state = ANY (ARRAY['sent'::text, 'partly-received'::text]));
CREATE POLICY company_isolation ON pool.inventory_transfer AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_transfer AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_transfer TO stoa_app;

CREATE TABLE pool.inventory_transfer_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  kind text NOT NULL,
  quantity numeric(14,3) NOT NULL,
  reason text,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT inventory_transfer_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inventory_transfer_entry_check CHECK (((kind = ANY (ARRAY['lost'::text, 'damaged'::text])) <= (reason IS NOT NULL))),
  CONSTRAINT inventory_transfer_entry_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'received'::text, 'lost'::text, 'damaged'::text, 'returned'::text]))),
  CONSTRAINT inventory_transfer_entry_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT inventory_transfer_entry_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT inventory_transfer_entry_tenant_id_transfer_id_variant_id_fkey FOREIGN KEY (tenant_id, transfer_id, variant_id) REFERENCES pool.inventory_transfer_line(tenant_id, transfer_id, variant_id)
);
COMMENT ON TABLE pool.inventory_transfer_entry IS 'scope:company append-only';
ALTER TABLE pool.inventory_transfer_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_transfer_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_transfer_entry_line ON pool.inventory_transfer_entry USING btree (tenant_id, transfer_id, variant_id);
CREATE POLICY company_isolation ON pool.inventory_transfer_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_transfer_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.inventory_transfer_entry TO stoa_app;

CREATE TABLE pool.inventory_transfer_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  received numeric(14,3) NOT NULL DEFAULT 0,
  lost numeric(14,3) NOT NULL DEFAULT 0,
  damaged numeric(14,3) NOT NULL DEFAULT 0,
  returned numeric(14,3) NOT NULL DEFAULT 0,
  CONSTRAINT inventory_transfer_line_pkey PRIMARY KEY (tenant_id, transfer_id, variant_id),
  CONSTRAINT inventory_transfer_line_damaged_check CHECK ((damaged >= (0)::numeric)),
  CONSTRAINT inventory_transfer_line_lost_check CHECK ((lost >= (0)::numeric)),
  CONSTRAINT inventory_transfer_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT inventory_transfer_line_received_check CHECK ((received >= (0)::numeric)),
  CONSTRAINT inventory_transfer_line_returned_check CHECK ((returned >= (0)::numeric)),
  CONSTRAINT inventory_transfer_line_sent CHECK (((((received + lost) + damaged) + returned) <= quantity)),
  CONSTRAINT inventory_transfer_line_tenant_id_transfer_id_fkey FOREIGN KEY (tenant_id, transfer_id) REFERENCES pool.inventory_transfer(tenant_id, id)
);
COMMENT ON TABLE pool.inventory_transfer_line IS 'scope:company';
ALTER TABLE pool.inventory_transfer_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.inventory_transfer_line FORCE ROW LEVEL SECURITY;
CREATE INDEX inventory_transfer_line_variant ON pool.inventory_transfer_line USING btree (tenant_id, variant_id, transfer_id);
CREATE POLICY company_isolation ON pool.inventory_transfer_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.inventory_transfer_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.inventory_transfer_line TO stoa_app;

CREATE TABLE pool.job (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  state text NOT NULL DEFAULT 'queued'::text,
  priority smallint NOT NULL DEFAULT 1,
  run_at timestamp with time zone NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  given_back integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL DEFAULT 12,
  deaths smallint NOT NULL DEFAULT 0,
  locked_by text,
  locked_until timestamp with time zone,
  dedupe_key text,
  progress jsonb,
  last_error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  ready boolean NOT NULL DEFAULT false,
  CONSTRAINT job_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT job_deaths_check CHECK ((deaths >= 0)),
  CONSTRAINT job_given_back_check CHECK ((given_back >= 0)),
  CONSTRAINT job_max_attempts_check CHECK ((max_attempts > 0)),
  CONSTRAINT job_priority_check CHECK (((priority >= 0) AND (priority <= 2))),
  CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'active'::text, 'done'::text, 'dead'::text]))),
  CONSTRAINT job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.job IS 'scope:tenant relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE pool.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.job FORCE ROW LEVEL SECURITY;
CREATE INDEX job_active ON pool.job USING btree (tenant_id, locked_until) WHERE (state = 'active'::text);
CREATE INDEX job_dead ON pool.job USING btree (tenant_id, id) WHERE (state = 'dead'::text);
CREATE UNIQUE INDEX job_dedupe ON pool.job USING btree (tenant_id, name, dedupe_key) WHERE (dedupe_key IS NOT NULL);
CREATE INDEX job_finished ON pool.job USING btree (tenant_id, finished_at) WHERE (state = 'done'::text);
CREATE INDEX job_queued ON pool.job USING btree (ready, tenant_id, priority, run_at) WHERE (state = 'queued'::text);
CREATE INDEX job_to_come ON pool.job USING btree (run_at) WHERE ((state = 'queued'::text) AND (NOT ready));
CREATE POLICY relay ON pool.job AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.job AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.job TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.job TO stoa_relay;

CREATE TABLE pool.kitchen_order (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  station_id uuid NOT NULL,
  business_day date NOT NULL,
  number integer NOT NULL,
  sale_id uuid,
  ticket_id uuid,
  order_type text,
  name text,
  note text,
  lines jsonb NOT NULL,
  state text NOT NULL DEFAULT 'new'::text,
  open boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL,
  preparing_at timestamp with time zone,
  ready_at timestamp with time zone,
  served_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  slip_id uuid,
  CONSTRAINT kitchen_order_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT kitchen_order_number UNIQUE (tenant_id, shop_id, business_day, number, station_id),
  CONSTRAINT kitchen_order_check CHECK (((sale_id IS NOT NULL) OR (ticket_id IS NOT NULL))),
  CONSTRAINT kitchen_order_check1 CHECK (((state = 'served'::text) = (served_at IS NOT NULL))),
  CONSTRAINT kitchen_order_check2 CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  CONSTRAINT kitchen_order_check3 CHECK ((open OR (state = ANY (ARRAY['served'::text, 'cancelled'::text])))),
  CONSTRAINT kitchen_order_check4 CHECK (((NOT open) OR (state <> 'served'::text))),
  CONSTRAINT kitchen_order_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
  CONSTRAINT kitchen_order_name_check CHECK ((name <> ''::text)),
  CONSTRAINT kitchen_order_note_check CHECK ((note <> ''::text)),
  CONSTRAINT kitchen_order_number_check CHECK ((number > 0)),
  CONSTRAINT kitchen_order_order_type_check CHECK ((order_type = ANY (ARRAY['dine-in'::text, 'take-away'::text, 'delivery'::text]))),
  CONSTRAINT kitchen_order_state_check CHECK ((state = ANY (ARRAY['new'::text, 'preparing'::text, 'ready'::text, 'served'::text, 'cancelled'::text]))),
  CONSTRAINT kitchen_order_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT kitchen_order_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES pool.kitchen_station(tenant_id, id)
);
COMMENT ON TABLE pool.kitchen_order IS 'scope:shop';
ALTER TABLE pool.kitchen_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.kitchen_order FORCE ROW LEVEL SECURITY;
CREATE INDEX kitchen_order_list ON pool.kitchen_order USING btree (tenant_id, company_id, shop_id, id);
CREATE UNIQUE INDEX kitchen_order_sale ON pool.kitchen_order USING btree (tenant_id, sale_id, station_id) WHERE (sale_id IS NOT NULL);
CREATE INDEX kitchen_order_slip ON pool.kitchen_order USING btree (tenant_id, slip_id) WHERE (slip_id IS NOT NULL);
CREATE INDEX kitchen_order_station ON pool.kitchen_order USING btree (tenant_id, station_id, open, id);
CREATE POLICY company_isolation ON pool.kitchen_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.kitchen_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.kitchen_order AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.kitchen_order TO stoa_app;

CREATE TABLE pool.kitchen_sent (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  lines jsonb NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT kitchen_sent_pkey PRIMARY KEY (tenant_id, ticket_id),
  CONSTRAINT kitchen_sent_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
  CONSTRAINT kitchen_sent_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.kitchen_sent IS 'scope:shop';
ALTER TABLE pool.kitchen_sent ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.kitchen_sent FORCE ROW LEVEL SECURITY;
CREATE INDEX kitchen_sent_shop ON pool.kitchen_sent USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.kitchen_sent AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.kitchen_sent AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.kitchen_sent AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.kitchen_sent TO stoa_app;

CREATE TABLE pool.kitchen_station (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  name text NOT NULL,
  category_ids uuid[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  printer_host text,
  printer_port integer NOT NULL DEFAULT 9100,
  printer_width integer NOT NULL DEFAULT 80,
  printer_lettering text NOT NULL DEFAULT 'text'::text,
  CONSTRAINT kitchen_station_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT kitchen_station_name UNIQUE (tenant_id, shop_id, name),
  CONSTRAINT kitchen_station_category_ids_check CHECK (((cardinality(category_ids) >= 1) AND (cardinality(category_ids) <= 200))),
  CONSTRAINT kitchen_station_name_check CHECK ((name <> ''::text)),
  CONSTRAINT kitchen_station_printer_host_check CHECK ((printer_host <> ''::text)),
  CONSTRAINT kitchen_station_printer_lettering_check CHECK ((printer_lettering = ANY (ARRAY['text'::text, 'picture'::text]))),
  CONSTRAINT kitchen_station_printer_port_check CHECK (((printer_port >= 1) AND (printer_port <= 65535))),
  CONSTRAINT kitchen_station_printer_width_check CHECK ((printer_width = ANY (ARRAY[58, 80]))),
  CONSTRAINT kitchen_station_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.kitchen_station IS 'scope:shop';
ALTER TABLE pool.kitchen_station ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.kitchen_station FORCE ROW LEVEL SECURITY;
CREATE INDEX kitchen_station_shop ON pool.kitchen_station USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.kitchen_station AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.kitchen_station AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.kitchen_station AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.kitchen_station TO stoa_app;

CREATE TABLE pool.layaways_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  layaway_id uuid NOT NULL,
  entry_no integer NOT NULL,
  kind text NOT NULL,
  amount_minor bigint NOT NULL,
  before_no integer,
  before_minor bigint NOT NULL,
  balance_minor bigint NOT NULL,
  business_day date NOT NULL,
  method text,
  reference text,
  document_id uuid,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT layaways_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT layaways_entry_order UNIQUE (tenant_id, layaway_id, entry_no, balance_minor),
  CONSTRAINT layaways_entry_balance_minor_check CHECK ((balance_minor >= 0)),
  CONSTRAINT layaways_entry_check CHECK (((before_minor + amount_minor) = balance_minor)),
  CONSTRAINT layaways_entry_check1 CHECK ((((kind = ANY (ARRAY['deposit'::text, 'payment'::text, 'return'::text])) AND (amount_minor > 0)) OR ((kind = ANY (ARRAY['fee'::text, 'payout'::text])) AND (amount_minor < 0)) OR ((kind = 'pick-up'::text) AND (amount_minor <= 0)))),
  CONSTRAINT layaways_entry_check2 CHECK (((kind = ANY (ARRAY['pick-up'::text, 'return'::text])) = (document_id IS NOT NULL))),
  CONSTRAINT layaways_entry_check3 CHECK (((kind = ANY (ARRAY['deposit'::text, 'payment'::text, 'payout'::text])) = (method IS NOT NULL))),
  CONSTRAINT layaways_entry_check4 CHECK (
CASE
    WHEN (entry_no = 1) THEN ((before_no IS NULL) AND (before_minor = 0))
    ELSE ((before_no IS NOT NULL) AND (before_no = (entry_no - 1)))
END),
  CONSTRAINT layaways_entry_entry_no_check CHECK ((entry_no > 0)),
  CONSTRAINT layaways_entry_kind_check CHECK ((kind = ANY (ARRAY['deposit'::text, 'payment'::text, 'pick-up'::text, 'return'::text, 'fee'::text, 'payout'::text]))),
  CONSTRAINT layaways_entry_method_check CHECK ((method = ANY (ARRAY['cash'::text, 'card'::text, 'bank_transfer'::text, 'other'::text]))),
  CONSTRAINT layaways_entry_reference_check CHECK ((reference <> ''::text)),
  CONSTRAINT layaways_entry_tenant_id_layaway_id_before_no_before_minor_fkey FOREIGN KEY (tenant_id, layaway_id, before_no, before_minor) REFERENCES pool.layaways_entry(tenant_id, layaway_id, entry_no, balance_minor),
  CONSTRAINT layaways_entry_tenant_id_layaway_id_fkey FOREIGN KEY (tenant_id, layaway_id) REFERENCES pool.layaways_layaway(tenant_id, id)
);
COMMENT ON TABLE pool.layaways_entry IS 'scope:shop append-only';
ALTER TABLE pool.layaways_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.layaways_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX layaways_entry_before ON pool.layaways_entry USING btree (tenant_id, layaway_id, before_no, before_minor);
CREATE UNIQUE INDEX layaways_entry_document ON pool.layaways_entry USING btree (tenant_id, document_id) WHERE (document_id IS NOT NULL);
CREATE UNIQUE INDEX layaways_entry_number ON pool.layaways_entry USING btree (tenant_id, layaway_id, entry_no);
CREATE POLICY company_isolation ON pool.layaways_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.layaways_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.layaways_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.layaways_entry TO stoa_app;

CREATE TABLE pool.layaways_layaway (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  currency text NOT NULL,
  tax_mode text NOT NULL,
  tax_rounding text NOT NULL,
  total_minor bigint NOT NULL,
  due_on date NOT NULL,
  overdue boolean NOT NULL DEFAULT false,
  balance_minor bigint NOT NULL DEFAULT 0,
  latest_entry integer,
  sale_id uuid,
  note text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  closed_at timestamp with time zone,
  CONSTRAINT layaways_layaway_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT layaways_layaway_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT layaways_layaway_check CHECK (((balance_minor >= 0) AND (balance_minor <= total_minor))),
  CONSTRAINT layaways_layaway_check1 CHECK (((latest_entry IS NULL) <= (balance_minor = 0))),
  CONSTRAINT layaways_layaway_check2 CHECK (((state = 'collected'::text) = (sale_id IS NOT NULL))),
  CONSTRAINT layaways_layaway_check3 CHECK (((state = 'open'::text) = (closed_at IS NULL))),
  CONSTRAINT layaways_layaway_check4 CHECK (((state = 'open'::text) OR (NOT overdue))),
  CONSTRAINT layaways_layaway_latest_entry_check CHECK ((latest_entry > 0)),
  CONSTRAINT layaways_layaway_note_check CHECK ((note <> ''::text)),
  CONSTRAINT layaways_layaway_state_check CHECK ((state = ANY (ARRAY['open'::text, 'collected'::text, 'cancelled'::text, 'expired'::text]))),
  CONSTRAINT layaways_layaway_tax_mode_check CHECK ((tax_mode = ANY (ARRAY['inclusive'::text, 'exclusive'::text]))),
  CONSTRAINT layaways_layaway_tax_rounding_check CHECK ((tax_rounding = ANY (ARRAY['line'::text, 'document'::text]))),
  CONSTRAINT layaways_layaway_total_minor_check CHECK ((total_minor > 0)),
  CONSTRAINT layaways_layaway_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT layaways_layaway_tenant_id_id_latest_entry_balance_minor_fkey FOREIGN KEY (tenant_id, id, latest_entry, balance_minor) REFERENCES pool.layaways_entry(tenant_id, layaway_id, entry_no, balance_minor)
);
COMMENT ON TABLE pool.layaways_layaway IS 'scope:shop';
ALTER TABLE pool.layaways_layaway ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.layaways_layaway FORCE ROW LEVEL SECURITY;
CREATE INDEX layaways_layaway_customer ON pool.layaways_layaway USING btree (tenant_id, customer_id, id);
CREATE INDEX layaways_layaway_due ON pool.layaways_layaway USING btree (company_id, due_on, id, tenant_id);
CREATE INDEX layaways_layaway_entry ON pool.layaways_layaway USING btree (tenant_id, id, latest_entry, balance_minor);
CREATE INDEX layaways_layaway_newest ON pool.layaways_layaway USING btree (company_id, id, tenant_id);
CREATE INDEX layaways_layaway_open ON pool.layaways_layaway USING btree (tenant_id, due_on) WHERE (state = 'open'::text);
CREATE INDEX layaways_layaway_shop ON pool.layaways_layaway USING btree (tenant_id, company_id, shop_id, id);
CREATE POLICY company_isolation ON pool.layaways_layaway AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.layaways_layaway AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.layaways_layaway AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.layaways_layaway TO stoa_app;

CREATE TABLE pool.layaways_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  layaway_id uuid NOT NULL,
  line_no integer NOT NULL,
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  quantity numeric(14,3) NOT NULL,
  unit_price_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  CONSTRAINT layaways_line_pkey PRIMARY KEY (tenant_id, layaway_id, line_no),
  CONSTRAINT layaways_line_discount_minor_check CHECK ((discount_minor >= 0)),
  CONSTRAINT layaways_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT layaways_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT layaways_line_total_minor_check CHECK ((total_minor >= 0)),
  CONSTRAINT layaways_line_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  CONSTRAINT layaways_line_tenant_id_layaway_id_fkey FOREIGN KEY (tenant_id, layaway_id) REFERENCES pool.layaways_layaway(tenant_id, id)
);
COMMENT ON TABLE pool.layaways_line IS 'scope:shop append-only';
ALTER TABLE pool.layaways_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.layaways_line FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.layaways_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.layaways_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.layaways_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.layaways_line TO stoa_app;

CREATE TABLE pool.list_view (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  company_id uuid,
  list text COLLATE "C" NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
  query text NOT NULL,
  hidden_columns text[] NOT NULL,
  is_default boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT list_view_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT list_view_tenant_id_user_id_company_id_list_name_key_key UNIQUE NULLS NOT DISTINCT (tenant_id, user_id, company_id, list, name_key),
  CONSTRAINT list_view_list_check CHECK ((list <> ''::text)),
  CONSTRAINT list_view_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id),
  CONSTRAINT list_view_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.list_view IS 'scope:tenant';
ALTER TABLE pool.list_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.list_view FORCE ROW LEVEL SECURITY;
CREATE INDEX list_view_company ON pool.list_view USING btree (tenant_id, company_id);
CREATE UNIQUE INDEX list_view_default ON pool.list_view USING btree (tenant_id, user_id, company_id, list) NULLS NOT DISTINCT WHERE is_default;
CREATE POLICY tenant_isolation ON pool.list_view AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.list_view TO stoa_app;

CREATE TABLE pool.login_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  device_id uuid,
  CONSTRAINT login_session_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT login_session_tenant_id_device_id_fkey FOREIGN KEY (tenant_id, device_id) REFERENCES pool.device(tenant_id, id),
  CONSTRAINT login_session_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.login_session IS 'scope:tenant';
ALTER TABLE pool.login_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.login_session FORCE ROW LEVEL SECURITY;
CREATE INDEX login_session_device ON pool.login_session USING btree (tenant_id, device_id);
CREATE INDEX login_session_user ON pool.login_session USING btree (tenant_id, user_id);
CREATE POLICY tenant_isolation ON pool.login_session AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.login_session TO stoa_app;

CREATE TABLE pool.mail_attachment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  attachment_no integer NOT NULL,
  filename text NOT NULL,
  type text NOT NULL,
  object text NOT NULL,
  bytes integer NOT NULL,
  CONSTRAINT mail_attachment_pkey PRIMARY KEY (tenant_id, mail_id, attachment_no),
  CONSTRAINT mail_attachment_attachment_no_check CHECK (((attachment_no >= 1) AND (attachment_no <= 5))),
  CONSTRAINT mail_attachment_bytes_check CHECK (((bytes >= 1) AND (bytes <= 5000000))),
  CONSTRAINT mail_attachment_filename_check CHECK ((filename <> ''::text)),
  CONSTRAINT mail_attachment_tenant_id_mail_id_fkey FOREIGN KEY (tenant_id, mail_id) REFERENCES pool.mail_message(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.mail_attachment IS 'scope:company';
ALTER TABLE pool.mail_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.mail_attachment FORCE ROW LEVEL SECURITY;
CREATE INDEX mail_attachment_company ON pool.mail_attachment USING btree (tenant_id, company_id, mail_id);
CREATE POLICY company_isolation ON pool.mail_attachment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.mail_attachment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.mail_attachment TO stoa_app;

CREATE TABLE pool.mail_message (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  template text NOT NULL,
  source text NOT NULL,
  locale text NOT NULL,
  to_name text,
  to_address text NOT NULL,
  to_key text NOT NULL GENERATED ALWAYS AS (lower(to_address)) STORED,
  subject text NOT NULL,
  confidential boolean NOT NULL DEFAULT false,
  text text,
  html text,
  sealed bytea,
  message_id text NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  bad_address boolean NOT NULL DEFAULT false,
  user_id uuid,
  queued_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  CONSTRAINT mail_message_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT mail_message_tenant_id_company_id_source_key UNIQUE (tenant_id, company_id, source),
  CONSTRAINT mail_message_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  CONSTRAINT mail_message_check1 CHECK (((state = 'failed'::text) = (failed_at IS NOT NULL))),
  CONSTRAINT mail_message_check2 CHECK (
CASE
    WHEN confidential THEN ((text IS NULL) AND (html IS NULL) AND ((sealed IS NOT NULL) = (state = 'queued'::text)))
    ELSE ((text IS NOT NULL) AND (html IS NOT NULL) AND (sealed IS NULL))
END),
  CONSTRAINT mail_message_source_check CHECK ((source <> ''::text)),
  CONSTRAINT mail_message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text]))),
  CONSTRAINT mail_message_to_address_check CHECK ((to_address <> ''::text)),
  CONSTRAINT mail_message_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
) WITH (fillfactor=80);
COMMENT ON TABLE pool.mail_message IS 'scope:company';
ALTER TABLE pool.mail_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.mail_message FORCE ROW LEVEL SECURITY;
CREATE INDEX mail_message_age ON pool.mail_message USING btree (tenant_id, queued_at) WHERE (state <> 'queued'::text);
CREATE INDEX mail_message_list ON pool.mail_message USING btree (tenant_id, company_id, id);
CREATE INDEX mail_message_state ON pool.mail_message USING btree (tenant_id, company_id, state, id);
CREATE INDEX mail_message_to ON pool.mail_message USING btree (tenant_id, company_id, to_key, id);
CREATE POLICY company_isolation ON pool.mail_message AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.mail_message AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.mail_message TO stoa_app;

CREATE TABLE pool.outbox (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  data jsonb NOT NULL,
  company_id uuid,
  shop_id uuid,
  user_id uuid,
  occurred_at timestamp with time zone NOT NULL,
  dispatched_at timestamp with time zone,
  number bigint,
  CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT outbox_number_check CHECK ((number > 0))
);
COMMENT ON TABLE pool.outbox IS 'scope:tenant append-only relay:SELECT, UPDATE, DELETE';
ALTER TABLE pool.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.outbox FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX outbox_feed ON pool.outbox USING btree (tenant_id, number) WHERE (number IS NOT NULL);
CREATE INDEX outbox_unnumbered ON pool.outbox USING btree (tenant_id, id) WHERE (number IS NULL);
CREATE INDEX outbox_waiting ON pool.outbox USING btree (tenant_id, name, number) WHERE ((dispatched_at IS NULL) AND (number IS NOT NULL));
CREATE POLICY relay ON pool.outbox AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.outbox AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.outbox TO stoa_app;
GRANT SELECT, UPDATE, DELETE ON pool.outbox TO stoa_relay;

CREATE TABLE pool.payments_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  provider text NOT NULL,
  title text NOT NULL,
  credentials bytea NOT NULL,
  methods jsonb NOT NULL,
  shop_ids uuid[],
  active boolean NOT NULL DEFAULT true,
  webhook_nonce text NOT NULL,
  forged_webhooks integer NOT NULL DEFAULT 0,
  forged_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_account_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_account_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT payments_account_provider_check CHECK ((provider = ANY (ARRAY['xendit'::text, 'stripe'::text, 'manual'::text]))),
  CONSTRAINT payments_account_title_check CHECK ((title <> ''::text)),
  CONSTRAINT payments_account_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.payments_account IS 'scope:company';
ALTER TABLE pool.payments_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_account FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX payments_account_manual ON pool.payments_account USING btree (tenant_id, company_id) WHERE (provider = 'manual'::text);
CREATE POLICY company_isolation ON pool.payments_account AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_account AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_account TO stoa_app;

CREATE TABLE pool.payments_dispute (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  provider_ref text NOT NULL,
  state text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  reason text,
  respond_by timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_dispute_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_dispute_tenant_id_payment_id_provider_ref_key UNIQUE (tenant_id, payment_id, provider_ref),
  CONSTRAINT payments_dispute_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payments_dispute_state_check CHECK ((state = ANY (ARRAY['inquiry'::text, 'open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT payments_dispute_tenant_id_company_id_shop_id_payment_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES pool.payments_payment(tenant_id, company_id, shop_id, id)
);
COMMENT ON TABLE pool.payments_dispute IS 'scope:shop';
ALTER TABLE pool.payments_dispute ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_dispute FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_dispute_list ON pool.payments_dispute USING btree (tenant_id, company_id, id);
CREATE INDEX payments_dispute_payment ON pool.payments_dispute USING btree (tenant_id, company_id, shop_id, payment_id);
CREATE POLICY company_isolation ON pool.payments_dispute AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.payments_dispute AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_dispute AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_dispute TO stoa_app;

CREATE TABLE pool.payments_exchange (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  payment_id uuid,
  payout_id uuid,
  operation text NOT NULL,
  method text NOT NULL,
  url text NOT NULL,
  http_status integer,
  request_body text,
  response_body text,
  ms integer NOT NULL,
  error text,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_exchange_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_exchange_tenant_id_company_id_account_id_fkey FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES pool.payments_account(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.payments_exchange IS 'scope:company append-only forgotten';
ALTER TABLE pool.payments_exchange ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_exchange FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_exchange_account ON pool.payments_exchange USING btree (tenant_id, company_id, account_id);
CREATE INDEX payments_exchange_list ON pool.payments_exchange USING btree (tenant_id, company_id, id);
CREATE INDEX payments_exchange_payment ON pool.payments_exchange USING btree (tenant_id, payment_id, id) WHERE (payment_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.payments_exchange AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_exchange AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, DELETE ON pool.payments_exchange TO stoa_app;

CREATE TABLE pool.payments_payment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  provider text NOT NULL,
  method text NOT NULL,
  channel text,
  purpose_type text NOT NULL,
  purpose_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  capture text NOT NULL DEFAULT 'automatic'::text,
  capture_minor bigint,
  captured_minor bigint NOT NULL DEFAULT 0,
  refunded_minor bigint NOT NULL DEFAULT 0,
  refund_pending_minor bigint NOT NULL DEFAULT 0,
  dispute text,
  disputed_minor bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'created'::text,
  failure jsonb,
  provider_ref text,
  action jsonb,
  differs jsonb,
  description text NOT NULL,
  customer jsonb,
  return_url text,
  expires_at timestamp with time zone,
  link_expires_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  cancel_requested_at timestamp with time zone,
  confirmed_by uuid,
  confirmed_reference text,
  user_id uuid,
  request_key text,
  request_hash text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  captured_at timestamp with time zone,
  rounding_minor bigint NOT NULL DEFAULT 0,
  CONSTRAINT payments_payment_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_payment_tenant_id_account_id_provider_ref_key UNIQUE (tenant_id, account_id, provider_ref),
  CONSTRAINT payments_payment_tenant_id_company_id_shop_id_id_key UNIQUE (tenant_id, company_id, shop_id, id),
  CONSTRAINT payments_payment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payments_payment_capture_check CHECK ((capture = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  CONSTRAINT payments_payment_captured_minor_check CHECK ((captured_minor >= 0)),
  CONSTRAINT payments_payment_check CHECK (((capture_minor > 0) AND (capture_minor <= amount_minor))),
  CONSTRAINT payments_payment_check1 CHECK (((refunded_minor + refund_pending_minor) <= captured_minor)),
  CONSTRAINT payments_payment_dispute_check CHECK ((dispute = ANY (ARRAY['inquiry'::text, 'open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT payments_payment_disputed_minor_check CHECK ((disputed_minor >= 0)),
  CONSTRAINT payments_payment_refund_pending_minor_check CHECK ((refund_pending_minor >= 0)),
  CONSTRAINT payments_payment_refunded_minor_check CHECK ((refunded_minor >= 0)),
  CONSTRAINT payments_payment_rounding_check CHECK (((amount_minor - rounding_minor) > 0)),
  CONSTRAINT payments_payment_state_check CHECK ((state = ANY (ARRAY['created'::text, 'requires-action'::text, 'authorized'::text, 'captured'::text, 'failed'::text, 'expired'::text, 'cancelled'::text, 'unknown'::text]))),
  CONSTRAINT payments_payment_tenant_id_company_id_account_id_fkey FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES pool.payments_account(tenant_id, company_id, id),
  CONSTRAINT payments_payment_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
) WITH (fillfactor=80);
COMMENT ON TABLE pool.payments_payment IS 'scope:shop';
ALTER TABLE pool.payments_payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_payment FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_payment_account ON pool.payments_payment USING btree (tenant_id, company_id, account_id);
CREATE INDEX payments_payment_captured ON pool.payments_payment USING btree (tenant_id, company_id, captured_at) WHERE (state = 'captured'::text);
CREATE INDEX payments_payment_disputed ON pool.payments_payment USING btree (tenant_id, company_id, id) WHERE (dispute = ANY (ARRAY['inquiry'::text, 'open'::text]));
CREATE INDEX payments_payment_ended_here ON pool.payments_payment USING btree (tenant_id, company_id, updated_at) WHERE ((state = ANY (ARRAY['expired'::text, 'cancelled'::text])) AND (failure IS NOT NULL) AND (provider_ref IS NOT NULL));
CREATE INDEX payments_payment_list ON pool.payments_payment USING btree (tenant_id, company_id, id);
CREATE INDEX payments_payment_open ON pool.payments_payment USING btree (tenant_id, company_id, id) WHERE (state = ANY (ARRAY['created'::text, 'requires-action'::text, 'authorized'::text, 'unknown'::text]));
CREATE INDEX payments_payment_purpose ON pool.payments_payment USING btree (tenant_id, company_id, purpose_type, purpose_id);
CREATE UNIQUE INDEX payments_payment_request ON pool.payments_payment USING btree (tenant_id, company_id, request_key) WHERE (request_key IS NOT NULL);
CREATE POLICY company_isolation ON pool.payments_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.payments_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_payment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_payment TO stoa_app;

CREATE TABLE pool.payments_payout (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  channel text NOT NULL,
  holder text NOT NULL,
  number_end text NOT NULL,
  number_sealed bytea NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  description text NOT NULL,
  email text,
  state text NOT NULL DEFAULT 'pending'::text,
  provider_ref text,
  failure jsonb,
  user_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_payout_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_payout_tenant_id_account_id_provider_ref_key UNIQUE (tenant_id, account_id, provider_ref),
  CONSTRAINT payments_payout_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payments_payout_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'unknown'::text, 'paid'::text, 'failed'::text, 'cancelled'::text, 'reversed'::text]))),
  CONSTRAINT payments_payout_tenant_id_company_id_account_id_fkey FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES pool.payments_account(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.payments_payout IS 'scope:company';
ALTER TABLE pool.payments_payout ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_payout FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_payout_account ON pool.payments_payout USING btree (tenant_id, company_id, account_id);
CREATE INDEX payments_payout_list ON pool.payments_payout USING btree (tenant_id, company_id, id);
CREATE INDEX payments_payout_open ON pool.payments_payout USING btree (tenant_id, company_id, id) WHERE (state = ANY (ARRAY['pending'::text, 'unknown'::text]));
CREATE POLICY company_isolation ON pool.payments_payout AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_payout AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_payout TO stoa_app;

CREATE TABLE pool.payments_proof (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  n smallint NOT NULL,
  hash text NOT NULL,
  image bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_proof_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_proof_tenant_id_payment_id_hash_key UNIQUE (tenant_id, payment_id, hash),
  CONSTRAINT payments_proof_tenant_id_payment_id_n_key UNIQUE (tenant_id, payment_id, n),
  CONSTRAINT payments_proof_n_check CHECK (((n >= 1) AND (n <= 2))),
  CONSTRAINT payments_proof_tenant_id_company_id_shop_id_payment_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES pool.payments_payment(tenant_id, company_id, shop_id, id)
);
COMMENT ON TABLE pool.payments_proof IS 'scope:shop';
ALTER TABLE pool.payments_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_proof FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_proof_payment ON pool.payments_proof USING btree (tenant_id, company_id, shop_id, payment_id);
CREATE POLICY company_isolation ON pool.payments_proof AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.payments_proof AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_proof AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_proof TO stoa_app;

CREATE TABLE pool.payments_reconciliation (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  started_by text NOT NULL,
  user_id uuid,
  older_than_minutes integer NOT NULL,
  state text NOT NULL DEFAULT 'running'::text,
  phase text NOT NULL DEFAULT 'open'::text,
  phase_after uuid,
  asked integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  closed integer NOT NULL DEFAULT 0,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT payments_reconciliation_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_reconciliation_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT payments_reconciliation_started_by_check CHECK ((started_by = ANY (ARRAY['schedule'::text, 'hand'::text]))),
  CONSTRAINT payments_reconciliation_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
  CONSTRAINT payments_reconciliation_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.payments_reconciliation IS 'scope:company';
ALTER TABLE pool.payments_reconciliation ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_reconciliation FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.payments_reconciliation AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_reconciliation AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_reconciliation TO stoa_app;

CREATE TABLE pool.payments_reconciliation_difference (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  reconciliation_id uuid NOT NULL,
  payment_id uuid,
  payout_id uuid,
  kind text NOT NULL,
  ours text NOT NULL,
  theirs text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_reconciliation_difference_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_reconciliation_diffe_tenant_id_reconciliation_id_p_key UNIQUE NULLS NOT DISTINCT (tenant_id, reconciliation_id, payment_id, payout_id, kind),
  CONSTRAINT payments_reconciliation_diffe_tenant_id_company_id_reconci_fkey FOREIGN KEY (tenant_id, company_id, reconciliation_id) REFERENCES pool.payments_reconciliation(tenant_id, company_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.payments_reconciliation_difference IS 'scope:company';
ALTER TABLE pool.payments_reconciliation_difference ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_reconciliation_difference FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_reconciliation_difference_list ON pool.payments_reconciliation_difference USING btree (tenant_id, company_id, reconciliation_id, id);
CREATE POLICY company_isolation ON pool.payments_reconciliation_difference AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_reconciliation_difference AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_reconciliation_difference TO stoa_app;

CREATE TABLE pool.payments_refund (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  reason text,
  origin text NOT NULL DEFAULT 'here'::text,
  state text NOT NULL DEFAULT 'pending'::text,
  provider_ref text,
  failure jsonb,
  user_id uuid,
  confirmed_by uuid,
  confirmed_reference text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_refund_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_refund_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payments_refund_origin_check CHECK ((origin = ANY (ARRAY['here'::text, 'provider'::text]))),
  CONSTRAINT payments_refund_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'refunded'::text, 'failed'::text]))),
  CONSTRAINT payments_refund_tenant_id_company_id_shop_id_payment_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id, payment_id) REFERENCES pool.payments_payment(tenant_id, company_id, shop_id, id)
);
COMMENT ON TABLE pool.payments_refund IS 'scope:shop';
ALTER TABLE pool.payments_refund ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_refund FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_refund_list ON pool.payments_refund USING btree (tenant_id, company_id, id);
CREATE INDEX payments_refund_payment ON pool.payments_refund USING btree (tenant_id, company_id, shop_id, payment_id);
CREATE INDEX payments_refund_pending ON pool.payments_refund USING btree (tenant_id, company_id, id) WHERE (state = 'pending'::text);
CREATE POLICY company_isolation ON pool.payments_refund AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.payments_refund AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_refund AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_refund TO stoa_app;

CREATE TABLE pool.payments_webhook (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  event_id text NOT NULL,
  subject text NOT NULL,
  type text NOT NULL,
  ref text,
  reference text,
  payment_ref text,
  payment_id uuid,
  payout_id uuid,
  headers jsonb NOT NULL,
  body text NOT NULL,
  deliveries integer NOT NULL DEFAULT 1,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payments_webhook_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_webhook_tenant_id_account_id_event_id_key UNIQUE (tenant_id, account_id, event_id),
  CONSTRAINT payments_webhook_subject_check CHECK ((subject = ANY (ARRAY['payment'::text, 'refund'::text, 'payout'::text, 'other'::text]))),
  CONSTRAINT payments_webhook_tenant_id_company_id_account_id_fkey FOREIGN KEY (tenant_id, company_id, account_id) REFERENCES pool.payments_account(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.payments_webhook IS 'scope:company';
ALTER TABLE pool.payments_webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.payments_webhook FORCE ROW LEVEL SECURITY;
CREATE INDEX payments_webhook_account ON pool.payments_webhook USING btree (tenant_id, company_id, account_id);
CREATE INDEX payments_webhook_list ON pool.payments_webhook USING btree (tenant_id, company_id, id);
CREATE INDEX payments_webhook_unmatched ON pool.payments_webhook USING btree (tenant_id, account_id, ref) WHERE ((payment_id IS NULL) AND (ref IS NOT NULL));
CREATE POLICY company_isolation ON pool.payments_webhook AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.payments_webhook AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.payments_webhook TO stoa_app;

CREATE TABLE pool.plugin_in_use (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  plugin text NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plugin_in_use_pkey PRIMARY KEY (tenant_id, company_id, plugin),
  CONSTRAINT plugin_in_use_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.plugin_in_use IS 'scope:company append-only relay:SELECT';
ALTER TABLE pool.plugin_in_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.plugin_in_use FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.plugin_in_use AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY relay ON pool.plugin_in_use AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.plugin_in_use AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.plugin_in_use TO stoa_app;
GRANT SELECT ON pool.plugin_in_use TO stoa_relay;

CREATE TABLE pool.pos_adjustment (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  adjustment_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  line_no integer NOT NULL,
  plugin text NOT NULL,
  title text NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT pos_adjustment_pkey PRIMARY KEY (tenant_id, document_id, adjustment_no),
  CONSTRAINT pos_adjustment_adjustment_no_check CHECK ((adjustment_no > 0)),
  CONSTRAINT pos_adjustment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT pos_adjustment_plugin_check CHECK ((plugin <> ''::text)),
  CONSTRAINT pos_adjustment_title_check CHECK ((title <> ''::text)),
  CONSTRAINT pos_adjustment_tenant_id_document_id_line_no_fkey FOREIGN KEY (tenant_id, document_id, line_no) REFERENCES pool.pos_line(tenant_id, document_id, line_no)
);
COMMENT ON TABLE pool.pos_adjustment IS 'scope:shop append-only';
ALTER TABLE pool.pos_adjustment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_adjustment FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_adjustment_line ON pool.pos_adjustment USING btree (tenant_id, document_id, line_no);
CREATE POLICY company_isolation ON pool.pos_adjustment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_adjustment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_adjustment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_adjustment TO stoa_app;

CREATE TABLE pool.pos_cash_movement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  session_id uuid NOT NULL,
  kind text NOT NULL,
  amount_minor bigint NOT NULL,
  reason text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  user_id uuid,
  currency text,
  CONSTRAINT pos_cash_movement_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_cash_movement_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT pos_cash_movement_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT pos_cash_movement_kind_check CHECK ((kind = ANY (ARRAY['in'::text, 'out'::text, 'drop'::text, 'tips'::text]))),
  CONSTRAINT pos_cash_movement_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT pos_cash_movement_tips_check CHECK (((kind <> 'tips'::text) OR (currency IS NULL))),
  CONSTRAINT pos_cash_movement_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.pos_session(tenant_id, id)
);
COMMENT ON TABLE pool.pos_cash_movement IS 'scope:shop append-only';
ALTER TABLE pool.pos_cash_movement ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_cash_movement FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_cash_movement_session ON pool.pos_cash_movement USING btree (tenant_id, session_id, id);
CREATE POLICY company_isolation ON pool.pos_cash_movement AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_cash_movement AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_cash_movement AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_cash_movement TO stoa_app;

CREATE TABLE pool.pos_display (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  user_agent text NOT NULL,
  paired_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT pos_display_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_display_user_agent_check CHECK ((length(user_agent) <= 400)),
  CONSTRAINT pos_display_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT pos_display_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_display IS 'scope:shop';
ALTER TABLE pool.pos_display ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_display FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_display_register ON pool.pos_display USING btree (tenant_id, register_id);
CREATE INDEX pos_display_shop ON pool.pos_display USING btree (tenant_id, company_id, shop_id, id);
CREATE POLICY company_isolation ON pool.pos_display AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_display AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_display AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_display TO stoa_app;

CREATE TABLE pool.pos_document (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  kind text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text COLLATE "C" NOT NULL,
  original_id uuid,
  reference text COLLATE "C",
  customer_id uuid,
  user_id uuid,
  currency text NOT NULL,
  tax_mode text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  business_day date NOT NULL,
  posted_at timestamp with time zone NOT NULL DEFAULT now(),
  subtotal_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  cash_rounding_minor bigint NOT NULL,
  due_minor bigint NOT NULL,
  paid_minor bigint NOT NULL,
  change_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  note text,
  session_id uuid,
  order_type text,
  ticket_name text,
  extras jsonb,
  discount_reason text,
  tax_exemption jsonb,
  service_charge_minor bigint NOT NULL DEFAULT 0,
  service_charge jsonb,
  service_charge_off text,
  tip_minor bigint NOT NULL DEFAULT 0,
  exempt_tax_minor bigint NOT NULL DEFAULT 0,
  discount_approved_by uuid,
  CONSTRAINT pos_document_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_document_tenant_id_company_id_series_year_serial_key UNIQUE (tenant_id, company_id, series, year, serial),
  CONSTRAINT pos_document_sound CHECK (pool.pos_document_sound(pos_document.*)),
  CONSTRAINT pos_document_session_fkey FOREIGN KEY (tenant_id, register_id, session_id) REFERENCES pool.pos_session(tenant_id, register_id, id),
  CONSTRAINT pos_document_tenant_id_original_id_fkey FOREIGN KEY (tenant_id, original_id) REFERENCES pool.pos_document(tenant_id, id),
  CONSTRAINT pos_document_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_document IS 'scope:shop append-only';
ALTER TABLE pool.pos_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_document FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_document_customer ON pool.pos_document USING btree (tenant_id, customer_id, id) WHERE (customer_id IS NOT NULL);
CREATE INDEX pos_document_day ON pool.pos_document USING btree (tenant_id, company_id, business_day, id);
CREATE INDEX pos_document_original ON pool.pos_document USING btree (tenant_id, original_id) WHERE (original_id IS NOT NULL);
CREATE UNIQUE INDEX pos_document_reference ON pool.pos_document USING btree (tenant_id, company_id, kind, reference) WHERE (reference IS NOT NULL);
CREATE INDEX pos_document_served ON pool.pos_document USING btree (company_id, posted_at, tenant_id) INCLUDE (customer_id, shop_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX pos_document_session ON pool.pos_document USING btree (tenant_id, register_id, session_id);
CREATE INDEX pos_document_user ON pool.pos_document USING btree (user_id, company_id, business_day, id, tenant_id) WHERE (user_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_document AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_document AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_document AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_document TO stoa_app;

CREATE TABLE pool.pos_document_custom (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  custom jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT pos_document_custom_pkey PRIMARY KEY (tenant_id, document_id),
  CONSTRAINT pos_document_custom_custom_check CHECK (((jsonb_typeof(custom) = 'object'::text) AND (octet_length((custom)::text) <= 500000))),
  CONSTRAINT pos_document_custom_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_document_custom IS 'scope:shop';
ALTER TABLE pool.pos_document_custom ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_document_custom FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_document_custom AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_document_custom AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_document_custom AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_document_custom TO stoa_app;

CREATE TABLE pool.pos_exchange (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  refund_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  CONSTRAINT pos_exchange_pkey PRIMARY KEY (tenant_id, sale_id),
  CONSTRAINT pos_exchange_refund UNIQUE (tenant_id, refund_id),
  CONSTRAINT pos_exchange_tenant_id_refund_id_fkey FOREIGN KEY (tenant_id, refund_id) REFERENCES pool.pos_document(tenant_id, id),
  CONSTRAINT pos_exchange_tenant_id_sale_id_fkey FOREIGN KEY (tenant_id, sale_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_exchange IS 'scope:shop append-only';
ALTER TABLE pool.pos_exchange ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_exchange FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_exchange AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_exchange AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_exchange AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_exchange TO stoa_app;

CREATE TABLE pool.pos_invoice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  kind text NOT NULL,
  series_id uuid NOT NULL,
  "position" bigint NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  edition integer NOT NULL,
  original_id uuid,
  customer_id uuid,
  user_id uuid,
  issued_at timestamp with time zone NOT NULL,
  issued_on date NOT NULL,
  buyer_tax_key text COLLATE "C",
  currency text NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  content jsonb NOT NULL,
  previous_hash text,
  hash text,
  CONSTRAINT pos_invoice_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_invoice_number UNIQUE (tenant_id, company_id, number),
  CONSTRAINT pos_invoice_of_document UNIQUE (tenant_id, document_id, kind, edition),
  CONSTRAINT pos_invoice_position UNIQUE (tenant_id, series_id, "position"),
  CONSTRAINT pos_invoice_serial UNIQUE (tenant_id, series_id, year, serial),
  CONSTRAINT pos_invoice_check CHECK (((kind = 'credit-note'::text) = (original_id IS NOT NULL))),
  CONSTRAINT pos_invoice_check1 CHECK (((net_minor + tax_minor) = total_minor)),
  CONSTRAINT pos_invoice_check2 CHECK (((previous_hash IS NULL) OR (hash IS NOT NULL))),
  CONSTRAINT pos_invoice_edition_check CHECK ((edition > 0)),
  CONSTRAINT pos_invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text]))),
  CONSTRAINT pos_invoice_position_check CHECK (("position" > 0)),
  CONSTRAINT pos_invoice_serial_check CHECK ((serial > 0)),
  CONSTRAINT pos_invoice_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id),
  CONSTRAINT pos_invoice_tenant_id_original_id_fkey FOREIGN KEY (tenant_id, original_id) REFERENCES pool.pos_invoice(tenant_id, id),
  CONSTRAINT pos_invoice_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id),
  CONSTRAINT pos_invoice_tenant_id_series_id_fkey FOREIGN KEY (tenant_id, series_id) REFERENCES pool.pos_invoice_series(tenant_id, id)
);
COMMENT ON TABLE pool.pos_invoice IS 'scope:shop append-only';
ALTER TABLE pool.pos_invoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_invoice FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_invoice_customer ON pool.pos_invoice USING btree (tenant_id, customer_id, id) WHERE (customer_id IS NOT NULL);
CREATE INDEX pos_invoice_day ON pool.pos_invoice USING btree (tenant_id, company_id, issued_on, id);
CREATE INDEX pos_invoice_original ON pool.pos_invoice USING btree (tenant_id, original_id) WHERE (original_id IS NOT NULL);
CREATE INDEX pos_invoice_register ON pool.pos_invoice USING btree (tenant_id, register_id);
CREATE INDEX pos_invoice_tax_key ON pool.pos_invoice USING btree (tenant_id, company_id, buyer_tax_key) WHERE (buyer_tax_key IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_invoice AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_invoice AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_invoice AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_invoice TO stoa_app;

CREATE TABLE pool.pos_invoice_series (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid,
  register_id uuid,
  kind text NOT NULL,
  prefix text COLLATE "C" NOT NULL,
  padding integer NOT NULL,
  yearly boolean NOT NULL,
  year integer NOT NULL,
  next_number bigint NOT NULL,
  issued bigint NOT NULL DEFAULT 0,
  last_hash text,
  closed_at timestamp with time zone,
  CONSTRAINT pos_invoice_series_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_invoice_series_check CHECK (((register_id IS NULL) OR (shop_id IS NOT NULL))),
  CONSTRAINT pos_invoice_series_check1 CHECK ((yearly = (year > 0))),
  CONSTRAINT pos_invoice_series_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text]))),
  CONSTRAINT pos_invoice_series_next_number_check CHECK ((next_number > 0)),
  CONSTRAINT pos_invoice_series_padding_check CHECK (((padding >= 1) AND (padding <= 12))),
  CONSTRAINT pos_invoice_series_prefix_check CHECK ((prefix ~ '^[A-Z0-9/.-]{0,10}[A-Z/.]-?$'::text)),
  CONSTRAINT pos_invoice_series_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_invoice_series IS 'scope:company';
ALTER TABLE pool.pos_invoice_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_invoice_series FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX pos_invoice_series_place ON pool.pos_invoice_series USING btree (tenant_id, company_id, kind, shop_id, register_id) NULLS NOT DISTINCT WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX pos_invoice_series_prefix ON pool.pos_invoice_series USING btree (tenant_id, company_id, prefix) WHERE ((closed_at IS NULL) OR (issued > 0));
CREATE INDEX pos_invoice_series_register ON pool.pos_invoice_series USING btree (tenant_id, register_id) WHERE (register_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_invoice_series AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_invoice_series AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_invoice_series TO stoa_app;

CREATE TABLE pool.pos_line (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  line_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  quantity numeric(14,3) NOT NULL,
  unit_price_minor bigint NOT NULL,
  cost_minor bigint,
  gross_minor bigint NOT NULL,
  line_discount_minor bigint NOT NULL,
  document_discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  original_line_no integer,
  unit text NOT NULL DEFAULT 'piece'::text,
  scale_code text,
  discount_reason text,
  exempt_tax_minor bigint,
  pack_quantity numeric(14,3),
  price_list text,
  printed jsonb,
  CONSTRAINT pos_line_pkey PRIMARY KEY (tenant_id, document_id, line_no),
  CONSTRAINT pos_line_sound CHECK (pool.pos_line_sound(pos_line.*)),
  CONSTRAINT pos_line_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_line IS 'scope:shop append-only';
ALTER TABLE pool.pos_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_line FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_line TO stoa_app;

CREATE TABLE pool.pos_offline_sale (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid,
  cashier_id uuid,
  reference text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  content text NOT NULL,
  content_hash text COLLATE "C" NOT NULL,
  state text NOT NULL,
  document_id uuid,
  reason text,
  reason_facts jsonb,
  remarks jsonb NOT NULL DEFAULT '[]'::jsonb,
  currency text,
  total_minor bigint,
  rung_up_at timestamp with time zone,
  sent_by uuid,
  received_at timestamp with time zone NOT NULL,
  waits boolean NOT NULL,
  looked_at timestamp with time zone,
  looked_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  dismissed_reason text,
  CONSTRAINT pos_offline_sale_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_offline_sale_content UNIQUE (tenant_id, company_id, shop_id, reference, content_hash),
  CONSTRAINT pos_offline_sale_check CHECK (((state = 'posted'::text) = (document_id IS NOT NULL))),
  CONSTRAINT pos_offline_sale_check1 CHECK (((state <> 'parked'::text) OR ((reason IS NOT NULL) AND waits))),
  CONSTRAINT pos_offline_sale_check2 CHECK (((state = 'dismissed'::text) = (dismissed_reason IS NOT NULL))),
  CONSTRAINT pos_offline_sale_content_check CHECK ((content <> ''::text)),
  CONSTRAINT pos_offline_sale_dismissed_reason_check CHECK ((dismissed_reason <> ''::text)),
  CONSTRAINT pos_offline_sale_remarks_check CHECK ((jsonb_typeof(remarks) = 'array'::text)),
  CONSTRAINT pos_offline_sale_seq_check CHECK ((seq >= 0)),
  CONSTRAINT pos_offline_sale_state_check CHECK ((state = ANY (ARRAY['posted'::text, 'parked'::text, 'dismissed'::text]))),
  CONSTRAINT pos_offline_sale_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT pos_offline_sale_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id),
  CONSTRAINT pos_offline_sale_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_offline_sale IS 'scope:shop';
ALTER TABLE pool.pos_offline_sale ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_offline_sale FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_offline_sale_device ON pool.pos_offline_sale USING btree (tenant_id, company_id, device, seq);
CREATE INDEX pos_offline_sale_document ON pool.pos_offline_sale USING btree (tenant_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX pos_offline_sale_list ON pool.pos_offline_sale USING btree (tenant_id, company_id, received_at, id);
CREATE INDEX pos_offline_sale_open ON pool.pos_offline_sale USING btree (tenant_id, company_id, received_at, id) WHERE waits;
CREATE INDEX pos_offline_sale_register ON pool.pos_offline_sale USING btree (tenant_id, register_id) WHERE (register_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_offline_sale AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_offline_sale AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_offline_sale AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_offline_sale TO stoa_app;

CREATE TABLE pool.pos_picture (
  tenant_id uuid NOT NULL,
  register_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  picture text NOT NULL,
  shown_at timestamp with time zone NOT NULL,
  CONSTRAINT pos_picture_pkey PRIMARY KEY (tenant_id, register_id),
  CONSTRAINT pos_picture_picture_check CHECK ((length(picture) <= 20000))
) WITH (fillfactor=50);
COMMENT ON TABLE pool.pos_picture IS 'scope:shop';
ALTER TABLE pool.pos_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_picture FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_picture_shown ON pool.pos_picture USING btree (tenant_id, shown_at);
CREATE POLICY company_isolation ON pool.pos_picture AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_picture AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_picture AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_picture TO stoa_app;

CREATE TABLE pool.pos_print (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_id uuid NOT NULL,
  form text NOT NULL,
  print_no integer NOT NULL,
  printed_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT pos_print_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_print_number UNIQUE (tenant_id, document_id, form, print_no),
  CONSTRAINT pos_print_form_check CHECK ((form = ANY (ARRAY['receipt'::text, 'gift'::text]))),
  CONSTRAINT pos_print_print_no_check CHECK ((print_no > 0)),
  CONSTRAINT pos_print_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_print IS 'scope:shop append-only';
ALTER TABLE pool.pos_print ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_print FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_print AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_print AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_print AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_print TO stoa_app;

CREATE TABLE pool.pos_print_job (
  tenant_id uuid NOT NULL,
  print_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  fault text,
  queued_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT pos_print_job_pkey PRIMARY KEY (tenant_id, print_id),
  CONSTRAINT pos_print_job_check CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['queued'::text, 'sending'::text])))),
  CONSTRAINT pos_print_job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'unconfirmed'::text, 'failed'::text]))),
  CONSTRAINT pos_print_job_tenant_id_print_id_fkey FOREIGN KEY (tenant_id, print_id) REFERENCES pool.pos_print(tenant_id, id),
  CONSTRAINT pos_print_job_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_print_job IS 'scope:shop';
ALTER TABLE pool.pos_print_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_print_job FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_print_job_register ON pool.pos_print_job USING btree (tenant_id, register_id);
CREATE POLICY company_isolation ON pool.pos_print_job AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_print_job AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_print_job AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_print_job TO stoa_app;

CREATE TABLE pool.pos_rate (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  currency text COLLATE "C" NOT NULL,
  own_currency text COLLATE "C" NOT NULL,
  rate numeric(18,8),
  smallest_minor bigint NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  set_at timestamp with time zone NOT NULL,
  set_by uuid,
  CONSTRAINT pos_rate_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_rate_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT pos_rate_of_another CHECK ((currency <> own_currency)),
  CONSTRAINT pos_rate_rate_check CHECK ((rate > (0)::numeric)),
  CONSTRAINT pos_rate_smallest_minor_check CHECK ((smallest_minor > 0))
);
COMMENT ON TABLE pool.pos_rate IS 'scope:company append-only';
ALTER TABLE pool.pos_rate ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_rate FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_rate_begin ON pool.pos_rate USING btree (tenant_id, company_id, valid_from, id);
CREATE INDEX pos_rate_currency ON pool.pos_rate USING btree (tenant_id, company_id, currency, valid_from, id);
CREATE POLICY company_isolation ON pool.pos_rate AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_rate AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_rate TO stoa_app;

CREATE TABLE pool.pos_receipt_link (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  edition integer NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT pos_receipt_link_pkey PRIMARY KEY (tenant_id, document_id),
  CONSTRAINT pos_receipt_link_edition_check CHECK ((edition > 0)),
  CONSTRAINT pos_receipt_link_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_receipt_link IS 'scope:shop';
ALTER TABLE pool.pos_receipt_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_receipt_link FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_receipt_link AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_receipt_link AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_receipt_link AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_receipt_link TO stoa_app;

CREATE TABLE pool.pos_receipt_sending (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_id uuid NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  user_id uuid,
  failed_at timestamp with time zone,
  CONSTRAINT pos_receipt_sending_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_receipt_sending_address_check CHECK ((address <> ''::text)),
  CONSTRAINT pos_receipt_sending_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'whatsapp'::text]))),
  CONSTRAINT pos_receipt_sending_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_receipt_sending IS 'scope:shop';
ALTER TABLE pool.pos_receipt_sending ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_receipt_sending FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_receipt_sending_document ON pool.pos_receipt_sending USING btree (tenant_id, document_id, id);
CREATE POLICY company_isolation ON pool.pos_receipt_sending AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_receipt_sending AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_receipt_sending AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_receipt_sending TO stoa_app;

CREATE TABLE pool.pos_register (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL DEFAULT 'till'::text,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  needs_session boolean NOT NULL DEFAULT true,
  printer_host text,
  printer_port integer NOT NULL DEFAULT 9100,
  printer_width integer NOT NULL DEFAULT 80,
  printer_lettering text NOT NULL DEFAULT 'text'::text,
  CONSTRAINT pos_register_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_register_tenant_id_shop_id_name_key UNIQUE (tenant_id, shop_id, name),
  CONSTRAINT pos_register_kind_check CHECK ((kind = ANY (ARRAY['till'::text, 'web'::text]))),
  CONSTRAINT pos_register_name_check CHECK ((name <> ''::text)),
  CONSTRAINT pos_register_printer_host_check CHECK ((printer_host <> ''::text)),
  CONSTRAINT pos_register_printer_lettering_check CHECK ((printer_lettering = ANY (ARRAY['text'::text, 'picture'::text]))),
  CONSTRAINT pos_register_printer_port_check CHECK (((printer_port >= 1) AND (printer_port <= 65535))),
  CONSTRAINT pos_register_printer_width_check CHECK ((printer_width = ANY (ARRAY[58, 80]))),
  CONSTRAINT pos_register_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.pos_register IS 'scope:shop';
ALTER TABLE pool.pos_register ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_register FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_register_shop ON pool.pos_register USING btree (tenant_id, company_id, shop_id);
CREATE UNIQUE INDEX pos_register_web ON pool.pos_register USING btree (tenant_id, shop_id) WHERE (kind = 'web'::text);
CREATE POLICY company_isolation ON pool.pos_register AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_register AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_register AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_register TO stoa_app;

CREATE TABLE pool.pos_return (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  due_minor bigint NOT NULL DEFAULT 0,
  refunds integer NOT NULL DEFAULT 0,
  voided boolean NOT NULL DEFAULT false,
  tip_minor bigint NOT NULL DEFAULT 0,
  CONSTRAINT pos_return_pkey PRIMARY KEY (tenant_id, sale_id),
  CONSTRAINT pos_return_check CHECK ((NOT (voided AND (refunds > 0)))),
  CONSTRAINT pos_return_tip_minor_check CHECK ((tip_minor >= 0)),
  CONSTRAINT pos_return_tenant_id_sale_id_fkey FOREIGN KEY (tenant_id, sale_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_return IS 'scope:shop';
ALTER TABLE pool.pos_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_return FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_return AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_return TO stoa_app;

CREATE TABLE pool.pos_returned_line (
  tenant_id uuid NOT NULL,
  sale_id uuid NOT NULL,
  line_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  sold numeric(14,3) NOT NULL,
  returned numeric(14,3) NOT NULL,
  CONSTRAINT pos_returned_line_pkey PRIMARY KEY (tenant_id, sale_id, line_no),
  CONSTRAINT pos_returned_line_check CHECK (((returned > (0)::numeric) AND (returned <= sold))),
  CONSTRAINT pos_returned_line_tenant_id_sale_id_line_no_fkey FOREIGN KEY (tenant_id, sale_id, line_no) REFERENCES pool.pos_line(tenant_id, document_id, line_no)
);
COMMENT ON TABLE pool.pos_returned_line IS 'scope:shop';
ALTER TABLE pool.pos_returned_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_returned_line FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_returned_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_returned_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_returned_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_returned_line TO stoa_app;

CREATE TABLE pool.pos_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  register_id uuid NOT NULL,
  serial integer NOT NULL,
  currency text NOT NULL,
  business_day date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  opened_by uuid,
  float_minor bigint NOT NULL,
  float_pieces jsonb,
  held_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  in_minor bigint,
  out_minor bigint,
  drop_minor bigint,
  expected_minor bigint,
  counted_minor bigint,
  left_minor bigint,
  note text,
  approval text NOT NULL DEFAULT 'not-needed'::text,
  approved_at timestamp with time zone,
  approved_by uuid,
  approval_note text,
  tips_minor bigint,
  CONSTRAINT pos_session_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_session_tenant_id_register_id_id_key UNIQUE (tenant_id, register_id, id),
  CONSTRAINT pos_session_tenant_id_register_id_serial_key UNIQUE (tenant_id, register_id, serial),
  CONSTRAINT pos_session_approval_check CHECK ((approval = ANY (ARRAY['not-needed'::text, 'awaited'::text, 'given'::text]))),
  CONSTRAINT pos_session_check CHECK (((left_minor >= 0) AND (left_minor <= counted_minor))),
  CONSTRAINT pos_session_check1 CHECK (((approval = 'given'::text) = (approved_at IS NOT NULL))),
  CONSTRAINT pos_session_closed_whole CHECK ((((closed_at IS NULL) = (counted_minor IS NULL)) AND ((closed_at IS NULL) = (expected_minor IS NULL)))),
  CONSTRAINT pos_session_counted_minor_check CHECK ((counted_minor >= 0)),
  CONSTRAINT pos_session_drop_minor_check CHECK ((drop_minor >= 0)),
  CONSTRAINT pos_session_float_minor_check CHECK ((float_minor >= 0)),
  CONSTRAINT pos_session_in_minor_check CHECK ((in_minor >= 0)),
  CONSTRAINT pos_session_out_minor_check CHECK ((out_minor >= 0)),
  CONSTRAINT pos_session_serial_check CHECK ((serial > 0)),
  CONSTRAINT pos_session_tips_minor_check CHECK ((tips_minor >= 0)),
  CONSTRAINT pos_session_tenant_id_register_id_fkey FOREIGN KEY (tenant_id, register_id) REFERENCES pool.pos_register(tenant_id, id)
);
COMMENT ON TABLE pool.pos_session IS 'scope:shop';
ALTER TABLE pool.pos_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_session FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_session_awaited ON pool.pos_session USING btree (tenant_id, company_id, opened_at, id) WHERE (approval = 'awaited'::text);
CREATE INDEX pos_session_day ON pool.pos_session USING btree (tenant_id, company_id, business_day, register_id);
CREATE UNIQUE INDEX pos_session_open ON pool.pos_session USING btree (tenant_id, register_id) WHERE (closed_at IS NULL);
CREATE INDEX pos_session_opened ON pool.pos_session USING btree (tenant_id, company_id, opened_at, id);
CREATE POLICY company_isolation ON pool.pos_session AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_session AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_session AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_session TO stoa_app;

CREATE TABLE pool.pos_session_currency (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  currency text COLLATE "C" NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  float_minor bigint NOT NULL DEFAULT 0,
  float_pieces jsonb,
  taken_minor bigint,
  returned_minor bigint,
  in_minor bigint,
  out_minor bigint,
  drop_minor bigint,
  expected_minor bigint,
  counted_minor bigint,
  left_minor bigint,
  pieces jsonb,
  CONSTRAINT pos_session_currency_pkey PRIMARY KEY (tenant_id, session_id, currency),
  CONSTRAINT pos_session_currency_check CHECK (((left_minor >= 0) AND (left_minor <= counted_minor))),
  CONSTRAINT pos_session_currency_counted_minor_check CHECK ((counted_minor >= 0)),
  CONSTRAINT pos_session_currency_drop_minor_check CHECK ((drop_minor >= 0)),
  CONSTRAINT pos_session_currency_expected CHECK ((expected_minor = (((((float_minor + taken_minor) - returned_minor) + in_minor) - out_minor) - drop_minor))),
  CONSTRAINT pos_session_currency_float_minor_check CHECK ((float_minor >= 0)),
  CONSTRAINT pos_session_currency_in_minor_check CHECK ((in_minor >= 0)),
  CONSTRAINT pos_session_currency_out_minor_check CHECK ((out_minor >= 0)),
  CONSTRAINT pos_session_currency_whole CHECK ((num_nonnulls(taken_minor, returned_minor, in_minor, out_minor, drop_minor, expected_minor, counted_minor) = ANY (ARRAY[0, 7]))),
  CONSTRAINT pos_session_currency_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.pos_session(tenant_id, id)
);
COMMENT ON TABLE pool.pos_session_currency IS 'scope:shop';
ALTER TABLE pool.pos_session_currency ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_session_currency FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_session_currency AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_session_currency AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_session_currency AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_session_currency TO stoa_app;

CREATE TABLE pool.pos_session_tender (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  type text NOT NULL,
  taken_minor bigint NOT NULL,
  returned_minor bigint NOT NULL,
  expected_minor bigint NOT NULL,
  counted_minor bigint,
  pieces jsonb,
  CONSTRAINT pos_session_tender_pkey PRIMARY KEY (tenant_id, session_id, type),
  CONSTRAINT pos_session_tender_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.pos_session(tenant_id, id)
);
COMMENT ON TABLE pool.pos_session_tender IS 'scope:shop append-only';
ALTER TABLE pool.pos_session_tender ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_session_tender FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_session_tender AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_session_tender AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_session_tender AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_session_tender TO stoa_app;

CREATE TABLE pool.pos_shift (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  shift_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid,
  began_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  expected_minor bigint,
  counted_minor bigint,
  foreign_cash jsonb,
  CONSTRAINT pos_shift_pkey PRIMARY KEY (tenant_id, session_id, shift_no),
  CONSTRAINT pos_shift_check CHECK (((ended_at IS NULL) = (expected_minor IS NULL))),
  CONSTRAINT pos_shift_counted_minor_check CHECK ((counted_minor >= 0)),
  CONSTRAINT pos_shift_foreign_cash_check CHECK ((jsonb_typeof(foreign_cash) = 'array'::text)),
  CONSTRAINT pos_shift_shift_no_check CHECK ((shift_no > 0)),
  CONSTRAINT pos_shift_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.pos_session(tenant_id, id)
);
COMMENT ON TABLE pool.pos_shift IS 'scope:shop';
ALTER TABLE pool.pos_shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_shift FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.pos_shift AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_shift AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_shift AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_shift TO stoa_app;

CREATE TABLE pool.pos_slip (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  printer_host text NOT NULL,
  printer_port integer NOT NULL,
  printer_width integer NOT NULL,
  printer_lettering text NOT NULL,
  rows jsonb NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  fault text,
  queued_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT pos_slip_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_slip_check CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['queued'::text, 'sending'::text])))),
  CONSTRAINT pos_slip_printer_host_check CHECK ((printer_host <> ''::text)),
  CONSTRAINT pos_slip_printer_lettering_check CHECK ((printer_lettering = ANY (ARRAY['text'::text, 'picture'::text]))),
  CONSTRAINT pos_slip_printer_port_check CHECK (((printer_port >= 1) AND (printer_port <= 65535))),
  CONSTRAINT pos_slip_printer_width_check CHECK ((printer_width = ANY (ARRAY[58, 80]))),
  CONSTRAINT pos_slip_rows_check CHECK ((jsonb_typeof(rows) = 'array'::text)),
  CONSTRAINT pos_slip_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'unconfirmed'::text, 'failed'::text]))),
  CONSTRAINT pos_slip_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.pos_slip IS 'scope:shop';
ALTER TABLE pool.pos_slip ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_slip FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_slip_ended ON pool.pos_slip USING btree (tenant_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX pos_slip_shop ON pool.pos_slip USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.pos_slip AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_slip AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_slip AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_slip TO stoa_app;

CREATE TABLE pool.pos_tender (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  tender_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  type text NOT NULL,
  amount_minor bigint NOT NULL,
  reference text,
  payment_id uuid,
  payment_refund_id uuid,
  tip_minor bigint NOT NULL DEFAULT 0,
  foreign_currency text,
  foreign_minor bigint,
  rate numeric(18,8),
  own_currency text,
  foreign_digits smallint,
  own_digits smallint,
  coin_minor bigint,
  CONSTRAINT pos_tender_pkey PRIMARY KEY (tenant_id, document_id, tender_no),
  CONSTRAINT pos_tender_sound CHECK (pool.pos_tender_sound(pos_tender.*)),
  CONSTRAINT pos_tender_tenant_id_document_id_fkey FOREIGN KEY (tenant_id, document_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_tender IS 'scope:shop append-only';
ALTER TABLE pool.pos_tender ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_tender FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX pos_tender_payment ON pool.pos_tender USING btree (tenant_id, company_id, payment_id) WHERE ((payment_id IS NOT NULL) AND (payment_refund_id IS NULL));
CREATE INDEX pos_tender_payment_refund ON pool.pos_tender USING btree (tenant_id, company_id, payment_id) WHERE (payment_refund_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_tender AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_tender AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_tender AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.pos_tender TO stoa_app;

CREATE TABLE pool.pos_ticket (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  business_day date NOT NULL,
  number integer NOT NULL,
  name text,
  order_type text,
  note text,
  customer_id uuid,
  lines jsonb NOT NULL,
  discount jsonb,
  total_minor bigint,
  state text NOT NULL DEFAULT 'open'::text,
  version integer NOT NULL DEFAULT 1,
  held_register_id uuid,
  held_by uuid,
  held_since timestamp with time zone,
  sale_id uuid,
  merged_into uuid,
  reason text,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid,
  keep_until timestamp with time zone,
  extras jsonb,
  tax_exemption jsonb,
  service_charge_off text,
  CONSTRAINT pos_ticket_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pos_ticket_number UNIQUE (tenant_id, shop_id, business_day, number),
  CONSTRAINT pos_ticket_check CHECK ((((held_register_id IS NULL) = (held_since IS NULL)) AND ((held_by IS NULL) OR (held_since IS NOT NULL)))),
  CONSTRAINT pos_ticket_check1 CHECK (((state = 'open'::text) = (keep_until IS NULL))),
  CONSTRAINT pos_ticket_check2 CHECK (((state = 'sold'::text) = (sale_id IS NOT NULL))),
  CONSTRAINT pos_ticket_check3 CHECK (((state = 'open'::text) OR (held_since IS NULL))),
  CONSTRAINT pos_ticket_check4 CHECK (((state = 'discarded'::text) OR ((merged_into IS NULL) AND (reason IS NULL)))),
  CONSTRAINT pos_ticket_discount_check CHECK ((jsonb_typeof(discount) = 'object'::text)),
  CONSTRAINT pos_ticket_extras_check CHECK ((jsonb_typeof(extras) = 'object'::text)),
  CONSTRAINT pos_ticket_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text)),
  CONSTRAINT pos_ticket_name_check CHECK ((name <> ''::text)),
  CONSTRAINT pos_ticket_note_check CHECK ((note <> ''::text)),
  CONSTRAINT pos_ticket_number_check CHECK ((number > 0)),
  CONSTRAINT pos_ticket_order_type_check CHECK ((order_type = ANY (ARRAY['dine-in'::text, 'take-away'::text, 'delivery'::text]))),
  CONSTRAINT pos_ticket_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT pos_ticket_service_charge_off_check CHECK ((service_charge_off <> ''::text)),
  CONSTRAINT pos_ticket_state_check CHECK ((state = ANY (ARRAY['open'::text, 'sold'::text, 'discarded'::text]))),
  CONSTRAINT pos_ticket_tax_exemption_check CHECK ((jsonb_typeof(tax_exemption) = ANY (ARRAY['string'::text, 'object'::text]))),
  CONSTRAINT pos_ticket_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT pos_ticket_tenant_id_held_register_id_fkey FOREIGN KEY (tenant_id, held_register_id) REFERENCES pool.pos_register(tenant_id, id),
  CONSTRAINT pos_ticket_tenant_id_sale_id_fkey FOREIGN KEY (tenant_id, sale_id) REFERENCES pool.pos_document(tenant_id, id)
);
COMMENT ON TABLE pool.pos_ticket IS 'scope:shop';
ALTER TABLE pool.pos_ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.pos_ticket FORCE ROW LEVEL SECURITY;
CREATE INDEX pos_ticket_held ON pool.pos_ticket USING btree (tenant_id, held_register_id) WHERE (held_register_id IS NOT NULL);
CREATE INDEX pos_ticket_kept ON pool.pos_ticket USING btree (tenant_id, keep_until) WHERE (keep_until IS NOT NULL);
CREATE INDEX pos_ticket_list ON pool.pos_ticket USING btree (tenant_id, company_id, shop_id, state, created_at, id);
CREATE UNIQUE INDEX pos_ticket_sale ON pool.pos_ticket USING btree (tenant_id, sale_id) WHERE (sale_id IS NOT NULL);
CREATE POLICY company_isolation ON pool.pos_ticket AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.pos_ticket AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.pos_ticket AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.pos_ticket TO stoa_app;

CREATE TABLE pool.presence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  noun text NOT NULL,
  place_id uuid NOT NULL,
  user_id uuid NOT NULL,
  login_id uuid NOT NULL,
  user_agent text,
  since timestamp with time zone NOT NULL DEFAULT now(),
  left_at timestamp with time zone,
  held_by uuid NOT NULL,
  CONSTRAINT presence_pkey PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE pool.presence IS 'scope:shop relay:SELECT, INSERT, UPDATE, DELETE';
ALTER TABLE pool.presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.presence FORCE ROW LEVEL SECURITY;
CREATE INDEX presence_held_by ON pool.presence USING btree (held_by) WHERE (left_at IS NULL);
CREATE POLICY company_isolation ON pool.presence AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY relay ON pool.presence AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY shop_isolation ON pool.presence AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.presence AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.presence TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.presence TO stoa_relay;

CREATE TABLE pool.production_bom (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  variant_id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  makes numeric(14,3) NOT NULL,
  parts_return boolean NOT NULL,
  note text,
  valid_from timestamp with time zone NOT NULL,
  created_by uuid,
  CONSTRAINT production_bom_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT production_bom_version UNIQUE (company_id, variant_id, version, tenant_id),
  CONSTRAINT production_bom_kind_check CHECK ((kind = ANY (ARRAY['bundle'::text, 'prepared'::text, 'manufactured'::text, 'goods'::text]))),
  CONSTRAINT production_bom_makes_check CHECK ((makes > (0)::numeric)),
  CONSTRAINT production_bom_note_check CHECK ((note <> ''::text)),
  CONSTRAINT production_bom_version_check CHECK ((version > 0))
);
COMMENT ON TABLE pool.production_bom IS 'scope:company append-only';
ALTER TABLE pool.production_bom ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.production_bom FORCE ROW LEVEL SECURITY;
CREATE INDEX production_bom_newest ON pool.production_bom USING btree (tenant_id, company_id, id);
CREATE POLICY company_isolation ON pool.production_bom AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.production_bom AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.production_bom TO stoa_app;

CREATE TABLE pool.production_bom_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bom_id uuid NOT NULL,
  line_no integer NOT NULL,
  part_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  unit text,
  pack_name text,
  pack_quantity numeric(14,3),
  base_nano bigint NOT NULL,
  waste_percent numeric(5,2) NOT NULL,
  CONSTRAINT production_bom_line_pkey PRIMARY KEY (tenant_id, bom_id, line_no),
  CONSTRAINT production_bom_line_part UNIQUE (bom_id, part_id, tenant_id),
  CONSTRAINT production_bom_line_base_nano_check CHECK ((base_nano > 0)),
  CONSTRAINT production_bom_line_check CHECK (((pack_name IS NULL) = (pack_quantity IS NULL))),
  CONSTRAINT production_bom_line_check1 CHECK (((unit IS NULL) OR (pack_name IS NULL))),
  CONSTRAINT production_bom_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT production_bom_line_pack_quantity_check CHECK ((pack_quantity > (0)::numeric)),
  CONSTRAINT production_bom_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT production_bom_line_waste_percent_check CHECK (((waste_percent >= (0)::numeric) AND (waste_percent <= (95)::numeric))),
  CONSTRAINT production_bom_line_tenant_id_bom_id_fkey FOREIGN KEY (tenant_id, bom_id) REFERENCES pool.production_bom(tenant_id, id)
);
COMMENT ON TABLE pool.production_bom_line IS 'scope:company append-only';
ALTER TABLE pool.production_bom_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.production_bom_line FORCE ROW LEVEL SECURITY;
CREATE INDEX production_bom_line_used ON pool.production_bom_line USING btree (tenant_id, part_id, bom_id);
CREATE POLICY company_isolation ON pool.production_bom_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.production_bom_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.production_bom_line TO stoa_app;

CREATE TABLE pool.production_order (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  variant_id uuid NOT NULL,
  bom_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  planned numeric(14,3) NOT NULL,
  made numeric(14,3) NOT NULL DEFAULT 0,
  scrapped numeric(14,3) NOT NULL DEFAULT 0,
  due_on date,
  note text,
  reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  started_by uuid,
  finished_at timestamp with time zone,
  finished_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  CONSTRAINT production_order_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT production_order_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT production_order_check CHECK (((state = ANY (ARRAY['done'::text, 'reversed'::text])) = (finished_at IS NOT NULL))),
  CONSTRAINT production_order_check1 CHECK (((state = ANY (ARRAY['cancelled'::text, 'reversed'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT production_order_check2 CHECK (((state <> 'in-progress'::text) OR (started_at IS NOT NULL))),
  CONSTRAINT production_order_check3 CHECK (((state <> ALL (ARRAY['done'::text, 'reversed'::text])) OR ((made + scrapped) > (0)::numeric))),
  CONSTRAINT production_order_made_check CHECK ((made >= (0)::numeric)),
  CONSTRAINT production_order_note_check CHECK ((note <> ''::text)),
  CONSTRAINT production_order_planned_check CHECK ((planned > (0)::numeric)),
  CONSTRAINT production_order_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT production_order_scrapped_check CHECK ((scrapped >= (0)::numeric)),
  CONSTRAINT production_order_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-progress'::text, 'done'::text, 'cancelled'::text, 'reversed'::text]))),
  CONSTRAINT production_order_tenant_id_bom_id_fkey FOREIGN KEY (tenant_id, bom_id) REFERENCES pool.production_bom(tenant_id, id),
  CONSTRAINT production_order_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.production_order IS 'scope:shop';
ALTER TABLE pool.production_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.production_order FORCE ROW LEVEL SECURITY;
CREATE INDEX production_order_bom ON pool.production_order USING btree (tenant_id, bom_id);
CREATE INDEX production_order_newest ON pool.production_order USING btree (tenant_id, company_id, id);
CREATE INDEX production_order_shop ON pool.production_order USING btree (tenant_id, company_id, shop_id, id);
CREATE INDEX production_order_variant ON pool.production_order USING btree (tenant_id, variant_id, id);
CREATE POLICY company_isolation ON pool.production_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.production_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.production_order AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.production_order TO stoa_app;

CREATE TABLE pool.production_order_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  order_id uuid NOT NULL,
  part_id uuid NOT NULL,
  planned numeric(14,3) NOT NULL,
  consumed numeric(14,3),
  wasted numeric(14,3),
  CONSTRAINT production_order_line_pkey PRIMARY KEY (tenant_id, order_id, part_id),
  CONSTRAINT production_order_line_check CHECK (((consumed IS NULL) = (wasted IS NULL))),
  CONSTRAINT production_order_line_consumed_check CHECK ((consumed >= (0)::numeric)),
  CONSTRAINT production_order_line_planned_check CHECK ((planned >= (0)::numeric)),
  CONSTRAINT production_order_line_wasted CHECK ((wasted <= consumed)),
  CONSTRAINT production_order_line_wasted_check CHECK ((wasted >= (0)::numeric)),
  CONSTRAINT production_order_line_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT production_order_line_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.production_order(tenant_id, id)
);
COMMENT ON TABLE pool.production_order_line IS 'scope:shop';
ALTER TABLE pool.production_order_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.production_order_line FORCE ROW LEVEL SECURITY;
CREATE INDEX production_order_line_part ON pool.production_order_line USING btree (tenant_id, part_id, order_id);
CREATE INDEX production_order_line_shop ON pool.production_order_line USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.production_order_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.production_order_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.production_order_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.production_order_line TO stoa_app;

CREATE TABLE pool.production_taken (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  part_id uuid NOT NULL,
  original_id uuid,
  goods_quantity numeric(14,3) NOT NULL,
  quantity numeric(14,3) NOT NULL,
  parts_return boolean NOT NULL,
  CONSTRAINT production_taken_pkey PRIMARY KEY (tenant_id, document_id, document_type, variant_id, part_id),
  CONSTRAINT production_taken_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.production_taken IS 'scope:shop';
ALTER TABLE pool.production_taken ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.production_taken FORCE ROW LEVEL SECURITY;
CREATE INDEX production_taken_original ON pool.production_taken USING btree (tenant_id, original_id) WHERE (original_id IS NOT NULL);
CREATE INDEX production_taken_shop ON pool.production_taken USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.production_taken AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.production_taken AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.production_taken AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.production_taken TO stoa_app;

CREATE TABLE pool.purchasing_bill (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  supplier_id uuid NOT NULL,
  supplier_number text NOT NULL,
  supplier_number_key text COLLATE "C" GENERATED ALWAYS AS (lower(supplier_number)) STORED,
  state text NOT NULL DEFAULT 'draft'::text,
  currency text NOT NULL,
  rate numeric(18,8) NOT NULL,
  billed_on date NOT NULL,
  due_on date NOT NULL,
  note text,
  net_minor bigint NOT NULL DEFAULT 0,
  tax_minor bigint NOT NULL DEFAULT 0,
  paid_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  approved_at timestamp with time zone,
  approved_by uuid,
  accepted_because text,
  cancelled_because text,
  overdue boolean NOT NULL DEFAULT false,
  return_id uuid,
  CONSTRAINT purchasing_bill_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_bill_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_bill_accepted_because_check CHECK ((accepted_because <> ''::text)),
  CONSTRAINT purchasing_bill_cancelled_because_check CHECK ((cancelled_because <> ''::text)),
  CONSTRAINT purchasing_bill_check CHECK ((due_on >= billed_on)),
  CONSTRAINT purchasing_bill_check1 CHECK (((state <> ALL (ARRAY['approved'::text, 'partly-paid'::text, 'paid'::text])) OR (approved_at IS NOT NULL))),
  CONSTRAINT purchasing_bill_check2 CHECK (((return_id IS NULL) OR (kind = 'credit-note'::text))),
  CONSTRAINT purchasing_bill_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT purchasing_bill_kind_check CHECK ((kind = ANY (ARRAY['bill'::text, 'credit-note'::text]))),
  CONSTRAINT purchasing_bill_net_minor_check CHECK ((net_minor >= 0)),
  CONSTRAINT purchasing_bill_note_check CHECK ((note <> ''::text)),
  CONSTRAINT purchasing_bill_paid CHECK (((paid_minor >= 0) AND (paid_minor <= (net_minor + tax_minor)))),
  CONSTRAINT purchasing_bill_rate_check CHECK ((rate > (0)::numeric)),
  CONSTRAINT purchasing_bill_state CHECK (
CASE state
    WHEN 'paid'::text THEN (paid_minor = (net_minor + tax_minor))
    WHEN 'partly-paid'::text THEN ((paid_minor > 0) AND (paid_minor < (net_minor + tax_minor)))
    ELSE (paid_minor = 0)
END),
  CONSTRAINT purchasing_bill_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'partly-paid'::text, 'paid'::text, 'cancelled'::text]))),
  CONSTRAINT purchasing_bill_supplier_number_check CHECK ((supplier_number <> ''::text)),
  CONSTRAINT purchasing_bill_tax_minor_check CHECK ((tax_minor >= 0)),
  CONSTRAINT purchasing_bill_of_return FOREIGN KEY (tenant_id, company_id, return_id) REFERENCES pool.purchasing_return(tenant_id, company_id, id),
  CONSTRAINT purchasing_bill_of_supplier FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES pool.purchasing_supplier(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_bill IS 'scope:company';
ALTER TABLE pool.purchasing_bill ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_bill FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_bill_due ON pool.purchasing_bill USING btree (tenant_id, company_id, due_on, id) WHERE (state = ANY (ARRAY['approved'::text, 'partly-paid'::text]));
CREATE INDEX purchasing_bill_kind ON pool.purchasing_bill USING btree (tenant_id, company_id, kind, id);
CREATE INDEX purchasing_bill_newest ON pool.purchasing_bill USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_bill_number ON pool.purchasing_bill USING btree (tenant_id, company_id, supplier_number_key, id);
CREATE INDEX purchasing_bill_return ON pool.purchasing_bill USING btree (tenant_id, company_id, return_id);
CREATE INDEX purchasing_bill_supplier ON pool.purchasing_bill USING btree (tenant_id, company_id, supplier_id, id);
CREATE UNIQUE INDEX purchasing_bill_supplier_number ON pool.purchasing_bill USING btree (company_id, supplier_id, kind, supplier_number_key, tenant_id) WHERE (state <> 'cancelled'::text);
CREATE POLICY company_isolation ON pool.purchasing_bill AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_bill AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_bill TO stoa_app;

CREATE TABLE pool.purchasing_bill_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bill_id uuid NOT NULL,
  line_no integer NOT NULL,
  receipt_id uuid,
  receipt_line_no integer,
  quantity numeric(14,3),
  description text,
  net_minor bigint NOT NULL,
  tax_ppm integer NOT NULL,
  tax_minor bigint NOT NULL,
  difference_minor bigint,
  excess numeric(14,3),
  CONSTRAINT purchasing_bill_line_pkey PRIMARY KEY (tenant_id, bill_id, line_no),
  CONSTRAINT purchasing_bill_line_check CHECK ((((receipt_id IS NULL) = (receipt_line_no IS NULL)) AND ((receipt_id IS NULL) = (quantity IS NULL)))),
  CONSTRAINT purchasing_bill_line_check1 CHECK (((receipt_id IS NOT NULL) OR (description IS NOT NULL))),
  CONSTRAINT purchasing_bill_line_description_check CHECK ((description <> ''::text)),
  CONSTRAINT purchasing_bill_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT purchasing_bill_line_net_minor_check CHECK ((net_minor >= 0)),
  CONSTRAINT purchasing_bill_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT purchasing_bill_line_tax_minor_check CHECK ((tax_minor >= 0)),
  CONSTRAINT purchasing_bill_line_tax_ppm_check CHECK (((tax_ppm >= 0) AND (tax_ppm <= 1000000))),
  CONSTRAINT purchasing_bill_line_tenant_id_company_id_bill_id_fkey FOREIGN KEY (tenant_id, company_id, bill_id) REFERENCES pool.purchasing_bill(tenant_id, company_id, id),
  CONSTRAINT purchasing_bill_line_tenant_id_receipt_id_receipt_line_no_fkey FOREIGN KEY (tenant_id, receipt_id, receipt_line_no) REFERENCES pool.purchasing_receipt_line(tenant_id, receipt_id, line_no)
);
COMMENT ON TABLE pool.purchasing_bill_line IS 'scope:company';
ALTER TABLE pool.purchasing_bill_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_bill_line FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_bill_line_bill ON pool.purchasing_bill_line USING btree (tenant_id, company_id, bill_id);
CREATE INDEX purchasing_bill_line_receipt ON pool.purchasing_bill_line USING btree (tenant_id, receipt_id, receipt_line_no);
CREATE POLICY company_isolation ON pool.purchasing_bill_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_bill_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_bill_line TO stoa_app;

CREATE TABLE pool.purchasing_bill_payment (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  bill_id uuid NOT NULL,
  credit_id uuid,
  method text NOT NULL,
  paid_on date NOT NULL,
  amount_minor bigint NOT NULL,
  reference text,
  created_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT purchasing_bill_payment_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_bill_payment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT purchasing_bill_payment_check CHECK (((credit_id IS NOT NULL) = (method = 'credit-note'::text))),
  CONSTRAINT purchasing_bill_payment_check1 CHECK ((credit_id IS DISTINCT FROM bill_id)),
  CONSTRAINT purchasing_bill_payment_method_check CHECK ((method = ANY (ARRAY['bank-transfer'::text, 'cash'::text, 'card'::text, 'cheque'::text, 'other'::text, 'credit-note'::text]))),
  CONSTRAINT purchasing_bill_payment_reference_check CHECK ((reference <> ''::text)),
  CONSTRAINT purchasing_bill_payment_tenant_id_company_id_bill_id_fkey FOREIGN KEY (tenant_id, company_id, bill_id) REFERENCES pool.purchasing_bill(tenant_id, company_id, id),
  CONSTRAINT purchasing_bill_payment_tenant_id_company_id_credit_id_fkey FOREIGN KEY (tenant_id, company_id, credit_id) REFERENCES pool.purchasing_bill(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_bill_payment IS 'scope:company append-only';
ALTER TABLE pool.purchasing_bill_payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_bill_payment FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_bill_payment_bill ON pool.purchasing_bill_payment USING btree (tenant_id, company_id, bill_id, id);
CREATE INDEX purchasing_bill_payment_credit ON pool.purchasing_bill_payment USING btree (tenant_id, company_id, credit_id, id);
CREATE POLICY company_isolation ON pool.purchasing_bill_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_bill_payment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_bill_payment TO stoa_app;

CREATE TABLE pool.purchasing_cost (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  unit_cost numeric(22,4),
  last_cost numeric(22,4),
  last_received_at timestamp with time zone,
  CONSTRAINT purchasing_cost_pkey PRIMARY KEY (tenant_id, company_id, variant_id),
  CONSTRAINT purchasing_cost_check CHECK (((quantity <> (0)::numeric) OR (value = (0)::numeric))),
  CONSTRAINT purchasing_cost_check1 CHECK (((last_cost IS NULL) = (last_received_at IS NULL))),
  CONSTRAINT purchasing_cost_last_cost_check CHECK ((last_cost >= (0)::numeric)),
  CONSTRAINT purchasing_cost_unit_cost_check CHECK ((unit_cost >= (0)::numeric))
);
COMMENT ON TABLE pool.purchasing_cost IS 'scope:company';
ALTER TABLE pool.purchasing_cost ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.purchasing_cost AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_cost TO stoa_app;

CREATE TABLE pool.purchasing_cost_book (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  through uuid NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  method text NOT NULL DEFAULT 'average'::text,
  CONSTRAINT purchasing_cost_book_pkey PRIMARY KEY (tenant_id, company_id),
  CONSTRAINT purchasing_cost_book_method_check CHECK ((method = ANY (ARRAY['average'::text, 'fifo'::text])))
);
COMMENT ON TABLE pool.purchasing_cost_book IS 'scope:company';
ALTER TABLE pool.purchasing_cost_book ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost_book FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.purchasing_cost_book AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost_book AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_cost_book TO stoa_app;

CREATE TABLE pool.purchasing_cost_correction (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  document_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  value_minor bigint NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  booked_at timestamp with time zone,
  stock_value numeric(22,4),
  sold_value numeric(22,4),
  CONSTRAINT purchasing_cost_correction_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_cost_correction_check CHECK ((((booked_at IS NULL) = (stock_value IS NULL)) AND ((booked_at IS NULL) = (sold_value IS NULL)))),
  CONSTRAINT purchasing_cost_correction_kind_check CHECK ((kind = ANY (ARRAY['bill-difference'::text, 'late-charge'::text]))),
  CONSTRAINT purchasing_cost_correction_value_minor_check CHECK ((value_minor <> 0)),
  CONSTRAINT purchasing_cost_correction_whole CHECK (((stock_value + sold_value) = (value_minor)::numeric)),
  CONSTRAINT purchasing_cost_correction_tenant_id_company_id_receipt_id_fkey FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES pool.purchasing_receipt(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_cost_correction IS 'scope:company';
ALTER TABLE pool.purchasing_cost_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost_correction FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_cost_correction_document ON pool.purchasing_cost_correction USING btree (tenant_id, company_id, document_id);
CREATE INDEX purchasing_cost_correction_newest ON pool.purchasing_cost_correction USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_cost_correction_receipt ON pool.purchasing_cost_correction USING btree (tenant_id, company_id, receipt_id);
CREATE INDEX purchasing_cost_correction_waiting ON pool.purchasing_cost_correction USING btree (tenant_id, company_id, id) WHERE (booked_at IS NULL);
CREATE POLICY company_isolation ON pool.purchasing_cost_correction AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost_correction AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_cost_correction TO stoa_app;

CREATE TABLE pool.purchasing_cost_entry (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  movement_id uuid NOT NULL,
  kind text NOT NULL,
  at_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  reason text NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  original_id uuid,
  CONSTRAINT purchasing_cost_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_cost_entry_check CHECK (((kind = 'moved'::text) = (quantity <> (0)::numeric))),
  CONSTRAINT purchasing_cost_entry_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'late'::text, 'corrected'::text, 'carried'::text]))),
  CONSTRAINT purchasing_cost_entry_tenant_id_company_id_at_shop_id_fkey FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_cost_entry IS 'scope:company append-only';
ALTER TABLE pool.purchasing_cost_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_cost_entry_document ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, document_id, id);
CREATE UNIQUE INDEX purchasing_cost_entry_movement ON pool.purchasing_cost_entry USING btree (company_id, movement_id, tenant_id) WHERE (kind = 'moved'::text);
CREATE INDEX purchasing_cost_entry_newest ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_cost_entry_original ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, original_id) WHERE (original_id IS NOT NULL);
CREATE INDEX purchasing_cost_entry_shop ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, at_shop_id);
CREATE INDEX purchasing_cost_entry_since ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, variant_id, occurred_at);
CREATE INDEX purchasing_cost_entry_variant ON pool.purchasing_cost_entry USING btree (tenant_id, company_id, variant_id, id);
CREATE POLICY company_isolation ON pool.purchasing_cost_entry AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_cost_entry TO stoa_app;

CREATE TABLE pool.purchasing_cost_layer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  document_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value_minor bigint NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT purchasing_cost_layer_pkey PRIMARY KEY (tenant_id, document_id, variant_id),
  CONSTRAINT purchasing_cost_layer_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT purchasing_cost_layer_value_minor_check CHECK ((value_minor >= 0))
);
COMMENT ON TABLE pool.purchasing_cost_layer IS 'scope:company append-only';
ALTER TABLE pool.purchasing_cost_layer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost_layer FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_cost_layer_variant ON pool.purchasing_cost_layer USING btree (tenant_id, variant_id, document_id);
CREATE POLICY company_isolation ON pool.purchasing_cost_layer AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost_layer AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_cost_layer TO stoa_app;

CREATE TABLE pool.purchasing_cost_shop (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  at_shop_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL DEFAULT 0,
  CONSTRAINT purchasing_cost_shop_pkey PRIMARY KEY (tenant_id, company_id, variant_id, at_shop_id),
  CONSTRAINT purchasing_cost_shop_tenant_id_company_id_at_shop_id_fkey FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_cost_shop IS 'scope:company';
ALTER TABLE pool.purchasing_cost_shop ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_cost_shop FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_cost_shop_shop ON pool.purchasing_cost_shop USING btree (tenant_id, company_id, at_shop_id);
CREATE POLICY company_isolation ON pool.purchasing_cost_shop AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_cost_shop AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_cost_shop TO stoa_app;

CREATE TABLE pool.purchasing_costing_change (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  method text NOT NULL,
  from_on date NOT NULL,
  from_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  user_id uuid,
  applied_at timestamp with time zone,
  CONSTRAINT purchasing_costing_change_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_costing_change_method_check CHECK ((method = ANY (ARRAY['average'::text, 'fifo'::text])))
);
COMMENT ON TABLE pool.purchasing_costing_change IS 'scope:company';
ALTER TABLE pool.purchasing_costing_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_costing_change FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_costing_change_newest ON pool.purchasing_costing_change USING btree (tenant_id, company_id, from_at DESC, id DESC);
CREATE UNIQUE INDEX purchasing_costing_change_waiting ON pool.purchasing_costing_change USING btree (company_id, tenant_id) WHERE (applied_at IS NULL);
CREATE POLICY company_isolation ON pool.purchasing_costing_change AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_costing_change AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_costing_change TO stoa_app;

CREATE TABLE pool.purchasing_fifo_layer (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  at_shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  document_type text NOT NULL,
  document_id uuid NOT NULL,
  origin_id uuid NOT NULL,
  came_at timestamp with time zone NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  left_quantity numeric(14,3) NOT NULL,
  left_value numeric(22,4) NOT NULL,
  CONSTRAINT purchasing_fifo_layer_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_fifo_layer_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_fifo_layer_left CHECK (((left_quantity >= LEAST(quantity, (0)::numeric)) AND (left_quantity <= GREATEST(quantity, (0)::numeric)))),
  CONSTRAINT purchasing_fifo_layer_quantity_check CHECK ((quantity <> (0)::numeric)),
  CONSTRAINT purchasing_fifo_layer_used_up CHECK (((left_quantity <> (0)::numeric) OR (left_value = (0)::numeric))),
  CONSTRAINT purchasing_fifo_layer_worth CHECK (
CASE
    WHEN (quantity > (0)::numeric) THEN ((value >= (0)::numeric) AND (left_value >= (0)::numeric))
    ELSE ((value <= (0)::numeric) AND (left_value <= (0)::numeric))
END),
  CONSTRAINT purchasing_fifo_layer_tenant_id_company_id_at_shop_id_fkey FOREIGN KEY (tenant_id, company_id, at_shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_fifo_layer IS 'scope:company';
ALTER TABLE pool.purchasing_fifo_layer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_fifo_layer FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_fifo_layer_open ON pool.purchasing_fifo_layer USING btree (tenant_id, company_id, variant_id, came_at, id) WHERE (left_quantity <> (0)::numeric);
CREATE INDEX purchasing_fifo_layer_origin ON pool.purchasing_fifo_layer USING btree (tenant_id, company_id, origin_id, variant_id);
CREATE INDEX purchasing_fifo_layer_shop ON pool.purchasing_fifo_layer USING btree (tenant_id, company_id, at_shop_id);
CREATE INDEX purchasing_fifo_layer_variant ON pool.purchasing_fifo_layer USING btree (tenant_id, company_id, variant_id, came_at, id);
CREATE POLICY company_isolation ON pool.purchasing_fifo_layer AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_fifo_layer AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_fifo_layer TO stoa_app;

CREATE TABLE pool.purchasing_fifo_take (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  layer_id uuid NOT NULL,
  movement_id uuid NOT NULL,
  document_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  value numeric(22,4) NOT NULL,
  CONSTRAINT purchasing_fifo_take_pkey PRIMARY KEY (tenant_id, layer_id, movement_id),
  CONSTRAINT purchasing_fifo_take_quantity_check CHECK ((quantity <> (0)::numeric)),
  CONSTRAINT purchasing_fifo_take_tenant_id_company_id_layer_id_fkey FOREIGN KEY (tenant_id, company_id, layer_id) REFERENCES pool.purchasing_fifo_layer(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_fifo_take IS 'scope:company append-only';
ALTER TABLE pool.purchasing_fifo_take ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_fifo_take FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_fifo_take_document ON pool.purchasing_fifo_take USING btree (tenant_id, company_id, document_id);
CREATE INDEX purchasing_fifo_take_layer ON pool.purchasing_fifo_take USING btree (tenant_id, company_id, layer_id);
CREATE POLICY company_isolation ON pool.purchasing_fifo_take AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_fifo_take AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_fifo_take TO stoa_app;

CREATE TABLE pool.purchasing_late_charge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  kind text NOT NULL,
  spread_by text NOT NULL,
  amount_minor bigint NOT NULL,
  reference text,
  posted_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT purchasing_late_charge_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_late_charge_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT purchasing_late_charge_kind_check CHECK ((kind = ANY (ARRAY['freight'::text, 'customs'::text, 'other'::text]))),
  CONSTRAINT purchasing_late_charge_reference_check CHECK ((reference <> ''::text)),
  CONSTRAINT purchasing_late_charge_spread_by_check CHECK ((spread_by = ANY (ARRAY['value'::text, 'quantity'::text, 'weight'::text]))),
  CONSTRAINT purchasing_late_charge_tenant_id_company_id_receipt_id_fkey FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES pool.purchasing_receipt(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_late_charge IS 'scope:company append-only';
ALTER TABLE pool.purchasing_late_charge ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_late_charge FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_late_charge_receipt ON pool.purchasing_late_charge USING btree (tenant_id, company_id, receipt_id, id);
CREATE POLICY company_isolation ON pool.purchasing_late_charge AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_late_charge AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_late_charge TO stoa_app;

CREATE TABLE pool.purchasing_order (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  supplier_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  currency text NOT NULL,
  rate numeric(18,8) NOT NULL,
  expected_on date,
  note text,
  net_minor bigint NOT NULL DEFAULT 0,
  tax_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  updated_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  closed_at timestamp with time zone,
  CONSTRAINT purchasing_order_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_order_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT purchasing_order_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_order_check CHECK (
CASE state
    WHEN 'draft'::text THEN (sent_at IS NULL)
    WHEN 'cancelled'::text THEN true
    ELSE (sent_at IS NOT NULL)
END),
  CONSTRAINT purchasing_order_check1 CHECK (((state = ANY (ARRAY['received'::text, 'closed'::text, 'cancelled'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT purchasing_order_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT purchasing_order_note_check CHECK ((note <> ''::text)),
  CONSTRAINT purchasing_order_rate_check CHECK ((rate > (0)::numeric)),
  CONSTRAINT purchasing_order_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'partly-received'::text, 'received'::text, 'closed'::text, 'cancelled'::text]))),
  CONSTRAINT purchasing_order_for_shop FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT purchasing_order_of_supplier FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES pool.purchasing_supplier(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_order IS 'scope:shop';
ALTER TABLE pool.purchasing_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_order FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_order_awaited ON pool.purchasing_order USING btree (tenant_id, shop_id, id) WHERE (state = ANY (ARRAY['sent'::text, 'partly-received'::text]));
CREATE INDEX purchasing_order_newest ON pool.purchasing_order USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_order_shop ON pool.purchasing_order USING btree (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_order_state ON pool.purchasing_order USING btree (tenant_id, company_id, state, id);
CREATE INDEX purchasing_order_supplier ON pool.purchasing_order USING btree (tenant_id, company_id, supplier_id, id);
CREATE POLICY company_isolation ON pool.purchasing_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.purchasing_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_order AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_order TO stoa_app;

CREATE TABLE pool.purchasing_order_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line_no integer NOT NULL,
  variant_id uuid NOT NULL,
  supplier_sku text,
  packs numeric(14,3) NOT NULL,
  pack_size numeric(14,3) NOT NULL,
  quantity numeric(14,3) NOT NULL,
  price_minor bigint NOT NULL,
  discount_ppm integer NOT NULL DEFAULT 0,
  tax_ppm integer NOT NULL DEFAULT 0,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  received numeric(14,3) NOT NULL DEFAULT 0,
  CONSTRAINT purchasing_order_line_pkey PRIMARY KEY (tenant_id, order_id, line_no),
  CONSTRAINT purchasing_order_line_discount_ppm_check CHECK (((discount_ppm >= 0) AND (discount_ppm <= 1000000))),
  CONSTRAINT purchasing_order_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT purchasing_order_line_net_minor_check CHECK ((net_minor >= 0)),
  CONSTRAINT purchasing_order_line_pack_size_check CHECK ((pack_size > (0)::numeric)),
  CONSTRAINT purchasing_order_line_packs_check CHECK ((packs > (0)::numeric)),
  CONSTRAINT purchasing_order_line_pieces CHECK ((quantity = round((packs * pack_size), 3))),
  CONSTRAINT purchasing_order_line_price_minor_check CHECK ((price_minor >= 0)),
  CONSTRAINT purchasing_order_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT purchasing_order_line_received_check CHECK ((received >= (0)::numeric)),
  CONSTRAINT purchasing_order_line_supplier_sku_check CHECK ((supplier_sku <> ''::text)),
  CONSTRAINT purchasing_order_line_tax_minor_check CHECK ((tax_minor >= 0)),
  CONSTRAINT purchasing_order_line_tax_ppm_check CHECK (((tax_ppm >= 0) AND (tax_ppm <= 1000000))),
  CONSTRAINT purchasing_order_line_tenant_id_company_id_order_id_fkey FOREIGN KEY (tenant_id, company_id, order_id) REFERENCES pool.purchasing_order(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_order_line IS 'scope:company';
ALTER TABLE pool.purchasing_order_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_order_line FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_order_line_order ON pool.purchasing_order_line USING btree (tenant_id, company_id, order_id);
CREATE INDEX purchasing_order_line_variant ON pool.purchasing_order_line USING btree (tenant_id, variant_id, order_id);
CREATE POLICY company_isolation ON pool.purchasing_order_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_order_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_order_line TO stoa_app;

CREATE TABLE pool.purchasing_payment_reversal (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  because text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  user_id uuid,
  CONSTRAINT purchasing_payment_reversal_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_payment_reversal_payment UNIQUE (payment_id, tenant_id),
  CONSTRAINT purchasing_payment_reversal_because_check CHECK ((because <> ''::text)),
  CONSTRAINT purchasing_payment_reversal_tenant_id_payment_id_fkey FOREIGN KEY (tenant_id, payment_id) REFERENCES pool.purchasing_bill_payment(tenant_id, id)
);
COMMENT ON TABLE pool.purchasing_payment_reversal IS 'scope:company append-only';
ALTER TABLE pool.purchasing_payment_reversal ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_payment_reversal FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_payment_reversal_company ON pool.purchasing_payment_reversal USING btree (tenant_id, company_id);
CREATE INDEX purchasing_payment_reversal_of ON pool.purchasing_payment_reversal USING btree (tenant_id, payment_id);
CREATE POLICY company_isolation ON pool.purchasing_payment_reversal AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_payment_reversal AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_payment_reversal TO stoa_app;

CREATE TABLE pool.purchasing_receipt (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  shop_id uuid NOT NULL,
  supplier_id uuid,
  order_id uuid,
  reference text,
  note text,
  received_at timestamp with time zone NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  user_id uuid,
  goods_minor bigint NOT NULL,
  landed_minor bigint NOT NULL,
  CONSTRAINT purchasing_receipt_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_receipt_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT purchasing_receipt_reference UNIQUE (company_id, supplier_id, reference, tenant_id),
  CONSTRAINT purchasing_receipt_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_receipt_goods_minor_check CHECK ((goods_minor >= 0)),
  CONSTRAINT purchasing_receipt_landed_minor_check CHECK ((landed_minor >= 0)),
  CONSTRAINT purchasing_receipt_note_check CHECK ((note <> ''::text)),
  CONSTRAINT purchasing_receipt_reference_check CHECK ((reference <> ''::text)),
  CONSTRAINT purchasing_receipt_tenant_id_company_id_order_id_fkey FOREIGN KEY (tenant_id, company_id, order_id) REFERENCES pool.purchasing_order(tenant_id, company_id, id),
  CONSTRAINT purchasing_receipt_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT purchasing_receipt_tenant_id_company_id_supplier_id_fkey FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES pool.purchasing_supplier(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_receipt IS 'scope:shop append-only';
ALTER TABLE pool.purchasing_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_receipt FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_receipt_newest ON pool.purchasing_receipt USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_receipt_order ON pool.purchasing_receipt USING btree (tenant_id, company_id, order_id, id);
CREATE INDEX purchasing_receipt_shop ON pool.purchasing_receipt USING btree (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_receipt_supplier ON pool.purchasing_receipt USING btree (tenant_id, company_id, supplier_id, id);
CREATE POLICY company_isolation ON pool.purchasing_receipt AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.purchasing_receipt AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_receipt AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_receipt TO stoa_app;

CREATE TABLE pool.purchasing_receipt_charge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  charge_no integer NOT NULL,
  kind text NOT NULL,
  spread_by text NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT purchasing_receipt_charge_pkey PRIMARY KEY (tenant_id, receipt_id, charge_no),
  CONSTRAINT purchasing_receipt_charge_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT purchasing_receipt_charge_charge_no_check CHECK ((charge_no > 0)),
  CONSTRAINT purchasing_receipt_charge_kind_check CHECK ((kind = ANY (ARRAY['freight'::text, 'customs'::text, 'other'::text]))),
  CONSTRAINT purchasing_receipt_charge_spread_by_check CHECK ((spread_by = ANY (ARRAY['value'::text, 'quantity'::text, 'weight'::text]))),
  CONSTRAINT purchasing_receipt_charge_tenant_id_company_id_receipt_id_fkey FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES pool.purchasing_receipt(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_receipt_charge IS 'scope:company append-only';
ALTER TABLE pool.purchasing_receipt_charge ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_receipt_charge FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_receipt_charge_receipt ON pool.purchasing_receipt_charge USING btree (tenant_id, company_id, receipt_id);
CREATE POLICY company_isolation ON pool.purchasing_receipt_charge AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_receipt_charge AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_receipt_charge TO stoa_app;

CREATE TABLE pool.purchasing_receipt_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  line_no integer NOT NULL,
  order_line_no integer,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  cost_minor bigint NOT NULL,
  landed_minor bigint NOT NULL,
  CONSTRAINT purchasing_receipt_line_pkey PRIMARY KEY (tenant_id, receipt_id, line_no),
  CONSTRAINT purchasing_receipt_line_cost_minor_check CHECK ((cost_minor >= 0)),
  CONSTRAINT purchasing_receipt_line_landed_minor_check CHECK ((landed_minor >= 0)),
  CONSTRAINT purchasing_receipt_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT purchasing_receipt_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT purchasing_receipt_line_tenant_id_company_id_receipt_id_fkey FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES pool.purchasing_receipt(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_receipt_line IS 'scope:company append-only';
ALTER TABLE pool.purchasing_receipt_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_receipt_line FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_receipt_line_receipt ON pool.purchasing_receipt_line USING btree (tenant_id, company_id, receipt_id);
CREATE INDEX purchasing_receipt_line_variant ON pool.purchasing_receipt_line USING btree (tenant_id, variant_id, receipt_id);
CREATE POLICY company_isolation ON pool.purchasing_receipt_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_receipt_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_receipt_line TO stoa_app;

CREATE TABLE pool.purchasing_return (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text NOT NULL,
  shop_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  receipt_id uuid,
  reason text NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  user_id uuid,
  credit_minor bigint NOT NULL,
  CONSTRAINT purchasing_return_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_return_number UNIQUE (company_id, series, year, serial, tenant_id),
  CONSTRAINT purchasing_return_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_return_credit_minor_check CHECK ((credit_minor >= 0)),
  CONSTRAINT purchasing_return_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT purchasing_return_tenant_id_company_id_receipt_id_fkey FOREIGN KEY (tenant_id, company_id, receipt_id) REFERENCES pool.purchasing_receipt(tenant_id, company_id, id),
  CONSTRAINT purchasing_return_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT purchasing_return_tenant_id_company_id_supplier_id_fkey FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES pool.purchasing_supplier(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_return IS 'scope:shop append-only';
ALTER TABLE pool.purchasing_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_return FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_return_newest ON pool.purchasing_return USING btree (tenant_id, company_id, id);
CREATE INDEX purchasing_return_receipt ON pool.purchasing_return USING btree (tenant_id, company_id, receipt_id, id);
CREATE INDEX purchasing_return_shop ON pool.purchasing_return USING btree (tenant_id, company_id, shop_id, id);
CREATE INDEX purchasing_return_supplier ON pool.purchasing_return USING btree (tenant_id, company_id, supplier_id, id);
CREATE POLICY company_isolation ON pool.purchasing_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.purchasing_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_return AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_return TO stoa_app;

CREATE TABLE pool.purchasing_return_line (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  return_id uuid NOT NULL,
  line_no integer NOT NULL,
  receipt_id uuid,
  receipt_line_no integer,
  variant_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  cost_minor bigint,
  credit_minor bigint NOT NULL,
  CONSTRAINT purchasing_return_line_pkey PRIMARY KEY (tenant_id, return_id, line_no),
  CONSTRAINT purchasing_return_line_check CHECK ((((receipt_id IS NULL) = (receipt_line_no IS NULL)) AND ((receipt_id IS NULL) = (cost_minor IS NULL)))),
  CONSTRAINT purchasing_return_line_cost_minor_check CHECK ((cost_minor >= 0)),
  CONSTRAINT purchasing_return_line_credit_minor_check CHECK ((credit_minor >= 0)),
  CONSTRAINT purchasing_return_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT purchasing_return_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT purchasing_return_line_tenant_id_company_id_return_id_fkey FOREIGN KEY (tenant_id, company_id, return_id) REFERENCES pool.purchasing_return(tenant_id, company_id, id),
  CONSTRAINT purchasing_return_line_tenant_id_receipt_id_receipt_line_n_fkey FOREIGN KEY (tenant_id, receipt_id, receipt_line_no) REFERENCES pool.purchasing_receipt_line(tenant_id, receipt_id, line_no)
);
COMMENT ON TABLE pool.purchasing_return_line IS 'scope:company append-only';
ALTER TABLE pool.purchasing_return_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_return_line FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_return_line_receipt ON pool.purchasing_return_line USING btree (tenant_id, receipt_id, receipt_line_no);
CREATE INDEX purchasing_return_line_return ON pool.purchasing_return_line USING btree (tenant_id, company_id, return_id);
CREATE POLICY company_isolation ON pool.purchasing_return_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_return_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.purchasing_return_line TO stoa_app;

CREATE TABLE pool.purchasing_supplier (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  tax_number text,
  contact_name text,
  email text,
  phone text,
  address text,
  currency text NOT NULL,
  terms_days integer,
  lead_days integer,
  note text,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  rest_key text COLLATE "C" GENERATED ALWAYS AS (lower("substring"(name, '^[^ ]+ +(.+)$'::text))) STORED,
  last_key text COLLATE "C" GENERATED ALWAYS AS (lower("substring"(name, '[^ ]+$'::text))) STORED,
  tax_number_key text COLLATE "C" GENERATED ALWAYS AS (lower(tax_number)) STORED,
  CONSTRAINT purchasing_supplier_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT purchasing_supplier_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT purchasing_supplier_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT purchasing_supplier_lead_days_check CHECK ((lead_days >= 0)),
  CONSTRAINT purchasing_supplier_name_check CHECK ((name <> ''::text)),
  CONSTRAINT purchasing_supplier_terms_days_check CHECK ((terms_days >= 0))
);
COMMENT ON TABLE pool.purchasing_supplier IS 'scope:company';
ALTER TABLE pool.purchasing_supplier ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_supplier FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_supplier_by_last ON pool.purchasing_supplier USING btree (company_id, last_key);
CREATE INDEX purchasing_supplier_by_name ON pool.purchasing_supplier USING btree (company_id, name_key, id, tenant_id);
CREATE INDEX purchasing_supplier_by_rest ON pool.purchasing_supplier USING btree (company_id, rest_key);
CREATE INDEX purchasing_supplier_by_tax_number ON pool.purchasing_supplier USING btree (company_id, tax_number_key);
CREATE POLICY company_isolation ON pool.purchasing_supplier AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_supplier AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_supplier TO stoa_app;

CREATE TABLE pool.purchasing_supplier_goods (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  supplier_sku text,
  pack_size numeric(14,3) NOT NULL DEFAULT 1,
  price_minor bigint,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT purchasing_supplier_goods_pkey PRIMARY KEY (tenant_id, supplier_id, variant_id),
  CONSTRAINT purchasing_supplier_goods_pack_size_check CHECK ((pack_size > (0)::numeric)),
  CONSTRAINT purchasing_supplier_goods_price_minor_check CHECK ((price_minor >= 0)),
  CONSTRAINT purchasing_supplier_goods_supplier_sku_check CHECK ((supplier_sku <> ''::text)),
  CONSTRAINT purchasing_supplier_goods_tenant_id_company_id_supplier_id_fkey FOREIGN KEY (tenant_id, company_id, supplier_id) REFERENCES pool.purchasing_supplier(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.purchasing_supplier_goods IS 'scope:company';
ALTER TABLE pool.purchasing_supplier_goods ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.purchasing_supplier_goods FORCE ROW LEVEL SECURITY;
CREATE INDEX purchasing_supplier_goods_supplier ON pool.purchasing_supplier_goods USING btree (tenant_id, company_id, supplier_id, variant_id);
CREATE INDEX purchasing_supplier_goods_variant ON pool.purchasing_supplier_goods USING btree (tenant_id, company_id, variant_id, supplier_id);
CREATE POLICY company_isolation ON pool.purchasing_supplier_goods AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.purchasing_supplier_goods AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.purchasing_supplier_goods TO stoa_app;

CREATE TABLE pool.refresh_token (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  parent_id uuid,
  token_hash bytea NOT NULL,
  used_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT refresh_token_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT refresh_token_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  CONSTRAINT refresh_token_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT refresh_token_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.login_session(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.refresh_token IS 'scope:tenant';
ALTER TABLE pool.refresh_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.refresh_token FORCE ROW LEVEL SECURITY;
CREATE INDEX refresh_token_family ON pool.refresh_token USING btree (tenant_id, session_id, parent_id);
CREATE POLICY tenant_isolation ON pool.refresh_token AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.refresh_token TO stoa_app;

CREATE TABLE pool.role (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  template text,
  template_seen text[] NOT NULL DEFAULT '{}'::text[],
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT role_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT role_tenant_id_name_key UNIQUE (tenant_id, name),
  CONSTRAINT role_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.role IS 'scope:tenant';
ALTER TABLE pool.role ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.role FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.role AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.role TO stoa_app;

CREATE TABLE pool.role_grant (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role_id uuid NOT NULL,
  company_id uuid,
  shop_id uuid,
  CONSTRAINT role_grant_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT role_grant_tenant_id_user_id_role_id_company_id_shop_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, user_id, role_id, company_id, shop_id),
  CONSTRAINT role_grant_check CHECK (((shop_id IS NULL) OR (company_id IS NOT NULL))),
  CONSTRAINT role_grant_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id),
  CONSTRAINT role_grant_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id),
  CONSTRAINT role_grant_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES pool.role(tenant_id, id),
  CONSTRAINT role_grant_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.role_grant IS 'scope:tenant';
ALTER TABLE pool.role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.role_grant FORCE ROW LEVEL SECURITY;
CREATE INDEX role_grant_place ON pool.role_grant USING btree (tenant_id, company_id, shop_id);
CREATE INDEX role_grant_role ON pool.role_grant USING btree (tenant_id, role_id);
CREATE POLICY tenant_isolation ON pool.role_grant AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.role_grant TO stoa_app;

CREATE TABLE pool.role_rule (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  role_id uuid NOT NULL,
  permission text NOT NULL,
  inverted boolean NOT NULL DEFAULT false,
  conditions jsonb,
  CONSTRAINT role_rule_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT role_rule_permission_check CHECK ((permission ~ '^(\*|[a-z-]+\.(\*|[a-z-]+))$'::text)),
  CONSTRAINT role_rule_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES pool.role(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.role_rule IS 'scope:tenant';
ALTER TABLE pool.role_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.role_rule FORCE ROW LEVEL SECURITY;
CREATE INDEX role_rule_role ON pool.role_rule USING btree (tenant_id, role_id);
CREATE POLICY tenant_isolation ON pool.role_rule AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.role_rule TO stoa_app;

CREATE TABLE pool.setting (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  plugin text NOT NULL,
  key text NOT NULL,
  company_id uuid,
  shop_id uuid,
  value jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT setting_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT setting_tenant_id_plugin_key_company_id_shop_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, plugin, key, company_id, shop_id),
  CONSTRAINT setting_check CHECK (((shop_id IS NULL) OR (company_id IS NOT NULL))),
  CONSTRAINT setting_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id),
  CONSTRAINT setting_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.setting IS 'scope:tenant';
ALTER TABLE pool.setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.setting FORCE ROW LEVEL SECURITY;
CREATE INDEX setting_company ON pool.setting USING btree (tenant_id, company_id, shop_id);
CREATE POLICY tenant_isolation ON pool.setting AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.setting TO stoa_app;

CREATE TABLE pool.shop (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  code text NOT NULL,
  time_zone text,
  address text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT shop_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT shop_tenant_id_company_id_code_key UNIQUE (tenant_id, company_id, code),
  CONSTRAINT shop_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT shop_code_check CHECK ((code ~ '^[A-Z0-9]{1,8}$'::text)),
  CONSTRAINT shop_name_check CHECK ((name <> ''::text)),
  CONSTRAINT shop_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.shop IS 'scope:company';
ALTER TABLE pool.shop ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.shop FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.shop AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.shop AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.shop TO stoa_app;

CREATE TABLE pool.staff_pin (
  tenant_id uuid NOT NULL,
  user_id uuid NOT NULL,
  pin_hash text NOT NULL,
  wrong integer NOT NULL DEFAULT 0,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT staff_pin_pkey PRIMARY KEY (tenant_id, user_id),
  CONSTRAINT staff_pin_wrong_check CHECK ((wrong >= 0)),
  CONSTRAINT staff_pin_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.staff_pin IS 'scope:tenant';
ALTER TABLE pool.staff_pin ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.staff_pin FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.staff_pin AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.staff_pin TO stoa_app;

CREATE TABLE pool.staff_user (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  email text COLLATE "C" NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  status text NOT NULL DEFAULT 'active'::text,
  epoch integer NOT NULL DEFAULT 1,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT staff_user_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT staff_user_tenant_id_email_key UNIQUE (tenant_id, email),
  CONSTRAINT staff_user_email_check CHECK ((email = lower(email))),
  CONSTRAINT staff_user_status_check CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text]))),
  CONSTRAINT staff_user_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.staff_user IS 'scope:tenant';
ALTER TABLE pool.staff_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.staff_user FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON pool.staff_user AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.staff_user TO stoa_app;

CREATE TABLE pool.storefront_address (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  label text,
  name text NOT NULL,
  phone text COLLATE "C",
  line1 text NOT NULL,
  line2 text,
  postcode text,
  city text NOT NULL,
  region text COLLATE "C",
  country text COLLATE "C" NOT NULL,
  note text,
  is_default boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_address_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_address_city_check CHECK ((city <> ''::text)),
  CONSTRAINT storefront_address_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT storefront_address_line1_check CHECK ((line1 <> ''::text)),
  CONSTRAINT storefront_address_name_check CHECK ((name <> ''::text)),
  CONSTRAINT storefront_address_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{4,14}$'::text)),
  CONSTRAINT storefront_address_region_check CHECK ((region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text)),
  CONSTRAINT storefront_address_tenant_id_visitor_id_fkey FOREIGN KEY (tenant_id, visitor_id) REFERENCES pool.storefront_shopper(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.storefront_address IS 'scope:company visitors';
ALTER TABLE pool.storefront_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_address FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX storefront_address_default ON pool.storefront_address USING btree (tenant_id, visitor_id) WHERE is_default;
CREATE INDEX storefront_address_shopper ON pool.storefront_address USING btree (tenant_id, visitor_id, id);
CREATE POLICY company_isolation ON pool.storefront_address AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_address AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_address AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_address TO stoa_app;

CREATE TABLE pool.storefront_cart (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  order_id uuid,
  shipping_method_id uuid,
  country text,
  region text,
  note text,
  version integer NOT NULL DEFAULT 1,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_cart_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_cart_check CHECK (((state = 'ordered'::text) = (order_id IS NOT NULL))),
  CONSTRAINT storefront_cart_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT storefront_cart_region_check CHECK ((region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text)),
  CONSTRAINT storefront_cart_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ordered'::text]))),
  CONSTRAINT storefront_cart_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.storefront_cart IS 'scope:shop visitors';
ALTER TABLE pool.storefront_cart ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_cart FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_cart_expiry ON pool.storefront_cart USING btree (tenant_id, expires_at);
CREATE UNIQUE INDEX storefront_cart_open ON pool.storefront_cart USING btree (tenant_id, shop_id, visitor_id) WHERE (state = 'open'::text);
CREATE INDEX storefront_cart_shop ON pool.storefront_cart USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.storefront_cart AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_cart AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_cart AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_cart AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_cart TO stoa_app;

CREATE TABLE pool.storefront_cart_line (
  tenant_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  quantity numeric(14,3) NOT NULL,
  seen_price_minor bigint NOT NULL,
  added_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_cart_line_pkey PRIMARY KEY (tenant_id, cart_id, variant_id),
  CONSTRAINT storefront_cart_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT storefront_cart_line_tenant_id_cart_id_fkey FOREIGN KEY (tenant_id, cart_id) REFERENCES pool.storefront_cart(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.storefront_cart_line IS 'scope:shop visitors';
ALTER TABLE pool.storefront_cart_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_cart_line FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.storefront_cart_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_cart_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_cart_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_cart_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_cart_line TO stoa_app;

CREATE TABLE pool.storefront_challenge (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  kind text NOT NULL,
  email text COLLATE "C" NOT NULL,
  asked_from bytea,
  code_hash bytea,
  tries integer NOT NULL DEFAULT 0,
  open boolean NOT NULL,
  name text,
  phone text,
  locale text,
  whatsapp_consent boolean NOT NULL DEFAULT false,
  password_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT storefront_challenge_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_challenge_check CHECK (((kind <> 'sign-up'::text) OR (NOT open) OR ((name IS NOT NULL) AND (password_hash IS NOT NULL)))),
  CONSTRAINT storefront_challenge_email_check CHECK ((email = lower(email))),
  CONSTRAINT storefront_challenge_kind_check CHECK ((kind = ANY (ARRAY['sign-up'::text, 'password-reset'::text]))),
  CONSTRAINT storefront_challenge_tries_check CHECK (((tries >= 0) AND (tries <= 5)))
);
COMMENT ON TABLE pool.storefront_challenge IS 'scope:company visitors';
ALTER TABLE pool.storefront_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_challenge FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_challenge_age ON pool.storefront_challenge USING btree (tenant_id, created_at);
CREATE INDEX storefront_challenge_email ON pool.storefront_challenge USING btree (tenant_id, company_id, email, created_at);
CREATE POLICY company_isolation ON pool.storefront_challenge AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_challenge AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_challenge AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_challenge TO stoa_app;

CREATE TABLE pool.storefront_key (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  key text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revoked_at timestamp with time zone,
  CONSTRAINT storefront_key_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_key_name_check CHECK ((name <> ''::text)),
  CONSTRAINT storefront_key_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.storefront_key IS 'scope:shop';
ALTER TABLE pool.storefront_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_key FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_key_shop ON pool.storefront_key USING btree (tenant_id, company_id, shop_id);
CREATE POLICY company_isolation ON pool.storefront_key AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_key AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_key TO stoa_app;

CREATE TABLE pool.storefront_order (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  year integer NOT NULL,
  serial bigint NOT NULL,
  number text COLLATE "C" NOT NULL,
  state text NOT NULL,
  closed_goods text,
  payment_state text NOT NULL DEFAULT 'unpaid'::text,
  flag text,
  flags text[] NOT NULL DEFAULT '{}'::text[],
  missing jsonb,
  currency text NOT NULL,
  tax_mode text NOT NULL,
  tax_rounding text NOT NULL,
  contact jsonb NOT NULL,
  address jsonb,
  shipping jsonb,
  taxes jsonb NOT NULL,
  subtotal_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  note text,
  sale_id uuid NOT NULL,
  sold_at timestamp with time zone,
  payment_id uuid,
  paid_by uuid,
  expires_at timestamp with time zone,
  carrier text,
  tracking_number text,
  tracking_url text,
  version integer NOT NULL DEFAULT 1,
  placed_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  rounding_minor bigint NOT NULL DEFAULT 0,
  CONSTRAINT storefront_order_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_order_tenant_id_cart_id_key UNIQUE (tenant_id, cart_id),
  CONSTRAINT storefront_order_tenant_id_company_id_year_serial_key UNIQUE (tenant_id, company_id, year, serial),
  CONSTRAINT storefront_order_check CHECK (((net_minor + tax_minor) = total_minor)),
  CONSTRAINT storefront_order_closed_goods_check CHECK ((closed_goods = ANY (ARRAY['restocked'::text, 'written-off'::text]))),
  CONSTRAINT storefront_order_flag_check CHECK ((flag = ANY (ARRAY['payment-disputed'::text, 'stock-short'::text, 'settlement-refused'::text, 'payment-differs'::text, 'refunded-elsewhere'::text, 'refund-failed'::text]))),
  CONSTRAINT storefront_order_flags_check CHECK ((flags <@ ARRAY['payment-disputed'::text, 'stock-short'::text, 'settlement-refused'::text, 'payment-differs'::text, 'refunded-elsewhere'::text, 'refund-failed'::text])),
  CONSTRAINT storefront_order_payment_state_check CHECK ((payment_state = ANY (ARRAY['unpaid'::text, 'paid'::text, 'partly-refunded'::text, 'refunded'::text]))),
  CONSTRAINT storefront_order_rounding_check CHECK (((total_minor + rounding_minor) >= 0)),
  CONSTRAINT storefront_order_serial_check CHECK ((serial > 0)),
  CONSTRAINT storefront_order_state_check CHECK ((state = ANY (ARRAY['placed'::text, 'confirmed'::text, 'picked'::text, 'packed'::text, 'shipped'::text, 'delivered'::text, 'ready-for-collection'::text, 'collected'::text, 'cancelled'::text, 'expired'::text, 'closed'::text]))),
  CONSTRAINT storefront_order_tax_mode_check CHECK ((tax_mode = ANY (ARRAY['inclusive'::text, 'exclusive'::text]))),
  CONSTRAINT storefront_order_tax_rounding_check CHECK ((tax_rounding = ANY (ARRAY['line'::text, 'document'::text]))),
  CONSTRAINT storefront_order_total_minor_check CHECK ((total_minor >= 0)),
  CONSTRAINT storefront_order_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
);
COMMENT ON TABLE pool.storefront_order IS 'scope:shop visitors';
ALTER TABLE pool.storefront_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_order_customer ON pool.storefront_order USING btree (tenant_id, customer_id, id);
CREATE INDEX storefront_order_flagged ON pool.storefront_order USING btree (tenant_id, company_id, placed_at, id) WHERE (flag IS NOT NULL);
CREATE INDEX storefront_order_list ON pool.storefront_order USING btree (tenant_id, company_id, placed_at, id);
CREATE INDEX storefront_order_number ON pool.storefront_order USING btree (tenant_id, company_id, number);
CREATE INDEX storefront_order_sale ON pool.storefront_order USING btree (tenant_id, company_id, sale_id);
CREATE INDEX storefront_order_shop ON pool.storefront_order USING btree (tenant_id, company_id, shop_id);
CREATE INDEX storefront_order_state ON pool.storefront_order USING btree (tenant_id, company_id, state, placed_at, id);
CREATE INDEX storefront_order_visitor ON pool.storefront_order USING btree (tenant_id, visitor_id, id);
CREATE POLICY company_isolation ON pool.storefront_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_order AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_order TO stoa_app;

CREATE TABLE pool.storefront_order_event (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  user_id uuid,
  what text NOT NULL,
  from_state text,
  to_state text,
  note text,
  CONSTRAINT storefront_order_event_pkey PRIMARY KEY (tenant_id, order_id, id),
  CONSTRAINT storefront_order_event_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.storefront_order(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_order_event IS 'scope:shop append-only';
ALTER TABLE pool.storefront_order_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order_event FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.storefront_order_event AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order_event AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order_event AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.storefront_order_event TO stoa_app;

CREATE TABLE pool.storefront_order_line (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line_no integer NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  stocked boolean NOT NULL,
  shipping boolean NOT NULL,
  quantity numeric(14,3) NOT NULL,
  unit_price_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  taxes jsonb NOT NULL,
  CONSTRAINT storefront_order_line_pkey PRIMARY KEY (tenant_id, order_id, line_no),
  CONSTRAINT storefront_order_line_check CHECK (((net_minor + tax_minor) = total_minor)),
  CONSTRAINT storefront_order_line_line_no_check CHECK ((line_no > 0)),
  CONSTRAINT storefront_order_line_quantity_check CHECK ((quantity > (0)::numeric)),
  CONSTRAINT storefront_order_line_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.storefront_order(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_order_line IS 'scope:shop append-only';
ALTER TABLE pool.storefront_order_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order_line FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.storefront_order_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order_line AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order_line AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.storefront_order_line TO stoa_app;

CREATE TABLE pool.storefront_order_payment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  provider text NOT NULL,
  method text NOT NULL,
  channel text,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'created'::text,
  action jsonb,
  withdrawn boolean NOT NULL DEFAULT false,
  reported_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT storefront_order_payment_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_order_payment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT storefront_order_payment_state_check1 CHECK ((state = ANY (ARRAY['created'::text, 'requires-action'::text, 'authorized'::text, 'captured'::text, 'failed'::text, 'expired'::text, 'cancelled'::text, 'unknown'::text]))),
  CONSTRAINT storefront_order_payment_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.storefront_order(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_order_payment IS 'scope:shop visitors';
ALTER TABLE pool.storefront_order_payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order_payment FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_order_payment_order ON pool.storefront_order_payment USING btree (tenant_id, order_id);
CREATE POLICY company_isolation ON pool.storefront_order_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order_payment AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_order_payment AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_order_payment TO stoa_app;

CREATE TABLE pool.storefront_order_refund (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  return_id uuid,
  cause text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'pending'::text,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  dealt_with_at timestamp with time zone,
  CONSTRAINT storefront_order_refund_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_order_refund_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT storefront_order_refund_cause_check CHECK ((cause = ANY (ARRAY['return'::text, 'cancelled'::text, 'too-late'::text, 'paid-twice'::text, 'by-hand'::text, 'disputed'::text]))),
  CONSTRAINT storefront_order_refund_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'refunded'::text, 'failed'::text]))),
  CONSTRAINT storefront_order_refund_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.storefront_order(tenant_id, id),
  CONSTRAINT storefront_order_refund_tenant_id_payment_id_fkey FOREIGN KEY (tenant_id, payment_id) REFERENCES pool.storefront_order_payment(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_order_refund IS 'scope:shop visitors';
ALTER TABLE pool.storefront_order_refund ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order_refund FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX storefront_order_refund_once ON pool.storefront_order_refund USING btree (tenant_id, payment_id) WHERE (cause = ANY (ARRAY['too-late'::text, 'paid-twice'::text, 'cancelled'::text]));
CREATE INDEX storefront_order_refund_order ON pool.storefront_order_refund USING btree (tenant_id, order_id);
CREATE INDEX storefront_order_refund_payment ON pool.storefront_order_refund USING btree (tenant_id, payment_id);
CREATE POLICY company_isolation ON pool.storefront_order_refund AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order_refund AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order_refund AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_order_refund AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_order_refund TO stoa_app;

CREATE TABLE pool.storefront_order_return (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  state text NOT NULL,
  lines jsonb NOT NULL,
  reason text,
  answer text,
  restocked boolean,
  refund_number text,
  refunded_minor bigint,
  at_till boolean NOT NULL DEFAULT false,
  user_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  CONSTRAINT storefront_order_return_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_order_return_refunded_minor_check CHECK ((refunded_minor >= 0)),
  CONSTRAINT storefront_order_return_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'declined'::text, 'accepted'::text]))),
  CONSTRAINT storefront_order_return_tenant_id_order_id_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES pool.storefront_order(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_order_return IS 'scope:shop visitors';
ALTER TABLE pool.storefront_order_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_order_return FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_order_return_order ON pool.storefront_order_return USING btree (tenant_id, order_id);
CREATE UNIQUE INDEX storefront_order_return_requested ON pool.storefront_order_return USING btree (tenant_id, order_id) WHERE (state = 'requested'::text);
CREATE POLICY company_isolation ON pool.storefront_order_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.storefront_order_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_order_return AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_order_return AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_order_return TO stoa_app;

CREATE TABLE pool.storefront_picture (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  image bytea NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_picture_pkey PRIMARY KEY (tenant_id, visitor_id),
  CONSTRAINT storefront_picture_image_check CHECK ((octet_length(image) <= 1000000)),
  CONSTRAINT storefront_picture_tenant_id_visitor_id_fkey FOREIGN KEY (tenant_id, visitor_id) REFERENCES pool.storefront_shopper(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.storefront_picture IS 'scope:company visitors';
ALTER TABLE pool.storefront_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_picture FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.storefront_picture AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_picture AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_picture AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_picture TO stoa_app;

CREATE TABLE pool.storefront_refresh_token (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  session_id uuid NOT NULL,
  parent_id uuid,
  token_hash bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT storefront_refresh_token_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_refresh_token_hash UNIQUE (tenant_id, token_hash),
  CONSTRAINT storefront_refresh_token_tenant_id_session_id_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES pool.storefront_session(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.storefront_refresh_token IS 'scope:company visitors';
ALTER TABLE pool.storefront_refresh_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_refresh_token FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_refresh_token_session ON pool.storefront_refresh_token USING btree (tenant_id, session_id);
CREATE POLICY company_isolation ON pool.storefront_refresh_token AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_refresh_token AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_refresh_token AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_refresh_token TO stoa_app;

CREATE TABLE pool.storefront_session (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT storefront_session_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_session_tenant_id_visitor_id_fkey FOREIGN KEY (tenant_id, visitor_id) REFERENCES pool.storefront_shopper(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.storefront_session IS 'scope:company visitors';
ALTER TABLE pool.storefront_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_session FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_session_shopper ON pool.storefront_session USING btree (tenant_id, visitor_id);
CREATE POLICY company_isolation ON pool.storefront_session AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_session AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_session AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_session TO stoa_app;

CREATE TABLE pool.storefront_shipping_method (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  zone_id uuid,
  pickup_shop_id uuid,
  name text NOT NULL,
  variant_id uuid NOT NULL,
  rates jsonb NOT NULL,
  free_from_minor bigint,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_shipping_method_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_shipping_method_check CHECK (((zone_id IS NULL) <> (pickup_shop_id IS NULL))),
  CONSTRAINT storefront_shipping_method_free_from_minor_check CHECK ((free_from_minor >= 0)),
  CONSTRAINT storefront_shipping_method_name_check CHECK ((name <> ''::text)),
  CONSTRAINT storefront_shipping_method_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id),
  CONSTRAINT storefront_shipping_method_tenant_id_zone_id_fkey FOREIGN KEY (tenant_id, zone_id) REFERENCES pool.storefront_shipping_zone(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_shipping_method IS 'scope:company';
ALTER TABLE pool.storefront_shipping_method ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_shipping_method FORCE ROW LEVEL SECURITY;
CREATE INDEX storefront_shipping_method_company ON pool.storefront_shipping_method USING btree (tenant_id, company_id);
CREATE INDEX storefront_shipping_method_zone ON pool.storefront_shipping_method USING btree (tenant_id, zone_id);
CREATE POLICY company_isolation ON pool.storefront_shipping_method AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_shipping_method AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_shipping_method TO stoa_app;

CREATE TABLE pool.storefront_shipping_zone (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  name text NOT NULL,
  places text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_shipping_zone_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_shipping_zone_tenant_id_company_id_name_key UNIQUE (tenant_id, company_id, name),
  CONSTRAINT storefront_shipping_zone_name_check CHECK ((name <> ''::text)),
  CONSTRAINT storefront_shipping_zone_places_check CHECK (((cardinality(places) >= 1) AND (cardinality(places) <= 500))),
  CONSTRAINT storefront_shipping_zone_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.storefront_shipping_zone IS 'scope:company';
ALTER TABLE pool.storefront_shipping_zone ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_shipping_zone FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.storefront_shipping_zone AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_shipping_zone AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_shipping_zone TO stoa_app;

CREATE TABLE pool.storefront_shopper (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  email text COLLATE "C" NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower("substring"(name, '[^ ]+$'::text))) STORED,
  phone text COLLATE "C",
  locale text,
  whatsapp_consent boolean NOT NULL DEFAULT false,
  password_hash text NOT NULL,
  state text NOT NULL,
  state_reason text,
  state_at timestamp with time zone NOT NULL DEFAULT now(),
  verified_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT storefront_shopper_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT storefront_shopper_check CHECK ((visitor_id = id)),
  CONSTRAINT storefront_shopper_email_check CHECK ((email = lower(email))),
  CONSTRAINT storefront_shopper_name_check CHECK ((name <> ''::text)),
  CONSTRAINT storefront_shopper_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{4,14}$'::text)),
  CONSTRAINT storefront_shopper_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'deactivated'::text])))
);
COMMENT ON TABLE pool.storefront_shopper IS 'scope:company visitors';
ALTER TABLE pool.storefront_shopper ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.storefront_shopper FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX storefront_shopper_email ON pool.storefront_shopper USING btree (tenant_id, company_id, email, ((verified_at IS NULL)));
CREATE INDEX storefront_shopper_last_name ON pool.storefront_shopper USING btree (tenant_id, company_id, last_name_key);
CREATE INDEX storefront_shopper_name ON pool.storefront_shopper USING btree (tenant_id, company_id, name_key, id);
CREATE POLICY company_isolation ON pool.storefront_shopper AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.storefront_shopper AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY visitor_isolation ON pool.storefront_shopper AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.visitor_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (visitor_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.storefront_shopper TO stoa_app;

CREATE TABLE pool.tenant_plugin (
  tenant_id uuid NOT NULL,
  plugin text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  version text NOT NULL,
  switched_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT tenant_plugin_pkey PRIMARY KEY (tenant_id, plugin),
  CONSTRAINT tenant_plugin_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.tenant_plugin IS 'scope:tenant relay:SELECT';
ALTER TABLE pool.tenant_plugin ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.tenant_plugin FORCE ROW LEVEL SECURITY;
CREATE POLICY relay ON pool.tenant_plugin AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.tenant_plugin AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.tenant_plugin TO stoa_app;
GRANT SELECT ON pool.tenant_plugin TO stoa_relay;

CREATE TABLE pool.top_ups_account (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  provider text NOT NULL,
  credentials bytea NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT top_ups_account_pkey PRIMARY KEY (tenant_id, company_id),
  CONSTRAINT top_ups_account_provider_check CHECK ((provider = 'reloadly'::text)),
  CONSTRAINT top_ups_account_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.top_ups_account IS 'scope:company';
ALTER TABLE pool.top_ups_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.top_ups_account FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.top_ups_account AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.top_ups_account AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.top_ups_account TO stoa_app;

CREATE TABLE pool.top_ups_operator (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  operator_id text NOT NULL,
  name text NOT NULL,
  country text NOT NULL,
  currency text NOT NULL,
  is_local boolean NOT NULL,
  fixed_minor bigint[] NOT NULL,
  least_minor bigint,
  most_minor bigint,
  found_at timestamp with time zone NOT NULL,
  CONSTRAINT top_ups_operator_pkey PRIMARY KEY (tenant_id, company_id, operator_id),
  CONSTRAINT top_ups_operator_check CHECK (((least_minor IS NULL) = (most_minor IS NULL))),
  CONSTRAINT top_ups_operator_check1 CHECK (((cardinality(fixed_minor) > 0) OR (least_minor IS NOT NULL))),
  CONSTRAINT top_ups_operator_name_check CHECK ((name <> ''::text)),
  CONSTRAINT top_ups_operator_operator_id_check CHECK ((operator_id <> ''::text)),
  CONSTRAINT top_ups_operator_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.top_ups_operator IS 'scope:company';
ALTER TABLE pool.top_ups_operator ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.top_ups_operator FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.top_ups_operator AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.top_ups_operator AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.top_ups_operator TO stoa_app;

CREATE TABLE pool.top_ups_step (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  top_up_id uuid NOT NULL,
  kind text NOT NULL,
  operation text,
  http_status integer,
  ms integer,
  code text,
  message text,
  user_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT top_ups_step_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT top_ups_step_check CHECK (((kind = 'asked'::text) = (operation IS NOT NULL))),
  CONSTRAINT top_ups_step_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'confirmed'::text, 'failed'::text, 'retried'::text, 'returned'::text]))),
  CONSTRAINT top_ups_step_operation_check CHECK ((operation = ANY (ARRAY['request'::text, 'state'::text, 'find'::text]))),
  CONSTRAINT top_ups_step_tenant_id_top_up_id_fkey FOREIGN KEY (tenant_id, top_up_id) REFERENCES pool.top_ups_top_up(tenant_id, id)
);
COMMENT ON TABLE pool.top_ups_step IS 'scope:shop append-only';
ALTER TABLE pool.top_ups_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.top_ups_step FORCE ROW LEVEL SECURITY;
CREATE INDEX top_ups_step_list ON pool.top_ups_step USING btree (tenant_id, top_up_id, id);
CREATE POLICY company_isolation ON pool.top_ups_step AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.top_ups_step AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.top_ups_step AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.top_ups_step TO stoa_app;

CREATE TABLE pool.top_ups_top_up (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  item_no integer NOT NULL,
  register_id uuid NOT NULL,
  phone text NOT NULL,
  country text NOT NULL,
  operator_id text NOT NULL,
  operator_name text NOT NULL,
  is_local boolean NOT NULL,
  currency text NOT NULL,
  amount_minor bigint NOT NULL,
  fee_minor bigint NOT NULL,
  state text NOT NULL DEFAULT 'pending'::text,
  sent_at timestamp with time zone,
  retry_requested boolean NOT NULL DEFAULT false,
  asked_at timestamp with time zone,
  provider_ref text,
  operator_ref text,
  failure_code text,
  failure_message text,
  returned_at timestamp with time zone,
  user_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  CONSTRAINT top_ups_top_up_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT top_ups_top_up_of_document UNIQUE (tenant_id, document_id, item_no),
  CONSTRAINT top_ups_top_up_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT top_ups_top_up_check CHECK (((state = 'pending'::text) = (settled_at IS NULL))),
  CONSTRAINT top_ups_top_up_check1 CHECK (((state = 'failed'::text) = (failure_code IS NOT NULL))),
  CONSTRAINT top_ups_top_up_check2 CHECK (((state <> 'confirmed'::text) OR (provider_ref IS NOT NULL))),
  CONSTRAINT top_ups_top_up_check3 CHECK (((state = 'pending'::text) OR (NOT retry_requested))),
  CONSTRAINT top_ups_top_up_fee_minor_check CHECK ((fee_minor >= 0)),
  CONSTRAINT top_ups_top_up_item_no_check CHECK ((item_no > 0)),
  CONSTRAINT top_ups_top_up_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'failed'::text]))),
  CONSTRAINT top_ups_top_up_tenant_id_company_id_shop_id_fkey FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES pool.shop(tenant_id, company_id, id)
) WITH (fillfactor=80);
COMMENT ON TABLE pool.top_ups_top_up IS 'scope:shop';
ALTER TABLE pool.top_ups_top_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.top_ups_top_up FORCE ROW LEVEL SECURITY;
CREATE INDEX top_ups_top_up_lost ON pool.top_ups_top_up USING btree (tenant_id, company_id, id) WHERE ((state = 'failed'::text) AND (sent_at IS NOT NULL) AND (provider_ref IS NULL));
CREATE INDEX top_ups_top_up_newest ON pool.top_ups_top_up USING btree (company_id, id, tenant_id);
CREATE INDEX top_ups_top_up_open ON pool.top_ups_top_up USING btree (tenant_id, company_id, id) WHERE (state = 'pending'::text);
CREATE INDEX top_ups_top_up_phone ON pool.top_ups_top_up USING btree (tenant_id, company_id, phone, id);
CREATE INDEX top_ups_top_up_shop ON pool.top_ups_top_up USING btree (tenant_id, company_id, shop_id, id);
CREATE POLICY company_isolation ON pool.top_ups_top_up AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.top_ups_top_up AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.top_ups_top_up AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.top_ups_top_up TO stoa_app;

CREATE TABLE pool.whatsapp_auth (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  data bytea NOT NULL,
  CONSTRAINT whatsapp_auth_pkey PRIMARY KEY (tenant_id, company_id, connection_id, kind, id),
  CONSTRAINT whatsapp_auth_tenant_id_company_id_connection_id_fkey FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES pool.whatsapp_connection(tenant_id, company_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.whatsapp_auth IS 'scope:company';
ALTER TABLE pool.whatsapp_auth ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.whatsapp_auth FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.whatsapp_auth AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.whatsapp_auth AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.whatsapp_auth TO stoa_app;

CREATE TABLE pool.whatsapp_chat (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  phone text NOT NULL,
  begun_by text NOT NULL,
  begun_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT whatsapp_chat_pkey PRIMARY KEY (tenant_id, company_id, connection_id, phone),
  CONSTRAINT whatsapp_chat_begun_by_check CHECK ((begun_by = ANY (ARRAY['us'::text, 'them'::text]))),
  CONSTRAINT whatsapp_chat_tenant_id_company_id_connection_id_fkey FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES pool.whatsapp_connection(tenant_id, company_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.whatsapp_chat IS 'scope:company';
ALTER TABLE pool.whatsapp_chat ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.whatsapp_chat FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.whatsapp_chat AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.whatsapp_chat AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.whatsapp_chat TO stoa_app;

CREATE TABLE pool.whatsapp_connection (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  state text NOT NULL DEFAULT 'connecting'::text,
  detail text,
  phone text,
  qr bytea,
  qr_expires_at timestamp with time zone,
  code_phone text,
  code bytea,
  code_expires_at timestamp with time zone,
  command integer NOT NULL DEFAULT 0,
  command_done integer NOT NULL DEFAULT 0,
  restricted_until timestamp with time zone,
  linked_at timestamp with time zone,
  connected_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT whatsapp_connection_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT whatsapp_connection_tenant_id_company_id_id_key UNIQUE (tenant_id, company_id, id),
  CONSTRAINT whatsapp_connection_name_check CHECK ((name <> ''::text)),
  CONSTRAINT whatsapp_connection_state_check CHECK ((state = ANY (ARRAY['connecting'::text, 'pairing'::text, 'qr_expired'::text, 'connected'::text, 'degraded'::text, 'needs_relink'::text, 'replaced'::text, 'logged_out'::text, 'banned'::text, 'outdated'::text, 'ending'::text, 'ended'::text]))),
  CONSTRAINT whatsapp_connection_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.whatsapp_connection IS 'scope:company';
ALTER TABLE pool.whatsapp_connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.whatsapp_connection FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.whatsapp_connection AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.whatsapp_connection AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.whatsapp_connection TO stoa_app;

CREATE TABLE pool.whatsapp_contact (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  phone text NOT NULL,
  address text,
  checked_at timestamp with time zone,
  opted_out boolean NOT NULL DEFAULT false,
  opted_at timestamp with time zone,
  CONSTRAINT whatsapp_contact_pkey PRIMARY KEY (tenant_id, company_id, phone),
  CONSTRAINT whatsapp_contact_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  CONSTRAINT whatsapp_contact_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
);
COMMENT ON TABLE pool.whatsapp_contact IS 'scope:company';
ALTER TABLE pool.whatsapp_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.whatsapp_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY company_isolation ON pool.whatsapp_contact AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.whatsapp_contact AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.whatsapp_contact TO stoa_app;

CREATE TABLE pool.whatsapp_message (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  connection_id uuid,
  customer_id uuid,
  to_phone text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  source text,
  state text NOT NULL DEFAULT 'queued'::text,
  error text,
  refusal integer,
  provider_id text,
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamp with time zone,
  queued_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  user_id uuid,
  CONSTRAINT whatsapp_message_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT whatsapp_message_body_check CHECK ((body <> ''::text)),
  CONSTRAINT whatsapp_message_check CHECK (((state = 'failed'::text) = (error IS NOT NULL))),
  CONSTRAINT whatsapp_message_check1 CHECK (((provider_id IS NULL) OR (connection_id IS NOT NULL))),
  CONSTRAINT whatsapp_message_kind_check CHECK ((kind = ANY (ARRAY['order-notice'::text, 'notice'::text, 'text'::text]))),
  CONSTRAINT whatsapp_message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'read'::text, 'failed'::text]))),
  CONSTRAINT whatsapp_message_to_phone_check CHECK ((to_phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  CONSTRAINT whatsapp_message_tenant_id_company_id_connection_id_fkey FOREIGN KEY (tenant_id, company_id, connection_id) REFERENCES pool.whatsapp_connection(tenant_id, company_id, id),
  CONSTRAINT whatsapp_message_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES pool.company(tenant_id, id)
) WITH (fillfactor=80);
COMMENT ON TABLE pool.whatsapp_message IS 'scope:shop';
ALTER TABLE pool.whatsapp_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.whatsapp_message FORCE ROW LEVEL SECURITY;
CREATE INDEX whatsapp_message_list ON pool.whatsapp_message USING btree (tenant_id, company_id, id);
CREATE UNIQUE INDEX whatsapp_message_provider ON pool.whatsapp_message USING btree (tenant_id, connection_id, provider_id) WHERE (provider_id IS NOT NULL);
CREATE INDEX whatsapp_message_queue ON pool.whatsapp_message USING btree (tenant_id, company_id, id) WHERE (state = 'queued'::text);
CREATE INDEX whatsapp_message_sent ON pool.whatsapp_message USING btree (tenant_id, company_id, connection_id, sent_at);
CREATE UNIQUE INDEX whatsapp_message_source ON pool.whatsapp_message USING btree (tenant_id, company_id, source) WHERE (source IS NOT NULL);
CREATE POLICY company_isolation ON pool.whatsapp_message AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (company_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY shop_isolation ON pool.whatsapp_message AS RESTRICTIVE FOR ALL TO stoa_app USING (( CASE ( SELECT NULLIF(current_setting('app.shop_id'::text, true), ''::text) AS "nullif") WHEN '*'::text THEN true WHEN (shop_id)::text THEN true ELSE NULL::boolean END IS NOT NULL));
CREATE POLICY tenant_isolation ON pool.whatsapp_message AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.whatsapp_message TO stoa_app;

CREATE OR REPLACE FUNCTION pool.pos_document_sound(d pool.pos_document)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  broken text := CASE
    WHEN d.kind NOT IN ('sale', 'refund', 'void') THEN 'pos_document_kind_check'
    WHEN d.tax_mode NOT IN ('inclusive', 'exclusive') THEN 'pos_document_tax_mode_check'
    WHEN d.serial <= 0 THEN 'pos_document_serial_check'
    WHEN d.net_minor + d.tax_minor <> d.total_minor THEN 'pos_document_total'
    WHEN d.total_minor + d.cash_rounding_minor <> d.due_minor AND d.kind = 'sale' THEN 'pos_document_due'
    WHEN d.paid_minor - d.change_minor <> d.due_minor + d.tip_minor THEN 'pos_document_paid'
    WHEN d.tip_minor < 0 THEN 'pos_document_tip_minor_check'
    WHEN d.original_id IS NULL AND d.kind = 'void' THEN 'pos_document_void'
    WHEN d.service_charge_minor < 0 THEN 'pos_document_service_charge_minor_check'
    WHEN d.exempt_tax_minor < 0 THEN 'pos_document_exempt_tax_minor_check'
    WHEN (d.service_charge_minor > 0) <> (d.service_charge IS NOT NULL) THEN 'pos_document_service_charge_whole'
    -- Goods and charge are all there is; of prices that contain their tax, what exempt lines are let off is taken off them.
    WHEN d.service_charge IS NULL AND d.subtotal_minor - d.discount_minor <> CASE d.tax_mode WHEN 'inclusive' THEN d.total_minor + d.exempt_tax_minor ELSE d.net_minor END THEN 'pos_document_goods_and_charge'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(d.order_type, d.ticket_name, d.extras, d.discount_reason, d.tax_exemption, d.service_charge, d.service_charge_off) > 0 THEN
    broken := CASE
      WHEN d.order_type NOT IN ('dine-in', 'take-away', 'delivery') THEN 'pos_document_order_type_check'
      WHEN d.ticket_name = '' THEN 'pos_document_ticket_name_check'
      WHEN jsonb_typeof(d.extras) <> 'object' THEN 'pos_document_extras_check'
      WHEN d.discount_reason = '' THEN 'pos_document_discount_reason_check'
      WHEN jsonb_typeof(d.tax_exemption) <> 'object' OR d.tax_exemption ->> 'kind' = '' OR d.tax_exemption ->> 'certificate' = '' THEN 'pos_document_tax_exemption_check'
      WHEN jsonb_typeof(d.service_charge) <> 'object' THEN 'pos_document_service_charge_check'
      WHEN d.service_charge_off = '' THEN 'pos_document_service_charge_off_check'
      WHEN d.service_charge_off IS NOT NULL AND d.service_charge IS NOT NULL THEN 'pos_document_service_charge_either'
      WHEN (d.service_charge ->> 'netMinor')::bigint + (d.service_charge ->> 'taxMinor')::bigint <> d.service_charge_minor THEN 'pos_document_service_charge_whole'
      WHEN d.service_charge IS NOT NULL AND d.subtotal_minor - d.discount_minor <> CASE d.tax_mode WHEN 'inclusive' THEN d.total_minor - d.service_charge_minor + d.exempt_tax_minor
        ELSE d.net_minor - coalesce((d.service_charge ->> 'netMinor')::bigint, 0) END THEN 'pos_document_goods_and_charge'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_document" violates check constraint "%s"', broken), TABLE = 'pos_document', CONSTRAINT = broken;
END $function$;
GRANT EXECUTE ON FUNCTION pool.pos_document_sound(pool.pos_document) TO PUBLIC;

CREATE OR REPLACE FUNCTION pool.pos_line_sound(l pool.pos_line)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  broken text := CASE
    WHEN l.line_no <= 0 THEN 'pos_line_line_no_check'
    WHEN l.quantity <= 0 THEN 'pos_line_quantity_check'
    WHEN l.unit NOT IN ('piece', 'kg', 'g', 'lb', 'oz', 'l', 'm') THEN 'pos_line_unit_check'
    WHEN l.cost_minor < 0 THEN 'pos_line_cost_minor_check'
    WHEN l.net_minor + l.tax_minor <> l.total_minor THEN 'pos_line_total'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(l.scale_code, l.discount_reason, l.exempt_tax_minor, l.pack_quantity, l.price_list) > 0 THEN
    broken := CASE
      WHEN l.scale_code !~ '^[0-9]{12,13}$' THEN 'pos_line_scale_code_check'
      WHEN l.discount_reason = '' THEN 'pos_line_discount_reason_check'
      WHEN l.exempt_tax_minor < 0 OR (l.exempt_tax_minor IS NOT NULL AND l.tax_minor <> 0) THEN 'pos_line_exempt'
      WHEN l.pack_quantity <= 0 THEN 'pos_line_pack_quantity_check'
      WHEN l.price_list = '' THEN 'pos_line_price_list_check'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_line" violates check constraint "%s"', broken), TABLE = 'pos_line', CONSTRAINT = broken;
END $function$;
GRANT EXECUTE ON FUNCTION pool.pos_line_sound(pool.pos_line) TO PUBLIC;

CREATE OR REPLACE FUNCTION pool.pos_tender_sound(t pool.pos_tender)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  broken text := CASE
    WHEN t.tender_no <= 0 THEN 'pos_tender_tender_no_check'
    -- A plugin's: its name and a word.
    WHEN t.type NOT IN ('cash', 'card', 'bank_transfer', 'voucher', 'online', 'other', 'exchange') AND t.type !~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$' THEN 'pos_tender_type_check'
    WHEN t.amount_minor < 0 THEN 'pos_tender_amount_minor_check'
    WHEN t.tip_minor NOT BETWEEN 0 AND t.amount_minor THEN 'pos_tender_tip_check'
  END;
BEGIN
  -- What most do without.
  IF broken IS NULL AND num_nonnulls(t.payment_id, t.payment_refund_id, t.foreign_currency, t.foreign_minor, t.rate, t.own_currency, t.foreign_digits, t.own_digits, t.coin_minor) > 0 THEN
    broken := CASE
      WHEN t.payment_id IS NOT NULL AND t.type <> 'online' THEN 'pos_tender_payment_check'
      WHEN t.payment_refund_id IS NOT NULL AND t.payment_id IS NULL THEN 'pos_tender_payment_refund_check'
      -- Cash in another currency: all of it stands there or nothing, and it is worth no less than amount_minor, and less than a coin more.
      WHEN num_nonnulls(t.foreign_currency, t.foreign_minor, t.rate, t.own_currency, t.foreign_digits, t.own_digits, t.coin_minor) NOT IN (0, 7) THEN 'pos_tender_foreign_whole'
      WHEN t.foreign_currency IS NOT NULL AND t.type <> 'cash' THEN 'pos_tender_foreign_cash'
      WHEN t.foreign_currency = t.own_currency THEN 'pos_tender_foreign_other'
      WHEN t.foreign_minor <= 0 OR t.rate <= 0 OR t.foreign_digits NOT BETWEEN 0 AND 4 OR t.own_digits NOT BETWEEN 0 AND 4 OR t.coin_minor <= 0 THEN 'pos_tender_foreign_sound'
      WHEN t.amount_minor % t.coin_minor <> 0
        OR t.foreign_minor * t.rate * power(10::numeric, t.own_digits) < t.amount_minor * power(10::numeric, t.foreign_digits)
        OR t.foreign_minor * t.rate * power(10::numeric, t.own_digits) >= (t.amount_minor + t.coin_minor) * power(10::numeric, t.foreign_digits) THEN 'pos_tender_foreign_worth'
    END;
  END IF;
  IF broken IS NULL THEN RETURN true; END IF;
  RAISE check_violation USING MESSAGE = format('new row for relation "pos_tender" violates check constraint "%s"', broken), TABLE = 'pos_tender', CONSTRAINT = broken;
END $function$;
GRANT EXECUTE ON FUNCTION pool.pos_tender_sound(pool.pos_tender) TO PUBLIC;
