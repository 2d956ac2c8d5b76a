import fc from 'fast-check'
import t from 'tap'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js'
import {
  stoa,
  shop,
  owner,
  token,
  ok,
  all,
  north,
  here,
  customers,
  day,
  everything,
  lines,
  type Row,
  countsOf,
  orderCounts
} from '../support/row-world.ts'
import { allowed, DOCUMENT, rulesOn, type GivenRule } from '../support/row-rules.ts'
import { answered, hold, opened, user } from '../support/row-user.ts'

// Roles held for some rows only: whatever way someone looks, they find the rows that a filter
// written by hand finds.

const valuesOf = (rows: Row[], fields: string[]) =>
  Object.fromEntries(fields.map(field => [field, [...new Set(rows.map(row => row[field]))]]))
const idsOf = (rows: Row[]): string[] => rows.map(row => row.id).sort()
const keyOf = (row: Row): string => `${row.shopId} ${row.variantId} ${row.holderId ?? ''}`

const mcp = new Client({ name: 'test', version: '1.0.0' })
await mcp.connect(
  new StreamableHTTPClientTransport(
    new URL(`${await stoa.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/assistant/mcp`),
    { requestInit: { headers: { authorization: `Bearer ${user.token}` } } }
  )
)
t.teardown(() => mcp.close())
/** All pages of what a tool lists: the assistant runs the same tools in the same way. */
async function byMcp(tool: string): Promise<string[]> {
  const rows: Row[] = []
  for (let after: string | null | undefined; after !== null;) {
    const answer = await mcp
      .callTool({ name: tool, arguments: { limit: 7, ...(after === undefined ? {} : { after }) } })
      .catch((error: { code?: number }) => {
        if (error.code === ErrorCode.InvalidParams) return null // no such tool for this user
        throw error
      })
    if (answer === null) return []
    const { data, left } = JSON.parse((answer.content as Array<{ text: string }>)[0]?.text ?? '')
    if (left !== undefined) throw new Error(`${tool}: ${left}`)
    rows.push(...data.items)
    after = data.next
  }
  return idsOf(rows)
}

