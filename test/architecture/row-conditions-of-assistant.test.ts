// In a process of its own: it listens.
import fc from 'fast-check'
import t from 'tap'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ask } from '../support/assistant-shop.ts'
import { countsOf, day, everything, lines, model, stoa, type Row } from '../support/row-world.ts'
import { allowed, rulesOn, type GivenRule } from '../support/row-rules.ts'
import { hold, user } from '../support/row-user.ts'

// What the assistant and MCP find of rows that a role holds only in part: the assistant by whole
// turns against a model, which asks for every list at once, page after page.

/** Tool → rows a page that a model is given uncut. */
const LISTS: Record<string, number> = {
  'pos__list-sales': 7,
  'pos__list-refunds': 7,
  'storefront__list-orders': 7,
  'customers__list-customers': 7,
  'inventory__list-levels': 8,
  'inventory__list-movements': 8,
  'inventory__list-reservations': 8,
  'inventory__list-adjustments': 8,
  'reporting__stock-report': 8
}
const COUNTS = 'storefront__count-orders'
const REPORT = 'reporting__sales-report'
const range = { from: day(9).slice(0, 10), to: day(0).slice(0, 10), groupBy: 'none' }

interface Found {
  lists: Record<string, Row[]>
  counts: string[]
  netMinor: number | null
}
interface Result {
  data: { items: Row[]; next?: string | null; total: { netSalesMinor: number } }
  left?: string
}

/** Takes what a tool answered. @returns the arguments of its next page; null: that was the last */
function take(found: Found, tool: string, { data, left }: Result): object | null {
  if (left !== undefined) throw new Error(`${tool}: ${left}`)
  if (tool === REPORT) {
    found.netMinor = data.total.netSalesMinor
    return null
  }
  if (tool === COUNTS) {
    found.counts = data.items.map(({ state, orders }) => `${state}: ${orders}`)
    return null
  }
  found.lists[tool] = [...(found.lists[tool] ?? []), ...data.items]
  return data.next == null ? null : { limit: LISTS[tool], after: data.next }
}

const nothing = (): Found => ({ lists: {}, counts: countsOf([]), netMinor: null })
const first = (tool: string): object =>
  tool === REPORT ? range : tool === COUNTS ? {} : { limit: LISTS[tool] }
const TOOLS = [...Object.keys(LISTS), COUNTS, REPORT]

async function byAssistant(): Promise<Found> {
  const found = nothing()
  const failed: unknown[] = []
  let left: Array<{ name: string; args: object }> | null = null
  model.script(({ tools, results }) => {
    const offered = new Set(tools.map(tool => tool.name))
    left ??= TOOLS.filter(name => offered.has(name)).map(name => ({ name, args: first(name) }))
    for (const { name, output } of results) {
      try {
        const args = take(found, name, output as Result)
        if (args !== null) left.push({ name, args })
      } catch (error) {
        failed.push(error)
      }
    }
    const calls = left.splice(0, 8) // no more are run at once
    return calls.length === 0 ? { text: 'That is all.' } : { calls }
  })
  const answer = await ask(stoa, 'What is there?', { token: user.token })
  if (failed.length > 0 || answer.text !== 'That is all.') {
    throw new Error(`${JSON.stringify(failed.map(String))} ${answer.body.slice(-2_000)}`)
  }
  return found
}

const mcp = new Client({ name: 'test', version: '1.0.0' })
await mcp.connect(
  new StreamableHTTPClientTransport(
    new URL(`${await stoa.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/assistant/mcp`),
    { requestInit: { headers: { authorization: `Bearer ${user.token}` } } }
  )
)
t.teardown(() => mcp.close())

