import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { startServer, type Server } from './children.ts'
import { limitSchema } from './limit-schema.ts'
import { measure, median, type Shot } from './load.ts'
import { measureCrowd } from './crowd.ts'
import { compareNeighbours } from './neighbour.ts'
import { openMerchant, signUp, type Merchant } from './merchants.ts'

// npm run bench: ratios against the limit, measured side by side in one run. BENCH_SECONDS a shot
// (5), BENCH_ROUNDS (3), BENCH_TENANTS (1000), BENCH_ONLY=sale,read,neighbour,tenants,before,crowd to
// leave parts out; BENCH_BEFORE: another working tree of Stoa with its packages installed, measured
// in turns with this one.
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const TENANTS = Number(process.env.BENCH_TENANTS ?? 1000)
const BEFORE = process.env.BENCH_BEFORE
const ONLY = (process.env.BENCH_ONLY ?? 'sale,read,neighbour,tenants,before,crowd').split(',')
const MERCHANTS = 10
const PRODUCTS = 1000
/** Numbers of merchants beyond all others. */
const NEIGHBOURS = 1_000_000
const CROWD = 2_000_000
/** The shares are measured, not the limits by the minute in front of them. */
const NO_LIMITS = Object.fromEntries(
  [
    'STOA_SIGN_UPS_PER_HOUR',
    'STOA_LOGINS_PER_MINUTE',
    'STOA_PASSWORDS_PER_MINUTE',
    'STOA_STOREFRONT_READS_PER_MINUTE',
    'STOA_STOREFRONT_READS_PER_MINUTE_OF_TENANT'
  ].map(name => [name, '1000000'])
)

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const any = <T>(items: T[]): T => items[Math.floor(Math.random() * items.length)] as T

const folder = await mkdtemp(join(tmpdir(), 'stoa-bench-'))
chmodSync(folder, 0o755)
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
const environment = {
  DATABASE_URL: postgres.localUrl,
  STOA_SECRET: 'a secret for measurements only, no more',
  LOG_LEVEL: 'error',
  STOA_METRICS_TOKEN: 'figures of measurements',
  ...NO_LIMITS,
  STOA_DATA_DIR: folder,
  STOA_REALTIME_PER_USER: '100'
}
const stoa = await startServer('serve.ts', environment)
say(
  `boot with migrations ${Math.round(stoa.bootMs)} ms; memory idle ${Math.round(await stoa.memory())} MiB`
)

const merchants: Merchant[] = []
for (
  let n = 0;
  n < (ONLY.every(part => part === 'neighbour' || part === 'crowd') ? 0 : MERCHANTS);
  n++
) {
  merchants.push(await openMerchant(stoa, n, PRODUCTS))
}
const admin = new pg.Client({ connectionString: postgres.url })
await admin.connect()
for (const sql of limitSchema) await admin.query(sql)
const limit = await startServer('limit-server.ts', { BENCH_DATABASE_URL: postgres.localUrl })
say(
  `${merchants.length} merchants with ${PRODUCTS} products each; ${ROUNDS} rounds of ${SECONDS} s, Stoa and the limit in turns`
)

