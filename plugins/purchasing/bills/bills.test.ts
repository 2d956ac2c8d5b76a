import t from 'tap'
import { asAdmin, memberOf, set, testInstance } from 'stoa/testing'
import { billedShop, BILLS, type BilledShop } from 'stoa/testing/bills'
import { PURCHASING as at } from 'stoa/testing/purchasing'

// What a supplier bills is held against what was ordered and received before it is paid.

const stoa = await testInstance()

/** Three of A at 5.00 and two of B at 7.50 came. */
async function received() {
  const shop = await billedShop(stoa)
  const receipt = await shop.receive(
    [
      [0, '3', 1500],
      [1, '2', 1500]
    ],
    { supplierId: shop.supplierId }
  )
  return { ...shop, receipt }
}
type Received = Awaited<ReturnType<typeof received>>
const of = ({ receipt }: Received, receiptLineNo: number, quantity: string, netMinor: number) => ({
  receiptId: receipt.id,
  receiptLineNo,
  quantity,
  netMinor
})
const codeOf = async (answer: ReturnType<BilledShop['send']>) => (await answer).json().code

t.test('entered, matched, approved: due by the terms of the supplier', async t => {
  const shop = await received()
  const made = await shop.bill(
    [
      { ...of(shop, 1, '3', 1500), taxPpm: 200_000 },
      { ...of(shop, 2, '2', 1500), taxMinor: 301 }
    ],
    { totalMinor: 3601, supplierNumber: ' INV 7 ' }
  )
  t.match(made, {
    kind: 'bill',
    state: 'draft',
    supplierName: 'Mill & Sons',
    supplierNumber: 'INV 7',
    currency: 'GBP',
    rate: '1',
    billedOn: '2026-01-31',
    dueOn: '2026-03-02',
    netMinor: 3000,
    taxMinor: 601,
    totalMinor: 3601,
    openMinor: 0,
    differs: false,
    lines: [
      { sku: 'A', received: '3', billedBefore: '0', expectedMinor: 1500, differenceMinor: 0 },
      { sku: 'B', receiptNumber: shop.receipt.number, excess: null, differs: false }
    ]
  })
  t.match((await shop.act(made.id, 'approve')).json(), {
    state: 'approved',
    openMinor: 3601,
    acceptedBecause: null,
    approvedBy: shop.userId
  })
  t.equal(await codeOf(shop.act(made.id, 'approve')), 'purchasing.bill-not-so')
  await stoa.settled()
  const heard = await asAdmin<{ state: string }>(
    stoa,
    "SELECT data ->> 'state' AS state FROM outbox WHERE tenant_id = $1 AND name = 'purchasing.supplier-bill-changed' ORDER BY id",
    [shop.tenantId]
  )
  t.strictSame(
    heard.map(({ state }) => state),
    ['draft', 'approved']
  )
})

t.test(
  'against the order: what was ordered stands beside it, in its currency at its rate',
  async t => {
    const shop = await billedShop(stoa)
    const order = await shop.done(`${at}/orders`, {
      supplierId: shop.supplierId,
      shopId: shop.shopId,
      currency: 'EUR',
      rate: '0.85',
      lines: [{ variantId: shop.variants[0], packs: '3', priceMinor: 1000 }]
    })
    await shop.done(`${at}/orders/${order.id}/send`)
    const receipt = await shop.done(`${at}/orders/${order.id}/receive`, {
      lines: [{ orderLineNo: 1, quantity: '2' }]
    })
    const line = (netMinor: number) => ({
      receiptId: receipt.id,
      receiptLineNo: 1,
      quantity: '2',
      netMinor
    })
    // The euro rose before the bill came: the goods are no dearer by it.
    const asOrdered = await shop.bill([line(2000)], { currency: 'EUR', rate: '0.9' })
    t.match(asOrdered, {
      currency: 'EUR',
      lines: [
        {
          orderNumber: order.number,
          ordered: '3',
          received: '2',
          expectedMinor: 1700,
          differs: false
        }
      ]
    })
    const dearer = await shop.bill([line(2100)], { currency: 'EUR', rate: '0.9' })
    t.match(dearer, { differs: true, lines: [{ differenceMinor: 85 }] })
    // In pounds it is compared in pounds.
    t.match(await shop.bill([line(1710)]), { lines: [{ differenceMinor: 10 }] })
    t.equal(
      await codeOf(shop.send(BILLS, shop.bodyOf([line(1)], { currency: 'EUR' }))),
      'purchasing.rate-needed'
    )
  }
)

