import { readFile } from 'node:fs/promises'
import t from 'tap'
import {
  checkCatalogue,
  describeFaults,
  type Fault
} from '../../core/database/migrations/catalogue-check.ts'
import { connect } from '../../core/database/connection.ts'
import { APP, OWNER } from '../../core/database/roles.ts'
import { cloneDatabase, stopOwnServer } from '../support/postgres.ts'

// A check that cannot fail is worth nothing: each kind of fault is planted in a scratch database,
// found, and taken back.

const database = await cloneDatabase()
const admin = connect(database.adminUrl, 'catalogue test')
await admin.connect()
t.teardown(async () => {
  await admin.end()
  await database.drop()
  await stopOwnServer()
})

/** A table as it should be, with room for what is planted. */
const table = (
  columns = '',
  options: { name?: string; scope?: string; end?: string; secure?: string } = {}
): string => {
  const { name = 'planted', scope = 'tenant', end = '' } = options
  return `CREATE TABLE ${name} (tenant_id uuid NOT NULL, id uuid NOT NULL, ${columns === '' ? '' : `${columns}, `}PRIMARY KEY (tenant_id, id)${end});
    SELECT stoa.secure_table('${name}', '${scope}'${options.secure ?? ''});`
}

const PLACE = 'company_id uuid NOT NULL, shop_id uuid NOT NULL'

