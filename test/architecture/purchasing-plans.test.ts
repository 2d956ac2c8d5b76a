// In a process of its own: it fills tables and has PostgreSQL look at them.
import t from 'tap'
import { dynamicStatement, registeredStatements } from '../../core/database/statement.ts'
import { ownInstance } from '../support/instance.ts'
import { asAdmin } from '../support/storefront.ts'
import { billedShop } from '../support/testing/bills.ts'
import { PURCHASING as at } from '../support/testing/purchasing.ts'

// Lists of purchasing read about as much as their page, of however many documents: not all of the company's.

const ROWS = Number(process.env['STOA_TEST_DOCUMENTS'] ?? 20_000)
const stoa = await ownInstance()
const shop = await billedShop(stoa)
const { supplierId, shopId, tenantId, companyId, variants } = shop
const line = { variantId: variants[0], packs: '1', priceMinor: 100 }
const order = await shop.done(`${at}/orders`, { supplierId, shopId, lines: [line] })
const receipt = await shop.receive([[0, '10', 1000]], { supplierId })
const bill = await shop.bill([{ description: 'x', netMinor: 100 }])
await shop.act(bill.id, 'approve', { acceptBecause: 'x' })
await shop.act(bill.id, 'pay', { amountMinor: 100, method: 'cash' })
const back = await shop.done(`${at}/supplier-returns`, {
  supplierId,
  shopId,
  receiptId: receipt.id,
  reason: 'x',
  lines: [{ receiptLineNo: 1, quantity: '1' }]
})
await stoa.ok('PUT', `${at}/costing-method`, { token: shop.token, body: { method: 'fifo' } })
await stoa.settled()
await shop.receive([[0, '1', 100]])
await stoa.settled()

/** As many of a row, each under an id of its own, the newest last. */
async function copy(table: string, of: string, changed: Record<string, string>): Promise<void> {
  const columns = await asAdmin<{ name: string }>(
    stoa,
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'pool.${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`
  )
  const names = columns.map(({ name }) => name)
  await asAdmin(
    stoa,
    `INSERT INTO pool.${table} (${names.join(', ')}) SELECT ${names.map(name => changed[name] ?? `d.${name}`).join(', ')}
     FROM (SELECT * FROM pool.${table} WHERE tenant_id = '${tenantId}' AND ${of} LIMIT 1) d, generate_series(1, ${ROWS}) n`
  )
}
const id = (kind: string): string =>
  `('${kind}' || lpad(to_hex(n), 6, '0') || '-0000-7000-8000-000000000000')::uuid`
const numbered = { serial: 'd.serial + 100 + n', number: "d.number || '-' || n" }
await copy('purchasing_order', `id = '${order.id}'`, {
  id: id('01'),
  ...numbered,
  state: "'sent'",
  sent_at: 'now()'
})
await copy('purchasing_receipt', `id = '${receipt.id}'`, {
  id: id('02'),
  ...numbered,
  reference: 'NULL'
})
await copy('purchasing_bill', `id = '${bill.id}'`, {
  id: id('03'),
  supplier_number: "'N' || n"
})
await copy('purchasing_return', `id = '${back.id}'`, { id: id('04'), ...numbered })
await copy('purchasing_fifo_layer', 'left_quantity > 0', { id: id('05') })
await copy('purchasing_cost_entry', `kind = 'moved'`, { id: id('06'), movement_id: id('06') })
await asAdmin(
  stoa,
  'ANALYZE pool.purchasing_order, pool.purchasing_receipt, pool.purchasing_bill, pool.purchasing_return, pool.purchasing_fifo_layer, pool.purchasing_cost_entry'
)

/** How the serving role reads it: rows that any step of the plan looked at, at most. */
async function readBy(name: string, values: Array<string | number | null>): Promise<number> {
  const system = await stoa.system(tenantId, { companyId })
  return system.unitOfWork(
    async () => {
      const literal = values.map(value => (value === null ? 'NULL' : `'${value}'`))
      const text = (registeredStatements().get(name) ?? '').replaceAll(
        /\$(\d+)/g,
        (_, n: string) => literal[Number(n) - 1] ?? 'NULL'
      )
      const rows = await dynamicStatement<{ 'QUERY PLAN': unknown }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
        []
      )
      const most = mostIn((rows[0]?.['QUERY PLAN'] as [{ Plan: Plan }])[0].Plan)
      t.comment(`${name}: ${most} rows`)
      return most
    },
    { reads: true }
  )
}
interface Plan {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
function mostIn(plan: Plan): number {
  const here = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
  return Math.max(here, ...(plan.Plans ?? []).map(mostIn))
}

const LIMIT = 51
const place = [tenantId, companyId]
const stranger = '00000000-0000-7000-8000-000000000000'
const LISTS: Array<[string, string, Array<string | number | null>]> = [
  ['all orders', 'purchasing.orders', [...place, null, null, null, null, null, null, LIMIT]],
  [
    'orders of a supplier',
    'purchasing.orders',
    [...place, null, supplierId, null, null, null, null, LIMIT]
  ],
  [
    'orders of another',
    'purchasing.orders',
    [...place, null, stranger, null, null, null, null, LIMIT]
  ],
  [
    'drafts among what was sent',
    'purchasing.orders',
    [...place, null, null, null, '{draft}', null, null, LIMIT]
  ],
  ['all receipts', 'purchasing.receipts', [...place, null, null, null, null, null, LIMIT]],
  [
    'receipts of another supplier',
    'purchasing.receipts',
    [...place, null, stranger, null, null, null, LIMIT]
  ],
  [
    'receipts of a variant',
    'purchasing.receipts-of-variant',
    [...place, null, null, null, null, null, LIMIT, variants[1] ?? null]
  ],
  ['all bills', 'purchasing.bills', [...place, null, null, null, null, null, LIMIT]],
  [
    'open bills among those that were paid',
    'purchasing.bills',
    [...place, null, '{approved,partly-paid}', null, null, null, LIMIT]
  ],
  [
    'credit notes among bills',
    'purchasing.bills',
    [...place, null, null, 'credit-note', null, null, LIMIT]
  ],
  ['a bill by its number', 'purchasing.bills', [...place, null, null, null, 'N17', null, LIMIT]],
  ['all returns', 'purchasing.returns', [...place, null, null, null, null, null, null, LIMIT]],
  [
    'layers of a variant',
    'purchasing.open-layers-of-variant',
    [...place, variants[0] ?? null, null, null, null, LIMIT]
  ],
  ['all cost entries', 'purchasing.cost-entries', [...place, null, LIMIT, null]],
  [
    'cost entries of a variant',
    'purchasing.cost-entries-of-variant',
    [...place, null, LIMIT, null, variants[1] ?? null]
  ]
]
for (const [what, name, values] of LISTS) {
  t.test(what, async t => {
    const most = await readBy(name, values)
    t.ok(most <= 4 * LIMIT, `${most} rows`)
  })
}
