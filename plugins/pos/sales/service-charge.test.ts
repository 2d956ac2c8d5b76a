import t from 'tap'
import { hire, set, stockedShop, testInstance, type StockedShop } from 'stoa/testing'
import { freeze, sendFrozen } from 'stoa/testing/off-line-till'

// What is charged for service: by order type, taxed by a class of its own, beside the goods everywhere.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const cash = (amountMinor: number) => ({ type: 'cash', amountMinor })
const WAITED = 'They waited for an hour'

/** Goods at 5.00, 7.50 and 0.99; 12.5 % for service at 20 %, of dine-in alone. */
async function restaurant(): Promise<StockedShop> {
  const shop = await stockedShop(stoa, '1000', undefined, {
    settings: [{ plugin: 'pos', key: 'registerSessions', value: true }]
  })
  const { token } = shop
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/service', {
    token,
    body: { name: 'Service', ratePpm: 200_000 }
  })
  await set(stoa, 'pos/serviceChargePercent', 'company', '12.5', { token })
  await set(stoa, 'pos/serviceChargeTaxClass', 'company', 'service', { token })
  return shop
}
const call = (shop: StockedShop, path: string, body: object, token = shop.token) =>
  stoa.call('POST', `/api/v1/pos/${path}`, {
    token,
    body: { registerId: shop.registerId, ...body }
  })
const post = async (shop: StockedShop, path: string, body: object, token?: string) => {
  const answer = await call(shop, path, body, token)
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.json()
}
const get = (shop: StockedShop, path: string) =>
  stoa.ok('GET', `/api/v1/${path}`, { token: shop.token })
const meal = (shop: StockedShop, more: object = {}) => ({
  orderType: 'dine-in',
  lines: [
    { variantId: shop.variants[0], quantity: '2' },
    { variantId: shop.variants[1], quantity: '1' }
  ],
  ...more
})
const CHARGE = {
  ratePpm: 125_000,
  netMinor: 182,
  taxMinor: 37,
  totalMinor: 219,
  taxes: [{ code: 'service', ratePpm: 200_000, taxMinor: 37 }]
}

const shop = await restaurant()
const { token } = shop
const session = await post(shop, 'sessions', { floatMinor: 10_000 })

t.test('it is charged of the orders it is for, and nobody else pays it', async t => {
  t.match(await post(shop, 'quote', meal(shop)), {
    subtotalMinor: 1750,
    totalMinor: 1969,
    serviceCharge: CHARGE,
    serviceChargeOff: null,
    approvalNeeded: null
  })
  for (const orderType of ['take-away', undefined]) {
    t.match(await post(shop, 'quote', { ...meal(shop), orderType }), {
      totalMinor: 1750,
      serviceCharge: null
    })
  }
  const sale = await post(shop, 'sales', meal(shop, { tenders: [cash(2000)], totalMinor: 1969 }))
  t.match(sale, {
    totalMinor: 1969,
    netMinor: 1932,
    taxMinor: 37,
    changeMinor: 31,
    serviceCharge: CHARGE,
    lines: [{ totalMinor: 1000 }, { totalMinor: 750 }],
    taxes: [{ code: 'service', baseMinor: 182, taxMinor: 37 }, { code: 'standard' }]
  })
  t.strictSame(await get(shop, `pos/sales/${sale.id}`), sale)
  const { printed } = await get(shop, `pos/sales/${sale.id}/receipt`)
  t.match(
    printed.sums.find(({ text }: { text: string }) => text.startsWith('Service')),
    { text: 'Service charge 12.5 %', amount: '£2.19' }
  )
  t.match(
    (await call(shop, 'sales', meal(shop, { tenders: [cash(2000)], totalMinor: 1750 }))).json(),
    {
      code: 'pos.total-differs',
      facts: { totalMinor: 1969 }
    }
  )
})

