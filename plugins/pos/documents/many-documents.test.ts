// In a process of its own: it fills a table and has PostgreSQL look at it.
import t from 'tap'
import { dynamicStatement } from 'stoa/plugin'
import { asAdmin, ownInstance, stockedShop } from 'stoa/testing'
import { discountsBy } from './discount-figures.ts'
import { SERVED_LAST } from '../till-book/customers/short-list.ts'

// What is asked of many documents reads those it is about: not all of the tenant, nor those of others.

const DOCUMENTS = Number(process.env['STOA_TEST_DOCUMENTS'] ?? 20_000)
const EACH_WITH_DISCOUNT = 20
const DAYS = 1_000
const stoa = await ownInstance()

/** A company with as many sales, the latest today; some of them with a discount. */
async function company(documents: number) {
  const shop = await stockedShop(stoa, '100')
  const sell = (discount: object) =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: {
        registerId: shop.registerId,
        lines: [{ variantId: shop.variants[0], quantity: '1', ...discount }],
        tenders: [{ type: 'cash', amountMinor: 500 }]
      }
    })
  const [plain, cheaper] = [await sell({}), await sell({ discount: { percent: '10' } })]
  const columns = async (table: string): Promise<string[]> =>
    (
      await asAdmin<{ name: string }>(
        stoa,
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'pool.${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`
      )
    ).map(({ name }) => name)
  const copy = async (
    table: string,
    { id, of, step }: { id: string; of: string; step: number },
    changed: Record<string, string>
  ): Promise<unknown> => {
    const names = await columns(table)
    const values = names.map(name => changed[name] ?? `d.${name}`)
    return asAdmin(
      stoa,
      `INSERT INTO pool.${table} (${names.join(', ')}) SELECT ${values.join(', ')}
       FROM pool.${table} d, generate_series(${step}, ${documents}, ${step}) n WHERE d.tenant_id = '${shop.tenantId}' AND d.${id} = '${of}'`
    )
  }
  for (const [of, step] of [
    [plain.id, 1],
    [cheaper.id, EACH_WITH_DISCOUNT]
  ] as const) {
    const newId = `md5('${of}' || n)::uuid`
    await copy(
      'pos_document',
      { id: 'id', of, step },
      {
        id: newId,
        serial: 'd.serial + 2 * n',
        number: "d.number || '-' || n",
        customer_id: `md5('customer' || n % 5000)::uuid`,
        posted_at: "d.posted_at - n * interval '1 minute'",
        business_day: `d.business_day - n % ${DAYS}`
      }
    )
    await copy('pos_line', { id: 'document_id', of, step }, { document_id: newId })
  }
  return shop
}

const [shop] = [await company(DOCUMENTS), await company(2_000), await company(2_000)]
await asAdmin(stoa, 'ANALYZE pool.pos_document, pool.pos_line')

/** How the serving role would read it, with its row-level security. */
async function planOf(text: string, values: Array<string | number | null>): Promise<string> {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  return system.unitOfWork(
    async () => {
      const literal = values.map(value => (value === null ? 'NULL' : `'${value}'`))
      const filled = text.replaceAll(/\$(\d+)/g, (_, n: string) => literal[Number(n) - 1] ?? 'NULL')
      const rows = await dynamicStatement<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${filled}`,
        []
      )
      const plan = rows.map(row => row['QUERY PLAN']).join('\n')
      t.comment(plan)
      return plan
    },
    { reads: true }
  )
}

const today = new Date().toISOString().slice(0, 10)
const back = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

for (const groupBy of ['reason', 'user', 'approver', 'none'] as const) {
  t.test(`discounts by ${groupBy} of a week read the documents of that week`, async t => {
    const plan = await planOf(discountsBy(groupBy, 'true'), [
      shop.tenantId,
      shop.companyId,
      back(6),
      today,
      null,
      1_000
    ])
    t.match(plan, /pos_document_day/)
    t.notMatch(plan, /Seq Scan/)
  })
}

t.test('whom the company served last stands in an index, newest first', async t => {
  const plan = await planOf(SERVED_LAST, [shop.tenantId, shop.companyId, 4_000, 1_000])
  t.match(plan, /pos_document_served/)
  t.notMatch(plan, /Seq Scan/)
})
