import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { registeredStatements } from '../../core/database/statement.ts'
import { crawl, crawlReads, type Findings } from '../support/crawl.ts'
import { fillTables } from '../support/fill-tables.ts'
import { testInstance } from '../support/instance.ts'
import { memberOf } from '../support/member.ts'
import { operationsOf, UUID } from '../support/operations.ts'
import { seed } from '../support/seed.ts'
import { anotherVisitor } from '../support/seed-storefront.ts'
import { secondCompany } from '../support/staff.ts'
import { checksums, idColumns, tablesOf, type Table } from '../support/tables.ts'

// Rule 22: what belongs to another tenant, company or shop is not there, wherever its id is put.
// Everything is enumerated: operations from the manifests, ids from every row of every table.

// All operations by all ids, several times over.
t.setTimeout(1_500_000)

// No one outside is called: nothing listens there.
const stoa = await testInstance({
  WHATSAPP_SOCKET_URL: 'ws://127.0.0.1:9',
  POS_PRINTER_NETWORKS: '127.0.0.1/32'
})
const { registry } = stoa.instance
const admin = connect(stoa.database.adminUrl, 'isolation test')
await admin.connect()
t.teardown(() => admin.end())
const tables = await tablesOf(admin, ['stoa', 'pool'])

const [a, b] = [await stoa.signUp(), await stoa.signUp()]
const branch = await stoa.ok<{ id: string }>('POST', '/api/v1/tenants/shops', {
  token: b.token,
  body: { name: 'Branch', code: 'S2' }
})
const other = await secondCompany(stoa, b)
const inShop = async (companyId: string, shopId: string | null) =>
  memberOf(stoa, b, { permissions: ['*'], grants: [{ companyId, shopId }] })
const [branchKeeper, otherOwner] = [
  await inShop(b.companyId, branch.id),
  await inShop(other.companyId, null)
]
// Opened by the API, so that every plugin gives it what a shop and a company begin with.
const otherShop = await stoa.ok<{ id: string }>('POST', '/api/v1/tenants/shops', {
  token: otherOwner.token,
  body: { name: 'Other', code: 'X2' }
})

const ofA = await seed(stoa, { token: a.token, headers: { 'x-shop-id': a.shopId } })
const ofB = await seed(stoa, { token: b.token, headers: { 'x-shop-id': b.shopId } })
const ofBranch = await seed(stoa, {
  token: branchKeeper.token,
  forCompany: {
    token: (await inShop(b.companyId, null)).token,
    headers: { 'x-shop-id': branch.id }
  }
})
const elseBody = await anotherVisitor(ofB)
const ofOther = await seed(stoa, {
  token: otherOwner.token,
  headers: { 'x-shop-id': otherShop.id }
})
await stoa.settled()
await stoa.worker?.stop(5_000) // from here on nothing moves but what the crawl does

const count = async (table: Table, tenantId: string): Promise<number> =>
  (
    await admin.query(
      `SELECT count(*)::int AS n FROM ${table.at} WHERE ${table.tenantColumn} = $1`,
      [tenantId]
    )
  ).rows[0].n
const empty: Table[] = []
for (const table of tables) if ((await count(table, a.tenantId)) === 0) empty.push(table)

/**
 * Tables that no request fills: those of the instance itself, of what lives outside (a leased task holds
 * it), or written by no statement of this process.
 */
const written = [...registeredStatements().values()].join('\n')
const leasedTasks = registry.plugins
  .filter(p => p.leasedTasks !== undefined)
  .map(p => `${p.name.replaceAll('-', '_')}_`)
/** Written only with what a payment provider answers, and here there is none that answers. */
const REPORTED_BY_PROVIDERS: readonly string[] = ['payments_dispute']
/** Written as long as a realtime connection says where its user is (presence.test.ts). */
const HELD_BY_CONNECTIONS: readonly string[] = ['presence']
/** Asked for by who lacks a permission, and here all are held (plugins/pos/sales/approvals.test.ts). */
const ASKED_WITHOUT_RIGHTS: readonly string[] = ['approval']
/** Mails are the company's, and each says what it tells of. */
const NAMED_BY_MAILS: readonly string[] = ['pos_receipt_sending']
/** Written where a plugin takes something off a sale, and none of ours does (plugins/pos/sales/extensions). */
const ADDED_BY_PLUGINS: readonly string[] = ['pos_adjustment']
/** A company of one shop has nowhere to send goods; B, which has two, is crawled with them. */
const BETWEEN_TWO_SHOPS: readonly string[] = [
  'inventory_transfer',
  'inventory_transfer_line',
  'inventory_transfer_entry'
]
const excused = (table: Table): boolean =>
  BETWEEN_TWO_SHOPS.includes(table.name) ||
  table.scope === 'control' ||
  REPORTED_BY_PROVIDERS.includes(table.name) ||
  HELD_BY_CONNECTIONS.includes(table.name) ||
  ADDED_BY_PLUGINS.includes(table.name) ||
  ASKED_WITHOUT_RIGHTS.includes(table.name) ||
  leasedTasks.some(prefix => table.name.startsWith(prefix)) ||
  !new RegExp(`\\binsert into (\\w+\\.)?${table.name}\\b`, 'i').test(written)

