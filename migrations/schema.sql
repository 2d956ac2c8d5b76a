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

CREATE TABLE stoa.duty (
  tenant_id uuid NOT NULL,
  kind text NOT NULL,
  id uuid NOT NULL,
  owner text,
  epoch bigint NOT NULL DEFAULT 0,
  expires_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT duty_pkey PRIMARY KEY (tenant_id, kind, id),
  CONSTRAINT duty_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id) ON DELETE CASCADE
);
COMMENT ON TABLE stoa.duty IS 'scope:control relay:SELECT, UPDATE';
ALTER TABLE stoa.duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.duty FORCE ROW LEVEL SECURITY;
CREATE INDEX duty_claim ON stoa.duty USING btree (kind, expires_at);
CREATE POLICY relay ON stoa.duty AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON stoa.duty AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.duty TO stoa_app;
GRANT SELECT, UPDATE ON stoa.duty TO stoa_relay;

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
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.lease TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.lease TO stoa_relay;

CREATE TABLE stoa.migration (
  tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  placement text NOT NULL,
  owner text NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_pkey PRIMARY KEY (tenant_id, placement, owner, name)
);
COMMENT ON TABLE stoa.migration IS 'scope:control';
ALTER TABLE stoa.migration ENABLE ROW LEVEL SECURITY;
ALTER TABLE stoa.migration FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON stoa.migration AS PERMISSIVE FOR ALL TO stoa_owner USING (true) WITH CHECK (true);

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
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.placement TO stoa_app;
GRANT SELECT ON stoa.placement TO stoa_relay;

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
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.schedule TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.schedule TO stoa_relay;

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
GRANT SELECT, INSERT, UPDATE, DELETE ON stoa.tenant_host TO stoa_app;

CREATE OR REPLACE FUNCTION stoa.secure_table(target regclass, scope text, append_only boolean DEFAULT false, relay text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
  EXECUTE format('GRANT %s ON %s TO stoa_app', CASE WHEN append_only THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END, target);
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
AS $function$ SELECT b.tenant_id, b.request_hash FROM stoa.bootstrap_key b WHERE b.key_hash = wanted $function$;
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
  CONSTRAINT audit_entry_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.audit_entry IS 'scope:tenant append-only';
ALTER TABLE pool.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.audit_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX audit_entry_subject ON pool.audit_entry USING btree (tenant_id, subject_id, id);
CREATE INDEX audit_entry_time ON pool.audit_entry USING btree (tenant_id, occurred_at, id);
CREATE POLICY tenant_isolation ON pool.audit_entry AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.audit_entry TO stoa_app;

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
CREATE POLICY company_isolation ON pool.document_counter AS RESTRICTIVE FOR ALL TO stoa_app USING (((( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") = '*'::text) OR ((company_id)::text = ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif"))));
CREATE POLICY tenant_isolation ON pool.document_counter AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.document_counter TO stoa_app;

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
);
COMMENT ON TABLE pool.idempotency_key IS 'scope:tenant append-only relay:SELECT, DELETE';
ALTER TABLE pool.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE INDEX idempotency_key_age ON pool.idempotency_key USING btree (created_at);
CREATE POLICY relay ON pool.idempotency_key AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.idempotency_key AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.idempotency_key TO stoa_app;
GRANT SELECT, DELETE ON pool.idempotency_key TO stoa_relay;

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
  max_attempts integer NOT NULL DEFAULT 12,
  locked_by text,
  locked_until timestamp with time zone,
  dedupe_key text,
  progress jsonb,
  last_error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT job_pkey PRIMARY KEY (tenant_id, id),
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
CREATE INDEX job_ready ON pool.job USING btree (tenant_id, priority, run_at) WHERE (state = 'queued'::text);
CREATE POLICY relay ON pool.job AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.job AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.job TO stoa_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.job TO stoa_relay;

CREATE TABLE pool.login_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT login_session_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT login_session_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES pool.staff_user(tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE pool.login_session IS 'scope:tenant';
ALTER TABLE pool.login_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.login_session FORCE ROW LEVEL SECURITY;
CREATE INDEX login_session_user ON pool.login_session USING btree (tenant_id, user_id);
CREATE POLICY tenant_isolation ON pool.login_session AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.login_session TO stoa_app;

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
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES stoa.tenant(id)
);
COMMENT ON TABLE pool.outbox IS 'scope:tenant append-only relay:SELECT, UPDATE, DELETE';
ALTER TABLE pool.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE pool.outbox FORCE ROW LEVEL SECURITY;
CREATE INDEX outbox_feed ON pool.outbox USING btree (tenant_id, xid, id);
CREATE INDEX outbox_waiting ON pool.outbox USING btree (occurred_at) WHERE (dispatched_at IS NULL);
CREATE POLICY relay ON pool.outbox AS PERMISSIVE FOR ALL TO stoa_relay USING (true) WITH CHECK (true);
CREATE POLICY tenant_isolation ON pool.outbox AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT ON pool.outbox TO stoa_app;
GRANT SELECT, UPDATE, DELETE ON pool.outbox TO stoa_relay;

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
CREATE POLICY company_isolation ON pool.shop AS RESTRICTIVE FOR ALL TO stoa_app USING (((( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif") = '*'::text) OR ((company_id)::text = ( SELECT NULLIF(current_setting('app.company_id'::text, true), ''::text) AS "nullif"))));
CREATE POLICY tenant_isolation ON pool.shop AS PERMISSIVE FOR ALL TO PUBLIC USING ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif")));
GRANT SELECT, INSERT, UPDATE, DELETE ON pool.shop TO stoa_app;

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