function basket(merchant: Merchant): { lines: Array<{ variantId: string; quantity: string }> } {
  const chosen = new Set<string>()
  while (chosen.size < 3) chosen.add(any(merchant.variants))
  return { lines: [...chosen].map(variantId => ({ variantId, quantity: '1' })) }
}
// More cash than any basket costs: the till computes the change.
const sale = (from: Merchant[]) => (): Shot => {
  const merchant = any(from)
  return {
    method: 'POST',
    path: '/api/v1/pos/sales',
    headers: { authorization: `Bearer ${merchant.token}`, 'idempotency-key': crypto.randomUUID() },
    body: {
      registerId: merchant.registerId,
      ...basket(merchant),
      tenders: [{ type: 'cash', amountMinor: 20_000 }]
    }
  }
}
const limitSale = (from: Merchant[]) => (): Shot => {
  const { tenantId, companyId, shopId, registerId, ...merchant } = any(from)
  return {
    method: 'POST',
    path: '/sale',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      tenantId,
      companyId,
      shopId,
      registerId,
      ...basket({ tenantId, companyId, shopId, registerId, ...merchant })
    }
  }
}
const page = (from: Merchant[]) => (): Shot => ({
  method: 'GET',
  path: '/api/v1/catalog/products?limit=20',
  headers: { authorization: `Bearer ${any(from).token}` }
})
const limitPage = (): Shot => {
  const m = any(merchants)
  return { method: 'GET', path: `/products?tenantId=${m.tenantId}&companyId=${m.companyId}` }
}
const product = (from: Merchant[]) => (): Shot => {
  const m = any(from)
  return {
    method: 'GET',
    path: `/api/v1/catalog/products/${any(m.products)}`,
    headers: { authorization: `Bearer ${m.token}` }
  }
}
const limitProduct = (): Shot => {
  const m = any(merchants)
  return {
    method: 'GET',
    path: `/products/${any(m.products)}?tenantId=${m.tenantId}&companyId=${m.companyId}`
  }
}

/**
 * @param databases where each of the two puts work off; given, it is done within the turn of who put it
 * off: a server that answers first and works later would burden the other one's turn
 */
async function compare(
  title: string,
  connections: number,
  ours: [Server, () => Shot],
  theirs: [Server, () => Shot],
  { to = 'the limit', databases }: { to?: string; databases?: [pg.Client, pg.Client] } = {}
): Promise<void> {
  const turn = async (of: 0 | 1): Promise<number> => {
    const [server, shot] = of === 0 ? ours : theirs
    const rate = await measure(server.address, connections, SECONDS, shot)
    const begun = performance.now()
    if (databases !== undefined) await workedOff(databases[of])
    return (rate * SECONDS) / (SECONDS + (performance.now() - begun) / 1_000)
  }
  const rates: number[] = []
  const ratios: number[] = []
  await measure(ours[0].address, connections, 1, ours[1])
  await measure(theirs[0].address, connections, 1, theirs[1])
  for (let round = 0; round < ROUNDS; round++) {
    const a = await turn(0)
    const b = await turn(1)
    rates.push(a)
    ratios.push(a / b)
  }
  say(
    `${title.padEnd(28)} ${String(connections).padStart(2)} connections: ${String(Math.round(median(rates))).padStart(6)}/s, ratio to ${to} ${median(ratios).toFixed(2)} (${ratios.map(r => r.toFixed(2)).join(', ')})`
  )
}

