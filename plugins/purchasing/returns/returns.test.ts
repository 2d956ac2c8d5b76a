import t from 'tap'
import { asAdmin, memberOf, set, testInstance } from 'stoa/testing'
import { billedShop, BILLS } from 'stoa/testing/bills'
import { PURCHASING as at, wrongCosts } from 'stoa/testing/purchasing'
import { wrongBooks } from 'stoa/testing/stock'

// What goes back to a supplier leaves the stock at what it came at, and a credit note is awaited.

const stoa = await testInstance()
const RETURNS = `${at}/supplier-returns`

/** Ten of A at 1.00, then ten at 2.00 with 1.00 of freight. */
async function bought() {
  const shop = await billedShop(stoa)
  const { supplierId, shopId } = shop
  const [cheap, dear] = [
    await shop.receive([[0, '10', 1000]], { supplierId }),
    await shop.receive([[0, '10', 2000]], {
      supplierId,
      charges: [{ kind: 'freight', spreadBy: 'value', amountMinor: 100 }]
    })
  ]
  const send = (lines: object[], more: object = {}, token = shop.token) =>
    shop.send(
      RETURNS,
      { supplierId, shopId, receiptId: dear.id, reason: 'Broken', lines, ...more },
      token
    )
  return { ...shop, cheap, dear, giveBack: send }
}
const line = (quantity: string, more: object = {}) => ({ receiptLineNo: 1, quantity, ...more })

t.test('out of a receipt: at what it came at, and no more than came', async t => {
  const shop = await bought()
  const made = (await shop.giveBack([line('5')])).json()
  t.match(made, {
    number: /^PR\d{4}-000001$/,
    supplierName: 'Mill & Sons',
    receiptNumber: shop.dear.number,
    reason: 'Broken',
    creditMinor: 1000,
    creditNoteId: null,
    lines: [{ sku: 'A', quantity: '5', creditMinor: 1000 }]
  })
  await shop.kept()
  // By hand: 10.00 + 20.00 + 1.00 of freight are 31.00 for twenty; five at 2.10 leave 20.50 for fifteen.
  t.match(await shop.value(0), { quantity: '15', valueMinor: 2050, averageCost: '136.6667' })
  t.equal(await shop.cost(0), 137)
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  t.match((await shop.giveBack([line('3'), line('2.001')])).json(), {
    code: 'purchasing.more-than-received',
    errors: [{ field: '/lines/1/quantity' }]
  })
  t.match((await shop.giveBack([line('5', { creditMinor: 900 })])).json(), { creditMinor: 900 })
  t.match((await shop.giveBack([line('0.001')])).json(), { code: 'purchasing.more-than-received' })
  const { items } = await shop.read('/api/v1/inventory/movements?limit=100&reason=supplier-return')
  t.strictSame(
    items.map(({ quantity }: { quantity: string }) => quantity),
    ['-5', '-5']
  )
  await stoa.settled()
  const heard = await asAdmin(
    stoa,
    "SELECT 1 FROM outbox WHERE tenant_id = $1 AND name = 'purchasing.supplier-return-posted'",
    [shop.tenantId]
  )
  t.equal(heard.length, 2)
})

t.test('of no receipt: at the average, and what is expected is said', async t => {
  const shop = await bought()
  const free = { receiptId: undefined }
  const some = { variantId: shop.variants[0], quantity: '4', creditMinor: 500 }
  t.match((await shop.giveBack([some], free)).json(), { receiptId: null, creditMinor: 500 })
  await shop.kept()
  // 31.00 for twenty: four are 6.20.
  t.match(await shop.value(0), { quantity: '16', valueMinor: 2480, averageCost: '155' })
  const codeOf = async (lines: object[], more: object = free) =>
    (await shop.giveBack(lines, more)).json().code
  t.equal(await codeOf([{ ...some, creditMinor: undefined }]), 'purchasing.return-line-free')
  t.equal(await codeOf([line('1', { creditMinor: 1 })]), 'purchasing.return-line-free')
  t.equal(await codeOf([some], {}), 'purchasing.return-line-wrong', 'not of the receipt')
  t.equal(await codeOf([line('1', { receiptLineNo: 2 })], {}), 'purchasing.return-line-wrong')
  const { id } = await shop.done(`${at}/suppliers`, { name: 'Other', currency: 'GBP' })
  t.equal(await codeOf([line('1')], { supplierId: id }), 'purchasing.return-line-wrong')
})

