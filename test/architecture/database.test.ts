import t from 'tap'
import type { Client } from 'pg'
import { migrateDatabase } from '../../bin/migrate-database.ts'
import { checkCatalogue, describeFaults } from '../../core/database/migrations/catalogue-check.ts'
import { connect } from '../../core/database/connection.ts'
import { APP, OWNER, RELAY, roleUrl } from '../../core/database/roles.ts'
import { dumpSchema } from '../../core/database/migrations/schema-dump.ts'
import { newId } from '../../core/primitives/ids.ts'
import { fillTables, insertion, syntheticRow, type Place } from '../support/fill-tables.ts'
import { testInstance } from '../support/instance.ts'
import { TEST_SECRET } from '../support/postgres.ts'
import { tablesOf, type Table } from '../support/tables.ts'

// What the database itself refuses, whatever the code above it does: on the shared placement and on
// one of a tenant's own.

const OWN = 'own_place'
const PLACEMENTS = ['pool', OWN]
const DENIED = '42501'
/** A foreign key without its row: row-level security has let the row pass by then. */
const DANGLING = '23503'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const { adminUrl } = stoa.database
const open = async (url: string): Promise<Client> => {
  const client = connect(url, 'database test')
  await client.connect()
  t.teardown(() => client.end())
  return client
}
await migrateDatabase(
  { adminUrl, appUrl: '', relayUrl: '', secret: TEST_SECRET, stop: async () => {} },
  stoa.instance.registry,
  { extraPlacements: [OWN] }
)
const admin = await open(adminUrl)
const app = await open(roleUrl(adminUrl, TEST_SECRET, APP))
const relay = await open(roleUrl(adminUrl, TEST_SECRET, RELAY))

// Looked at before the made-up rows below take constraints out of their way.
const faults = describeFaults(await checkCatalogue(admin, PLACEMENTS))
const [shared, own] = [await dumpSchema(admin, ['pool']), await dumpSchema(admin, [OWN])]

const place = (tenantId: string, companyId: string) =>
  ({ tenantId, companyId, shopId: newId(), visitorId: newId() }) satisfies Place
const tenantOf = () => {
  const [tenantId, one, two] = [newId(), newId(), newId()]
  return {
    tenantId,
    places: [place(tenantId, one), place(tenantId, one), place(tenantId, two)] as const
  }
}
const [a, b] = [tenantOf(), tenantOf()]
const tables = await tablesOf(admin, ['stoa', ...PLACEMENTS])
await fillTables(admin, tables, [...a.places, ...b.places])
const rowsOf = new Map<Table, number>()
for (const table of tables) {
  rowsOf.set(
    table,
    (
      await admin.query(
        `SELECT count(*)::int AS n FROM ${table.at} WHERE ${table.tenantColumn} = $1`,
        [b.tenantId]
      )
    ).rows[0].n
  )
}

/**
 * The settings of a unit of work; a level left out stays unset, but for the visitor: '*' unless it
 * is null.
 */
interface Setting {
  tenant?: string
  company?: string
  shop?: string
  visitor?: string | null
}

/**
 * Runs one statement as a role in a transaction that is taken back. @returns rows, or the code of
 * the refusal
 */
async function attempt(
  client: Client,
  setting: Setting,
  text: string,
  values: unknown[] = []
): Promise<{
  rows: Array<Record<string, unknown>>
  changed: number | null
  refused: string | null
}> {
  await client.query('BEGIN')
  try {
    for (const [level, id] of Object.entries({ visitor: '*', ...setting })) {
      if (id !== null) await client.query(`SET LOCAL app.${level}_id = '${id}'`)
    }
    const { rows, rowCount } = await client.query(text, values)
    return { rows, changed: rowCount, refused: null }
  } catch (error) {
    return { rows: [], changed: null, refused: (error as { code: string }).code }
  } finally {
    await client.query('ROLLBACK')
  }
}