t.test('what differs is accepted by who may, with a reason that stays', async t => {
  const shop = await received()
  const { token } = await memberOf(stoa, shop, {
    permissions: ['supplier-bill.read', 'supplier-bill.approve']
  })
  const dear = await shop.bill([of(shop, 1, '3', 1530)])
  t.match(dear, { differs: true, lines: [{ differenceMinor: 30, differs: true }] })
  t.equal(await codeOf(shop.act(dear.id, 'approve', {}, token)), 'purchasing.bill-differs')
  const because = { acceptBecause: 'New price list' }
  t.equal((await shop.act(dear.id, 'approve', because, token)).statusCode, 403)
  const { token: acceptor } = await memberOf(stoa, shop, {
    permissions: ['supplier-bill.read', 'supplier-bill.approve', 'supplier-bill.accept-difference']
  })
  t.match((await shop.act(dear.id, 'approve', because, acceptor)).json(), {
    state: 'approved',
    acceptedBecause: 'New price list'
  })
  // Three are billed already: a fourth did not come.
  const more = await shop.bill([of(shop, 1, '1', 500)])
  t.match(more, { lines: [{ billedBefore: '3', excess: '1', differs: true }] })
  t.equal(await codeOf(shop.act(more.id, 'approve', {})), 'purchasing.bill-differs')
  // Freight was not received either.
  const freight = await shop.bill([{ description: 'Freight', netMinor: 100 }])
  t.match(freight, { differs: true, lines: [{ receiptId: null, expectedMinor: null }] })
  // Two lines of one bill see one another.
  const twice = await shop.bill([of(shop, 2, '1', 750), of(shop, 2, '2', 1500)])
  t.match(twice, { lines: [{ excess: null }, { billedBefore: '1', excess: '1' }] })
  await set(stoa, 'purchasing/billToleranceMinor', 'company', 30, { token: shop.token })
  const little = await shop.bill([of(shop, 2, '2', 1530)])
  t.match((await shop.act(little.id, 'approve', {}, token)).json(), {
    state: 'approved',
    lines: [{ differenceMinor: 30, differs: false }]
  })
  // What was accepted stays as it was, whatever the tolerance says later.
  await set(stoa, 'purchasing/billToleranceMinor', 'company', 0, { token: shop.token })
  t.match(await shop.read(`${BILLS}/${dear.id}`), { lines: [{ differenceMinor: 30 }] })
})

t.test('a number of a supplier is entered once, until it is cancelled', async t => {
  const shop = await received()
  const numbered = (more: object = {}) =>
    shop.send(BILLS, shop.bodyOf([of(shop, 1, '1', 500)], { supplierNumber: 'A-1', ...more }))
  const first = (await numbered()).json()
  t.equal(await codeOf(numbered()), 'purchasing.bill-number-taken')
  t.equal(await codeOf(numbered({ supplierNumber: 'a-1' })), 'purchasing.bill-number-taken')
  const credit = { kind: 'credit-note', lines: [{ description: 'Broken', netMinor: 5 }] }
  t.equal((await numbered(credit)).statusCode, 201, 'a credit note counts for itself')
  const { id } = await shop.done(`${at}/suppliers`, { name: 'Other', currency: 'GBP' })
  const free = [{ description: 'Rent', netMinor: 5 }]
  t.equal((await numbered({ supplierId: id, lines: free })).statusCode, 201)
  t.match((await shop.read(`${BILLS}?supplierNumber=A-1&supplierId=${shop.supplierId}`)).items, [
    { kind: 'credit-note' },
    { id: first.id }
  ])
  const other = (await numbered({ supplierNumber: 'A-2' })).json()
  const put = (body: object, version = other.version) =>
    stoa.call('PATCH', `${BILLS}/${other.id}`, {
      token: shop.token,
      headers: { 'if-match': `"${version}"` },
      body: { lines: [of(shop, 1, '2', 1000)], ...body }
    })
  t.equal((await put({ supplierNumber: 'A-1' })).json().code, 'purchasing.bill-number-taken')
  t.equal((await put({ dueOn: '2026-01-30' })).json().code, 'purchasing.due-before-billed')
  t.match((await put({ dueOn: '2026-02-01', note: 'by post' })).json(), {
    supplierNumber: 'A-2',
    dueOn: '2026-02-01',
    note: 'by post',
    netMinor: 1000,
    lines: [{ quantity: '2' }]
  })
  t.equal((await put({})).json().code, 'stoa.stale-version')
  t.match((await shop.act(first.id, 'cancel', { because: 'Entered twice' })).json(), {
    state: 'cancelled',
    cancelledBecause: 'Entered twice'
  })
  t.equal((await numbered()).statusCode, 201)
  t.equal(await codeOf(shop.act(first.id, 'cancel', { because: 'x' })), 'purchasing.bill-not-so')
})