const plants: Array<[kind: string, object: string, sql: string]> = [
  [
    'undeclared',
    'pool.planted',
    'CREATE TABLE planted (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id))'
  ],
  ['undeclared', 'pool.planted', `${table()} COMMENT ON TABLE planted IS 'mine'`],
  ['misplaced', 'pool.planted', table('', { scope: 'control' })],
  ['misplaced', 'stoa.planted', table('', { name: 'stoa.planted' })],
  [
    'tenant-column',
    'pool.planted',
    `${table()} ALTER TABLE planted ALTER tenant_id SET DEFAULT '00000000-0000-0000-0000-000000000000'`
  ],
  [
    'tenant-column',
    'pool.planted',
    "CREATE TABLE planted (id uuid PRIMARY KEY); COMMENT ON TABLE planted IS 'scope:tenant'"
  ],
  ['scope-column', 'pool.planted', table('company_id uuid', { scope: 'company' })],
  [
    'scope-column',
    'pool.planted',
    `${table(PLACE, { scope: 'shop' })} ALTER TABLE planted ALTER shop_id DROP NOT NULL`
  ],
  ['visitor-column', 'pool.planted', table('visitor_id uuid')],
  [
    'policy-missing',
    'pool.planted',
    `${table('visitor_id uuid')} SELECT stoa.isolate_visitors('planted'); DROP POLICY visitor_isolation ON planted`
  ],
  [
    'policy-wrong',
    'pool.planted',
    `${table('visitor_id uuid')} SELECT stoa.isolate_visitors('planted'); ALTER POLICY visitor_isolation ON planted USING (visitor_id IS NOT NULL)`
  ],
  ['primary-key', 'pool.planted', `${table()} ALTER TABLE planted DROP CONSTRAINT planted_pkey`],
  [
    'primary-key',
    'pool.planted',
    `${table()} ALTER TABLE planted DROP CONSTRAINT planted_pkey, ADD PRIMARY KEY (id, tenant_id)`
  ],
  ['unique-without-tenant', 'pool.planted (planted_email_key)', table('email text UNIQUE')],
  [
    'unique-without-tenant',
    'pool.planted (planted_i)',
    `${table('email text')} CREATE UNIQUE INDEX planted_i ON planted (email) INCLUDE (tenant_id)`
  ],
  [
    'unique-without-tenant',
    'pool.planted (planted_email_excl)',
    table('email text', { end: ', EXCLUDE (email WITH =)' })
  ],
  ['sequence', 'pool.planted', 'CREATE SEQUENCE planted'],
  ['generated-id', 'pool.planted.number', table('number bigint GENERATED ALWAYS AS IDENTITY')],
  ['generated-id', 'pool.planted.number', table('number bigserial')],
  ['generated-id', 'pool.planted.other_id', table('other_id uuid DEFAULT gen_random_uuid()')],
  [
    'fk-pairs',
    'pool.planted (f)',
    table('role_tenant uuid, role_id uuid', {
      end: ', CONSTRAINT f FOREIGN KEY (role_tenant, role_id) REFERENCES role (tenant_id, id)'
    })
  ],
  [
    'fk-pairs',
    'pool.planted (f)',
    table('other_id uuid', {
      end: ', CONSTRAINT f FOREIGN KEY (other_id) REFERENCES stoa.tenant (id)'
    })
  ],
  [
    'fk-pairs',
    'pool.planted (f)',
    table(PLACE, {
      scope: 'shop',
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, shop_id) REFERENCES shop (tenant_id, id)'
    })
  ],
  [
    'fk-pairs',
    'pool.planted (f)',
    table(`${PLACE}, home_id uuid`, {
      scope: 'shop',
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, home_id, shop_id) REFERENCES shop (tenant_id, company_id, id)'
    })
  ],
  [
    'fk-action',
    'pool.planted (f)',
    table('role_id uuid', {
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id) ON DELETE SET NULL (role_id)'
    })
  ],
  [
    'fk-action',
    'pool.planted (f)',
    table('role_id uuid', {
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id) ON UPDATE SET DEFAULT'
    })
  ],
  [
    'fk-index',
    'pool.planted (f)',
    table('role_id uuid', {
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id)'
    })
  ],
  [
    'fk-index',
    'pool.planted (f)',
    `${table('role_id uuid, open boolean', { end: ', CONSTRAINT f FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id)' })} CREATE INDEX ON planted (tenant_id, role_id) WHERE open`
  ],
  [
    'fk-boundary',
    'pool.alpha_child (f)',
    `INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ('pool', 'alpha', '0001-a', ''), ('pool', 'beta-gamma', '0001-b', '');
    ${table('', { name: 'beta_gamma_parent' })}
    ${table('parent_id uuid', { name: 'alpha_child', end: ', CONSTRAINT f FOREIGN KEY (tenant_id, parent_id) REFERENCES beta_gamma_parent (tenant_id, id)' })}`
  ],
  [
    'fk-boundary',
    'stoa.planted (f)',
    table('role_id uuid', {
      name: 'stoa.planted',
      scope: 'control',
      end: ', CONSTRAINT f FOREIGN KEY (tenant_id, role_id) REFERENCES pool.role (tenant_id, id)'
    })
  ],
  ['rls-off', 'pool.planted', `${table()} ALTER TABLE planted NO FORCE ROW LEVEL SECURITY`],
  ['rls-off', 'pool.staff_user', 'ALTER TABLE staff_user DISABLE ROW LEVEL SECURITY'],
  [
    'rls-off',
    'pool.planted_1',
    `CREATE TABLE planted (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id)) PARTITION BY HASH (tenant_id);
    SELECT stoa.secure_table('planted', 'tenant'); CREATE TABLE planted_1 PARTITION OF planted FOR VALUES WITH (MODULUS 1, REMAINDER 0)`
  ],
  ['policy-missing', 'pool.role', 'DROP POLICY tenant_isolation ON role'],
  ['policy-missing', 'pool.shop', 'DROP POLICY company_isolation ON shop'],
  [
    'policy-missing',
    'pool.planted',
    `${table(PLACE, { scope: 'shop' })} DROP POLICY shop_isolation ON planted`
  ],
  ['policy-wrong', 'pool.role', 'ALTER POLICY tenant_isolation ON role USING (true)'],
  ['policy-wrong', 'pool.role', 'ALTER POLICY tenant_isolation ON role WITH CHECK (true)'],
  ['policy-wrong', 'pool.role', 'ALTER POLICY tenant_isolation ON role TO stoa_relay'],
  [
    'policy-wrong',
    'pool.role',
    "DROP POLICY tenant_isolation ON role; CREATE POLICY tenant_isolation ON role FOR SELECT USING (tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid))"
  ],
  [
    'policy-wrong',
    'pool.role',
    `CREATE FUNCTION stoa.frozen () RETURNS uuid LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$ SELECT current_setting('app.tenant_id')::uuid $$;
    ALTER POLICY tenant_isolation ON role USING (tenant_id = stoa.frozen())`
  ],
  [
    'policy-wrong',
    'pool.shop',
    "DROP POLICY company_isolation ON shop; CREATE POLICY company_isolation ON shop TO stoa_app USING ((SELECT nullif(current_setting('app.company_id', true), '')) = '*' OR company_id::text = (SELECT nullif(current_setting('app.company_id', true), '')))"
  ],
  [
    'policy-wrong',
    'pool.shop',
    "ALTER POLICY company_isolation ON shop USING ((CASE (SELECT nullif(current_setting('app.company_id', true), '')) WHEN '*' THEN true WHEN company_id::text THEN true ELSE false END) IS NOT NULL)"
  ],
  [
    'policy-wrong',
    'pool.shop',
    "ALTER POLICY company_isolation ON shop USING ((CASE (SELECT coalesce(nullif(current_setting('app.company_id', true), ''), '*')) WHEN '*' THEN true WHEN company_id::text THEN true END) IS NOT NULL)"
  ],
  [
    'policy-wrong',
    'pool.shop',
    "ALTER POLICY company_isolation ON shop USING ((CASE (SELECT nullif(current_setting('app.company_id', true), '')) WHEN '*' THEN true WHEN tenant_id::text THEN true END) IS NOT NULL)"
  ],
  [
    'policy-wrong',
    'pool.shop',
    "ALTER POLICY company_isolation ON shop USING ((CASE (SELECT nullif(current_setting('app.company_id', true), '')) WHEN '*' THEN true WHEN company_id::text THEN true END) IS NOT NULL OR name <> '')"
  ],
  [
    'policy-foreign',
    'pool.role',
    'CREATE POLICY support ON role FOR SELECT TO stoa_app USING (true)'
  ],
  ['policy-foreign', 'pool.role', 'CREATE POLICY relay ON role TO stoa_relay USING (true)'],
  ['policy-foreign', 'stoa.tenant', 'CREATE POLICY more ON stoa.tenant TO stoa_owner USING (true)'],
  ['role', 'stoa_app', 'RESET ROLE; ALTER ROLE stoa_app BYPASSRLS'],
  ['role', 'stoa_relay', 'RESET ROLE; GRANT stoa_owner TO stoa_relay'],
  ['role-creates', 'stoa_app', 'RESET ROLE; GRANT CREATE ON SCHEMA pool TO stoa_app'],
  ['role-creates', 'stoa_app', 'RESET ROLE; GRANT CREATE ON SCHEMA public TO PUBLIC'],
  [
    'role-creates',
    'stoa_relay',
    "RESET ROLE; DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO stoa_relay', current_database()); END $$"
  ],
  ['role-timeouts', 'stoa_app', 'RESET ROLE; ALTER ROLE stoa_app RESET lock_timeout'],
  ['owner', 'pool.planted', `${table()} RESET ROLE; ALTER TABLE planted OWNER TO stoa_app`],
  ['grant', 'pool.audit_entry', 'GRANT UPDATE ON audit_entry TO stoa_app'],
  ['grant', 'pool.role', 'GRANT TRUNCATE ON role TO stoa_app'],
  ['grant', 'pool.role', 'REVOKE DELETE ON role FROM stoa_app'],
  ['grant', 'pool.role', 'GRANT SELECT ON role TO stoa_relay'],
  ['grant', 'pool.job', 'REVOKE UPDATE ON job FROM stoa_relay'],
  ['grant', 'pool.role', 'GRANT SELECT ON role TO PUBLIC'],
  ['grant', 'pool.audit_entry.facts', 'GRANT UPDATE (facts) ON audit_entry TO stoa_app'],
  [
    'grant',
    'pool.planted',
    'CREATE VIEW planted WITH (security_invoker = true) AS SELECT * FROM role; GRANT SELECT ON planted TO stoa_relay'
  ],
  [
    'leaky-index',
    'pool.planted (planted_i)',
    `${table('name text')} CREATE INDEX planted_i ON planted (tenant_id, lower(name))`
  ],
  [
    'leaky-index',
    'pool.planted (planted_i)',
    `${table('other uuid')} CREATE INDEX planted_i ON planted (tenant_id, (other::text))`
  ],
  [
    'leaky-index',
    'pool.planted (planted_i)',
    `${table('worth numeric(14,2)')} CREATE INDEX planted_i ON planted (tenant_id, worth)`
  ],
  [
    'leaky-index',
    'pool.planted (planted_i)',
    `${table('data jsonb')} CREATE INDEX planted_i ON planted USING gin (data)`
  ],
  ['type', 'pool.planted.mood', `CREATE TYPE mood AS ENUM ('sad', 'ok'); ${table('mood mood')}`],
  [
    'type',
    'pool.planted.moods',
    `CREATE TYPE mood AS ENUM ('sad', 'ok'); ${table('moods mood[]')}`
  ],
  ['type', 'pool.planted.weight', table('weight double precision')],
  ['type', 'pool.planted.at', table('at timestamp')],
  ['type', 'pool.planted.rate', table('rate numeric')],
  ['type', 'pool.planted.price_minor', table('price_minor integer')],
  ['type', 'pool.planted.quantity', table('quantity numeric(12,4)')],
  ['state', 'pool.planted.status', table('status text NOT NULL')],
  ['view', 'pool.planted', 'CREATE VIEW planted AS SELECT * FROM role'],
  ['view', 'pool.planted', 'CREATE MATERIALIZED VIEW planted AS SELECT * FROM role'],
  [
    'definer',
    'pool.planted',
    'CREATE FUNCTION planted () RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT count(*) FROM pool.role $$'
  ],
  [
    'definer',
    'stoa.tenant_by_slug',
    'GRANT EXECUTE ON FUNCTION stoa.tenant_by_slug(text) TO PUBLIC'
  ],
  ['definer', 'stoa.use_invitation', 'DROP FUNCTION stoa.use_invitation(bytea)'],
  [
    'search-path',
    'pool.planted',
    'CREATE FUNCTION planted () RETURNS bigint LANGUAGE sql AS $$ SELECT 1 $$'
  ],
  [
    'trigger',
    'pool.role (planted)',
    `CREATE FUNCTION planted () RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN RETURN new; END $$;
    CREATE TRIGGER planted BEFORE UPDATE ON role FOR EACH ROW EXECUTE FUNCTION planted()`
  ],
  ['trigger', 'pool.role (planted)', 'CREATE RULE planted AS ON DELETE TO role DO INSTEAD NOTHING'],
  ['idle-exception', 'stoa.migration', 'DROP POLICY ledger ON stoa.migration']
]