// What the API cannot fill is filled by hand, for A alone, so that its ids are tried as well.
await fillTables(
  admin,
  empty.filter(table => table.name !== 'tenant'),
  [{ tenantId: a.tenantId, companyId: a.companyId, shopId: a.shopId }]
)

/**
 * The ids that stand in tables: every one, or one for each column that holds ids, where requests
 * know one of its kind that one.
 */
async function idsIn(
  some: Table[],
  where: string,
  values: unknown[],
  which: 'all' | { known: string[] }
): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const table of some) {
    const columns = idColumns(table)
    if (columns.length === 0) continue
    const known = `$${values.length + 1}`
    const one = (c: string): string =>
      `coalesce(min(${c}::text) FILTER (WHERE ${c}::text = ANY (${known})), min(${c}::text)) AS ${c}`
    const requested = columns.map(c => (which === 'all' ? c : one(c))).join(', ')
    const { rows } = await admin.query<Record<string, string | null>>(
      `SELECT ${requested} FROM ${table.at} WHERE ${where.replace('$tenant', table.tenantColumn)}`,
      which === 'all' ? values : [...values, which.known]
    )
    for (const row of rows) for (const id of Object.values(row)) if (id !== null) ids.add(id)
  }
  return ids
}

const idsOfTenant = (tenantId: string): Promise<Set<string>> =>
  idsIn(tables, '$tenant = $1', [tenantId], 'all')
const someOfA = (some: Table[]): Promise<Set<string>> =>
  idsIn(some, '$tenant = $1', [a.tenantId], { known: ofA.knownIds })
/** Every id that stands anywhere in a tenant's rows, in texts and documents too. */
async function mentionedBy(tenantId: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const table of tables) {
    const { rows } = await admin.query<{ id: string }>(
      `SELECT DISTINCT m[1] AS id FROM ${table.at} t CROSS JOIN LATERAL regexp_matches(t::text, $2, 'g') m WHERE ${table.tenantColumn} = $1`,
      [tenantId, `(${UUID.source.replaceAll('\\b', '')})`]
    )
    for (const { id } of rows) ids.add(id)
  }
  return ids
}

const minus = (some: Set<string>, others: Set<string>): Set<string> =>
  new Set([...some].filter(id => !others.has(id)))