const granted = new Set(
  (
    await admin.query<{ at: string }>(
      `SELECT format('%s.%s', n.nspname, c.relname) AS at FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND has_table_privilege('${APP}', c.oid, 'SELECT')`
    )
  ).rows.map(r => r.at)
)
const readable = (table: Table): boolean => granted.has(table.at) // the others are the owner's and the relay's alone
/** How many rows a statement changed; none when it was not even allowed. */
const changed = ({
  changed,
  refused
}: {
  changed: number | null
  refused: string | null
}): number | null => (refused === DENIED ? 0 : changed)
const serving = tables.filter(readable)
const select = (table: Table): string => `SELECT * FROM ${table.at}`
const count = async (table: Table, setting: Setting): Promise<number | string> => {
  const { rows, refused } = await attempt(app, setting, select(table))
  return refused ?? rows.length
}

t.test(
  'every table, index, key, policy, privilege and function keeps the rules, on every placement',
  t => {
    t.equal(faults, '')
    t.end()
  }
)

t.test('a placement of its own has exactly the tables of the shared one', t => {
  t.equal(own.replaceAll(OWN, 'pool'), shared)
  t.end()
})

t.test('there are tables to look at, and each holds rows of both tenants', async t => {
  t.ok(tables.filter(table => table.schema === OWN).length >= 10)
  for (const table of tables) t.ok((rowsOf.get(table) ?? 0) >= 1, `${table.at} has rows`)
})

const mayDelete = (table: Table): boolean => !table.appendOnly || table.forgotten

t.test('without a tenant no row is seen, written, changed or deleted, in any table', async t => {
  await app.query(`BEGIN; SET LOCAL app.tenant_id = '${b.tenantId}'; COMMIT`) // leaves the empty text behind, which counts as unset
  for (const table of serving) {
    t.equal(await count(table, {}), 0, `${table.at} shows nothing`)
    const row = insertion(table, syntheticRow(table, b.places[0]))
    t.equal(
      (await attempt(app, {}, row.text, row.values)).refused,
      DENIED,
      `${table.at} takes nothing`
    )
    if (!table.appendOnly) {
      t.equal(
        changed(
          await attempt(
            app,
            {},
            `UPDATE ${table.at} SET ${table.tenantColumn} = ${table.tenantColumn}`
          )
        ),
        0,
        `${table.at} changes nothing`
      )
    }
    if (mayDelete(table)) {
      t.equal(
        changed(await attempt(app, {}, `DELETE FROM ${table.at}`)),
        0,
        `${table.at} deletes nothing`
      )
    }
  }
  for (const table of tables.filter(table => !readable(table))) {
    t.equal(await count(table, {}), DENIED, table.at)
  }
})

t.test("with a tenant set every table shows and takes that tenant's rows alone", async t => {
  const setting = { tenant: b.tenantId, company: '*', shop: '*' }
  for (const table of serving) {
    const { rows } = await attempt(app, setting, select(table))
    t.equal(rows.length, rowsOf.get(table), `${table.at} shows all of B`)
    t.strictSame(
      [...new Set(rows.map(r => r[table.tenantColumn]))],
      [b.tenantId],
      `${table.at} shows B alone`
    )
    const foreign = insertion(table, syntheticRow(table, a.places[0]))
    t.equal(
      (await attempt(app, setting, foreign.text, foreign.values)).refused,
      DENIED,
      `${table.at} takes no row for A`
    )
    if (!table.appendOnly) {
      t.equal(
        (
          await attempt(app, setting, `UPDATE ${table.at} SET ${table.tenantColumn} = $1`, [
            a.tenantId
          ])
        ).refused,
        DENIED,
        `${table.at} gives no row away`
      )
    }
    if (mayDelete(table)) {
      t.equal(
        changed(
          await attempt(app, setting, `DELETE FROM ${table.at} WHERE ${table.tenantColumn} = $1`, [
            a.tenantId
          ])
        ),
        0,
        `${table.at} lets no row of A go`
      )
    }
  }
})

