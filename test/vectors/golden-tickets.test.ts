import { readFileSync } from 'node:fs'
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { pageScript } from '../support/page-module.ts'
import {
  blindRefundOf,
  exchangeOf,
  neededForeign,
  refundsOf,
  saleOf,
  type Outcome,
  type Exchanged,
  type ForeignNeed,
  type RefundStep,
  type VectorOrder
} from './work-out.ts'

type Expected = { expected?: unknown; error?: string }
type SaleVector = Expected & {
  name: string
  source?: string
  published?: Record<string, number>
  order: VectorOrder
}
interface RefundVector {
  name: string
  order: VectorOrder
  refunds: Array<Expected & RefundStep>
}
type ExchangeVector = Expected & Exchanged & { name: string; order: VectorOrder }
/** A ticket, what it has to come to, and how the engine here works it out. */
interface Ticket {
  name: string
  expected: Outcome[]
  by: 'saleOf' | 'blindRefundOf' | 'refundsOf' | 'exchangeOf' | 'neededForeign'
  given: [unknown, ...unknown[]]
  here(): Outcome | Outcome[]
}

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T
const published = read<SaleVector[]>('published.json')
const { refunds, blindRefunds } = read<{ refunds: RefundVector[]; blindRefunds: SaleVector[] }>(
  'refunds.json'
)
const scaleCodes = read<{ sales: SaleVector[]; refunds: RefundVector[] }>('scale-codes.json')
const exemptions = read<{ sales: SaleVector[]; refunds: RefundVector[] }>('exemptions.json')
const serviceCharges = read<{ sales: SaleVector[]; refunds: RefundVector[] }>(
  'service-charges.json'
)
type NeedVector = Expected & ForeignNeed & { name: string }
const foreignCash = read<{ sales: SaleVector[]; needed: NeedVector[] }>('foreign-cash.json')
const of = ({ expected, error }: Expected): Outcome =>
  error === undefined ? { expected } : { error }
const ofSale =
  (by: 'saleOf' | 'blindRefundOf') =>
  (vector: SaleVector): Ticket => ({
    name: vector.name,
    expected: [of(vector)],
    by,
    given: [vector.order],
    here: () => (by === 'saleOf' ? saleOf : blindRefundOf)(vector.order)
  })
const ofRefunds = ({ name, order, refunds: steps }: RefundVector): Ticket => ({
  name,
  expected: steps.map(of),
  by: 'refundsOf',
  given: [order, steps],
  here: () => refundsOf(order, steps)
})
const ofExchange = ({ name, order, expected, ...exchanged }: ExchangeVector): Ticket => ({
  name: `exchange: ${name}`,
  expected: [{ expected }],
  by: 'exchangeOf',
  given: [order, exchanged],
  here: () => exchangeOf(order, exchanged)
})
const ofNeed = ({ name, expected, ...need }: NeedVector): Ticket => ({
  name,
  expected: [{ expected }],
  by: 'neededForeign',
  given: [need],
  here: () => neededForeign(need)
})
const tickets: Ticket[] = [
  ...read<SaleVector[]>('sales.json').map(ofSale('saleOf')),
  ...scaleCodes.sales.map(ofSale('saleOf')),
  ...scaleCodes.refunds.map(ofRefunds),
  ...exemptions.sales.map(ofSale('saleOf')),
  ...exemptions.refunds.map(ofRefunds),
  ...serviceCharges.sales.map(ofSale('saleOf')),
  ...serviceCharges.refunds.map(ofRefunds),
  ...foreignCash.sales.map(ofSale('saleOf')),
  ...foreignCash.needed.map(ofNeed),
  ...published.map(ofSale('saleOf')),
  ...read<SaleVector[]>('matrix.json').map(ofSale('saleOf')),
  ...blindRefunds.map(ofSale('blindRefundOf')),
  ...refunds.map(ofRefunds),
  ...read<RefundVector[]>('matrix-refunds.json').map(ofRefunds),
  ...read<ExchangeVector[]>('exchanges.json').map(ofExchange)
]

t.test('there are enough, each of its own, a third of them from public sources', async t => {
  t.ok(tickets.length >= 300, String(tickets.length))
  t.equal(new Set(tickets.map(({ name }) => name)).size, tickets.length)
  t.ok(published.length * 3 >= tickets.length, String(published.length))
  for (const { name, source, published: figures = {}, expected } of published) {
    t.match(source, /^https?:\/\//, name)
    t.not(Object.keys(figures).length, 0, name)
    t.match(expected, { totals: figures }, `${name}: the figures of the source`)
  }
})

t.test('here', async t => {
  for (const { name, expected, here } of tickets) {
    t.strictSame([here()].flat(), expected, name)
  }
})

const browser = await testBrowser()
if (browser !== null) {
  t.test('in a browser, as the till works them out off line', async t => {
    const script = await pageScript(new URL('work-out.ts', import.meta.url), 'workOut')
    const page = await browser.newPage()
    const asked = tickets.map(({ by, given }) => ({ by, given }))
    const found = await page.evaluate<Outcome[][]>(
      `${script}
      ;(${JSON.stringify(asked)}).map(({ by, given }) => [workOut[by](...given)].flat())`
    )
    tickets.forEach(({ name, expected }, i) => {
      t.strictSame(found[i], expected, name)
    })
  })
}
