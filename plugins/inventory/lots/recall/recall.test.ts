import t from 'tap'
import { memberOf, testInstance } from 'stoa/testing'
import { LOTS, trackedShop } from 'stoa/testing/lots'

// A lot is called back: who has it, where the rest is, and who brought it.

const stoa = await testInstance()
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

t.test('which sales and customers had it, where the rest is, and by what it came', async t => {
  const shop = await trackedShop(stoa)
  const { token, variants, shopId } = shop
  const supplier = await shop.done('/api/v1/purchasing/suppliers', {
    name: 'Mill',
    currency: 'GBP'
  })
  const receipt = await shop.done('/api/v1/purchasing/receipts', {
    shopId,
    supplierId: supplier.id,
    reference: 'DN 7',
    lines: [
      {
        variantId: variants[1],
        quantity: '10',
        costMinor: 100,
        lots: [
          { code: 'BAD', quantity: '6', expiresOn: day(10), supplierBatch: 'M-1' },
          { code: 'GOOD', expiresOn: day(90) }
        ]
      }
    ]
  })
  t.strictSame(await shop.taken(receipt.id), ['BAD 6', 'GOOD 4'])
  const ada = await shop.done('/api/v1/customers/customers', {
    name: 'Ada',
    phone: '+442071838750',
    email: 'ada@example.com'
  })
  const first = (await shop.sellOf(1, '2', undefined, { customerId: ada.id })).json()
  const second = (await shop.sellOf(1, '1')).json()
  const other = (await shop.sellOf(1, '1', [{ code: 'GOOD' }])).json()
  await shop.done('/api/v1/pos/refunds', {
    registerId: shop.registerId,
    saleId: first.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 750 }]
  })
  const gone = await shop.done(`/api/v1/pos/sales/${(await shop.sellOf(1, '1')).json().id}/void`, {
    registerId: shop.registerId,
    reason: 'x'
  })
  t.strictSame(await shop.taken(gone.id), ['BAD 1'])
  await shop.done('/api/v1/inventory/adjustments', {
    reason: 'write-off',
    note: 'broken',
    lines: [{ variantId: variants[1], quantity: '1' }]
  })
  const bad = await shop.lot(1, 'BAD')
  t.match(await shop.read(`${LOTS}/${bad.id}`), {
    supplierBatch: 'M-1',
    places: [{ quantity: '3' }]
  })
  t.match(await shop.read(`${LOTS}/${bad.id}/recall`), {
    onHand: '3',
    places: [{ shopId, quantity: '3' }],
    sold: '4',
    returned: '2',
    atCustomers: '2',
    writtenOff: '1',
    underWay: '0',
    returnedToSuppliers: '0',
    receipts: [
      {
        documentId: receipt.id,
        number: receipt.number,
        supplierName: 'Mill',
        reference: 'DN 7',
        quantity: '6'
      }
    ]
  })
  const page = await shop.read(`${LOTS}/${bad.id}/sales?limit=2`)
  const rest = await shop.read(`${LOTS}/${bad.id}/sales?limit=2&after=${page.next}`)
  const sales = [...page.items, ...rest.items]
  t.equal(sales.length, 3)
  t.match(sales.slice(1), [
    { saleId: second.id, number: second.number, quantity: '1', returned: '0', customerName: null },
    {
      saleId: first.id,
      quantity: '2',
      returned: '1',
      customerName: 'Ada',
      phone: '+442071838750',
      email: 'ada@example.com'
    }
  ])
  t.notOk(sales.some(({ saleId }: { saleId: string }) => saleId === other.id))
  const csv = await stoa.call('GET', `${LOTS}/${bad.id}/sales.csv`, { token })
  t.match(csv.body, new RegExp(`${first.number},.*,2,1,Ada,.*ada@example.com`))
  const { items } = await shop.read(`${LOTS}/${bad.id}/movements`)
  t.equal(items.length, 7)
  t.match(items.at(-1), { reason: 'receipt', quantity: '6', documentType: 'goods-receipt' })

  const { token: cashier } = await memberOf(stoa, shop, { permissions: ['lot.read'] })
  t.equal((await stoa.call('GET', `${LOTS}/${bad.id}/recall`, { token: cashier })).statusCode, 403)
  const { token: keeper } = await memberOf(stoa, shop, { permissions: ['lot.recall'] })
  const unnamed = await shop.read(`${LOTS}/${bad.id}/sales`, keeper)
  t.match(unnamed.items.at(-1), { customerId: null, customerName: null, phone: null })
  t.notOk(JSON.stringify(unnamed).includes('Ada'))
})

t.test('what expires soon is listed, and announced once', async t => {
  const shop = await trackedShop(stoa)
  const { token, variants, tenantId } = shop
  for (const [code, days] of [
    ['GONE', -1],
    ['SOON', 20],
    ['LATER', 100]
  ] as const) {
    await shop.bring(1, '2', [{ code, expiresOn: day(days) }])
  }
  await shop.bring(0, '1', [{ code: 'L' }])
  const codes = async (query: string): Promise<string[]> =>
    (await shop.read(`${LOTS}?${query}`)).items.map(({ code }: { code: string }) => code)
  t.strictSame(await codes('expiringWithin=30'), ['GONE', 'SOON'])
  t.strictSame(await codes('sort=expiry&limit=2'), ['GONE', 'SOON'])
  t.strictSame(await codes(`variantId=${variants[1]}`), ['LATER', 'SOON', 'GONE'])
  const { next } = await shop.read(`${LOTS}?sort=expiry&limit=2`)
  t.strictSame(await codes(`sort=expiry&limit=2&after=${next}`), ['LATER'])
  t.strictSame(await codes('code=la'), ['LATER'])
  const csv = await stoa.call('GET', '/api/v1/inventory/lots.csv?expiringWithin=30', { token })
  t.match(csv.body, /B,Thing B,GONE,.*\r?\nB,Thing B,SOON/)
  const job = stoa.instance.registry.jobs.get('inventory.announce-expiring')
  const announce = async (): Promise<unknown> =>
    job?.definition.run(await stoa.system(tenantId), {
      id: 'by-hand',
      data: {},
      attempt: 1,
      repeated: false,
      signal: AbortSignal.timeout(60_000)
    } as never)
  await announce()
  await announce()
  const events = await stoa.events(token, ['inventory.lot-expiry-announced'])
  t.strictSame(
    events.map(({ data }) =>
      (data as { lots: Array<{ code: string }> }).lots.map(({ code }) => code).sort()
    ),
    [['GONE', 'SOON']]
  )
  const { id, version } = await shop.lot(1, 'LATER')
  const changed = await stoa.call('PATCH', `${LOTS}/${id}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { expiresOn: day(2), note: 'label was wrong' }
  })
  t.match(changed.json(), { expiresOn: day(2), note: 'label was wrong', version: version + 1 })
  await announce()
  t.equal((await stoa.events(token, ['inventory.lot-expiry-announced'])).length, 2)
})