t.test('a visitor sees and writes its own rows alone', async t => {
  const [first, second] = b.places
  const kept = tables.filter(table => table.visitors)
  t.ok(kept.length > 0)
  for (const table of kept) {
    const place = { tenant: b.tenantId, company: '*', shop: '*' }
    t.equal(
      await count(table, { ...place, visitor: null }),
      0,
      `${table.at} shows nothing while no visitor is set`
    )
    const setting = { ...place, visitor: first.visitorId }
    const { rows } = await attempt(app, setting, select(table))
    t.ok(
      rows.length > 0 && rows.every(r => r.visitor_id === first.visitorId),
      `${table.at} shows the visitor alone`
    )
    const foreign = insertion(table, syntheticRow(table, second))
    t.equal(
      (await attempt(app, setting, foreign.text, foreign.values)).refused,
      DENIED,
      `${table.at} takes no row for another visitor`
    )
    if (!table.appendOnly) {
      t.equal(
        (await attempt(app, setting, `UPDATE ${table.at} SET visitor_id = $1`, [second.visitorId]))
          .refused,
        DENIED,
        `${table.at} gives no row away`
      )
    }
    if (mayDelete(table)) {
      t.equal(
        changed(
          await attempt(app, setting, `DELETE FROM ${table.at} WHERE visitor_id = $1`, [
            second.visitorId
          ])
        ),
        0,
        `${table.at} lets no row of another go`
      )
    }
  }
})

t.test('a company or shop sees and writes its own rows alone', async t => {
  const [first, second, other] = b.places
  for (const table of tables.filter(table => table.scope === 'company' || table.scope === 'shop')) {
    const whole = { tenant: b.tenantId, shop: '*' }
    t.equal(await count(table, whole), 0, `${table.at} shows nothing while no company is set`)
    const { rows } = await attempt(app, { ...whole, company: first.companyId }, select(table))
    t.ok(
      rows.length > 0 && rows.every(r => r.company_id === first.companyId),
      `${table.at} shows the company alone`
    )
    const foreign = insertion(table, syntheticRow(table, other))
    t.equal(
      (await attempt(app, { ...whole, company: first.companyId }, foreign.text, foreign.values))
        .refused,
      DENIED,
      `${table.at} takes no row for the other company`
    )
    if (table.scope !== 'shop') continue
    const inShop = { tenant: b.tenantId, company: second.companyId, shop: second.shopId }
    t.equal(
      await count(table, { tenant: b.tenantId, company: second.companyId }),
      0,
      `${table.at} shows nothing while no shop is set`
    )
    const ofShop = await attempt(app, inShop, select(table))
    t.ok(
      ofShop.rows.length > 0 && ofShop.rows.every(r => r.shop_id === second.shopId),
      `${table.at} shows the shop alone`
    )
    const elsewhere = insertion(table, syntheticRow(table, first))
    t.equal(
      (await attempt(app, inShop, elsewhere.text, elsewhere.values)).refused,
      DENIED,
      `${table.at} takes no row for the other shop`
    )
  }
})

