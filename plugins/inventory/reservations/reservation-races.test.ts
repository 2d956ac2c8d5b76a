import { adminOf, cashSale, stockedShop, type StockedShop, testInstance } from 'stoa/testing'
import t, { type Test } from 'tap'
import { newId, Problem } from 'stoa/plugin'
import { GoodsMoved, GoodsReserved, ReservationReleased } from '../../../contracts/stock.ts'

const stoa = await testInstance()
const admin = await adminOf(stoa)

type Lines = Array<{ variantId: string; quantity: string }>
interface Holder {
  type: string
  id: string
}
const newHolder = (): Holder => ({ type: 'test.order', id: newId() })
const HOUR = 3_600_000

/** What an attempt came to; anything but stock-short is a fault (a deadlock, a broken CHECK). */
async function attempt(
  shop: StockedShop,
  work: (ctx: Awaited<ReturnType<typeof stoa.system>>) => Promise<unknown>
): Promise<boolean> {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  return system
    .unitOfWork(inside => work(inside as typeof system))
    .then(
      () => true,
      error => {
        if (error instanceof Problem && error.code === 'inventory.stock-short') return false
        throw error
      }
    )
}
const at = (shop: StockedShop) => ({ companyId: shop.companyId, shopId: shop.shopId })
const reserve = (shop: StockedShop, holder: Holder, lines: Lines) =>
  attempt(shop, ctx =>
    ctx.emit(GoodsReserved, {
      ...at(shop),
      holder,
      expiresAt: new Date(Date.now() + HOUR).toISOString(),
      lines
    })
  )
const release = (shop: StockedShop, holder: Holder) =>
  attempt(shop, ctx => ctx.emit(ReservationReleased, { ...at(shop), holder }))
const handOut = (shop: StockedShop, lines: Lines, holder?: Holder) =>
  attempt(shop, ctx =>
    ctx.emit(GoodsMoved, {
      ...at(shop),
      reason: 'sale',
      document: { type: 'test', id: newId() },
      occurredAt: new Date().toISOString(),
      lines: lines.map(l => ({ ...l, quantity: `-${l.quantity}` })),
      ...(holder ? { holder } : {})
    })
  )

/**
 * What must hold whatever happened: levels agree with the ledger and with the reservations, and
 * nothing promised was sold.
 */
async function assertBooksAgree(t: Test, shop: StockedShop): Promise<void> {
  const { rows } = await admin.query(
    `
    SELECT l.variant_id FROM pool.inventory_level l WHERE l.tenant_id = $1 AND (
      l.quantity <> (SELECT sum(m.quantity) FROM pool.inventory_movement m WHERE m.tenant_id = $1 AND m.variant_id = l.variant_id)
      OR l.reserved <> (SELECT coalesce(sum(r.quantity), 0) FROM pool.inventory_reservation r WHERE r.tenant_id = $1 AND r.variant_id = l.variant_id)
      OR l.quantity < l.reserved OR l.may_be_negative)`,
    [shop.tenantId]
  )
  t.strictSame(
    rows,
    [],
    'on hand is the sum of the ledger, reserved that of the reservations, and on hand is not less'
  )
}

const levelOf = async (shop: StockedShop, i: number) =>
  (
    await admin.query<{ quantity: string; reserved: string }>(
      'SELECT quantity, reserved FROM pool.inventory_level WHERE tenant_id = $1 AND variant_id = $2',
      [shop.tenantId, shop.variants[i]]
    )
  ).rows[0]

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

async function someoneWaits(): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await admin.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    if (rows.length > 0) return
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('No one waits for a lock.')
}

t.test(
  'who waited for goods that were coming in gets them: what is judged is what is there after the wait',
  async t => {
    const shop = await stockedShop(stoa, '1', [500])
    const variantId = shop.variants[0] as string
    /**
     * Begins what is tried while five more are received and not yet committed; commits once it
     * waits.
     */
    const whileComingIn = async (begin: () => Promise<boolean>): Promise<boolean> => {
      const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
      const [received, committing] = [gate(), gate()]
      const unit = system.unitOfWork(async inside => {
        await inside.emit(GoodsMoved, {
          ...at(shop),
          reason: 'receipt',
          document: { type: 'test', id: newId() },
          occurredAt: new Date().toISOString(),
          lines: [{ variantId, quantity: '5' }]
        })
        received.open()
        await committing.opened
      })
      await received.opened
      const tried = begin()
      await someoneWaits()
      committing.open()
      await unit
      return tried
    }
    const sale = async () =>
      (
        await stoa.call('POST', '/api/v1/pos/sales', {
          token: shop.token,
          body: cashSale(shop, [[0, '4']], 2000)
        })
      ).statusCode === 201
    t.equal(await whileComingIn(sale), true, 'a sale: 1 + 5 - 4 = 2')
    t.equal(
      await whileComingIn(() => reserve(shop, newHolder(), [{ variantId, quantity: '6' }])),
      true,
      'a reservation: 2 + 5 - 6 = 1'
    )
    const holder = newHolder()
    t.equal(
      await whileComingIn(() => handOut(shop, [{ variantId, quantity: '6' }], holder)),
      true,
      'goods handed out: 1 + 5 - 6 = 0'
    )
    await assertBooksAgree(t, shop)
  }
)

