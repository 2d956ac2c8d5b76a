import t from 'tap'
import { cashSale, memberOf, set, stockedShop, type StockedShop, testInstance } from 'stoa/testing'
import { dynamicStatement, newId, Problem, type EventData } from 'stoa/plugin'
import { GoodsMoved, GoodsReserved, ReservationReleased, Stock } from '../../../contracts/stock.ts'

const stoa = await testInstance()
const HOUR = 3_600_000

type Lines = Array<[number, string]>
const linesOf = (shop: StockedShop, lines: Lines, sign = '') =>
  lines.map(([i, quantity]) => ({
    variantId: shop.variants[i] as string,
    quantity: sign + quantity
  }))
const newHolder = () => ({ type: 'test.order', id: newId() })
type Holder = ReturnType<typeof newHolder>

/** States facts as a plugin would, in one transaction in the shop's company. */
async function within(
  shop: StockedShop,
  work: (ctx: Awaited<ReturnType<typeof stoa.system>>) => Promise<unknown>
): Promise<string> {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  return system
    .unitOfWork(inside => work(inside as typeof system))
    .then(
      () => 'done',
      error => {
        if (error instanceof Problem) return error.code
        throw error
      }
    )
}
const reserve = (
  shop: StockedShop,
  holder: Holder,
  lines: Lines,
  expiresAt: Date | null = new Date(Date.now() + HOUR)
) =>
  within(shop, ctx =>
    ctx.emit(GoodsReserved, {
      companyId: shop.companyId,
      shopId: shop.shopId,
      holder,
      expiresAt: expiresAt?.toISOString() ?? null,
      lines: linesOf(shop, lines)
    })
  )
const release = (shop: StockedShop, holder: Holder) =>
  within(shop, ctx =>
    ctx.emit(ReservationReleased, { companyId: shop.companyId, shopId: shop.shopId, holder })
  )
const goodsOut = (
  shop: StockedShop,
  lines: Lines,
  holder?: Holder
): EventData<typeof GoodsMoved> => ({
  companyId: shop.companyId,
  shopId: shop.shopId,
  reason: 'sale',
  document: { type: 'test', id: newId() },
  occurredAt: new Date().toISOString(),
  lines: linesOf(shop, lines, '-'),
  ...(holder ? { holder } : {})
})
const handOut = (shop: StockedShop, lines: Lines, holder?: Holder) =>
  within(shop, ctx => ctx.emit(GoodsMoved, goodsOut(shop, lines, holder)))
const sell = async (shop: StockedShop, lines: Lines, amountMinor: number) =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, lines, amountMinor)
  })

/** [on hand, reserved, available] of each variant, as the API tells. */
async function levels(shop: StockedShop): Promise<string[][]> {
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels', { token: shop.token })
  return shop.variants
    .map(id => items.find((l: { variantId: string }) => l.variantId === id))
    .map(l => [l?.quantity, l?.reserved, l?.available])
}
const reservations = async (shop: StockedShop, query = '') =>
  (await stoa.ok('GET', `/api/v1/inventory/reservations${query}`, { token: shop.token })).items
const jobs = async (shop: StockedShop) =>
  (
    await stoa.instance.relayPool.query<{ state: string; run_at: Date }>(
      "SELECT state, run_at FROM pool.job WHERE tenant_id = $1 AND name = 'inventory.release-reservation' ORDER BY run_at",
      [shop.tenantId]
    )
  ).rows
/** Lets the time pass until reservations expire: their rows and their jobs are due now. */
async function expire(shop: StockedShop): Promise<void> {
  const system = await stoa.system(shop.tenantId)
  await system.unitOfWork(() =>
    dynamicStatement(
      "UPDATE inventory_reservation SET expires_at = now() - interval '1 second' WHERE tenant_id = $1 AND expires_at IS NOT NULL",
      [shop.tenantId]
    )
  )
  await stoa.instance.relayPool.query(
    "UPDATE pool.job SET run_at = now() WHERE tenant_id = $1 AND state = 'queued'",
    [shop.tenantId]
  )
  stoa.instance.wake()
  await stoa.settled()
}
const expiredEvents = async (shop: StockedShop) =>
  (
    await stoa.instance.relayPool.query<{ data: { holder: Holder } }>(
      "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'inventory.reservation-expired'",
      [shop.tenantId]
    )
  ).rows.map(r => r.data.holder.id)