/**
 * Roles belong to the whole server: another test file may be bringing them up to date in this very
 * moment.
 */
const collided = (error: unknown): boolean =>
  (error as Error).message === 'tuple concurrently updated'

async function faultsWith(sql: string, tries = 5): Promise<Fault[]> {
  await admin.query('BEGIN')
  try {
    await admin.query(`SET LOCAL ROLE ${OWNER}; SET LOCAL search_path = pool; ${sql}; RESET ROLE`)
    return await checkCatalogue(admin)
  } catch (error) {
    if (!collided(error) || tries === 1) throw error
  } finally {
    await admin.query('ROLLBACK')
  }
  return faultsWith(sql, tries - 1)
}

t.test(
  'the tables that are there have no fault, and well-made ones of every scope get none',
  async t => {
    t.equal(describeFaults(await checkCatalogue(admin)), '')
    const more = [
      table('', { name: 'planted_tenant' }),
      table(
        "company_id uuid NOT NULL, due_minor bigint, quantity numeric(14,3), state text NOT NULL CHECK (state IN ('open', 'shut'))",
        { name: 'planted_company', scope: 'company', secure: ', append_only => true' }
      ),
      table(`${PLACE}, role_id uuid`, {
        name: 'planted_shop',
        scope: 'shop',
        secure: ", relay => 'SELECT, UPDATE'",
        end: ', FOREIGN KEY (tenant_id, company_id, shop_id) REFERENCES shop (tenant_id, company_id, id), FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id)'
      }),
      'CREATE INDEX ON planted_shop (tenant_id, company_id, shop_id); CREATE INDEX ON planted_shop (tenant_id, role_id) WHERE role_id IS NOT NULL',
      `${table('', { name: 'planted_log', secure: ', append_only => true' })} SELECT stoa.allow_purge('planted_log')`,
      'CREATE VIEW planted_view WITH (security_invoker = true) AS SELECT * FROM planted_shop; GRANT SELECT ON planted_view TO stoa_app'
    ]
    t.equal(describeFaults(await faultsWith(more.join(';'))), '')
  }
)

