import t from 'tap'
import { asAdmin, testInstance } from 'stoa/testing'
import { billedShop, BILLS } from 'stoa/testing/bills'
import { PURCHASING as at } from 'stoa/testing/purchasing'

// What is to be paid, by when and to whom.

const stoa = await testInstance()
const DAY = 86_400_000

async function markOverdue(tenantId: string): Promise<void> {
  const job = stoa.instance.registry.jobs.get('purchasing.mark-overdue')
  await job?.definition.run(await stoa.system(tenantId), {
    id: 'by-hand',
    data: {},
    attempt: 1,
    repeated: false,
    signal: AbortSignal.timeout(60_000)
  } as never)
}

async function owing() {
  const shop = await billedShop(stoa)
  // As the company counts days.
  const { today } = await shop.read(`${at}/payments-due/totals`)
  const on = (days: number) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)
  const due = async (days: number, netMinor: number, more: object = {}) => {
    const body = { billedOn: on(-60), dueOn: on(days), ...more }
    const bill = await shop.bill([{ description: 'Goods', netMinor }], body)
    return (await shop.act(bill.id, 'approve', { acceptBecause: 'x' })).json()
  }
  return { ...shop, due, today, on }
}

t.test(
  'by due date: overdue, within 7 and 30 days, and all; drafts and credits are no debts',
  async t => {
    const shop = await owing()
    const amounts: Array<[number, number]> = [
      [-1, 1],
      [0, 2],
      [7, 4],
      [8, 8],
      [30, 16],
      [31, 32]
    ]
    for (const [days, minor] of [...amounts].reverse()) await shop.due(days, minor)
    await shop.due(-5, 1000, { kind: 'credit-note' })
    await shop.bill([{ description: 'draft', netMinor: 500 }])
    const some = async (query: string) => {
      const { items } = await shop.read(`${at}/payments-due?${query}`)
      return items.map(({ openMinor, daysLeft }: { openMinor: number; daysLeft: number }) => [
        daysLeft,
        openMinor
      ])
    }
    t.strictSame(await some(''), amounts)
    t.strictSame(await some('within=overdue'), amounts.slice(0, 1))
    t.strictSame(await some('within=week'), amounts.slice(1, 3))
    t.strictSame(await some('within=month'), amounts.slice(1, 5))
    const first = await shop.read(`${at}/payments-due?limit=4`)
    t.equal(first.items.length, 4)
    t.strictSame(await some(`limit=4&after=${encodeURIComponent(first.next)}`), amounts.slice(4))
    t.match(await shop.read(`${at}/payments-due/totals`), {
      today: shop.today,
      currencies: [
        {
          currency: 'GBP',
          overdueMinor: 1,
          weekMinor: 6,
          monthMinor: 24,
          laterMinor: 32,
          totalMinor: 63
        }
      ]
    })
    const csv = await stoa.call('GET', `${at}/payments-due.csv?within=overdue`, {
      token: shop.token
    })
    t.match(csv.headers['content-type'], /text\/csv/)
    const lines = csv.body.trim().split('\r\n')
    t.equal(lines.length, 2)
    t.match(lines[0], /dueOn,daysLeft,supplier,number,billedOn,currency,total,open/)
    t.match(lines[1], new RegExp(`${shop.on(-1)},-1,Mill & Sons,`))
  }
)

t.test('what is owed to each supplier, in each currency, less what it credited', async t => {
  const shop = await owing()
  const { id: other } = await shop.done(`${at}/suppliers`, { name: 'Other', currency: 'EUR' })
  const bill = await shop.due(-3, 500)
  await shop.act(bill.id, 'pay', { amountMinor: 200, method: 'cash' })
  await shop.due(3, 40)
  await shop.due(3, 25, { kind: 'credit-note' })
  await shop.due(9, 7, { supplierId: other, rate: '0.85' })
  await shop.due(9, 1, { currency: 'EUR', rate: '0.85' })
  const of = async (query = '') => (await shop.read(`${at}/payments-due/balances?${query}`)).items
  const ours = { supplierId: shop.supplierId, supplierName: 'Mill & Sons' }
  t.match(await of(`supplierId=${shop.supplierId}`), [
    { ...ours, currency: 'EUR', openMinor: 1, balanceMinor: 1 },
    {
      ...ours,
      currency: 'GBP',
      openMinor: 340,
      overdueMinor: 300,
      creditMinor: 25,
      balanceMinor: 315
    }
  ])
  const first = await shop.read(`${at}/payments-due/balances?limit=2`)
  const rest = await of(`limit=2&after=${encodeURIComponent(first.next)}`)
  t.strictSame([...first.items, ...rest], await of())
  t.equal((await of()).length, 3)
  t.match(await shop.read(`${at}/payments-due/totals?supplierId=${other}`), {
    currencies: [{ currency: 'EUR', totalMinor: 7 }]
  })
  const stranger = await owing()
  t.strictSame(await of(`supplierId=${stranger.supplierId}`), [])
  t.strictSame((await stranger.read(`${at}/payments-due/balances`)).items, [])
})

t.test('what becomes overdue is told once, and not of what was paid', async t => {
  const shop = await owing()
  const late = await shop.due(-1, 100)
  const paid = await shop.due(-1, 100)
  await shop.act(paid.id, 'pay', { amountMinor: 100, method: 'cash' })
  await shop.due(0, 100)
  await shop.due(-9, 100, { kind: 'credit-note' })
  const heard = async () => {
    await markOverdue(shop.tenantId)
    return asAdmin<{ id: string; due: string }>(
      stoa,
      "SELECT data ->> 'billId' AS id, data ->> 'dueOn' AS due FROM outbox WHERE tenant_id = $1 AND name = 'purchasing.bill-due-date-passed'",
      [shop.tenantId]
    )
  }
  t.strictSame(await heard(), [{ id: late.id, due: shop.on(-1) }])
  t.equal((await heard()).length, 1)
  t.match(await shop.read(`${BILLS}/${late.id}`), { overdue: true })
})