t.test('what is reserved is not sold to anyone else, and the till tells what is free', async t => {
  const shop = await stockedShop(stoa, '5')
  const holder = newHolder()
  t.equal(
    await reserve(shop, holder, [
      [0, '1.5'],
      [1, '2'],
      [0, '1.5']
    ]),
    'done'
  )
  t.strictSame(await levels(shop), [
    ['5', '3', '2'],
    ['5', '2', '3'],
    ['5', '0', '5']
  ])
  const short = await sell(
    shop,
    [
      [0, '3'],
      [1, '1']
    ],
    2250
  )
  t.equal(short.statusCode, 409)
  t.strictSame(short.json().facts.short, [
    { variantId: shop.variants[0], requested: '3', onHand: '5', available: '2' }
  ])
  t.equal((await sell(shop, [[0, '2']], 1000)).statusCode, 201)
  t.equal(await reserve(shop, newHolder(), [[0, '0.001']]), 'inventory.stock-short')
  t.strictSame(await levels(shop), [
    ['3', '3', '0'],
    ['5', '2', '3'],
    ['5', '0', '5']
  ])
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const never = newId()
  t.strictSame(
    await system.unitOfWork(
      ctx =>
        ctx.ask(Stock).available({
          shopId: shop.shopId,
          variantIds: [shop.variants[1] as string, never, shop.variants[0] as string]
        }),
      { reads: true }
    ),
    [
      { variantId: shop.variants[1], quantity: '3', onHand: '5', tracking: null },
      { variantId: never, quantity: '0', onHand: '0', tracking: null },
      { variantId: shop.variants[0], quantity: '0', onHand: '3', tracking: null }
    ]
  )
  t.equal(await release(shop, holder), 'done')
  t.equal(await release(shop, holder), 'done', 'nothing held: nothing happens')
  t.strictSame(await levels(shop), [
    ['3', '0', '3'],
    ['5', '0', '5'],
    ['5', '0', '5']
  ])
})

t.test(
  'said again for the same holder it replaces what was held: lines, quantities and expiry',
  async t => {
    const shop = await stockedShop(stoa, '5')
    const holder = newHolder()
    await reserve(
      shop,
      holder,
      [
        [0, '5'],
        [1, '1']
      ],
      null
    )
    t.equal(
      await reserve(shop, holder, [
        [0, '4'],
        [2, '2']
      ]),
      'done',
      'what it holds itself does not stand in its way'
    )
    t.strictSame(await levels(shop), [
      ['5', '4', '1'],
      ['5', '0', '5'],
      ['5', '2', '3']
    ])
    t.match(await reservations(shop), { length: 2 })
    t.ok(
      (await reservations(shop)).every((r: { expiresAt: string | null }) => r.expiresAt !== null)
    )
    t.equal(await reserve(shop, holder, [[0, '6']]), 'inventory.stock-short')
    t.strictSame(
      await levels(shop),
      [
        ['5', '4', '1'],
        ['5', '0', '5'],
        ['5', '2', '3']
      ],
      'a refused change leaves the former one'
    )
    t.equal(await reserve(shop, holder, []), 'done')
    t.strictSame(await reservations(shop), [])
    t.equal(await reserve(shop, holder, [[0, '0']]), 'inventory.reservation-empty')
    t.equal(
      await reserve(shop, holder, [[0, '1']], new Date(Date.now() - 1000)),
      'inventory.reservation-expired-already'
    )
    const other = await stockedShop(stoa, '5')
    for (const scope of [{ shopId: other.shopId }, { companyId: other.companyId }]) {
      t.equal(await reserve({ ...shop, ...scope }, holder, [[0, '1']]), 'stoa.not-found')
    }
    t.strictSame(await levels(shop), [
      ['5', '0', '5'],
      ['5', '0', '5'],
      ['5', '0', '5']
    ])
  }
)

t.test(
  'goods leaving for a holder come out of its reservation first, then out of what is free',
  async t => {
    const shop = await stockedShop(stoa, '5')
    const [mine, yours] = [newHolder(), newHolder()]
    await reserve(shop, mine, [
      [0, '3'],
      [1, '2'],
      [2, '1']
    ])
    await reserve(shop, yours, [[0, '1']])
    t.equal(
      await handOut(shop, [[0, '5']], mine),
      'inventory.stock-short',
      'three of its own and one free are four'
    )
    t.equal(
      await handOut(
        shop,
        [
          [0, '4'],
          [1, '1']
        ],
        mine
      ),
      'done'
    )
    t.strictSame(
      await levels(shop),
      [
        ['1', '1', '0'],
        ['4', '0', '4'],
        ['5', '1', '4']
      ],
      'the reservation of the lines that left has ended, with what was not taken of it'
    )
    t.equal(await handOut(shop, [[0, '1']], mine), 'inventory.stock-short', 'the last one is yours')
    t.equal(await handOut(shop, [[0, '1']], yours), 'done')
    t.equal(
      await handOut(shop, [[2, '5']], newHolder()),
      'inventory.stock-short',
      'one who holds nothing has what is free'
    )
    t.equal(await handOut(shop, [[2, '4']], newHolder()), 'done')
    t.strictSame(await levels(shop), [
      ['0', '0', '0'],
      ['4', '0', '4'],
      ['1', '1', '0']
    ])
  }
)