t.test(
  'two hundred race for fifty pieces, at the till and to reserve: exactly fifty get one',
  async t => {
    const shop = await stockedShop(stoa, '50', [500])
    const variantId = shop.variants[0] as string
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        if (i % 2 === 0) return reserve(shop, newHolder(), [{ variantId, quantity: '1' }])
        const answer = await stoa.call('POST', '/api/v1/pos/sales', {
          token: shop.token,
          body: cashSale(shop, [[0, '1']], 500)
        })
        if (answer.statusCode !== 201 && answer.json().code !== 'inventory.stock-short') {
          throw new Error(answer.body)
        }
        return answer.statusCode === 201
      })
    )
    t.equal(outcomes.filter(Boolean).length, 50)
    const level = await levelOf(shop, 0)
    t.equal(
      Number(level?.quantity),
      outcomes.filter((got, i) => got && i % 2 === 0).length,
      'what is left is what is reserved'
    )
    t.equal(level?.quantity, level?.reserved)
    await assertBooksAgree(t, shop)
  }
)

t.test('those who state things of one holder at once come one after the other', async t => {
  const shop = await stockedShop(stoa, '100', [500, 750, 99])
  const [a, b, c] = shop.variants as [string, string, string]
  for (let round = 0; round < 8; round++) {
    const holder = newHolder()
    await Promise.all([
      reserve(shop, holder, [{ variantId: a, quantity: '1' }]),
      reserve(shop, holder, [
        { variantId: b, quantity: '2' },
        { variantId: a, quantity: '1' }
      ]),
      reserve(shop, holder, [{ variantId: c, quantity: '3' }]),
      release(shop, holder),
      handOut(shop, [{ variantId: b, quantity: '1' }], holder)
    ])
    const { rows } = await admin.query<{ variant_id: string }>(
      'SELECT variant_id FROM pool.inventory_reservation WHERE tenant_id = $1 AND holder_id = $2',
      [shop.tenantId, holder.id]
    )
    const held = rows
      .map(r => r.variant_id)
      .sort()
      .join()
    t.ok(
      ['', a, c, [a, b].sort().join()].includes(held),
      'one of the reservations, whole or less what left, and never two of them'
    )
    await release(shop, holder)
  }
  await assertBooksAgree(t, shop)
})

/** Numbers that look like chance and are the same at every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

t.test(
  'whatever is reserved, changed, released, bought and sold at once, nothing is sold twice and the books agree',
  async t => {
    for (const seed of [1, 20_261, 777]) {
      const pick = chance(seed)
      const shop = await stockedShop(stoa, '20', [500, 750, 99, 1, 40])
      const holders = Array.from({ length: 12 }, newHolder)
      const some = (): Lines =>
        Array.from({ length: 1 + pick(3) }, () => ({
          variantId: shop.variants[pick(5)] as string,
          quantity: `${pick(4)}.${1 + pick(9)}`
        }))
      const work: Array<() => Promise<boolean>> = Array.from({ length: 150 }, () => {
        const holder = holders[pick(12)] as Holder
        const lines = some()
        switch (pick(5)) {
          case 0:
          case 1:
            return () => reserve(shop, holder, lines)
          case 2:
            return () => release(shop, holder)
          case 3:
            return () => handOut(shop, lines, holder)
          default:
            return () => handOut(shop, lines)
        }
      })
      const outcomes = await Promise.all(work.map(begin => begin()))
      t.ok(
        outcomes.includes(true) && outcomes.includes(false),
        `some succeed, some are refused (${outcomes.filter(Boolean).length} of ${outcomes.length})`
      )
      await assertBooksAgree(t, shop)
      for (const holder of holders) await release(shop, holder)
      const { rows } = await admin.query(
        'SELECT 1 FROM pool.inventory_level WHERE tenant_id = $1 AND reserved <> 0',
        [shop.tenantId]
      )
      t.equal(rows.length, 0, 'and nothing stays reserved')
    }
  }
)
