import t from 'tap'
import { dynamicStatement } from 'stoa/plugin'
import { hire, ownInstance, stockedShop } from 'stoa/testing'
import { freeze, nextReference, sendFrozen } from 'stoa/testing/off-line-till'

// A till sends what it has again until it hears an answer, and another may send the same: each
// reference is one sale, numbered without a gap.

const stoa = await ownInstance()
const shop = await stockedShop(stoa, '1000')
const cashier = await hire(stoa, shop, [{ role: 'cashier' }])
const tokens = [shop.token, cashier.token]

const numbersOf = async (): Promise<string[]> => {
  const { items } = await stoa.ok('GET', '/api/v1/pos/sales?limit=100', { token: shop.token })
  return items.map(({ number }: { number: string }) => number).sort()
}
const rows = async (): Promise<number> => {
  const system = await stoa.system(shop.tenantId)
  const [row] = await system.unitOfWork(
    () =>
      dynamicStatement<{ n: number }>(
        'SELECT count(*) AS n FROM pos_offline_sale WHERE tenant_id = $1',
        [shop.tenantId]
      ),
    { reads: true }
  )
  return row?.n ?? 0
}

t.test('ten references, each sent five times at once, are ten sales', async t => {
  const sales = Array.from({ length: 10 }, () => freeze(shop))
  const all = Array.from({ length: 50 }, (_, n) => n)
  const answers = await Promise.all(
    all.map(n => sendFrozen(stoa, tokens[n % 2] as string, sales[n % 10] as (typeof sales)[0]))
  )
  t.strictSame([...new Set(answers.map(({ statusCode }) => statusCode))], [200])
  for (const [n, sale] of sales.entries()) {
    const mine = answers.filter((_, m) => m % 10 === n).map(answer => answer.json())
    t.match(mine[0], { state: 'posted', saleId: sale.id })
    t.strictSame(new Set(mine.map(answer => JSON.stringify(answer))).size, 1, 'one answer')
  }
  const numbers = await numbersOf()
  const year = numbers[0]?.slice(0, 6)
  t.strictSame(
    numbers,
    Array.from({ length: 10 }, (_, n) => `${year}${String(n + 1).padStart(6, '0')}`)
  )
  t.equal(await rows(), 10)
})

t.test(
  'another content under one reference at the same time is kept, and posts nothing',
  async t => {
    const before = await numbersOf()
    for (let round = 0; round < 5; round++) {
      const reference = nextReference()
      const two = [
        freeze(shop, { reference }),
        freeze(shop, { reference, tenders: [{ type: 'card', amountMinor: 500 }] })
      ]
      const answers = await Promise.all(
        [...two, ...two].map(async sale => (await sendFrozen(stoa, shop.token, sale)).json())
      )
      t.strictSame(answers.map(({ state }) => state).sort(), [
        'parked',
        'parked',
        'posted',
        'posted'
      ])
    }
    t.equal((await numbersOf()).length, before.length + 5)
  }
)

t.test('the same unreadable content at once is parked once', async t => {
  const before = await rows()
  const reference = nextReference()
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => sendFrozen(stoa, shop.token, { reference }, 'broken'))
  )
  t.strictSame([...new Set(answers.map(({ statusCode }) => statusCode))], [200])
  t.equal(await rows(), before + 1)
})

t.test('the one route and the other at once: one sale, and the till hears of it', async t => {
  for (let round = 0; round < 5; round++) {
    const reference = nextReference()
    const before = (await numbersOf()).length
    const sale = freeze(shop, { reference })
    const [online, offline] = await Promise.all([
      stoa.call('POST', '/api/v1/pos/sales', {
        token: shop.token,
        body: {
          registerId: shop.registerId,
          reference,
          lines: [{ variantId: shop.variants[0], quantity: '1' }],
          tenders: [{ type: 'cash', amountMinor: 1000 }]
        }
      }),
      sendFrozen(stoa, shop.token, sale)
    ])
    const answer = offline.json()
    t.match(answer, { state: 'posted' })
    t.ok(
      online.statusCode === 201
        ? online.json().id === answer.saleId
        : online.json().code === 'pos.reference-taken' && answer.saleId === sale.id
    )
    t.equal((await numbersOf()).length, before + 1)
  }
})