t.test(
  'a reservation that is over is given back by its job, told once, and may still be bought if it is there',
  async t => {
    const shop = await stockedShop(stoa, '5')
    const [late, lucky] = [newHolder(), newHolder()]
    await reserve(shop, late, [[0, '5']])
    await reserve(shop, lucky, [[1, '1']])
    await reserve(shop, newHolder(), [[2, '1']], null)
    await expire(shop)
    t.strictSame(await levels(shop), [
      ['5', '0', '5'],
      ['5', '0', '5'],
      ['5', '1', '4']
    ])
    t.strictSame((await expiredEvents(shop)).sort(), [late.id, lucky.id].sort())
    t.equal((await sell(shop, [[0, '5']], 2500)).statusCode, 201)
    t.equal(await handOut(shop, [[0, '1']], late), 'inventory.stock-short', 'too late, and gone')
    t.equal(await handOut(shop, [[1, '1']], lucky), 'done', 'too late, but there is one')
    t.strictSame(await levels(shop), [
      ['0', '0', '0'],
      ['4', '0', '4'],
      ['5', '1', '4']
    ])
  }
)

t.test(
  'each expiry has one job; it does nothing to what was prolonged, released or used up',
  async t => {
    const shop = await stockedShop(stoa, '5')
    const [kept, gone, bought, open] = [newHolder(), newHolder(), newHolder(), newHolder()]
    const soon = new Date(Date.now() + HOUR)
    for (const holder of [kept, kept, gone, bought, open]) {
      await reserve(shop, holder, [[0, '1']], soon)
    }
    t.equal((await jobs(shop)).length, 4, 'the same expiry twice has one job')
    await reserve(shop, kept, [[0, '1']], new Date(soon.getTime() + HOUR))
    await reserve(shop, open, [[0, '1']], null)
    await release(shop, gone)
    await handOut(shop, [[0, '1']], bought)
    t.equal((await jobs(shop)).length, 5)
    await stoa.instance.relayPool.query(
      'UPDATE pool.job SET run_at = now() WHERE tenant_id = $1 AND run_at < $2',
      [shop.tenantId, new Date(soon.getTime() + HOUR / 2)]
    )
    stoa.instance.wake()
    await stoa.settled()
    t.strictSame(
      (await jobs(shop)).map(j => j.state),
      ['done', 'done', 'done', 'done', 'queued']
    )
    t.strictSame(await expiredEvents(shop), [])
    t.strictSame((await levels(shop))[0], ['4', '2', '2'])
  }
)

t.test(
  "a job that comes before its time by the database's clock is repeated, not lost",
  async t => {
    const shop = await stockedShop(stoa, '5')
    await reserve(shop, newHolder(), [[0, '1']])
    await stoa.instance.relayPool.query(
      "UPDATE pool.job SET run_at = now() WHERE tenant_id = $1 AND state = 'queued'",
      [shop.tenantId]
    )
    stoa.instance.wake()
    for (let i = 0; i < 200 && !(await jobs(shop)).some(j => j.run_at > new Date()); i++) {
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    t.match(await jobs(shop), [{ state: 'queued' }])
    t.strictSame((await levels(shop))[0], ['5', '1', '4'])
    await expire(shop)
    t.strictSame((await levels(shop))[0], ['5', '0', '5'])
  }
)

t.test(
  'where the shop may go below zero everything can be promised and sold; afterwards what is there counts again',
  async t => {
    const shop = await stockedShop(stoa, '0')
    const setting = (value: boolean) =>
      set(stoa, 'inventory/allowNegativeStock', 'shop', value, {
        token: shop.token,
        headers: { 'x-shop-id': shop.shopId }
      })
    await setting(true)
    const [first, second] = [newHolder(), newHolder()]
    t.equal(
      await reserve(shop, first, [
        [0, '2'],
        [1, '3']
      ]),
      'done'
    )
    t.equal(await reserve(shop, second, [[0, '1']]), 'done')
    t.equal((await sell(shop, [[0, '1']], 500)).statusCode, 201)
    t.strictSame((await levels(shop)).slice(0, 2), [
      ['-1', '3', '-4'],
      ['0', '3', '-3']
    ])
    t.equal(await handOut(shop, [[0, '2']], first), 'done')
    await setting(false)
    t.equal(await handOut(shop, [[1, '1']], first), 'inventory.stock-short')
    t.equal((await sell(shop, [[0, '1']], 500)).json().code, 'inventory.stock-short')
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token: shop.token,
      body: {
        reason: 'receipt',
        lines: [
          { variantId: shop.variants[1], quantity: '2' },
          { variantId: shop.variants[0], quantity: '2' }
        ]
      }
    })
    t.strictSame(
      (await levels(shop)).slice(0, 2),
      [
        ['-1', '1', '-2'],
        ['2', '3', '-1']
      ],
      'goods come in below what is promised'
    )
    t.equal((await sell(shop, [[1, '1']], 750)).json().code, 'inventory.stock-short')
    t.equal(await handOut(shop, [[1, '2']], first), 'done', 'what is promised and there may leave')
    t.equal(await release(shop, second), 'done')
    t.strictSame((await levels(shop)).slice(0, 2), [
      ['-1', '0', '-1'],
      ['0', '0', '0']
    ])
  }
)