function report(t: Tap, { faults, requests, positions }: Findings): void {
  t.comment(`${requests} requests, ${positions.size} positions`)
  const distinct = [
    ...new Map(
      faults.map(fault => [fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…'), fault])
    ).values()
  ]
  t.strictSame(distinct.slice(0, 40), [])
}
type Tap = Pick<typeof t, 'comment' | 'strictSame'>

t.test('every table was reached', async t => {
  t.comment(`not filled by the API: ${empty.map(table => table.at).join(', ') || 'none'}`)
  t.strictSame(
    empty.filter(table => !excused(table)).map(table => table.at),
    [],
    'every table that requests write was filled by requests'
  )
  t.ok(
    empty.filter(table => table.scope !== 'control').length <= tables.length / 4,
    'few tables are filled by hand'
  )
  for (const table of tables.filter(table => table.name !== 'migration')) {
    t.ok((await count(table, a.tenantId)) > 0, `${table.at} has rows of A`)
  }
  const ids = await someOfA(tables)
  for (const table of tables.filter(
    table => table.name !== 'tenant' && idColumns(table).length > 0
  )) {
    const own = await someOfA([table])
    t.ok(own.size > 0 && [...own].every(id => ids.has(id)), `${table.at} gives ids to the crawl`)
  }
})

t.test("another tenant's ids are not there, in any position of any operation", async t => {
  const before = await checksums(admin, tables, a.tenantId)
  const own = await idsOfTenant(b.tenantId)
  own.add(b.tenantId)
  const victim = {
    ids: minus(new Set([...(await someOfA(tables)), ...ofA.knownIds]), own),
    recorder: ofA,
    places: [a.companyId, a.shopId]
  }
  t.ok(victim.ids.size > 10, `${victim.ids.size} ids`)
  const findings = await crawl(ofB, victim)
  report(t, findings)
  t.strictSame(await checksums(admin, tables, a.tenantId), before, 'nothing of A has changed')
  for (const operation of operationsOf(registry).filter(o => o.useCase.public === undefined)) {
    for (const name of Object.keys(operation.path).filter(
      name => operation.path[name]?.format === 'uuid'
    )) {
      t.ok(
        findings.positions.has(`${operation.name} path ${name}`),
        `${operation.name} ${name} was tried`
      )
    }
  }
})

t.test('what a tenant reads names its own ids alone', async t => {
  const own = await mentionedBy(b.tenantId)
  t.ok(own.has(b.tenantId) && !own.has(a.tenantId))
  report(t, await crawlReads(ofB, { ids: new Set(), recorder: ofA, places: [] }, own))
})

t.test('who may act in one shop does not see the rows of another', async t => {
  const ofShop = tables.filter(table => table.scope === 'shop')
  const before = await checksums(admin, ofShop, b.tenantId, { shopId: b.shopId })
  const own = await idsIn(ofShop, '$tenant = $1 AND shop_id = $2', [b.tenantId, branch.id], 'all')
  const apart = ofShop.filter(table => !NAMED_BY_MAILS.includes(table.name))
  const ids = await rowIds(apart, 'shop_id', b.shopId)
  const found = await crawl(ofBranch, {
    ids: minus(new Set([...ids, b.shopId]), own),
    recorder: ofB,
    places: [b.shopId]
  })
  // What goes from shop to shop names both, to both; whose stock it moves is tried in transfers.test.ts.
  const namesBoth = (fault: string): boolean =>
    /^\w+ \/api\/v1\/inventory\/transfer/.test(fault) &&
    (fault.includes(`names ${b.shopId}`) || fault.includes(`ShopId=${b.shopId} `))
  report(t, { ...found, faults: found.faults.filter(fault => !namesBoth(fault)) })
  t.strictSame(
    await checksums(admin, ofShop, b.tenantId, { shopId: b.shopId }),
    before,
    'nothing of that shop has changed'
  )
})

t.test('who may act in one company does not see the rows of another', async t => {
  const ofCompany = tables.filter(table => table.scope === 'company' || table.scope === 'shop')
  const ids = await rowIds(ofCompany, 'company_id', b.companyId)
  const own = await rowIds(ofCompany, 'company_id', other.companyId)
  report(
    t,
    await crawl(ofOther, {
      ids: minus(new Set([...ids, b.companyId]), own),
      recorder: ofB,
      places: [b.companyId, b.shopId]
    })
  )
})

t.test('a visitor does not see what belongs to another visitor of the same shop', async t => {
  const ids = new Set<string>()
  const kept = tables.filter(table => table.visitors)
  for (const table of kept) {
    const column = table.columns.some(c => c.name === 'id') ? 'id' : 'visitor_id'
    const { rows } = await admin.query<{ id: string }>(
      `SELECT DISTINCT ${column} AS id FROM ${table.at} WHERE tenant_id = $1 AND visitor_id <> $2`,
      [b.tenantId, elseBody.visitorId]
    )
    for (const { id } of rows) ids.add(id)
  }
  t.ok(kept.length > 5 && ids.size > 10, `${ids.size} ids in ${kept.length} tables`)
  const place = { notOfVisitor: elseBody.visitorId }
  const before = await checksums(admin, kept, b.tenantId, place)
  const findings = await crawl(elseBody.recorder, { ids, recorder: ofB, places: [] })
  report(t, findings)
  t.ok(findings.positions.has('GET /api/v1/storefront/orders/:orderId path orderId'))
  t.strictSame(
    await checksums(admin, kept, b.tenantId, place),
    before,
    'nothing of theirs has changed'
  )
})

/**
 * The rows' own ids: what they refer to may be everyone's. One row a table, where requests know one
 * of its kind that one; at night, three.
 */
async function rowIds(some: Table[], column: string, place: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const table of some.filter(table => table.columns.some(c => c.name === 'id'))) {
    for (const { id } of (
      await admin.query<{ id: string }>(
        `SELECT id FROM ${table.at} WHERE tenant_id = $1 AND ${column} = $2 ORDER BY id = ANY ($4) DESC, id LIMIT $3`,
        [b.tenantId, place, process.env.STOA_TEST_ROUNDS === undefined ? 1 : 3, ofB.knownIds]
      )
    ).rows) {
      ids.add(id)
    }
  }
  return ids
}