t.test('never more than is there, unless the shop may go below zero', async t => {
  const shop = await bought()
  await shop.sell(0, '18')
  t.equal((await shop.giveBack([line('3')])).json().code, 'inventory.stock-short')
  t.strictSame((await shop.read(RETURNS)).items, [], 'nothing of it is left')
  const { token, shopId } = shop
  const headers = { 'x-shop-id': shopId }
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, { token, headers })
  t.equal((await shop.giveBack([line('3')])).statusCode, 201)
  await shop.kept()
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
})

t.test('a credit note is awaited until it comes', async t => {
  const shop = await bought()
  const made = (await shop.giveBack([line('1')])).json()
  const awaited = async () => (await shop.read(`${RETURNS}?awaiting=true`)).items.length
  t.equal(await awaited(), 1)
  const credit = { kind: 'credit-note', supplierReturnId: made.id, supplierNumber: 'CN 1' }
  const lines = [{ description: 'Broken', netMinor: 200 }]
  const refused = async (more: object) =>
    (await shop.send(BILLS, shop.bodyOf(lines, { ...credit, ...more }))).json().code
  t.equal(await refused({ kind: 'bill' }), 'purchasing.credit-of-no-return')
  const { id: supplierId } = await shop.done(`${at}/suppliers`, { name: 'Other', currency: 'GBP' })
  t.equal(await refused({ supplierId }), 'purchasing.credit-of-no-return')
  const stranger = await bought()
  const theirs = (await stranger.giveBack([line('1')])).json()
  t.equal(await refused({ supplierReturnId: theirs.id }), 'stoa.not-found')
  const note = await shop.bill(lines, credit)
  t.equal(await awaited(), 0)
  t.match(await shop.read(`${RETURNS}/${made.id}`), {
    creditNoteId: note.id,
    creditNoteNumber: 'CN 1'
  })
  await shop.act(note.id, 'cancel', { because: 'wrong' })
  t.equal(await awaited(), 1)
})

t.test('lists are filtered; prices and returns are not for everybody', async t => {
  const shop = await bought()
  const first = (await shop.giveBack([line('1')])).json()
  const second = (await shop.giveBack([line('1')], { receiptId: shop.cheap.id })).json()
  const ids = async (query: string) =>
    (await shop.read(`${RETURNS}?${query}`)).items.map(({ id }: { id: string }) => id)
  t.strictSame(await ids(''), [second.id, first.id])
  t.strictSame(await ids(`receiptId=${shop.dear.id}`), [first.id])
  t.strictSame(await ids(`supplierId=${shop.supplierId}&limit=1`), [second.id])
  t.strictSame(await ids('awaiting=false'), [])
  const { token } = await memberOf(stoa, shop, { permissions: ['supplier-return.read'] })
  t.match(await shop.read(`${RETURNS}/${first.id}`, token), {
    creditMinor: null,
    lines: [{ creditMinor: null, quantity: '1' }]
  })
  t.equal((await shop.giveBack([line('1')], {}, token)).statusCode, 403)
  const stranger = await bought()
  const one = `${RETURNS}/${first.id}`
  t.equal((await stoa.call('GET', one, { token: stranger.token })).statusCode, 404)
  t.equal((await shop.giveBack([line('1')], {}, stranger.token)).statusCode, 404)
})

t.test('sixteen at once: no more goes back than came', { timeout: 120_000 }, async t => {
  const shop = await bought()
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      i % 4 === 3 ? shop.sell(0, '0.5').then(() => null) : shop.giveBack([line('1')])
    )
  )
  const codes = answers.flatMap(answer => (answer === null ? [] : [answer.statusCode]))
  t.strictSame(
    codes.filter(code => code >= 500),
    []
  )
  t.equal(codes.filter(code => code === 201).length, 10)
  t.match(await shop.read(`${RETURNS}?limit=100`), { items: { length: 10 } })
  await shop.kept()
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})