for (const [i, [kind, object, sql]] of plants.entries()) {
  t.test(`${i + 1}: ${kind} of ${object} is found`, async t => {
    const found = await faultsWith(sql)
    t.ok(
      found.some(f => f.kind === kind && f.object === object),
      describeFaults(found) || 'nothing was found'
    )
  })
}

t.test(
  'policies let the planner expect the rows they let through, so that it reads a page by its index',
  async t => {
    const one = '00000000-0000-7000-8000-000000000001'
    const page = `EXPLAIN (FORMAT JSON) SELECT id FROM planted WHERE tenant_id = '${one}' AND company_id = '${one}' AND shop_id = '${one}' ORDER BY name LIMIT 20`
    interface Plan {
      'Node Type': string
      'Plan Rows': number
      Plans?: Plan[]
    }
    const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
    const planned = async (): Promise<Plan[]> =>
      nodes((await admin.query(page)).rows[0]['QUERY PLAN'][0].Plan as Plan)
    await admin.query('BEGIN')
    await admin.query(`SET LOCAL ROLE ${OWNER}; SET LOCAL search_path = pool; ${table(`${PLACE}, visitor_id uuid, name text COLLATE "C" NOT NULL`, { scope: 'shop' })}
    SELECT stoa.isolate_visitors('planted'); CREATE INDEX ON planted (tenant_id, company_id, shop_id, name); RESET ROLE;
    INSERT INTO planted (tenant_id, id, company_id, shop_id, name) SELECT u, gen_random_uuid(), u, u, md5(u::text || n)
      FROM (SELECT ('00000000-0000-7000-8000-' || lpad(t::text, 12, '0'))::uuid AS u FROM generate_series(1, 10) t) x, generate_series(1, 500) n; ANALYZE planted`)
    const byHand = await planned()
    await admin.query(
      `SET LOCAL ROLE ${APP}; SET LOCAL app.tenant_id = '${one}'; SET LOCAL app.company_id = '${one}'; SET LOCAL app.shop_id = '${one}'; SET LOCAL app.visitor_id = '*'`
    )
    const secured = await planned()
    await admin.query('ROLLBACK')
    const expected = (plan: Plan[]): number => Math.max(...plan.map(node => node['Plan Rows']))
    t.ok(
      byHand.every(node => !node['Node Type'].includes('Sort')),
      'by hand it is read by the index'
    )
    t.ok(
      secured.every(node => !node['Node Type'].includes('Sort')),
      'and behind the policies'
    )
    t.ok(
      expected(secured) > expected(byHand) * 0.9,
      `${expected(secured)} rows expected, by hand ${expected(byHand)}`
    )
  }
)

