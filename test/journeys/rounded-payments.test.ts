import fc from 'fast-check'
import t from 'tap'
import { newId } from 'stoa/plugin'
import { paymentsBench, type Payment } from '../support/payments-shop.ts'
import { set } from '../support/setting.ts'
import { act, asStaff, checkOut, fill, market } from '../support/storefront-orders.ts'

// Rupiah have two decimals here and none at Xendit: what is due is rounded before it is asked for,
// and till, web shop, payment link, receipts and reports all say the same.
t.setTimeout(300_000)
const { stoa, xendit } = await paymentsBench()
const shop = await market(stoa, {
  of: await stoa.signUp({
    company: { name: 'Toko Teh', currency: 'IDR', timeZone: 'Asia/Jakarta' }
  }),
  stock: '100000'
})
const { token } = shop.owner
const account = await stoa.ok('POST', '/api/v1/payments/accounts', {
  token,
  body: {
    provider: 'xendit',
    title: 'Xendit',
    credentials: { secretKey: xendit.secretKey, callbackToken: xendit.callbackToken },
    methods: [{ method: 'qr' }, { method: 'invoice' }]
  }
})
const {
  items: [register]
} = await stoa.ok('GET', '/api/v1/pos/registers', { token })
const rounding = (value: string) =>
  set(stoa, 'payments/amountRounding', 'company', value, { token })
const post = (path: string, body: object) =>
  stoa.call('POST', `/api/v1/${path}`, { token, headers: { 'idempotency-key': newId() }, body })
const made = async (path: string, body: object) => {
  const answer = await post(path, body)
  if (answer.statusCode >= 300) throw new Error(`${path} ${answer.statusCode}: ${answer.body}`)
  return answer.json()
}
const ask = (amountMinor: number, more: object = {}) =>
  post('payments/payments', {
    purpose: { type: 'pos.sale', id: newId() },
    amountMinor,
    provider: 'xendit',
    method: 'qr',
    ...more
  })
const paymentRow = (id: string): Promise<Payment> =>
  stoa.ok('GET', `/api/v1/payments/payments/${id}`, { token })

async function tell(event: Parameters<typeof xendit.signedEvent>[0]): Promise<void> {
  const { raw, headers } = xendit.signedEvent(event)
  await stoa.app.inject({ method: 'POST', url: account.webhookPath, headers, payload: raw })
  await stoa.settled()
}
/** Asks for what is due, and the payer pays it. */
async function paid(
  amountMinor: number,
  more: object = {}
): Promise<Payment & { roundingMinor: number }> {
  const answer = await ask(amountMinor, more)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  await tell(xendit.pay(answer.json().id))
  return answer.json()
}
const online = (payment: { id: string }, amountMinor: number) => ({
  type: 'online',
  amountMinor,
  paymentId: payment.id
})
const sellable = (lines: Array<[string, string]>) => ({
  registerId: register.id,
  lines: lines.map(([variantId, quantity]) => ({ variantId, quantity }))
})
const refunded = async (sale: { id: string }, lines: object[], tenders: object[]) =>
  post('pos/refunds', { registerId: register.id, saleId: sale.id, lines, tenders })
/** Every refund the provider was asked for of a payment has come to its end there. */
async function settleRefunds(paymentId: string): Promise<number> {
  await stoa.settled()
  const ref = (await paymentRow(paymentId)).providerReference
  const ours = xendit.refunds.filter(r => JSON.stringify(r).includes(String(ref)))
  for (const { id, status } of ours) {
    if (status === 'PENDING') await tell(xendit.settleRefund(id, 'SUCCEEDED'))
  }
  return (await paymentRow(paymentId)).refundedMinor
}

t.test('as it comes: what has decimals cannot be paid that way, and is told before', async t => {
  const quote = await made('pos/quote', sellable([[shop.tea, '1']]))
  t.equal(quote.totalMinor, 1299)
  t.notOk(quote.paymentMethods.some((m: { provider: string }) => m.provider === 'xendit'))
  t.match((await ask(1299)).json(), { status: 422, code: 'payments.amount-not-taken' })
})