t.test('lines that do not fit are named', async t => {
  const shop = await received()
  const stranger = await received()
  const { id } = await shop.done(`${at}/suppliers`, { name: 'Other', currency: 'GBP' })
  const whose = await shop.receive([[0, '1', 500]], { supplierId: id })
  const refused = async (line: object, more: object = {}) => {
    const { code, errors } = (await shop.send(BILLS, shop.bodyOf([line], more))).json()
    return [code, errors?.[0]?.field]
  }
  const wrong = ['purchasing.bill-line-wrong', '/lines/0']
  t.strictSame(await refused({ ...of(shop, 3, '1', 5) }), wrong, 'no such line')
  t.strictSame(await refused({ ...of(shop, 1, '1', 5), receiptId: whose.id }), wrong, 'of another')
  t.strictSame(await refused(of(stranger, 1, '1', 5)), wrong, 'of another tenant')
  t.strictSame(await refused({ netMinor: 5 }), wrong, 'what is it?')
  t.strictSame(await refused({ netMinor: 5, description: 'x', quantity: '1' }), wrong)
  t.strictSame(await refused({ receiptId: shop.receipt.id, receiptLineNo: 1, netMinor: 5 }), wrong)
  t.strictSame(await refused(of(shop, 1, '1', 5), { kind: 'credit-note' }), wrong)
  t.equal(
    (await refused(of(shop, 1, '1', 5), { totalMinor: 6 }))[0],
    'purchasing.bill-total-differs'
  )
  t.equal(
    (await refused(of(shop, 1, '1', 5), { dueOn: '2026-01-01' }))[0],
    'purchasing.due-before-billed'
  )
  t.equal(
    (await refused(of(shop, 1, '1', 5), { supplierId: stranger.supplierId }))[0],
    'stoa.not-found'
  )
})

t.test('tax is rounded once a line, half up, unless it stands on the paper', async t => {
  const shop = await billedShop(stoa)
  // 3.33 at 7.5 % are 24.975; 0.10 at 5 % are half a penny.
  const made = await shop.bill([
    { description: 'a', netMinor: 333, taxPpm: 75_000 },
    { description: 'b', netMinor: 10, taxPpm: 50_000 },
    { description: 'c', netMinor: 333, taxPpm: 75_000, taxMinor: 24 }
  ])
  t.match(made, {
    netMinor: 676,
    taxMinor: 50,
    lines: [{ taxMinor: 25 }, { taxMinor: 1 }, { taxMinor: 24 }]
  })
})

t.test('what is not billed yet is proposed; what is entered is not proposed again', async t => {
  const shop = await received()
  const open = async () => (await shop.read(`${at}/suppliers/${shop.supplierId}/billable`)).items
  t.match(await open(), [
    { receiptId: shop.receipt.id, lineNo: 1, sku: 'A', received: '3', open: '3', costMinor: 1500 },
    { lineNo: 2, sku: 'B', open: '2' }
  ])
  const draft = await shop.bill([of(shop, 1, '2', 1000), of(shop, 2, '2', 1500)])
  t.match(await open(), [{ lineNo: 1, open: '1' }])
  t.equal((await open()).length, 1)
  await shop.act(draft.id, 'cancel', { because: 'x' })
  t.equal((await open()).length, 2)
})

t.test('a bill is the company’s: nobody in another, and nobody for one shop alone', async t => {
  const shop = await received()
  const made = await shop.bill([of(shop, 1, '3', 1500)])
  const stranger = await received()
  const one = `${BILLS}/${made.id}`
  t.equal((await stoa.call('GET', one, { token: stranger.token })).statusCode, 404)
  t.equal((await shop.act(made.id, 'approve', {}, stranger.token)).statusCode, 404)
  t.strictSame((await stranger.read(BILLS)).items, [])
  const { token } = await memberOf(stoa, shop, { permissions: ['supplier-bill.read'] })
  t.equal((await stoa.call('GET', one, { token })).statusCode, 200)
  for (const [verb, body] of [
    ['approve', {}],
    ['cancel', { because: 'x' }],
    ['pay', { amountMinor: 1, method: 'cash' }],
    ['set-off', { amountMinor: 1, creditNoteId: made.id }]
  ] as const) {
    t.equal((await shop.act(made.id, verb, body, token)).statusCode, 403, verb)
  }
  t.equal((await shop.send(BILLS, shop.bodyOf([of(shop, 1, '1', 5)]), token)).statusCode, 403)
})