async function byMcp(): Promise<Found> {
  const found = nothing()
  const offered = new Set((await mcp.listTools()).tools.map(tool => tool.name))
  for (const name of TOOLS.filter(tool => offered.has(tool))) {
    for (let args: object | null = first(name); args !== null;) {
      const { content } = await mcp.callTool({ name, arguments: { ...args } })
      args = take(found, name, JSON.parse((content as Array<{ text: string }>)[0]?.text ?? ''))
    }
  }
  return found
}

const FIELDS = {
  sale: ['shopId', 'userId', 'customerId', 'totalMinor', 'businessDay'],
  refund: ['shopId', 'userId', 'totalMinor'],
  order: ['shopId', 'state', 'paymentState', 'totalMinor'],
  customer: ['name', 'locale', 'whatsappConsent'],
  level: ['shopId', 'variantId']
} as const
const rulesOf = (kind: keyof typeof FIELDS, permission: string): fc.Arbitrary<GivenRule[]> =>
  rulesOn(
    permission,
    Object.fromEntries(
      FIELDS[kind].map(field => [field, [...new Set(everything[kind].map(row => row[field]))]])
    )
  )
const only = (rows: Row[], rules: GivenRule[]): Row[] => rows.filter(row => allowed(rules, row))
/** As in reports: who is given none and forbidden none is not kept from any. */
const within = (rows: Row[], rules: GivenRule[]): Row[] =>
  rules.length === 0 ? rows : only(rows, rules)
const keyOf = ({ id, shopId, variantId, holderId }: Row): string =>
  id ?? `${shopId} ${variantId} ${holderId ?? ''}`
const sum = (rows: Row[]): number =>
  rows.reduce((total, row) => total + (row.totalMinor as number), 0)

t.test('the assistant and MCP find what a filter written by hand finds', async t => {
  const seen = { none: 0, some: 0 }
  await fc.assert(
    fc.asyncProperty(
      rulesOf('sale', 'sale.read'),
      rulesOf('refund', 'refund.read'),
      rulesOf('order', 'order.read'),
      rulesOf('customer', 'customer.read'),
      rulesOf('level', 'stock.read'),
      async (sale, refund, order, customer, stock) => {
        await hold([sale, refund, order, customer, stock].flat())
        const expected: Record<string, Row[]> = {
          'pos__list-sales': only(everything.sale, sale),
          'pos__list-refunds': only(everything.refund, refund),
          'storefront__list-orders': only(everything.order, order),
          'customers__list-customers': only(everything.customer, customer),
          'inventory__list-levels': only(everything.level, stock),
          'inventory__list-movements': only(everything.movement, stock),
          'inventory__list-reservations': only(everything.reservation, stock),
          'inventory__list-adjustments': everything.adjustment.filter(
            ({ id }) => only(lines.get(id) ?? [], stock).length > 0
          ),
          'reporting__stock-report': within(everything.level, stock)
        }
        const net = sum(within(everything.sale, sale)) - sum(within(everything.refund, refund))
        for (const [who, found] of [
          ['assistant', await byAssistant()],
          ['MCP', await byMcp()]
        ] as const) {
          for (const [tool, rows] of Object.entries(expected)) {
            const got = (found.lists[tool] ?? []).map(keyOf).sort()
            const right = rows.map(keyOf).sort()
            if (JSON.stringify(got) !== JSON.stringify(right)) {
              throw new Error(`${who}, ${tool}: ${got.join()} instead of ${right.join()}`)
            }
            seen[right.length === 0 ? 'none' : 'some']++
          }
          const counts = countsOf(only(everything.order, order))
          if (found.counts.join() !== counts.join()) {
            throw new Error(`${who}, counts: ${found.counts.join()} instead of ${counts.join()}`)
          }
          if (found.netMinor !== net) {
            throw new Error(`${who}, report: ${found.netMinor} instead of ${net}`)
          }
        }
      }
    ),
    { numRuns: 6, seed: Number(process.env.STOA_TEST_SEED ?? 9), endOnFailure: true }
  )
  t.ok(seen.none > 10 && seen.some > 20, JSON.stringify(seen))
})