t.test(
  'at the till: the quote names what is asked for, the payment asks it, the sale, its receipt and the reports say so',
  async t => {
    await rounding('nearest')
    const goods = sellable([[shop.tea, '3']])
    const quote = await made('pos/quote', goods)
    t.match(quote, { totalMinor: 3897 })
    t.match(
      quote.paymentMethods.filter((m: { channel: string | null }) => m.channel === null),
      [
        { provider: 'manual', method: 'cash-on-delivery', amountMinor: 3897, roundingMinor: 0 },
        { provider: 'manual', method: 'bank-transfer', amountMinor: 3897, roundingMinor: 0 },
        { provider: 'xendit', method: 'qr', amountMinor: 3900, roundingMinor: 3 },
        { provider: 'xendit', method: 'invoice', amountMinor: 3900, roundingMinor: 3 }
      ]
    )
    const { items } = await stoa.ok('GET', '/api/v1/payments/methods?amountMinor=3897', { token })
    t.match(
      items.find((m: { method: string }) => m.method === 'qr'),
      { amountMinor: 3900 }
    )
    const payment = await paid(quote.totalMinor)
    t.match(payment, { amountMinor: 3900, roundingMinor: 3 })
    t.equal(xendit.charges.at(-1)?.amount, 39, 'the payer pays 39 rupiah')
    t.match((await post('pos/sales', { ...goods, tenders: [online(payment, 3897)] })).json(), {
      code: 'pos.payment-differs'
    })
    const sale = await made('pos/sales', { ...goods, tenders: [online(payment, 3900)] })
    t.match(sale, {
      totalMinor: 3897,
      taxMinor: quote.taxMinor,
      roundingMinor: 3,
      dueMinor: 3900,
      paidMinor: 3900,
      changeMinor: 0
    })
    const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, { token })
    t.match(
      printed.sums.slice(-3).map((s: { text: string }) => s.text),
      ['Total', 'Rounding', 'Paid online']
    )
    const report = async (groupBy: string) =>
      stoa.ok(
        'GET',
        `/api/v1/reporting/sales?from=${sale.businessDay}&to=${sale.businessDay}&groupBy=${groupBy}`,
        { token }
      )
    const days = await report('day')
    t.match(days, {
      total: { netSalesMinor: 3897, roundingMinor: 3 },
      items: [{ roundingMinor: 3 }]
    })
    t.match((await report('tender')).items, [
      { key: 'online', netSalesMinor: 3900, roundingMinor: 0 }
    ])
    t.match((await report('product')).items, [{ netSalesMinor: 3897, roundingMinor: 0 }])
    await stoa.settled()
    const {
      rows: [posted]
    } = await stoa.instance.relayPool.query<{ data: object }>(
      "SELECT data FROM pool.outbox WHERE name = 'pos.sale-posted' AND data ->> 'saleId' = $1",
      [sale.id]
    )
    t.match(posted?.data, { totalMinor: 3897, roundingMinor: 3, tenders: [{ amountMinor: 3900 }] })

    // A third of it comes back, 13.00 of it; then all that is left.
    t.match(
      (await refunded(sale, [{ lineNo: 1, quantity: '1' }], [online(payment, 1299)])).json(),
      {
        status: 422,
        code: 'pos.refund-not-in-steps'
      }
    )
    const first = await refunded(sale, [{ lineNo: 1, quantity: '1' }], [online(payment, 1300)])
    t.match(first.json(), { totalMinor: 1299, roundingMinor: 1, dueMinor: 1300 }, first.body)
    const second = await refunded(sale, [{ lineNo: 1, quantity: '2' }], [online(payment, 2600)])
    t.match(second.json(), { totalMinor: 2598, roundingMinor: 2, dueMinor: 2600 }, second.body)
    t.equal(await settleRefunds(payment.id), 3900)
    t.match((await report('none')).total, { netSalesMinor: 0, roundingMinor: 0, taxMinor: 0 })
  }
)

t.test(
  'a part in cash, the rest by QR: the rest is rounded; a part that is not the rest never is',
  async t => {
    await rounding('up')
    const goods = sellable([[shop.tea, '1']])
    t.match((await ask(549, { part: true })).json(), { code: 'payments.amount-not-taken' })
    const part = await paid(500, { part: true })
    t.match(part, { amountMinor: 500, roundingMinor: 0 })
    const rest = await paid(1299 - 500 - 250)
    t.match(rest, { amountMinor: 600, roundingMinor: 51 })
    const sale = await made('pos/sales', {
      ...goods,
      tenders: [{ type: 'cash', amountMinor: 250 }, online(part, 500), online(rest, 600)]
    })
    t.match(sale, { totalMinor: 1299, roundingMinor: 51, dueMinor: 1350, changeMinor: 0 })
    const tooMuch = await refunded(
      sale,
      [{ lineNo: 1, quantity: '1' }],
      [online(part, 500), online(rest, 900)]
    )
    t.match(tooMuch.json(), { code: 'pos.payment-refund-too-large' })
    const back = await refunded(
      sale,
      [{ lineNo: 1, quantity: '1' }],
      [{ type: 'cash', amountMinor: 250 }, online(part, 500), online(rest, 600)]
    )
    t.match(back.json(), { totalMinor: 1299, dueMinor: 1350 }, back.body)
    t.strictSame(
      [await settleRefunds(part.id), await settleRefunds(rest.id)],
      [500, 600],
      'what was taken has gone back'
    )
  }
)