t.test(
  'a count or write-off finds what is there, reserved or not; nothing more is sold until the promises are kept or ended',
  async t => {
    const shop = await stockedShop(stoa, '5')
    const holder = newHolder()
    await reserve(shop, holder, [[0, '4']])
    const adjust = (reason: string, quantity: string) =>
      stoa.call('POST', '/api/v1/inventory/adjustments', {
        token: shop.token,
        body: { reason, lines: [{ variantId: shop.variants[0], quantity }] }
      })
    t.equal((await adjust('count', '3')).statusCode, 201)
    t.equal((await adjust('write-off', '1')).statusCode, 201)
    t.strictSame((await levels(shop))[0], ['2', '4', '-2'])
    t.equal((await adjust('write-off', '3')).json().code, 'inventory.stock-short')
    t.equal((await sell(shop, [[0, '1']], 500)).json().code, 'inventory.stock-short')
    t.equal(await handOut(shop, [[0, '3']], holder), 'inventory.stock-short')
    t.equal(await reserve(shop, holder, [[0, '3']]), 'done', 'fewer may be promised at any time')
    t.equal(await handOut(shop, [[0, '2']], holder), 'done')
    t.strictSame((await levels(shop))[0], ['0', '0', '0'])
  }
)

t.test('the database itself refuses to sell what is reserved', async t => {
  const shop = await stockedShop(stoa, '5')
  await reserve(shop, newHolder(), [[0, '4']])
  const system = await stoa.system(shop.tenantId)
  const take = system.unitOfWork(() =>
    dynamicStatement(
      'UPDATE inventory_level SET quantity = quantity - 2 WHERE tenant_id = $1 AND variant_id = $2',
      [shop.tenantId, shop.variants[0]]
    )
  )
  await t.rejects(take, { code: 'stoa.rule-broken', status: 422, cause: { code: '23514' } })
})

t.test(
  'the list of reservations: by shop and variant, page by page, with the right to see stock, of no other company',
  async t => {
    const shop = await stockedShop(stoa, '50')
    const holders = Array.from({ length: 5 }, newHolder)
    for (const holder of holders) {
      await reserve(shop, holder, [
        [0, '1'],
        [1, '2']
      ])
    }
    t.equal(
      (await reservations(shop, `?variantId=${shop.variants[1]}&shopId=${shop.shopId}`)).length,
      5
    )
    const seen: string[] = []
    for (let after = ''; ;) {
      const page = await stoa.ok(
        'GET',
        `/api/v1/inventory/reservations?limit=3${after && `&after=${after}`}`,
        { token: shop.token }
      )
      seen.push(
        ...page.items.map((r: { holderId: string; variantId: string }) => r.holderId + r.variantId)
      )
      if (page.next === null) break
      after = page.next
    }
    t.equal(new Set(seen).size, 10)
    t.equal(seen.length, 10)
    t.equal(
      (
        await stoa.call('GET', '/api/v1/inventory/reservations?after=WyJ4IiwxLDIsM10', {
          token: shop.token
        })
      ).statusCode,
      400
    )
    const other = await stockedShop(stoa, '1')
    t.strictSame(await reservations(other), [])
    const noOne = await memberOf(stoa, shop)
    t.equal(
      (await stoa.call('GET', '/api/v1/inventory/reservations', { token: noOne.token })).statusCode,
      403
    )
  }
)

t.test('what came back broken is written off, though more is promised than is there', async t => {
  const shop = await stockedShop(stoa, '2')
  await reserve(shop, newHolder(), [[0, '2']])
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token: shop.token,
    body: { reason: 'count', lines: [{ variantId: shop.variants[0], quantity: '0' }] }
  })
  t.equal(
    await within(shop, async ctx => {
      await ctx.emit(GoodsMoved, {
        ...goodsOut(shop, []),
        reason: 'refund',
        lines: linesOf(shop, [[0, '1']])
      })
      await ctx.emit(GoodsMoved, { ...goodsOut(shop, [[0, '1']]), reason: 'write-off' })
    }),
    'done'
  )
  t.strictSame((await levels(shop))[0], ['0', '2', '-2'])
})