type Same = (
  ...rules: GivenRule[][]
) => Promise<Array<[what: string, got: unknown, requested: unknown]>>
/** Rules of several permissions are tried together, each time others. */
async function property(
  numRuns: number,
  rules: fc.Arbitrary<GivenRule[][]>,
  same: Same
): Promise<{ none: number; some: number }> {
  const seen = { none: 0, some: 0 }
  await fc.assert(
    fc.asyncProperty(rules, async given => {
      await hold(given.flat())
      for (const [what, got, requested] of await same(...given)) {
        if (JSON.stringify(got) !== JSON.stringify(requested)) {
          throw new Error(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(requested)}`)
        }
        if (Array.isArray(requested)) seen[requested.length === 0 ? 'none' : 'some']++
      }
    }),
    { numRuns, seed: Number(process.env.STOA_TEST_SEED ?? 9), endOnFailure: true }
  )
  return seen
}
const only = (rows: Row[], rules: GivenRule[]): Row[] => rows.filter(row => allowed(rules, row))
/**
 * In what shows rows under another permission: who is given none and forbidden none is not kept
 * from any.
 */
const within = (rows: Row[], rules: GivenRule[]): Row[] =>
  rules.length === 0 ? rows : only(rows, rules)
const sum = (rows: Row[]): number =>
  rows.reduce((total, row) => total + (row.totalMinor as number), 0)

const numberOf = (rows: Row[], id: string): unknown => rows.find(row => row.id === id)?.number

t.test(
  'sales, refunds and voids: lists, single ones, receipts, reports, exports, events and MCP show the same',
  async t => {
    const [S, R] = [valuesOf(everything.sale, DOCUMENT), valuesOf(everything.refund, DOCUMENT)]
    const range = `from=${day(9).slice(0, 10)}&to=${new Date().toISOString().slice(0, 10)}`
    const seen = await property(
      14,
      fc.tuple(rulesOn('sale.read', S), rulesOn('refund.read', R)),
      async (saleRules = [], refundRules = []) => {
        const [sales, refunds] = [
          only(everything.sale, saleRules),
          only(everything.refund, refundRules)
        ]
        const [reported, back] = [
          within(everything.sale, saleRules),
          within(everything.refund, refundRules)
        ]
        const { total } = await ok(
          'GET',
          `reporting/sales?${range}&groupBy=none`,
          undefined,
          user.token
        )
        const csv: string = (
          await stoa.call('GET', `/api/v1/reporting/sales.csv?${range}&groupBy=shop`, {
            token: user.token
          })
        ).body
        const net = sum(reported) - sum(back)
        // A receipt takes the permission for some sale at least; of a refund then the other one
        // decides.
        const hasRead =
          saleRules.some(rule => !rule.inverted) &&
          !saleRules.some(rule => rule.inverted && rule.conditions === null)
        return [
          ['list of sales', idsOf(await all('pos/sales', user.token)), idsOf(sales)],
          ['list of refunds', idsOf(await all('pos/refunds', user.token)), idsOf(refunds)],
          [
            'sales one by one',
            await opened(everything.sale, id => `pos/sales/${id}`),
            idsOf(sales)
          ],
          [
            'sales by their receipt',
            await opened(
              everything.sale,
              id => `pos/sales/by-receipt?text=${numberOf(everything.sale, id)}`
            ),
            idsOf(sales)
          ],
          [
            'refunds one by one',
            await opened(everything.refund, id => `pos/refunds/${id}`),
            idsOf(refunds)
          ],
          [
            'receipts',
            await opened(everything.sale, id => `pos/sales/${id}/receipt`),
            idsOf(sales)
          ],
          [
            'receipts of refunds',
            (await opened(everything.refund, id => `pos/sales/${id}/receipt`)).filter(
              () => hasRead
            ),
            hasRead ? idsOf(refunds) : []
          ],
          ['events of sales', await answered('pos.sale-posted', 'saleId'), idsOf(reported)],
          ['report', total.netSalesMinor, net],
          ['export', csv.trimEnd().split('\r\n').at(-1)?.split(',')[7], (net / 100).toFixed(2)],
          ['MCP', await byMcp('pos__list-sales'), idsOf(sales)]
        ]
      }
    )
    t.ok(seen.none > 3 && seen.some > 20, `${JSON.stringify(seen)}: both were seen`)
  }
)

t.test('a receipt is printed for who may see its sale', async t => {
  await hold([{ permission: 'sale.read', conditions: { shopId: north } }])
  for (const { id, shopId } of everything.sale) {
    const isHis = shopId === north
    for (const path of ['receipt.escpos', 'prints']) {
      const { statusCode } = await stoa.call('GET', `/api/v1/pos/sales/${id}/${path}`, {
        token: user.token
      })
      t.equal(statusCode, isHis ? 200 : 404, path)
    }
    const print = (path: string) =>
      stoa.call('POST', `/api/v1/pos/sales/${id}/prints${path}`, { token: user.token, body: {} })
    const printed = await print('')
    t.equal(printed.statusCode, isHis ? 201 : 404)
    const again = await print(`/${isHis ? printed.json().id : id}/retry`)
    t.equal(again.statusCode, isHis ? 409 : 404, 'what was not sent to a printer is not sent again')
  }
})

t.test(
  'invoices: lists, single ones, those of a sale, papers and events show the same',
  async t => {
    const buyer = {
      name: 'Ana Lima',
      taxId: 'B12345678',
      country: 'ES',
      address: 'Calle Mayor 1'
    }
    for (const { id } of everything.sale.slice(0, 9)) {
      await stoa.call('POST', `/api/v1/pos/sales/${id}/invoice`, { token, body: { buyer } })
    }
    await stoa.settled()
    const invoices = await all('pos/invoices', token)
    const fields = ['shopId', 'registerId', 'customerId', 'kind', 'issuedOn', 'totalMinor']
    const seen = await property(
      12,
      fc.tuple(
        rulesOn('invoice.read', valuesOf(invoices, fields)),
        fc.constant([{ permission: 'sale.read' }])
      ),
      async (rules = []) => {
        const found = idsOf(only(invoices, rules))
        const ofSales = await Promise.all(
          everything.sale.map(async ({ id }) => {
            const path = `/api/v1/pos/sales/${id}/invoices`
            const { statusCode, json } = await stoa.call('GET', path, { token: user.token })
            return statusCode === 200 ? (json().items as Row[]) : []
          })
        )
        return [
          ['list', idsOf(await all('pos/invoices', user.token)), found],
          ['one by one', await opened(invoices, id => `pos/invoices/${id}`), found],
          ['on paper', await opened(invoices, id => `pos/invoices/${id}/html`), found],
          ['of their sales', idsOf(ofSales.flat()), found],
          [
            'events',
            await answered('pos.invoice-issued', 'invoiceId'),
            idsOf(within(invoices, rules))
          ]
        ]
      }
    )
    t.ok(invoices.length > 5 && seen.some > 5, JSON.stringify(seen))
  }
)

t.test('orders: lists, single ones, counts, events and MCP show the same', async t => {
  const seen = await property(
    12,
    fc.tuple(
      rulesOn(
        'order.read',
        valuesOf(everything.order, [
          'shopId',
          'customerId',
          'state',
          'paymentState',
          'currency',
          'totalMinor',
          'placedAt'
        ])
      )
    ),
    async (rules = []) => [
      [
        'list',
        idsOf(await all('storefront/admin/orders', user.token)),
        idsOf(only(everything.order, rules))
      ],
      [
        'one by one',
        await opened(everything.order, id => `storefront/admin/orders/${id}`),
        idsOf(only(everything.order, rules))
      ],
      [
        'events',
        await answered('storefront.order-placed', 'orderId'),
        idsOf(within(everything.order, rules))
      ],
      ['MCP', await byMcp('storefront__list-orders'), idsOf(only(everything.order, rules))],
      ['counts', await orderCounts(user.token), countsOf(only(everything.order, rules))]
    ]
  )
  t.ok(seen.none > 0 && seen.some > 10, JSON.stringify(seen))
})

t.test('customers: lists, searches, single ones, events and MCP show the same', async t => {
  const seen = await property(
    12,
    fc.tuple(
      rulesOn(
        'customer.read',
        valuesOf(everything.customer, [
          'name',
          'code',
          'phone',
          'email',
          'locale',
          'whatsappConsent',
          'active'
        ])
      )
    ),
    async (rules = []) => [
      [
        'list',
        idsOf(await all('customers/customers', user.token)),
        idsOf(only(everything.customer, rules))
      ],
      [
        'search',
        idsOf(await all('customers/customers?search=b', user.token)),
        idsOf(
          only(
            everything.customer.filter(row => /^b/i.test(String(row.name))),
            rules
          )
        )
      ],
      [
        'one by one',
        await opened(everything.customer, id => `customers/customers/${id}`),
        idsOf(only(everything.customer, rules))
      ],
      [
        'events',
        await answered('customers.customer-created', 'customerId'),
        idsOf(within(everything.customer, rules))
      ],
      ['MCP', await byMcp('customers__list-customers'), idsOf(only(everything.customer, rules))]
    ]
  )
  t.ok(seen.none > 0 && seen.some > 10, JSON.stringify(seen))
})

t.test(
  'stock: levels, movements, reservations, adjustments, the report and its export show the same',
  async t => {
    const inNorth = everything.level.filter(({ shopId }) => shopId === north)
    const northern = new Set(inNorth.map(keyOf))
    const seen = await property(
      12,
      fc.tuple(rulesOn('stock.read', valuesOf(everything.level, ['shopId', 'variantId']))),
      async (rules = []) => {
        const adjusted = everything.adjustment.filter(
          ({ id }) => only(lines.get(id) ?? [], rules).length > 0
        )
        const table = (
          await stoa.call('GET', '/api/v1/reporting/stock.csv', { token: user.token })
        ).body
          .trimEnd()
          .split('\r\n')
          .slice(1)
        return [
          [
            'levels',
            (await all('inventory/levels', user.token)).map(keyOf),
            only(everything.level, rules).map(keyOf)
          ],
          [
            'movements',
            idsOf(await all('inventory/movements', user.token)),
            idsOf(only(everything.movement, rules))
          ],
          [
            'reservations',
            (await all('inventory/reservations', user.token)).map(keyOf),
            only(everything.reservation, rules).map(keyOf)
          ],
          ['adjustments', idsOf(await all('inventory/adjustments', user.token)), idsOf(adjusted)],
          [
            'adjustments one by one',
            await opened(everything.adjustment, id => `inventory/adjustments/${id}`),
            idsOf(adjusted)
          ],
          [
            'what to order',
            (await all(`inventory/reorder?shopId=${north}&all=true`, user.token))
              .map(keyOf)
              .filter((key: string) => northern.has(key)),
            only(inNorth, rules).map(keyOf)
          ],
          [
            'report',
            (await all('reporting/stock', user.token)).map(keyOf),
            within(everything.level, rules).map(keyOf)
          ],
          ['export', table.length, within(everything.level, rules).length]
        ]
      }
    )
    t.ok(seen.none > 0 && seen.some > 10, JSON.stringify(seen))
  }
)

t.test('sales from off line: list, single ones, events, and what may be decided', async t => {
  const fields = ['shopId', 'registerId', 'cashierId', 'sentBy', 'device', 'state', 'totalMinor']
  const rows = everything.offlineSale
  const seen = await property(
    10,
    fc.tuple(rulesOn('offline-sale.read', valuesOf(rows, fields))),
    async (rules = []) => [
      ['list', idsOf(await all('pos/offline-sales', user.token)), idsOf(only(rows, rules))],
      ['one by one', await opened(rows, id => `pos/offline-sales/${id}`), idsOf(only(rows, rules))],
      [
        'events',
        await answered('pos.offline-sale-parked', 'offlineSaleId'),
        idsOf(within(rows, rules))
      ]
    ]
  )
  t.ok(seen.none > 0 && seen.some > 5, JSON.stringify(seen))
  await hold([{ permission: 'offline-sale.edit', conditions: { shopId: north } }])
  for (const { id, shopId } of rows) {
    const path = `/api/v1/pos/offline-sales/${id}`
    for (const [what, body] of Object.entries({ seen: {}, post: {}, dismiss: { reason: 'No.' } })) {
      const { code } = (
        await stoa.call('POST', `${path}/${what}`, { token: user.token, body })
      ).json()
      t.equal(code === 'access.row-forbidden', shopId !== north, what)
    }
  }
})

t.test(
  'what is written is judged as well: refused with a sentence, and nothing of it stays',
  async t => {
    const sale = (quantity: number) =>
      stoa.call('POST', '/api/v1/pos/sales', {
        token: user.token,
        body: {
          registerId: here,
          lines: [{ variantId: shop.tea, quantity: String(quantity) }],
          tenders: [{ type: 'cash', amountMinor: 1299 * quantity }]
        }
      })
    const refund = (saleId: string, quantity: number) =>
      stoa.call('POST', '/api/v1/pos/refunds', {
        token: user.token,
        body: {
          registerId: here,
          saleId,
          lines: [{ lineNo: 1, quantity: String(quantity) }],
          tenders: [{ type: 'cash', amountMinor: 1299 * quantity }]
        }
      })
    await hold([
      { permission: 'sale.post', conditions: { totalMinor: { $lte: 3000 } } },
      { permission: 'refund.post', conditions: { totalMinor: { $lte: 1500 } } },
      { permission: 'sale.void', conditions: { userId: user.userId } }
    ])
    const small = await sale(2)
    t.equal(small.statusCode, 201)
    t.match((await sale(3)).json(), { code: 'access.row-forbidden', status: 403 })
    t.match((await refund(small.json().id, 2)).json(), { code: 'access.row-forbidden' })
    t.equal((await refund(small.json().id, 1)).statusCode, 201)
    const undo = (id: string) =>
      stoa.call('POST', `/api/v1/pos/sales/${id}/void`, {
        token: user.token,
        body: { registerId: here, reason: 'Mistake' }
      })
    const own = (await sale(1)).json()
    const other = await ok('POST', 'pos/sales', {
      registerId: here,
      lines: [{ variantId: shop.tea, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1299 }]
    })
    t.match((await undo(other.id)).json(), { code: 'access.row-forbidden' })
    t.equal((await undo(own.id)).statusCode, 201)
    t.equal(
      (await undo(other.id.replace(/.{4}$/, 'ffff'))).statusCode,
      404,
      'what is not there is not found'
    )

    await hold([{ permission: 'customer.edit', conditions: { locale: 'es' } }])
    const [ann, , cid] = customers
    const change = (id: string, body: object) =>
      stoa.call('PATCH', `/api/v1/customers/customers/${id}`, {
        token: user.token,
        headers: { 'if-match': '"1"' },
        body
      })
    t.equal((await change(ann.id, { note: 'x' })).json().code, 'access.row-forbidden')
    t.equal(
      (await change(cid.id, { locale: 'en' })).json().code,
      'access.row-forbidden',
      'nor moved out of reach'
    )
    t.equal((await change(cid.id, { note: 'x' })).statusCode, 200)
    t.equal(
      (
        await stoa.call('POST', '/api/v1/customers/customers', {
          token: user.token,
          body: { name: 'Eve' }
        })
      ).json().code,
      'access.row-forbidden'
    )

    await hold([{ permission: 'customer.merge', conditions: { locale: 'es' } }])
    const someone = (body: object) => ok('POST', 'customers/customers', { name: 'Max', ...body })
    const [inside, outside] = [await someone({ locale: 'es' }), await someone({})]
    const merge = (kept: string, from: string) =>
      stoa.call('POST', `/api/v1/customers/customers/${kept}/merge`, {
        token: user.token,
        headers: { 'if-match': '"1"' },
        body: { from, fromVersion: 1 }
      })
    for (const [kept, from] of [
      [inside.id, outside.id],
      [outside.id, inside.id]
    ]) {
      t.equal((await merge(kept, from)).json().code, 'access.row-forbidden')
    }
    t.equal((await merge(inside.id, (await someone({ locale: 'es' })).id)).statusCode, 200)

    for (const [permission, method, path, body] of [
      ['stock.adjust', 'POST', 'adjustments', { reason: 'receipt', lines: [{ quantity: '1' }] }],
      ['stock.plan', 'PUT', 'reorder-points', { points: [{ reorderPoint: '1' }] }]
    ] as const) {
      await hold([
        { permission, conditions: { shopId: owner.shopId } },
        { permission, inverted: true, conditions: { variantId: shop.coffee } }
      ])
      const of = (shopId: string, variantId: string) =>
        stoa.call(method, `/api/v1/inventory/${path}`, {
          token: user.token,
          body: JSON.parse(
            JSON.stringify({ shopId, ...body }).replace('[{', `[{"variantId":"${variantId}",`)
          )
        })
      const allowed = (await of(owner.shopId, shop.tea)).statusCode
      t.ok(allowed < 300, permission)
      t.equal((await of(north, shop.tea)).statusCode, 403, permission)
      t.equal((await of(owner.shopId, shop.coffee)).statusCode, 403, permission)
    }

    const [paid, unpaid] = [
      everything.order.find(row => row.state === 'confirmed'),
      everything.order.find(row => row.paymentState === 'unpaid')
    ]
    await hold([{ permission: 'order.*', conditions: { paymentState: 'paid' } }])
    const step = (id: unknown, name: string, body: object = {}) =>
      stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/${name}`, {
        token: user.token,
        headers: { 'if-match': `"${everything.order.length > 0 ? versions.get(String(id)) : 0}"` },
        body
      })
    const versions = new Map<string, number>()
    for (const { id } of everything.order) {
      versions.set(id, (await ok('GET', `storefront/admin/orders/${id}`)).version)
    }
    for (const [name, body] of [
      ['pick', {}],
      ['cancel', {}],
      ['returns', { lines: [{ lineNo: 1, quantity: '1' }] }]
    ] as const) {
      t.equal((await step(unpaid?.id, name, body)).json().code, 'access.row-forbidden', name)
    }
    t.equal((await step(paid?.id, 'pick')).statusCode, 200)
  }
)

t.test(
  'conditions that nothing judges are refused, and so is what compares apples with pears',
  async t => {
    const make = async (permission: string, conditions: object) =>
      (
        await stoa.call('POST', '/api/v1/access/roles', {
          token,
          body: { name: `X ${Math.random()}`, rules: [{ permission, conditions }] }
        })
      ).json()
    t.match(await make('user.read', { name: 'a' }), {
      code: 'access.condition-not-judged',
      status: 422
    })
    t.match(await make('sale.*', { totalMinor: { $lt: 5 } }), {
      code: 'access.condition-not-judged',
      detail: /sale\.discount/
    })
    t.match(await make('*', { shopId: owner.shopId }), { code: 'access.condition-not-judged' })
    t.match(await make('sale.read', { colour: 'red' }), {
      code: 'access.condition-field-unknown',
      detail: /totalMinor/
    })
    for (const conditions of [
      { totalMinor: { $gt: '100' } },
      { shopId: 'north' },
      { occurredAt: { $lt: 'yesterday' } },
      { businessDay: '2026-02-30' },
      { totalMinor: { $in: [1, 'a'] } }
    ]) {
      t.match(
        await make('sale.read', conditions),
        { code: 'access.condition-type-wrong' },
        JSON.stringify(conditions)
      )
    }
    t.match(await make('refund.read', { customerId: null, totalMinor: { $lte: 5 } }), {
      name: /^X/
    })
  }
)