t.test('a void takes back what was taken', async t => {
  await rounding('down')
  const payment = await paid(1299)
  const sale = await made('pos/sales', {
    ...sellable([[shop.tea, '1']]),
    tenders: [online(payment, 1200)]
  })
  t.match(sale, { totalMinor: 1299, roundingMinor: -99, dueMinor: 1200 })
  const voided = await made(`pos/sales/${sale.id}/void`, {
    registerId: register.id,
    reason: 'mistake'
  })
  t.match(voided, { totalMinor: 1299, roundingMinor: -99, dueMinor: 1200 })
  t.equal(await settleRefunds(payment.id), 1200)
})

t.test(
  'in the web shop: shown for each way, asked for, told in the order, posted and given back',
  async t => {
    await rounding('nearest')
    const cart = await fill(shop, { [shop.tea]: '3' })
    t.equal(cart.totalMinor, 3 * 1299 + 499)
    const { items, totalMinor } = await shop.ok('GET', `/carts/${cart.cartId}/payment-methods`, {
      visitor: cart.visitor
    })
    t.equal(totalMinor, 4396)
    t.match(
      items.find((m: { method: string }) => m.method === 'qr'),
      { available: true, amountMinor: 4400 }
    )
    t.match(
      items.find((m: { method: string }) => m.method === 'bank-transfer'),
      { available: true, amountMinor: 4396 }
    )
    const placed = (
      await checkOut(shop, cart, { payment: { provider: 'xendit', method: 'qr' } })
    ).json()
    t.match(placed, {
      totalMinor: 4396,
      roundingMinor: 4,
      dueMinor: 4400,
      payment: { amountMinor: 4400 }
    })
    // Another way, and back: what is due is that way's.
    const again = (payment: object) =>
      shop.ok('POST', `/orders/${placed.id}/payments`, { visitor: cart.visitor, body: payment })
    t.match(await again({ provider: 'manual', method: 'bank-transfer' }), {
      roundingMinor: 0,
      dueMinor: 4396
    })
    const {
      payment: { paymentId }
    } = await again({ provider: 'xendit', method: 'qr' })
    await stoa.settled()
    await rounding('down') // what was agreed stays agreed
    const { payment } = await shop.ok('GET', `/orders/${placed.id}`, { visitor: cart.visitor })
    const link = await stoa.ok('GET', payment.link.replace(/\/page$/, ''), {})
    t.match(link, { amountMinor: 4400, currency: 'IDR' }, 'the link asks for the same')
    await tell(xendit.pay(paymentId))
    const order = await asStaff(stoa, shop, placed.id)
    t.match(order, {
      state: 'confirmed',
      paymentState: 'paid',
      flags: [],
      totalMinor: 4396,
      roundingMinor: 4,
      dueMinor: 4400
    })
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${order.saleId}`, { token })
    t.match(sale, {
      totalMinor: 4396,
      roundingMinor: 4,
      dueMinor: 4400,
      tenders: [{ type: 'online', amountMinor: 4400 }]
    })
    const confirmed = await stoa.instance.relayPool.query<{ data: object }>(
      "SELECT data FROM pool.outbox WHERE name = 'storefront.order-confirmed' AND data ->> 'orderId' = $1",
      [placed.id]
    )
    t.match(confirmed.rows[0]?.data, { totalMinor: 4396, roundingMinor: 4 })

    const taken = []
    for (const lines of [
      [{ lineNo: 1, quantity: '1' }],
      [
        { lineNo: 1, quantity: '2' },
        { lineNo: 2, quantity: '1' }
      ]
    ]) {
      const answer = await act(stoa, shop, placed.id, 'returns', { lines, reason: 'too small' })
      t.equal(answer.statusCode, 201, answer.body)
      taken.push(answer.json().refundedMinor)
    }
    t.strictSame(taken, [1300, 3100])
    t.equal(await settleRefunds(paymentId), 4400)
    t.match(await asStaff(stoa, shop, placed.id), { paymentState: 'refunded', flags: [] })
  }
)

t.test('what cannot go back is refused at the payment too', async t => {
  await rounding('up')
  const { id } = await paid(1201)
  const back = (amountMinor: number) =>
    post(`payments/payments/${id}/refunds`, { amountMinor, reason: 'kindness' })
  t.match((await back(650)).json(), { status: 422, code: 'payments.refund-not-in-steps' })
  t.equal((await back(600)).statusCode, 201)
  t.match((await back(800)).json(), { code: 'payments.refund-too-large' })
  t.equal((await back(700)).statusCode, 201)
  t.equal(await settleRefunds(id), 1300)
})

t.test(
  'whatever is sold, however it is rounded and brought back: books and money agree',
  async t => {
    let refunds = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('nearest', 'down', 'up'),
        fc.integer({ min: 100, max: 400_000 }),
        fc.integer({ min: 2, max: 9_999 }),
        fc.nat({ max: 100 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
        async (setting, unitPriceMinor, milli, partPercent, cuts) => {
          await rounding(setting)
          const goods = {
            registerId: register.id,
            lines: [
              { variantId: shop.tea, quantity: (milli / 1000).toFixed(3), unitPriceMinor },
              { variantId: shop.coffee, quantity: '1' }
            ]
          }
          const quote = await made('pos/quote', goods)
          const inCash = Math.floor((quote.totalMinor * partPercent) / 200)
          const due = quote.totalMinor - inCash
          const payment = await paid(due)
          const sale = await made('pos/sales', {
            ...goods,
            tenders: [
              ...(inCash > 0 ? [{ type: 'cash', amountMinor: inCash }] : []),
              online(payment, payment.amountMinor)
            ]
          })
          const tenders = sale.tenders.reduce(
            (sum: number, one: { amountMinor: number }) => sum + one.amountMinor,
            0
          )
          const asked = payment.amountMinor
          if (
            sale.roundingMinor !== asked - due ||
            Math.abs(sale.roundingMinor) >= 100 ||
            asked % 100 !== 0 ||
            tenders !== sale.totalMinor + sale.roundingMinor ||
            sale.taxMinor !== quote.taxMinor ||
            JSON.stringify(sale.taxes) !== JSON.stringify(quote.taxes)
          ) {
            return false
          }
          // Brought back in steps: through the provider while it has the money, and at last what is
          // owed to the unit, cash where it has no more.
          const cash = (amountMinor: number) => ({ type: 'cash', amountMinor })
          let left = asked
          let given = 0
          for (const cut of [...cuts, 100]) {
            const { lines } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
            const back = lines
              .map((l: { lineNo: number; quantity: string; refundedQuantity: string }) => {
                const [sold, gone] = [l.quantity, l.refundedQuantity].map(q =>
                  Math.round(Number(q) * 1000)
                ) as [number, number]
                const quantity = (Math.floor(((sold - gone) * cut) / 100) / 1000).toFixed(3)
                return { lineNo: l.lineNo, quantity }
              })
              .filter((l: { quantity: string }) => Number(l.quantity) > 0)
            if (back.length === 0) continue
            /** What is due by these tenders; the document, where that is nothing. */
            const dueBy = async (...tenders: object[]) => {
              const answer = await refunded(sale, back, tenders)
              return answer.statusCode === 201
                ? { document: answer.json(), due: 0 }
                : { document: null, due: answer.json().facts.dueMinor as number }
            }
            const alone = cut === 100 ? null : await dueBy(online(payment, 0))
            let document = alone?.document
            if (alone !== null && !document && alone.due <= left) {
              left -= alone.due
              document = (await refunded(sale, back, [online(payment, alone.due)])).json()
            } else if (!document) {
              const { document: free, due: owed } = await dueBy(online(payment, 0), cash(0))
              const through = Math.min(left, owed - (owed % 100))
              left -= free ? 0 : through
              document =
                free ??
                (
                  await refunded(sale, back, [online(payment, through), cash(owed - through)])
                ).json()
            }
            if (document.kind !== 'refund') throw new Error(JSON.stringify(document))
            given += document.dueMinor
            refunds++
            if (given > sale.dueMinor) return false
          }
          const went = await settleRefunds(payment.id)
          return given === sale.dueMinor && went === asked - left && went <= asked
        }
      ),
      { numRuns: 12, seed: 20261129 }
    )
    t.ok(refunds >= 12, `${refunds} refunds`)
  }
)
