-- The rules of tenancy as assertions over pg_catalog: everything is enumerated, nothing is listed but the exceptions.
-- $1 text[]: the schemas looked at ('stoa' and the placements). One row a fault; no row is the good answer.
WITH
-- Exceptions, each with its reason. One that excuses nothing any more is itself a fault.
exempt (kind, object, why) AS (VALUES
  ('policy-missing', 'stoa.migration', 'the ledger is made before secure_table(); its owner gets a policy to write it, the relay one to read it, so no one else sees a row'),
  ('policy-foreign', 'stoa.migration', 'the owner''s policy of the ledger')
),
definers (name) AS (VALUES ('stoa.tenant_by_slug'), ('stoa.tenant_by_host'), ('stoa.tenant_by_bootstrap_key'), ('stoa.use_invitation'), ('stoa.tenants_of_address'), ('stoa.owner_of_short_code')),
role_names (name) AS (VALUES ('stoa_app'), ('stoa_relay')),
plugins AS (
  SELECT DISTINCT owner AS plugin, replace(owner, '-', '_') || '_' AS prefix FROM stoa.migration WHERE owner NOT IN ('control', 'kernel')
),
rels AS MATERIALIZED (
  SELECT c.oid, c.relkind, c.relname, c.relowner, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity, n.nspname AS schema,
    n.nspname || '.' || c.relname AS object, d.description AS comment, substring(d.description FROM '^scope:([a-z]+)') AS scope,
    coalesce(d.description ~ ' append-only( |$)', false) AS append_only, coalesce(d.description ~ ' append-only forgotten( |$)', false) AS forgotten,
    coalesce(d.description ~ '^scope:[a-z]+ visitors( |$)', false) AS visitors,
    coalesce(string_to_array(substring(d.description FROM ' relay:(.*)$'), ', '), '{}') AS relay,
    CASE WHEN n.nspname = 'stoa' THEN 'kernel' ELSE coalesce((SELECT p.plugin FROM plugins p WHERE starts_with(c.relname, p.prefix) ORDER BY length(p.prefix) DESC LIMIT 1), 'kernel') END AS plugin,
    (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
      AND a.attname = CASE WHEN n.nspname || '.' || c.relname = 'stoa.tenant' THEN 'id' ELSE 'tenant_id' END) AS tenant_attnum
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
  WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
),
tables AS MATERIALIZED (SELECT * FROM rels WHERE relkind IN ('r', 'p')),
columns AS MATERIALIZED (
  SELECT t.oid, t.object, t.scope, t.schema, a.attname AS name, a.attnum, a.attnotnull, a.attidentity, a.attgenerated, a.atthasdef, a.atttypmod, a.attacl,
    CASE WHEN y.typelem <> 0 AND y.typcategory = 'A' THEN e.typname ELSE y.typname END AS type, coalesce(e.typtype, y.typtype) AS typtype, y.typcategory,
    pg_get_expr(d.adbin, d.adrelid) AS expression
  FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = y.typelem AND y.typcategory = 'A'
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
),
indexes AS MATERIALIZED (
  SELECT t.object, t.scope, t.tenant_attnum, i.*, (i.indkey::int2[])[0:i.indnkeyatts - 1] AS keys, ic.relname AS name, ic.relam, pg_get_expr(i.indpred, i.indrelid) AS predicate
  FROM tables t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class ic ON ic.oid = i.indexrelid
),
fks AS MATERIALIZED (
  SELECT t.object || ' (' || c.conname || ')' AS object, t.plugin, c.conrelid, c.confrelid, c.conkey, c.confdeltype, c.confupdtype, r.relname AS target,
    n.nspname AS target_schema, n.nspname || '.' || r.relname AS target_object, t.schema,
    coalesce(rt.plugin, 'kernel') AS target_plugin,
    ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k (num, ord) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.ord) AS froms,
    ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k (num, ord) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num ORDER BY k.ord) AS tos
  FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
  JOIN pg_class r ON r.oid = c.confrelid JOIN pg_namespace n ON n.oid = r.relnamespace LEFT JOIN tables rt ON rt.oid = c.confrelid
),
pairs AS (SELECT f.object, f.target, p.a, p.b FROM fks f CROSS JOIN unnest(f.froms, f.tos) AS p (a, b)),
-- What secure_table() writes, as PostgreSQL prints it: with a subquery, or without one on Citus.
setting (level, pattern) AS (
  SELECT l, '(\( SELECT )?NULLIF\(current_setting\(''app\.' || l || '_id''::text, true\), ''''::text\)( AS "nullif"\))?' FROM unnest(ARRAY['company', 'shop', 'visitor']) AS l
),
expected AS (
  SELECT oid, 'tenant_isolation' AS name, true AS permissive, 0::oid AS role, format('^\(%s = (\( SELECT )?\(NULLIF\(current_setting\(''app\.tenant_id''::text, true\), ''''::text\)\)::uuid( AS "nullif"\))?\)$', CASE object WHEN 'stoa.tenant' THEN 'id' ELSE 'tenant_id' END) AS pattern
  FROM tables WHERE scope IS NOT NULL
  UNION ALL
  SELECT t.oid, s.level || '_isolation', false, 'stoa_app'::regrole, format('^\( CASE %s WHEN ''\*''::text THEN true WHEN \(%s_id\)::text THEN true ELSE NULL::boolean END IS NOT NULL\)$', s.pattern, s.level)
  FROM tables t JOIN setting s ON (t.scope = 'shop' AND s.level <> 'visitor') OR t.scope = s.level OR (t.visitors AND s.level = 'visitor')
  UNION ALL
  SELECT oid, 'relay', true, 'stoa_relay'::regrole, '^true$' FROM tables WHERE relay <> '{}'
),
policies AS (
  SELECT t.oid, t.object, t.scope, p.polname::text AS name, p.polpermissive AS permissive, p.polroles AS roles, p.polcmd AS command, regexp_replace(pg_get_expr(p.polqual, t.oid), '\s+', ' ', 'g') AS qual, pg_get_expr(p.polwithcheck, t.oid) AS checks
  FROM tables t JOIN pg_policy p ON p.polrelid = t.oid
),
grants AS (
  SELECT r.oid, r.object, r.relkind, r.scope, r.append_only, r.relay, g.grantee, array_agg(DISTINCT g.privilege_type::text) AS held
  FROM rels r CROSS JOIN LATERAL aclexplode(r.relacl) g GROUP BY r.oid, r.object, r.relkind, r.scope, r.append_only, r.relay, g.grantee
),
granted AS (
  SELECT t.object, n.name AS role, t.scope, coalesce((SELECT g.held FROM grants g WHERE g.oid = t.oid AND g.grantee = n.name::regrole), '{}') AS held,
    CASE n.name WHEN 'stoa_relay' THEN t.relay ELSE CASE WHEN t.forgotten THEN ARRAY['SELECT', 'INSERT', 'DELETE'] WHEN t.append_only THEN ARRAY['SELECT', 'INSERT'] ELSE ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'] END END AS due
  FROM tables t CROSS JOIN role_names n
),
functions AS (
  SELECT n.nspname || '.' || p.proname AS object, p.* FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY ($1)
),
faults (rule, kind, object, what) AS (
  SELECT 1, 'undeclared', object, 'is not declared with secure_table(): its comment is not scope:tenant, company, shop or control' FROM tables
    WHERE comment IS NULL OR comment !~ '^scope:(tenant|company|shop|control)( visitors)?( append-only( forgotten)?)?( relay:[A-Z, ]+)?$'
  UNION ALL SELECT 1, 'misplaced', object, 'control tables live in the schema stoa, all others in a placement' FROM tables WHERE (scope = 'control') <> (schema = 'stoa')

  UNION ALL SELECT 2, 'tenant-column', t.object, 'needs tenant_id uuid NOT NULL without a default' FROM tables t LEFT JOIN columns c ON c.oid = t.oid AND c.attnum = t.tenant_attnum
    WHERE c.oid IS NULL OR c.type <> 'uuid' OR (t.scope <> 'control' AND (NOT c.attnotnull OR c.atthasdef))
  UNION ALL SELECT 2, 'scope-column', t.object, 'its scope ' || t.scope || ' needs ' || l.level || '_id uuid NOT NULL without a default'
    FROM tables t JOIN setting l ON (t.scope = 'shop' AND l.level <> 'visitor') OR t.scope = l.level LEFT JOIN columns c ON c.oid = t.oid AND c.name = l.level || '_id'
    WHERE c.oid IS NULL OR c.type <> 'uuid' OR NOT c.attnotnull OR c.atthasdef
  UNION ALL SELECT 2, 'visitor-column', t.object, 'has a column visitor_id: keep visitors apart with stoa.isolate_visitors(), or name the column otherwise' FROM tables t JOIN columns c ON c.oid = t.oid AND c.name = 'visitor_id' WHERE NOT t.visitors
  UNION ALL SELECT 2, 'primary-key', t.object, 'needs a primary key that begins with tenant_id' FROM tables t LEFT JOIN indexes i ON i.indrelid = t.oid AND i.indisprimary
    WHERE i.indrelid IS NULL OR (t.scope <> 'control' AND i.keys[1] IS DISTINCT FROM t.tenant_attnum)
  UNION ALL SELECT 2, 'unique-without-tenant', object || ' (' || name || ')', 'is unique across tenants: tells one tenant what another has; put tenant_id into it' FROM indexes
    WHERE (indisunique OR indisexclusion) AND scope <> 'control' AND NOT coalesce(tenant_attnum = ANY (keys), false)
  UNION ALL SELECT 2, 'sequence', object, 'is a sequence: ids are UUIDv7 made by the app, numbers come from document_counter' FROM rels WHERE relkind = 'S'
  UNION ALL SELECT 2, 'generated-id', object || '.' || name, 'makes its value in the database: ids are UUIDv7 made by the app' FROM columns
    WHERE attidentity <> '' OR expression ~ '\mnextval\(' OR (type = 'uuid' AND atthasdef AND attgenerated = '' AND scope <> 'control')

  UNION ALL SELECT 3, 'fk-pairs', object, 'must pair tenant_id with tenant_id' FROM fks WHERE NOT EXISTS (
    SELECT 1 FROM pairs p WHERE p.object = fks.object AND p.a = 'tenant_id' AND p.b = CASE fks.target_object WHEN 'stoa.tenant' THEN 'id' ELSE 'tenant_id' END)
  UNION ALL SELECT 3, 'fk-pairs', object, 'pairs ' || a || ' with ' || b || ': a scope''s column refers to the same one, or to the id of its own table' FROM pairs
    WHERE (a IN ('tenant_id', 'company_id', 'shop_id') AND a <> b AND NOT (b = 'id' AND target = replace(a, '_id', ''))) OR (b IN ('tenant_id', 'company_id', 'shop_id') AND a <> b)
  UNION ALL SELECT 3, 'fk-pairs', f.object, 'refers to a shop without its company: (tenant_id, company_id, shop_id)' FROM fks f
    WHERE f.target = 'shop' AND f.target_plugin = 'kernel' AND NOT 'company_id' = ANY (f.tos) AND EXISTS (SELECT 1 FROM columns c WHERE c.oid = f.conrelid AND c.name = 'company_id')
  UNION ALL SELECT 3, 'fk-action', object, 'may only use NO ACTION, RESTRICT or CASCADE' FROM fks WHERE confdeltype NOT IN ('a', 'r', 'c') OR confupdtype NOT IN ('a', 'r', 'c')
  UNION ALL SELECT 3, 'fk-index', object, 'has no covering index: one that begins with ' || array_to_string(froms, ', ') FROM fks WHERE NOT EXISTS (
    SELECT 1 FROM indexes i WHERE i.indrelid = fks.conrelid AND i.indisvalid AND (i.keys)[1:cardinality(fks.conkey)] @> fks.conkey
      AND (i.predicate IS NULL OR EXISTS (SELECT 1 FROM unnest(fks.froms) c WHERE i.predicate = format('(%s IS NOT NULL)', c))))
  UNION ALL SELECT 3, 'fk-boundary', object, 'refers to ' || target_object || ' of ' || target_plugin || ': keep the id and ask a declared question instead' FROM fks
    WHERE (target_plugin <> plugin AND target_plugin <> 'kernel') OR target_schema NOT IN (schema, 'stoa')

  UNION ALL SELECT 4, 'rls-off', object, 'needs row-level security enabled and forced' FROM tables WHERE NOT relrowsecurity OR NOT relforcerowsecurity
  UNION ALL SELECT 4, 'policy-missing', t.object, 'has no policy ' || e.name || ': declare it with secure_table()' FROM expected e JOIN tables t USING (oid)
    WHERE NOT EXISTS (SELECT 1 FROM policies p WHERE p.oid = e.oid AND p.name = e.name)
  UNION ALL SELECT 4, 'policy-wrong', p.object, 'the policy ' || p.name || ' is not what secure_table() writes' FROM policies p JOIN expected e ON e.oid = p.oid AND e.name = p.name
    WHERE p.permissive <> e.permissive OR p.roles <> ARRAY[e.role] OR p.command <> '*' OR p.qual !~ e.pattern OR (e.permissive AND p.checks IS NULL) OR p.checks !~ e.pattern
  UNION ALL SELECT 4, 'policy-foreign', p.object, 'the policy ' || p.name || ' was written by hand' FROM policies p
    WHERE NOT EXISTS (SELECT 1 FROM expected e WHERE e.oid = p.oid AND e.name = p.name)
      AND NOT (p.name = 'resolver' AND p.scope = 'control' AND p.permissive AND p.roles = ARRAY['stoa_owner'::regrole::oid])

  UNION ALL SELECT 6, 'role', r.rolname, 'has an attribute that steps around row-level security, or is a member of a role' FROM pg_roles r
    WHERE (r.rolname IN (SELECT name FROM role_names) OR r.rolname = 'stoa_owner') AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
      OR EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid))
  UNION ALL SELECT 6, 'role-creates', n.name, 'may create in the schema ' || s.nspname FROM role_names n CROSS JOIN pg_namespace s WHERE s.nspname !~ '^pg_' AND has_schema_privilege(n.name, s.oid, 'CREATE')
  UNION ALL SELECT 6, 'role-creates', n.name, 'may create in the database, temporary tables included' FROM role_names n WHERE has_database_privilege(n.name, current_database(), 'CREATE, TEMPORARY')
  UNION ALL SELECT 14, 'role-timeouts', n.name, 'has no ' || t.name || ' of its own' FROM role_names n CROSS JOIN (VALUES ('statement_timeout'), ('lock_timeout'), ('idle_in_transaction_session_timeout')) t (name)
    WHERE NOT EXISTS (SELECT 1 FROM pg_db_role_setting s CROSS JOIN unnest(s.setconfig) c WHERE s.setrole = n.name::regrole AND c LIKE t.name || '=%')
  UNION ALL SELECT 6, 'owner', object, 'must be owned by stoa_owner' FROM rels WHERE relowner <> 'stoa_owner'::regrole
  UNION ALL SELECT 6, 'grant', object, role || ' holds ' || array_to_string(held, ', ') || ' instead of ' || array_to_string(due, ', ') FROM granted
    WHERE NOT (held <@ due) OR (NOT (held @> due) AND (scope <> 'control' OR role = 'stoa_relay'))
  UNION ALL SELECT 6, 'grant', object, 'is granted to everyone' FROM grants WHERE grantee = 0
  UNION ALL SELECT 6, 'grant', g.object, 'a view may be read by stoa_app and changed by no one' FROM grants g WHERE g.relkind = 'v' AND ((g.grantee = 'stoa_app'::regrole AND g.held <> ARRAY['SELECT']) OR g.grantee = 'stoa_relay'::regrole)
  UNION ALL SELECT 6, 'grant', object || '.' || name, 'has privileges of its own: they are given by secure_table(), table by table' FROM columns WHERE attacl IS NOT NULL

  UNION ALL SELECT 9, 'leaky-index', object || ' (' || name || ')', 'its expression is not leakproof, so under row-level security nothing searches it: store a generated column' FROM indexes
    WHERE indexprs IS NOT NULL AND (indexprs::text LIKE '%COERCEVIAIO%' OR EXISTS (
      SELECT 1 FROM regexp_matches(indexprs::text, ':(?:funcid|opfuncid) (\d+)', 'g') m JOIN pg_proc p ON p.oid = m[1]::oid WHERE NOT p.proleakproof))
  UNION ALL SELECT 9, 'leaky-index', i.object || ' (' || i.name || ')', 'no search operator of ' || o.opcname || ' is leakproof, so under row-level security nothing searches it' FROM indexes i
    CROSS JOIN LATERAL unnest((i.indclass::oid[])[0:i.indnkeyatts - 1]) AS k (opclass) JOIN pg_opclass o ON o.oid = k.opclass
    WHERE NOT i.indisunique AND NOT i.indisexclusion AND NOT EXISTS (SELECT 1 FROM pg_amop a JOIN pg_operator op ON op.oid = a.amopopr JOIN pg_proc f ON f.oid = op.oprcode
      WHERE a.amopfamily = o.opcfamily AND a.amoppurpose = 's' AND a.amoplefttype IN (o.opcintype, o.opckeytype) AND f.proleakproof)
  UNION ALL SELECT 9, 'type', object || '.' || name, 'is an enumeration: text with a CHECK, because enum operators are not leakproof' FROM columns WHERE typtype = 'e'
  UNION ALL SELECT 9, 'type', object || '.' || name, 'is ' || type || ': amounts are bigint, quantities numeric(14,3), instants timestamptz, documents jsonb' FROM columns
    WHERE type IN ('float4', 'float8', 'money', 'timestamp', 'timetz', 'json', 'xml') OR (type = 'numeric' AND atttypmod = -1)
  UNION ALL SELECT 9, 'type', object || '.' || name, 'is an amount in minor units: bigint' FROM columns WHERE name ~ '_minor$' AND type <> 'int8'
  UNION ALL SELECT 9, 'type', object || '.' || name, 'is a quantity: numeric(14,3)' FROM columns WHERE name ~ '(^|_)quantity$' AND NOT (type = 'numeric' AND atttypmod = ((14 << 16) | 3) + 4)
  UNION ALL SELECT 9, 'state', object || '.' || name, 'is a state without a CHECK that lists its values' FROM columns c
    WHERE name IN ('state', 'status') AND type = 'text' AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND c.attnum = ANY (k.conkey))

  UNION ALL SELECT 10, 'view', object, 'needs security_invoker, else it shows its owner''s rows' FROM rels WHERE relkind = 'v' AND NOT coalesce(reloptions && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
  UNION ALL SELECT 10, 'view', object, 'row-level security cannot hold a materialized view or foreign table' FROM rels WHERE relkind IN ('m', 'f')
  UNION ALL SELECT 10, 'definer', object, 'runs with its owner''s rights and is not on the list of those that may' FROM functions WHERE prosecdef AND object NOT IN (SELECT name FROM definers)
  UNION ALL SELECT 10, 'definer', object, 'runs with its owner''s rights: it must belong to stoa_owner and not be open to everyone' FROM functions
    WHERE prosecdef AND (proowner <> 'stoa_owner'::regrole OR proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(proacl) g WHERE g.grantee = 0))
  UNION ALL SELECT 10, 'definer', name, 'is on the list of functions that run with their owner''s rights, but there is none' FROM definers
    WHERE 'stoa' = ANY ($1) AND NOT EXISTS (SELECT 1 FROM functions f WHERE f.object = definers.name AND f.prosecdef)
  UNION ALL SELECT 10, 'search-path', object, 'is a function without a pinned search_path' FROM functions WHERE NOT EXISTS (SELECT 1 FROM unnest(proconfig) c WHERE c LIKE 'search_path=%')
  UNION ALL SELECT 10, 'trigger', t.object || ' (' || g.tgname || ')', 'is a trigger: logic lives in the code' FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
  UNION ALL SELECT 10, 'trigger', r.object || ' (' || w.rulename || ')', 'is a rewrite rule: logic lives in the code' FROM rels r JOIN pg_rewrite w ON w.ev_class = r.oid WHERE w.rulename <> '_RETURN'
),
-- With the plugin an object is by its name, and whether the serving roles can get at it at all.
found AS (
  SELECT f.rule, f.kind, f.object, f.what FROM faults f WHERE NOT EXISTS (SELECT 1 FROM exempt e WHERE e.kind = f.kind AND e.object = f.object)
  UNION ALL
  SELECT 1, 'idle-exception', e.object, 'is excused from ' || e.kind || ' (' || e.why || ') without need: take the exception off the list'
  FROM exempt e WHERE NOT EXISTS (SELECT 1 FROM faults f WHERE f.kind = e.kind AND f.object = e.object)
),
reach (object, reached) AS (
  SELECT object, relowner IN (SELECT name::regrole FROM role_names) OR EXISTS (SELECT 1 FROM aclexplode(relacl) g WHERE g.grantee = 0 OR g.grantee IN (SELECT name::regrole FROM role_names))
    OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = rels.oid AND a.attacl IS NOT NULL) FROM rels
  UNION ALL SELECT object, bool_or(proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(proacl) g WHERE g.grantee = 0 OR g.grantee IN (SELECT name::regrole FROM role_names))) FROM functions GROUP BY object
)
SELECT f.*, (SELECT p.plugin FROM plugins p WHERE n.schema <> 'stoa' AND starts_with(n.name, p.prefix) ORDER BY length(p.prefix) DESC LIMIT 1) AS plugin,
  coalesce((SELECT bool_or(reached) FROM reach r WHERE r.object = n.schema || '.' || n.name), true) AS reached
FROM found f CROSS JOIN LATERAL (SELECT split_part(f.object, '.', 1) AS schema, split_part(split_part(f.object, ' ', 1), '.', 2) AS name) n
ORDER BY 1, 2, 3, 4