t.test(
  'the serving role cannot change the schema, step out of row-level security or become someone else',
  async t => {
    const setting = { tenant: b.tenantId, company: '*', shop: '*' }
    const attempts = serving.flatMap(({ at }) => [
      `ALTER TABLE ${at} DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${at} NO FORCE ROW LEVEL SECURITY`,
      `ALTER TABLE ${at} ADD COLUMN planted text`,
      `ALTER TABLE ${at} OWNER TO ${APP}`,
      `DROP TABLE ${at}`,
      `TRUNCATE ${at} CASCADE`,
      `CREATE POLICY planted ON ${at} USING (true)`,
      `DROP POLICY tenant_isolation ON ${at}`,
      `CREATE INDEX planted ON ${at} ((1))`,
      `GRANT ALL ON ${at} TO PUBLIC`
    ])
    const others = [
      ...['stoa', 'public', ...PLACEMENTS].flatMap(schema => [
        `CREATE TABLE ${schema}.planted (id integer)`,
        `CREATE FUNCTION ${schema}.planted () RETURNS integer LANGUAGE sql AS 'SELECT 1'`
      ]),
      'CREATE SCHEMA planted',
      'CREATE TEMPORARY TABLE planted (id integer)',
      'CREATE ROLE planted',
      `ALTER ROLE ${APP} BYPASSRLS`,
      `SET ROLE ${OWNER}`,
      `SET ROLE ${RELAY}`,
      `SET SESSION AUTHORIZATION ${OWNER}`,
      'SET session_replication_role = replica',
      'ALTER TABLE stoa.migration DISABLE ROW LEVEL SECURITY',
      `SELECT stoa.secure_table('${PLACEMENTS[0]}.company', 'tenant')`
    ]
    for (const text of [...attempts, ...others]) {
      const { refused } = await attempt(app, setting, text)
      // GRANT without the right to give is a warning in SQL, so its effect is what counts.
      if (/^GRANT/.test(text)) {
        t.equal(
          (
            await admin.query(
              `SELECT has_table_privilege('public', '${text.split(' ')[3]}', 'SELECT') AS held`
            )
          ).rows[0].held,
          false,
          text
        )
      } else {
        t.match(refused, /^(42501|0LP01)$/, text)
      }
    }
    for (const table of serving) {
      t.equal(
        (await attempt(app, setting, `SET LOCAL row_security = off; ${select(table)}`)).refused,
        DENIED,
        `${table.at} is not shown with row_security off`
      )
    }
  }
)

t.test('append-only tables are append-only', async t => {
  const setting = { tenant: b.tenantId, company: '*', shop: '*' }
  const history = tables.filter(table => table.appendOnly)
  t.ok(history.length > 0)
  for (const table of history) {
    const [first] = table.columns
    t.equal(
      (await attempt(app, setting, `UPDATE ${table.at} SET ${first?.name} = ${first?.name}`))
        .refused,
      DENIED,
      `${table.at} cannot be rewritten`
    )
    const shortened = await attempt(
      app,
      setting,
      `DELETE FROM ${table.at} WHERE ${table.tenantColumn} = $1`,
      [b.tenantId]
    )
    if (table.forgotten) {
      t.equal(shortened.changed, rowsOf.get(table), `${table.at} can be shortened`)
    } else {
      t.equal(shortened.refused, DENIED, `${table.at} cannot be shortened`)
    }
    // Of another tenant: of some there is one row a tenant.
    const tenantId = newId()
    const more = insertion(table, syntheticRow(table, { ...b.places[0], tenantId }))
    const added = await attempt(app, { ...setting, tenant: tenantId }, more.text, more.values)
    t.ok(added.changed === 1 || added.refused === DANGLING, `${table.at} can be added to`)
  }
})

t.test('the relay sees the tables declared for it, across tenants, and nothing else', async t => {
  for (const table of tables) {
    const { rows, refused } = await attempt(relay, {}, select(table))
    if (table.relay.includes('SELECT')) {
      t.ok(
        new Set(rows.map(r => r[table.tenantColumn])).size >= 2,
        `${table.at} is shown to the relay`
      )
    } else {
      t.equal(refused, DENIED, `${table.at} is not shown to the relay`)
    }
    for (const [privilege, text] of [
      ['UPDATE', `UPDATE ${table.at} SET ${table.tenantColumn} = ${table.tenantColumn}`],
      ['DELETE', `DELETE FROM ${table.at}`]
    ] as const) {
      t.equal(
        (await attempt(relay, {}, text)).refused === null,
        table.relay.includes(privilege),
        `${privilege} on ${table.at} is the relay's only where it is declared`
      )
    }
  }
})