/** Waits until no event and no job that is due is left. */
async function workedOff(database: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ left: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM pool.outbox WHERE dispatched_at IS NULL OR number IS NULL)
        OR EXISTS (SELECT 1 FROM pool.job WHERE state IN ('queued', 'active') AND run_at <= now()) AS left`
    )
    if (rows[0]?.left !== true) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

async function costs(kind: 'read' | 'write', work: () => Promise<void>): Promise<string> {
  const figures = async (): Promise<number[]> => {
    const text = await (
      await fetch(`${stoa.address}/metrics`, {
        headers: { authorization: `Bearer ${environment.STOA_METRICS_TOKEN}` }
      })
    ).text()
    return ['count', 'statements', 'round_trips'].map(f =>
      Number(new RegExp(`stoa_unit_of_work_${f}_total\\{kind="${kind}"\\} (\\d+)`).exec(text)?.[1])
    )
  }
  const before = await figures()
  await work()
  const after = await figures()
  const [units = 1, statements = 0, trips = 0] = after.map((value, i) => value - (before[i] ?? 0))
  return `${(trips / units).toFixed(1)} round trips and ${(statements / units).toFixed(1)} SQL statements (BEGIN with settings and COMMIT included) a request`
}

if (ONLY.includes('sale')) {
  for (const connections of [1, 16, 64]) {
    await compare(
      'sale of three lines',
      connections,
      [stoa, sale(merchants)],
      [limit, limitSale(merchants)]
    )
  }
  say(
    `  a sale: ${await costs('write', async () => {
      await measure(stoa.address, 1, 1, sale(merchants))
    })}`
  )
  say(`  memory under load ${Math.round(await stoa.memory())} MiB`)
}
if (ONLY.includes('read')) {
  for (const connections of [16, 64]) {
    await compare('page of 20 products', connections, [stoa, page(merchants)], [limit, limitPage])
    await compare('one product', connections, [stoa, product(merchants)], [limit, limitProduct])
  }
  say(
    `  a page: ${await costs('read', async () => {
      await measure(stoa.address, 1, 1, page(merchants))
    })}`
  )
}
if (ONLY.includes('neighbour')) {
  await compareNeighbours(stoa, { rounds: ROUNDS, seconds: SECONDS, n: NEIGHBOURS, sale, say })
}
if (ONLY.includes('before') && BEFORE !== undefined) {
  const [dataDir, tree] = [join(folder, 'before'), resolve(BEFORE, 'bench')]
  const own = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres-before') })
  const before = await startServer(
    'serve.ts',
    { ...environment, DATABASE_URL: own.url, STOA_DATA_DIR: dataDir },
    [],
    tree
  )
  const theirs: Merchant[] = []
  for (let n = 0; n < MERCHANTS; n++) theirs.push(await openMerchant(before, n, PRODUCTS))
  const theirAdmin = new pg.Client({ connectionString: own.url })
  await theirAdmin.connect()
  // What checks a foreign key is planned once: on tables that were found empty, as a scan of all.
  await measure(stoa.address, 16, 2, sale(merchants))
  await measure(before.address, 16, 2, sale(theirs))
  for (const client of [admin, theirAdmin]) await client.query('VACUUM ANALYZE')
  for (const [title, shot] of [
    ['sale of three lines', sale],
    ['page of 20 products', page],
    ['one product', product]
  ] as const) {
    for (const connections of [1, 16]) {
      await compare(title, connections, [stoa, shot(merchants)], [before, shot(theirs)], {
        to: 'before',
        databases: [admin, theirAdmin]
      })
    }
  }
  say(
    `  memory under load ${Math.round(await stoa.memory())} MiB, before ${Math.round(await before.memory())} MiB`
  )
  await theirAdmin.end()
  await before.stop()
  await own.stop()
}
if (ONLY.includes('tenants')) {
  // Before and after cannot be interleaved: the limit, measured beside each, takes the machine's
  // drift out.
  const one = merchants.slice(0, 1)
  const relative = async (): Promise<number> => {
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ratios.push(
        (await measure(stoa.address, 16, SECONDS, sale(one))) /
          (await measure(limit.address, 16, SECONDS, limitSale(one)))
      )
    }
    return median(ratios)
  }
  await relative()
  const few = await relative()
  for (let n = MERCHANTS; n < TENANTS; n += 4) {
    await Promise.all([0, 1, 2, 3].map(i => signUp(stoa, n + i)))
  }
  await admin.query('VACUUM ANALYZE')
  await relative()
  const many = await relative()
  say(
    `one tenant's sales, 16 connections: with ${TENANTS} tenants present ${(many / few).toFixed(2)} of the rate with ${MERCHANTS} (both relative to the limit: ${many.toFixed(2)}, ${few.toFixed(2)})`
  )
}

if (ONLY.includes('crowd')) {
  const crowded = await startServer('serve.ts', environment)
  await measureCrowd(crowded, { n: CROWD, seconds: 3 * SECONDS, environment, say })
}

await Promise.all([stoa.stop(), limit.stop()])
const again = await startServer('serve.ts', environment)
say(
  `boot on a migrated database ${Math.round(again.bootMs)} ms; memory idle ${Math.round(await again.memory())} MiB`
)
await again.stop()
await admin.end()
await postgres.stop()
await rm(folder, { recursive: true, force: true })