t.test(
  'who owes no tax owes none on the charge either, unless its class is not theirs',
  async t => {
    const taxExemption = { kind: 'diplomatic', certificate: 'D-7' }
    const free = { totalMinor: 1932, taxMinor: 0, exemptTaxMinor: 37 }
    const charge = { netMinor: 182, taxMinor: 0, totalMinor: 182 }
    const asked = await post(shop, 'quote', meal(shop, { taxExemption }))
    t.match(asked, { ...free, serviceCharge: charge })
    const sale = await post(shop, 'sales', meal(shop, { taxExemption, tenders: [cash(1932)] }))
    t.match(sale, { ...free, serviceCharge: charge })
    t.match(
      sale.taxes.filter(({ code }: { code: string }) => code === 'service'),
      [{ baseMinor: 182, taxMinor: 0, exempt: true }]
    )
    t.strictSame(await get(shop, `pos/sales/${sale.id}`), sale)
    const back = await Promise.all(
      [1, 2].map(async lineNo => {
        const lines = [{ lineNo, quantity: lineNo === 1 ? '2' : '1' }]
        return post(shop, 'refunds/quote', { saleId: sale.id, lines })
      })
    )
    t.strictSame(
      back.map(({ serviceChargeMinor }) => serviceChargeMinor),
      [104, 78]
    )
    const taxClasses = ['standard']
    const { id: customerId } = await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: {
        name: 'Ana',
        taxExemption: { ...taxExemption, from: null, until: null, taxClasses }
      }
    })
    t.match(await post(shop, 'quote', meal(shop, { customerId })), {
      totalMinor: 1969,
      serviceCharge: CHARGE
    })
  }
)

t.test('goods take their share of it back, and a void all of it', async t => {
  const sale = await post(shop, 'sales', meal(shop, { tenders: [cash(1969)] }))
  const back = async (lineNo: number, amountMinor: number) => {
    const lines = [{ lineNo, quantity: '1' }]
    const quote = await post(shop, 'refunds/quote', { saleId: sale.id, lines })
    const refund = await post(shop, 'refunds', {
      saleId: sale.id,
      lines,
      tenders: [cash(amountMinor)]
    })
    t.equal(quote.owedMinor, refund.dueMinor)
    t.equal(quote.serviceChargeMinor, refund.serviceCharge.totalMinor)
    return refund
  }
  // 219 x 500/1750 = 62.57; x 1000/1750 = 125.14; 219.
  const steps = [await back(1, 563), await back(1, 562), await back(2, 844)]
  t.strictSame(
    steps.map(({ serviceCharge }) => serviceCharge.totalMinor),
    [63, 62, 94]
  )
  t.strictSame(
    steps.reduce((sum, { serviceCharge }) => sum + serviceCharge.taxMinor, 0),
    37
  )
  const voided = await post(shop, 'sales', meal(shop, { tenders: [cash(1969)] }))
  t.match(await post(shop, `sales/${voided.id}/void`, { reason: 'Wrong table' }), {
    totalMinor: 1969,
    serviceCharge: CHARGE
  })
})

t.test('it is taken off by whoever may, or has leave to, and says why', async t => {
  const { token: cashier } = await hire(stoa, shop, [
    { role: 'cashier', companyId: shop.companyId }
  ])
  const off = meal(shop, { serviceChargeOff: ` ${WAITED} `, tenders: [cash(1750)] })
  t.match((await call(shop, 'sales', off, cashier)).json(), {
    code: 'access.forbidden',
    facts: { permission: 'sale.waive-service-charge', approvable: true }
  })
  const { tenders: _, ...asked } = off as typeof off & { tenders?: unknown }
  t.match((await call(shop, 'quote', asked, cashier)).json(), { code: 'access.forbidden' })
  t.match(await post(shop, 'quote', { ...asked, beyondLimit: true }, cashier), {
    totalMinor: 1750,
    approvalNeeded: 'sale.waive-service-charge',
    serviceCharge: null,
    serviceChargeOff: WAITED
  })
  const sale = await post(shop, 'sales', off)
  t.match(sale, { totalMinor: 1750, serviceCharge: null, serviceChargeOff: WAITED })
  const receipt = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token,
    headers: { accept: 'application/json' }
  })
  t.notMatch(receipt.body, /waited/, 'no receipt says why')
  t.match(
    await post(shop, 'sales', { ...off, orderType: 'take-away' }, cashier),
    { serviceChargeOff: null },
    'there was none to take off'
  )
  const parked = await post(shop, 'tickets', { ...meal(shop), serviceChargeOff: WAITED })
  t.match(parked, { totalMinor: 1750, serviceChargeOff: WAITED })
  t.match(await post(shop, 'tickets', meal(shop)), { totalMinor: 1969, serviceChargeOff: null })
})

