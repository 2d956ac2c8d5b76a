import t from 'tap'
import { ownInstance } from '../support/instance.ts'
import { asAdmin } from '../support/storefront.ts'

// A new database, before PostgreSQL has looked at its tables: it takes each for almost empty, and a
// statement that leaves it the choice may read all rows for each row. What is counted is rows read,
// so a busy machine changes nothing.
const ROWS = 3_000
const stoa = await ownInstance()
await asAdmin(
  stoa,
  `DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = 'pool'::regnamespace AND relkind = 'r' LOOP EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', r.name); END LOOP; END $$`
)

/** Rows and index entries read of each table so far. */
async function read(): Promise<Map<string, number>> {
  // Each connection keeps its counts for a while; this has it tell them.
  const held = await Promise.all(
    Array.from({ length: stoa.instance.pool.options.max }, () => stoa.instance.pool.connect())
  )
  for (const client of held) await client.query('SELECT pg_stat_force_next_flush()')
  for (const client of held) client.release()
  const rows = await asAdmin<{ name: string; n: number }>(
    stoa,
    `
    SELECT t.relname AS name, t.seq_tup_read + coalesce((SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid), 0)::bigint AS n
    FROM pg_stat_user_tables t WHERE t.schemaname = 'pool'`
  )
  return new Map(rows.map(({ name, n }) => [name, n]))
}

/** The tables of which work read more than `most` rows. */
async function greedy(most: number, work: () => Promise<unknown>): Promise<string[]> {
  const before = await read()
  await work()
  return [...(await read())]
    .map(([name, n]) => [name, n - (before.get(name) ?? 0)] as const)
    .filter(([, n]) => n > most)
    .map(([name, n]) => `${n} of ${name}`)
}

const { token } = await stoa.signUp()
const call = (path: string, body: unknown) => stoa.ok('POST', `/api/v1/${path}`, { token, body })

async function bringIn(price: number): Promise<void> {
  const csv = [
    'sku,name,price,category,barcode',
    ...Array.from(
      { length: ROWS },
      (_, i) => `P${i},Product number ${i},${price}.50,Home > Shelf ${i % 7},90000${i}`
    )
  ].join('\n')
  const { id } = await call('files/kinds/catalog.products/imports', { csv })
  await stoa.settled(120_000)
  t.match(await stoa.ok('GET', `/api/v1/files/imports/${id}`, { token }), {
    state: 'done',
    failed: 0
  })
}

t.test('a first import reads rows in step with its own', async t => {
  t.strictSame(await greedy(ROWS * 40, () => bringIn(1)), [])
})

t.test('and so does one that changes them all', async t => {
  t.strictSame(await greedy(ROWS * 40, () => bringIn(2)), [])
})

t.test('stock and sales read what they touch', async t => {
  const items: Array<{ variants: Array<{ id: string }> }> = []
  for (let next = ''; items.length < 1_000;) {
    const page = await stoa.ok('GET', `/api/v1/catalog/products?limit=100${next}`, { token })
    items.push(...page.items)
    next = `&after=${page.next}`
  }
  const variants = items.map(item => item.variants[0]?.id)
  t.strictSame(
    await greedy(1_000 * 40, () =>
      call('inventory/adjustments', {
        reason: 'opening',
        lines: variants.map(variantId => ({ variantId, quantity: '100' }))
      })
    ),
    [],
    'the opening stock of 1,000'
  )
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const lines = variants.slice(0, 100).map(variantId => ({ variantId, quantity: '1' }))
  const sale = (): Promise<unknown> =>
    call('pos/sales', {
      registerId: register.id,
      lines,
      tenders: [{ type: 'cash', amountMinor: 25_000 }]
    })
  t.strictSame(await greedy(100 * 40, sale), [], 'a sale of 100 lines')
  t.strictSame(await greedy(100 * 40, sale), [], 'and the next one')
})