t.test('every kind of fault the check knows was planted', async t => {
  const text = await readFile(
    new URL('../../core/database/migrations/catalogue-check.sql', import.meta.url),
    'utf8'
  )
  const known = new Set([...text.matchAll(/SELECT \d+, '([a-z-]+)'/g)].map(m => m[1]))
  t.ok(known.size > 20)
  t.strictSame(
    [...known].filter(kind => !plants.some(p => p[0] === kind)),
    []
  )
})

/** Rows of the whole tenant that may speak of a company or shop in it, and why. */
const SPEAKS_OF_PLACES = new Map([
  ['audit_entry', 'what was done for the whole tenant is told beside it'],
  ['job', 'a job of the whole tenant has no place'],
  ['list_view', 'who acts in the whole tenant saves views there, of no company'],
  ['outbox', 'an event of the whole tenant has no place'],
  ['role_grant', 'a role is held in a place or everywhere, and is looked up before one is chosen'],
  ['setting', 'each level falls back on the one above it']
])

t.test('a table of rows that are in a company or a shop is kept apart by it', async t => {
  const { rows } = await admin.query<{
    name: string
    scope: string
    columns: string[]
    needed: string[]
  }>(`SELECT c.relname::text AS name, substring(obj_description(c.oid) FROM 'scope:([a-z]+)') AS scope,
        array_agg(a.attname::text) AS columns, array_agg(a.attname::text) FILTER (WHERE a.attnotnull) AS needed
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'pool'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY c.oid, c.relname ORDER BY 1`)
  t.ok(rows.length > 50)
  t.strictSame(
    rows
      .filter(({ scope, columns }) => scope === 'tenant' && columns.includes('company_id'))
      .map(({ name }) => name),
    [...SPEAKS_OF_PLACES.keys()],
    'of scope tenant are only those that are listed, with their reason'
  )
  t.strictSame(
    rows
      .filter(({ scope, needed }) => scope !== 'shop' && needed.includes('shop_id'))
      .map(({ name, scope }) => `${name} is of scope ${scope}`),
    [],
    'what is always in a shop is of scope shop'
  )
})

t.test('the check leaves the session as it was', async t => {
  await admin.query('SET search_path = pool')
  await checkCatalogue(admin)
  t.equal((await admin.query('SHOW search_path')).rows[0].search_path, 'pool')
})