t.test('an exchange gives its share back and charges what is taken', async t => {
  const sale = await post(shop, 'sales', meal(shop, { tenders: [cash(1969)] }))
  const exchange = await post(shop, 'exchanges', {
    saleId: sale.id,
    returned: [{ lineNo: 2, quantity: '1' }],
    orderType: 'dine-in',
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders: [cash(281)],
    differenceMinor: -281
  })
  t.match(exchange, {
    refund: { totalMinor: 844, serviceCharge: { totalMinor: 94 } },
    sale: { totalMinor: 563, serviceCharge: { totalMinor: 63 } }
  })
})

t.test('an invoice has it below the goods, and its credit notes add up to it', async t => {
  const sale = await post(shop, 'sales', meal(shop, { tenders: [cash(1969)] }))
  const refund = (lineNo: number, quantity: string, amountMinor: number) =>
    post(shop, 'refunds', {
      saleId: sale.id,
      lines: [{ lineNo, quantity }],
      tenders: [cash(amountMinor)]
    })
  await refund(1, '1', 563)
  const invoice = await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/invoice`, {
    token,
    body: { buyer: { name: 'Guest Ltd' } }
  })
  t.match(invoice.content, { totalMinor: 1969, serviceCharge: CHARGE })
  const html = await stoa.call('GET', `/api/v1/pos/invoices/${invoice.id}/html`, { token })
  t.match(html.body, /Service charge[^]*12\.5 %[^]*£2\.19/)
  await refund(1, '1', 562)
  const correction = await stoa.ok('POST', `/api/v1/pos/invoices/${invoice.id}/correct`, {
    token,
    body: { reason: 'Another name' }
  })
  t.match(correction.content, { totalMinor: 844, serviceCharge: { totalMinor: 94 } })
})

t.test('off line it is what the till asked, and remarked where the shop asks another', async t => {
  const taxes = [{ code: 'service', ratePpm: 200_000 }]
  const send = async (more: object) => {
    const sale = freeze(shop, { orderType: 'dine-in', ...more })
    const answer = await sendFrozen(stoa, token, sale)
    return { ...answer.json(), posted: await get(shop, `pos/sales/${answer.json().saleId}`) }
  }
  const remarks = (answer: { remarks: Array<{ code: string; facts: unknown }> }) =>
    answer.remarks.filter(({ code }) => code !== 'no-session')
  const as = await send({ serviceCharge: { ratePpm: 125_000, taxes } })
  t.match(as.posted, { totalMinor: 563, serviceCharge: { totalMinor: 63, taxMinor: 11 } })
  t.strictSame(remarks(as), [])
  const other = await send({ serviceCharge: { ratePpm: 100_000, taxes: [] } })
  t.match(other.posted, { totalMinor: 550, serviceCharge: { taxMinor: 0 } })
  t.strictSame(remarks(other), [
    {
      code: 'settings-differ',
      facts: { setting: 'serviceCharge', sold: '10%', now: '12.5% service 20%' }
    }
  ])
  const off = await send({ serviceChargeOff: WAITED })
  t.match(off.posted, { totalMinor: 500, serviceCharge: null, serviceChargeOff: WAITED })
  t.strictSame(remarks(off), [])
  t.match(remarks(await send({})), [{ facts: { sold: '0%' } }])
})

t.test('documents, Z and the report say the same, and it stands apart from goods', async t => {
  const { items } = await get(shop, 'pos/sales?limit=100')
  const { items: backs } = await get(shop, 'pos/refunds?limit=100')
  const all = await Promise.all(
    [...items, ...backs].map(({ id, kind }: { id: string; kind: string }) =>
      get(shop, `pos/${kind === 'sale' ? 'sales' : 'refunds'}/${id}`)
    )
  )
  const net = (of: (one: (typeof all)[number]) => number): number =>
    all.reduce((sum, one) => sum + (one.kind === 'sale' ? of(one) : -of(one)), 0)
  const charge = net(one => one.serviceCharge?.totalMinor ?? 0)
  const chargeTax = net(one => one.serviceCharge?.taxMinor ?? 0)
  t.ok(charge > 0 && chargeTax > 0)
  const report = (groupBy: string) => get(shop, `reporting/sales?groupBy=${groupBy}`)
  const { total } = await report('day')
  t.equal(total.serviceChargeMinor, charge)
  t.equal(total.serviceChargeTaxMinor, chargeTax)
  t.equal(
    total.netSalesMinor + charge,
    net(one => one.totalMinor)
  )
  t.equal(
    total.taxMinor + chargeTax,
    net(one => one.taxMinor)
  )
  const sumOf = async (groupBy: string, field: string): Promise<number> =>
    (await report(groupBy)).items.reduce(
      (sum: number, one: Record<string, number>) => sum + (one[field] ?? 0),
      0
    )
  for (const groupBy of ['day', 'hour', 'user', 'shop']) {
    t.equal(await sumOf(groupBy, 'serviceChargeMinor'), charge, groupBy)
  }
  t.equal(await sumOf('product', 'serviceChargeMinor'), 0)
  t.equal(await sumOf('product', 'netSalesMinor'), total.netSalesMinor)
  t.equal(await sumOf('tender', 'netSalesMinor'), total.netSalesMinor + charge)
  const taxes = (await report('tax')).items
  t.match(
    taxes.find(({ key }: { key: string }) => key === 'service 200000'),
    { netSalesMinor: 0, taxMinor: 0, serviceChargeTaxMinor: chargeTax }
  )
  t.equal(await sumOf('tax', 'netSalesMinor'), total.netSalesMinor)
  t.equal(await sumOf('tax', 'serviceChargeMinor'), charge)
  const csv = await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=day', { token })
  t.match(csv.body, /discount,serviceCharge,serviceChargeTax,tips,rounding/)
  // What came from off line after its session is in no drawer; here it joined this one.
  const inDrawer = (of: (one: (typeof all)[number]) => number): number =>
    net(one => (one.sessionId === session.id ? of(one) : 0))
  const z = async () => get(shop, `pos/sessions/${session.id}/report`)
  t.match(await z(), {
    netSalesMinor: inDrawer(one => one.totalMinor),
    serviceChargeMinor: inDrawer(one => one.serviceCharge?.totalMinor ?? 0),
    taxMinor: inDrawer(one => one.taxMinor)
  })
})

t.test('what the settings say is refused where it cannot be, and a shop has its own', async t => {
  const at = { token, headers: { 'x-shop-id': shop.shopId } }
  await set(stoa, 'pos/serviceChargeTaxClass', 'shop', 'nowhere', at)
  t.match((await call(shop, 'sales', meal(shop, { tenders: [cash(2000)] }))).json(), {
    code: 'pos.service-charge-untaxable'
  })
  t.match(
    await post(shop, 'sales', { ...meal(shop), orderType: 'delivery', tenders: [cash(1750)] }),
    {
      serviceCharge: null
    }
  )
  await set(stoa, 'pos/serviceChargeTaxClass', 'shop', '', at)
  await set(stoa, 'pos/serviceChargeOrderTypes', 'shop', [], at)
  await set(stoa, 'pos/serviceChargePercent', 'shop', '10', at)
  t.match(await post(shop, 'quote', { ...meal(shop), orderType: undefined }), {
    totalMinor: 1925,
    serviceCharge: { ratePpm: 100_000, taxMinor: 0, taxes: [] }
  })
  t.match(await get(shop, `pos/till-book?registerId=${shop.registerId}`), {
    serviceCharge: { percent: '10', orderTypes: [], taxClass: '', mayTakeOff: true }
  })
})
