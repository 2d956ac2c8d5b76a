// A shop that sets goods aside, for tests of layaways.
import type { TestInstance } from '../instance.ts'
import { set } from '../setting.ts'
import { stockedShop, type StockedShop } from '../till.ts'

export const LAYAWAYS = '/api/v1/layaways/layaways'

/** A layaway as the API shows it, as far as tests look at it. */
export interface Layaway {
  id: string
  number: string
  state: string
  totalMinor: number
  balanceMinor: number
  leftMinor: number
  feeMinor: number
  dueOn: string
  overdue: boolean
  saleId: string | null
  version: number
  lines: Array<{ sku: string; quantity: string; totalMinor: number; discountMinor: number }>
}

export interface LayawayShop extends StockedShop {
  customerId: string
  sessionId: string
  /** Sends something that moves money or goods; once by its key. */
  send(path: string, body: object, key?: string, token?: string): ReturnType<TestInstance['call']>
  /** What setting goods aside takes: [place of the variant, quantity] a line. */
  bodyOf(lines: Array<[number, string]>, depositMinor: number | null, more?: object): object
  /** Sets goods aside with a deposit in cash. */
  make(lines: Array<[number, string]>, depositMinor: number | null, more?: object): Promise<Layaway>
  read(id: string): Promise<Layaway>
  /** Kind, amount and balance of its entries, the oldest first. */
  ledger(id: string): Promise<Array<[string, number, number]>>
  /** What should be in the drawer beyond its float. */
  drawer(): Promise<number>
  /** On hand and free of the first goods. */
  stock(): Promise<[onHand: string, free: string]>
  sales(): Promise<Array<{ id: string; totalMinor: number }>>
}

/** Ten of each goods (5.00, 7.50, 0.99), a customer, and an open drawer. */
export async function layawayShop(stoa: TestInstance): Promise<LayawayShop> {
  const shop = await stockedShop(stoa, '10')
  const { token, registerId, variants } = shop
  await set(stoa, 'pos/registerSessions', 'shop', true, { token })
  const { id: sessionId } = await stoa.ok('POST', '/api/v1/pos/sessions', {
    token,
    body: { registerId, floatMinor: 10_000 }
  })
  const { id: customerId } = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ada Lovelace' }
  })
  const read = (path: string) => stoa.ok('GET', path, { token })
  const send: LayawayShop['send'] = (path, body, key = crypto.randomUUID(), as = token) =>
    stoa.call('POST', `${LAYAWAYS}${path}`, {
      token: as,
      headers: { 'idempotency-key': key },
      body
    })
  const bodyOf: LayawayShop['bodyOf'] = (lines, depositMinor, more = {}) => ({
    registerId,
    customerId,
    lines: lines.map(([i, quantity]) => ({ variantId: variants[i], quantity })),
    ...(depositMinor !== null && { deposit: { amountMinor: depositMinor, method: 'cash' } }),
    ...more
  })
  return {
    ...shop,
    customerId,
    sessionId,
    send,
    bodyOf,
    async make(lines, depositMinor, more) {
      const answer = await send('', bodyOf(lines, depositMinor, more))
      if (answer.statusCode !== 201) throw new Error(answer.body)
      return answer.json() as Layaway
    },
    read: id => read(`${LAYAWAYS}/${id}`),
    async ledger(id) {
      const { items } = await read(`${LAYAWAYS}/${id}/entries?limit=100`)
      return items
        .map((one: { kind: string; amountMinor: number; balanceMinor: number }) => [
          one.kind,
          one.amountMinor,
          one.balanceMinor
        ])
        .reverse()
    },
    drawer: async () =>
      (await read(`/api/v1/pos/registers/${registerId}/drawer`)).expectedMinor - 10_000,
    async stock() {
      const { items } = await read('/api/v1/inventory/levels')
      const level = items.find((one: { variantId: string }) => one.variantId === variants[0])
      return [level.quantity, level.available]
    },
    sales: async () => (await read('/api/v1/pos/sales')).items
  }
}
