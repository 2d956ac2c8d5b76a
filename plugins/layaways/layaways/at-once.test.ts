import t from 'tap'
import { asAdmin, outcome, testInstance, underWay } from 'stoa/testing'
import { layawayShop, type LayawayShop } from 'stoa/testing/layaways'

// What several tills do to one layaway at once is done once; they wait for each other in one order.

const stoa = await testInstance()
type Answer = Awaited<ReturnType<LayawayShop['send']>>
const outcomes = (answers: Answer[]) =>
  answers.map(answer => (answer.statusCode < 300 ? 'done' : answer.json().code)).sort()
const pickUp = (shop: LayawayShop, id: string, amountMinor: number) =>
  shop.send(`/${id}/pick-up`, {
    registerId: shop.registerId,
    tenders: amountMinor === 0 ? [] : [{ type: 'cash', amountMinor }]
  })
const inCash = (shop: LayawayShop) => ({ method: 'cash', registerId: shop.registerId })
const sums = (ledger: Array<[string, number, number]>) =>
  ledger.reduce((total, [, amount]) => total + amount, 0)

t.test('eight pick-ups at once are one sale', async t => {
  const shop = await layawayShop(stoa)
  const made = await shop.make([[0, '4']], 1500)
  const answers = await Promise.all(Array.from({ length: 8 }, () => pickUp(shop, made.id, 500)))
  t.strictSame(outcomes(answers), ['done', ...Array.from({ length: 7 }, () => 'layaways.not-open')])
  t.equal((await shop.sales()).length, 1)
  t.strictSame([await shop.drawer(), await shop.stock()], [2000, ['6', '6']])
  t.strictSame(await shop.ledger(made.id), [
    ['deposit', 1500, 1500],
    ['pick-up', -1500, 0]
  ])
})

t.test('a payment and a cancellation at once: the money is booked, or refused', async t => {
  const shop = await layawayShop(stoa)
  for (let round = 0; round < 4; round++) {
    const made = await shop.make([[0, '2']], 500)
    const before = await shop.drawer()
    const [paid, cancelled] = await Promise.all([
      shop.send(`/${made.id}/payments`, { ...inCash(shop), amountMinor: 300 }),
      shop.send(`/${made.id}/cancel`, inCash(shop))
    ])
    const is = [paid.statusCode, cancelled.statusCode]
    t.ok(
      // One after the other both go well: what was just paid goes back with the rest.
      ['201,409', '409,200', '201,200'].includes(is.join()),
      `${is.join()} ${paid.json().code ?? ''} ${cancelled.json().code ?? ''}`
    )
    const { balanceMinor } = await shop.read(made.id)
    t.equal(balanceMinor, sums(await shop.ledger(made.id)))
    const change = cancelled.statusCode === 200 ? -500 : 300
    t.equal((await shop.drawer()) - before, change, 'the drawer says the same')
    await shop.send(`/${made.id}/cancel`, inCash(shop))
  }
  t.strictSame([await shop.drawer(), await shop.stock()], [0, ['10', '10']])
})

t.test('a pick-up waits for the layaway before it locks what every sale needs', async t => {
  const shop = await layawayShop(stoa)
  const made = await shop.make([[0, '2']], 500)
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const held = await underWay(system, async () => {
    const { lockLayaway } = await import('./store.ts')
    await lockLayaway(system, made.id)
  })
  const collecting = pickUp(shop, made.id, 500)
  t.equal(await outcome(collecting), 'waits')
  // What every sale waits for is not locked before.
  for (const table of ['inventory_level', 'document_counter']) {
    const free = `SELECT 1 FROM ${table} WHERE tenant_id = $1 FOR UPDATE NOWAIT`
    t.ok((await asAdmin(stoa, free, [shop.tenantId])).length > 0, `${table} is free`)
  }
  await held.end()
  t.equal((await collecting).statusCode, 201)
})

t.test('sales, payments, pick-ups and cancellations at one till do not end each other', async t => {
  const shop = await layawayShop(stoa)
  const made = []
  const goods: Array<[number, string]> = [
    [0, '1'],
    [1, '1']
  ]
  for (let i = 0; i < 6; i++) made.push(await shop.make(goods, 250))
  const jobs = made.flatMap(({ id }, i) => [
    shop.send(`/${id}/payments`, { ...inCash(shop), amountMinor: 100 }),
    i % 2 === 0 ? pickUp(shop, id, 1000) : shop.send(`/${id}/cancel`, inCash(shop)),
    stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: {
        registerId: shop.registerId,
        lines: [
          { variantId: shop.variants[2], quantity: '1' },
          { variantId: shop.variants[0], quantity: '0.1' }
        ],
        tenders: [{ type: 'cash', amountMinor: 149 }]
      }
    })
  ])
  const answers = await Promise.all(jobs)
  t.strictSame(
    answers.filter(({ statusCode }) => statusCode >= 500).map(({ body }) => body),
    []
  )
  const rows = await asAdmin<{ id: string; balance: number; sum: number }>(
    stoa,
    `SELECT l.id, l.balance_minor::int AS balance, coalesce(sum(e.amount_minor), 0)::int AS sum
     FROM layaways_layaway l LEFT JOIN layaways_entry e ON e.tenant_id = l.tenant_id AND e.layaway_id = l.id WHERE l.tenant_id = $1 GROUP BY l.tenant_id, l.id`,
    [shop.tenantId]
  )
  t.equal(rows.length, 6)
  t.strictSame(
    rows.filter(({ balance, sum }) => balance !== sum),
    []
  )
})
