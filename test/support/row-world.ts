import t from 'tap'
import { GEMINI_KEY, giveKeys } from './assistant-shop.ts'
import { geminiServer } from './models/gemini-server.ts'
import { act, instanceWithGateway, market, order, reportPayment } from './storefront-orders.ts'
import { newId } from '../../core/primitives/ids.ts'
import { frozenSale } from './frozen-sale.ts'
import { hire } from './staff.ts'
import type { Fields } from './row-rules.ts'

// One company with a little of everything that rows have conditions on; importing it makes it.

export const model = await geminiServer({ keys: [GEMINI_KEY] })
export const stoa = await instanceWithGateway({ GEMINI_URL: model.url })
t.teardown(() => model.close())
export const shop = await market(stoa, { stock: '1000' })
export const { owner } = shop
export const { token } = owner
await giveKeys(stoa, owner)
export const ok = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object, as = token) =>
  stoa.ok(method, `/api/v1/${path}`, { token: as, ...(body === undefined ? {} : { body }) })
export interface Row extends Fields {
  id: string
  kind?: string
  totalMinor?: number
  netMinor?: number
}

const TO_BE_DONE = ['placed', 'confirmed', 'picked', 'packed', 'shipped', 'ready-for-collection']

/** How many of these orders stand where something is to be done, by state. */
export const countsOf = (orders: Row[]): string[] =>
  TO_BE_DONE.map(state => `${state}: ${orders.filter(order => order.state === state).length}`)

/** The same as the API answers it. */
export async function orderCounts(as: string): Promise<string[]> {
  const answer = await stoa.call('GET', '/api/v1/storefront/admin/order-counts', { token: as })
  if (answer.statusCode === 403) return countsOf([])
  return answer
    .json()
    .items.map(({ state, orders }: { state: string; orders: number }) => `${state}: ${orders}`)
}

/** All pages of a list. */
export async function all(path: string, as: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let after = ''; ;) {
    const answer = await stoa.call(
      'GET',
      `/api/v1/${path}${path.includes('?') ? '&' : '?'}limit=7${after}`,
      { token: as }
    )
    if (answer.statusCode === 403) return []
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
    const page = answer.json()
    rows.push(...page.items)
    if (page.next === null) return rows
    after = `&after=${page.next}`
  }
}

// --- a company with two shops, two cashiers, customers, sales, refunds, a void, orders and stock
export const { id: north } = await ok('POST', 'tenants/shops', { name: 'North', code: 'N1' })
export const registers: Array<{ id: string; shopId: string }> = (await ok('GET', 'pos/registers'))
  .items
export const [here, there] = [owner.shopId, north].map(
  id => registers.find(register => register.shopId === id)?.id as string
) as [string, string]
await ok('POST', 'inventory/adjustments', {
  shopId: north,
  reason: 'opening',
  lines: [{ variantId: shop.tea, quantity: '500' }]
})
export const customers = await Promise.all(
  ['Ann', 'Bob', 'Cid', 'Dee'].map((name, n) =>
    ok('POST', 'customers/customers', {
      name,
      ...(n % 2 === 0 ? { whatsappConsent: true } : { code: `C${n}` }),
      ...(n > 1 ? { locale: 'es' } : {})
    })
  )
)
export const cashiers = [
  await hire(stoa, owner, [{ role: 'manager' }]),
  await hire(stoa, owner, [{ role: 'manager' }])
]
export const day = (n: number): string => new Date(Date.now() - n * 86_400_000).toISOString()
export const sales: Row[] = []
for (let n = 0; n < 18; n++) {
  const [quantity, by] = [1 + (n % 4), cashiers[n % 2]?.token]
  sales.push(
    await ok(
      'POST',
      'pos/sales',
      {
        registerId: n % 3 === 0 ? there : here,
        lines: [{ variantId: shop.tea, quantity: String(quantity) }],
        tenders: [{ type: 'cash', amountMinor: 1299 * quantity }],
        ...(n % 4 === 0 ? {} : { customerId: customers[n % 4]?.id }),
        ...(n % 5 === 0 ? { reference: `R-${n}` } : {}),
        occurredAt: day(n % 3)
      },
      n % 6 === 0 ? token : by
    )
  )
}
for (const [n, sale] of sales.slice(0, 8).entries()) {
  await ok(
    'POST',
    'pos/refunds',
    {
      registerId: n % 2 === 0 ? here : there,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1299 }],
      occurredAt: day(n % 2)
    },
    cashiers[n % 2]?.token
  )
}
export const voided = await ok('POST', 'pos/sales', {
  registerId: here,
  lines: [{ variantId: shop.tea, quantity: '7' }],
  tenders: [{ type: 'cash', amountMinor: 1299 * 7 }]
})
await ok('POST', `pos/sales/${voided.id}/void`, { registerId: here, reason: 'Rung up twice' })
for (let n = 0; n < 6; n++) {
  const placed = await order(shop, { [shop.tea]: String(1 + (n % 3)) })
  if (n % 2 === 0) await reportPayment(stoa, shop, placed.order.payment.paymentId, 'captured')
  if (n === 4) await act(stoa, shop, placed.order.id, 'pick')
}
// Sent from the one shop or the other; none is posted, some are dismissed.
for (let n = 0; n < 8; n++) {
  const reference = `${n % 3 === 0 ? 'QA' : 'QB'}-${String(n + 1).padStart(6, '0')}`
  const [registerId, shopId] = n % 2 === 0 ? [here, owner.shopId] : [there, north]
  const sale = frozenSale({
    reference,
    companyId: owner.companyId,
    shopId,
    registerId,
    cashierId: cashiers[n % 2]?.userId ?? owner.userId,
    variantId: newId(),
    totalMinor: 100 * (n + 1)
  })
  const content = n === 5 ? '{' : JSON.stringify(sale)
  await ok('POST', 'pos/offline-sales', { reference, content }, n < 4 ? token : cashiers[1]?.token)
}
for (const { id, seq } of await all('pos/offline-sales', token)) {
  if (Number(seq) % 4 === 0) {
    await ok('POST', `pos/offline-sales/${id}/dismiss`, { reason: 'A test of the till.' })
  }
}
await stoa.settled()

// --- what the owner sees, from which the test filters by itself
export const everything = {
  sale: await all('pos/sales', token),
  refund: await all('pos/refunds', token),
  order: await all('storefront/admin/orders', token),
  customer: await all('customers/customers', token),
  adjustment: await all('inventory/adjustments', token),
  level: await all('inventory/levels', token),
  movement: await all('inventory/movements', token),
  reservation: await all('inventory/reservations', token),
  offlineSale: (await all('pos/offline-sales', token)).map(row => ({
    ...row,
    cashierId: (row['cashier'] as unknown as { id: string } | null)?.id ?? null,
    sentBy: (row['sentBy'] as unknown as { id: string } | null)?.id ?? null
  })) as Row[]
}
export const lines = new Map<string, Row[]>()
for (const { id, shopId } of everything.adjustment) {
  lines.set(
    id,
    (await ok('GET', `inventory/adjustments/${id}`)).lines.map((line: Row) => ({ ...line, shopId }))
  )
}
