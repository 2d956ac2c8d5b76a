import t from 'tap'
import { dynamicStatement, newId } from 'stoa/plugin'
import { hire, memberOf, stockedShop, testInstance } from 'stoa/testing'
import {
  freeze,
  lineOf,
  nextReference,
  sendFrozen,
  type FrozenSale
} from 'stoa/testing/off-line-till'

// What a till sent and could not be posted waits for people; what differs is shown to them.

const stoa = await testInstance()
const shop = await stockedShop(stoa, '100')
const { token } = shop
const cashier = await hire(stoa, shop, [{ role: 'cashier' }])

const send = async (sale: FrozenSale, content?: string) =>
  (await sendFrozen(stoa, token, sale, content)).json()
const list = async (query = '', as = token) =>
  (await stoa.ok('GET', `/api/v1/pos/offline-sales?limit=100${query}`, { token: as })).items
const rowOf = async (reference: string) =>
  (await list()).find((row: { reference: string }) => row.reference === reference)
const act = (id: string, what: string, body: object = {}, as = token) =>
  stoa.call('POST', `/api/v1/pos/offline-sales/${id}/${what}`, { token: as, body })
const unknown = (more: Partial<FrozenSale> = {}) =>
  freeze(shop, { lines: [lineOf(shop, { variantId: newId() })], ...more })

t.test('lists show what came, the last in front, by what it is looked for', async t => {
  const there = await stockedShop(stoa, '100')
  const ask = (query: string) => list(query, there.token)
  const tell = async (sale: FrozenSale) => (await sendFrozen(stoa, there.token, sale)).json()
  const plain = freeze(there, { reference: nextReference('AB') })
  const dear = freeze(there, { lines: [lineOf(there, { unitPriceMinor: 400 })] })
  const lost = freeze(there, { lines: [lineOf(there, { variantId: newId() })] })
  for (const sale of [plain, dear, lost]) await tell(sale)
  const references = async (query: string) =>
    (await ask(query)).map(({ reference }: { reference: string }) => reference)
  const [first] = await ask('')
  t.match(first, {
    reference: lost.reference,
    device: 'K7',
    state: 'parked',
    waits: true,
    totalMinor: 500,
    currency: 'GBP',
    registerId: there.registerId,
    shopId: there.shopId,
    cashier: { id: there.userId },
    sentBy: { id: there.userId },
    saleId: null,
    reason: { code: 'pos.offline-variants-unknown' },
    rungUpAt: lost.rungUpAt,
    lookedAt: null
  })
  t.strictSame(
    await references(''),
    [lost, dear, plain].map(s => s.reference)
  )
  t.strictSame(await references('&state=posted'), [dear.reference, plain.reference])
  t.strictSame(await references('&waits=true'), [lost.reference, dear.reference])
  t.strictSame(await references('&device=AB'), [plain.reference])
  t.strictSame(await references(`&saleId=${dear.id}`), [dear.reference])
  t.strictSame(await references(`&registerId=${newId()}`), [])
  t.equal((await references(`&shopId=${there.shopId}`)).length, 3)
  t.equal((await references('&looked=true')).length, 0)
  const today = new Date().toISOString().slice(0, 10)
  t.equal((await references(`&from=${today}&to=${today}`)).length, 3)
  t.equal((await references('&to=2020-01-01')).length, 0)
  const page = await stoa.ok('GET', '/api/v1/pos/offline-sales?limit=2', { token: there.token })
  t.equal(page.items.length, 2)
  t.strictSame(await references(`&after=${encodeURIComponent(page.next)}`), [plain.reference])
  const one = await stoa.ok('GET', `/api/v1/pos/offline-sales/${first.id}`, {
    token: there.token
  })
  t.strictSame(one, { ...first, content: JSON.stringify(lost) })
  t.match(await stoa.call('GET', `/api/v1/pos/offline-sales/${first.id}`, { token }), {
    statusCode: 404
  })
})

t.test('what comes and what becomes of it is announced', async t => {
  const [plain, dear, lost] = [
    freeze(shop),
    freeze(shop, { lines: [lineOf(shop, { unitPriceMinor: 400 })] }),
    unknown()
  ]
  for (const sale of [plain, dear, lost]) await send(sale)
  const { id } = await rowOf(lost.reference)
  await act(id, 'seen')
  await act(id, 'dismiss', { reason: 'no sale' })
  await stoa.settled()
  const heard = async (name: string) => {
    const ours = [plain, dear, lost].map(({ reference }) => reference)
    return (await stoa.events(token, [name]))
      .map((event: { data: { reference: string } }) => event.data)
      .filter(({ reference }: { reference: string }) => ours.includes(reference))
  }
  const about = ({ reference }: FrozenSale) => ({ reference, shopId: shop.shopId })
  t.match(await heard('pos.offline-sale-accepted'), [
    { ...about(plain), saleId: plain.id },
    { ...about(dear), saleId: dear.id }
  ])
  t.match(await heard('pos.offline-sale-remarked'), [
    { ...about(dear), remarks: ['price-differs'] }
  ])
  t.match(await heard('pos.offline-sale-parked'), [
    { ...about(lost), offlineSaleId: id, reason: 'pos.offline-variants-unknown' }
  ])
  t.match(await heard('pos.offline-sale-reviewed'), [
    { ...about(lost), state: 'parked' },
    { ...about(lost), state: 'dismissed' }
  ])
})

t.test('what was looked at no longer waits; what is parked waits on', async t => {
  const dear = freeze(shop, { lines: [lineOf(shop, { unitPriceMinor: 400 })] })
  await send(dear)
  const { id } = await rowOf(dear.reference)
  const looked = (await act(id, 'seen')).json()
  t.match(looked, { waits: false, lookedBy: { id: shop.userId }, lookedAt: String })
  t.strictSame((await act(id, 'seen')).json(), looked, 'once')
  const lost = unknown()
  await send(lost)
  const parked = await rowOf(lost.reference)
  t.match((await act(parked.id, 'seen')).json(), { waits: true, lookedBy: { id: shop.userId } })
})

t.test('a variant that is unknown is booked as another; what was sent stays', async t => {
  const lost = freeze(shop, {
    lines: [lineOf(shop, { variantId: newId() }), lineOf(shop)],
    note: 'as sent'
  })
  const { variantId } = lost.lines[0] as { variantId: string }
  await send(lost)
  const { id } = await rowOf(lost.reference)
  t.match((await act(id, 'post')).json(), { code: 'pos.offline-variants-unknown', status: 422 })
  const [first, by, other] = shop.variants as [string, string, string]
  t.match((await act(id, 'post', { variants: [{ variantId: other, by }] })).json(), {
    code: 'pos.offline-variant-not-sold'
  })
  t.match((await act(id, 'post', { variants: [{ variantId, by: newId() }] })).json(), {
    code: 'pos.offline-variants-unknown'
  })
  t.match((await act(id, 'post', { variants: [{ variantId: first, by }] })).json(), {
    code: 'pos.offline-variant-known'
  })
  const posted = (await act(id, 'post', { variants: [{ variantId, by }] })).json()
  t.match(posted, {
    state: 'posted',
    saleId: lost.id,
    waits: false,
    decidedBy: { id: shop.userId },
    content: JSON.stringify(lost),
    reason: { code: 'pos.offline-variants-unknown' }
  })
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${lost.id}`, { token }), {
    number: posted.number,
    reference: lost.reference,
    note: 'as sent',
    lines: [{ variantId: by, sku: 'B', name: 'Thing A', unitPriceMinor: 500 }, { variantId: first }]
  })
  t.strictSame((await act(id, 'post')).json(), posted, 'posted once')
  t.match(await send(lost), { state: 'posted', saleId: lost.id, number: posted.number })
  t.match((await act(id, 'dismiss', { reason: 'too late' })).json(), {
    code: 'pos.offline-not-parked'
  })
  const { items } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${id}`, { token })
  t.match(items, [{ action: 'pos.post-parked-sale' }, { action: 'pos.accept-offline-sale' }])
})

t.test('two sales of one reference: people say whether the second is one', async t => {
  const sale = freeze(shop)
  await send(sale)
  const second = freeze(shop, {
    reference: sale.reference,
    tenders: [{ type: 'card', amountMinor: 500 }]
  })
  await send(second)
  const rows = await list('&state=parked')
  const { id } = rows.find((row: { reference: string }) => row.reference === sale.reference)
  t.match((await act(id, 'post')).json(), { code: 'pos.offline-differs', status: 409 })
  const posted = (await act(id, 'post', { asAnother: true })).json()
  t.match(posted, { state: 'posted' })
  t.not(posted.saleId, sale.id)
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${posted.saleId}`, { token }), {
    reference: `${sale.reference}-2`
  })
  const clone = freeze(shop, { id: sale.id })
  await send(clone)
  const cloned = await rowOf(clone.reference)
  t.match((await act(cloned.id, 'post')).json(), { code: 'pos.offline-id-taken' })
  t.match((await act(cloned.id, 'post', { asAnother: true })).json(), { state: 'posted' })
})

t.test('what is no sale is dismissed with a reason, and kept', async t => {
  const broken = freeze(shop)
  await send(broken, '{broken')
  const { id } = await rowOf(broken.reference)
  t.match((await act(id, 'post')).json(), { code: 'pos.offline-unreadable' })
  t.match((await act(id, 'dismiss', { reason: ' ' })).json(), { status: 400 })
  t.match((await act(id, 'dismiss', { reason: 'a test of the till' })).json(), {
    state: 'dismissed',
    waits: false,
    dismissedReason: 'a test of the till',
    content: '{broken'
  })
  t.match((await act(id, 'post')).json(), {
    code: 'pos.offline-not-parked',
    detail: /is dismissed/
  })
  t.match(await send(broken, '{broken'), { state: 'parked' }, 'the till hears that it is safe')
})

t.test('of two who decide at once one does', async t => {
  const lost = unknown()
  const { variantId } = lost.lines[0] as { variantId: string }
  await send(lost)
  const { id } = await rowOf(lost.reference)
  const body = { variants: [{ variantId, by: shop.variants[1] }] }
  const answers = await Promise.all([
    act(id, 'post', body),
    act(id, 'post', body),
    act(id, 'dismiss', { reason: 'no sale' })
  ])
  const [first, second, dismissed] = answers.map(answer => answer.json())
  if (dismissed.state === 'dismissed') {
    t.match([first.code, second.code], ['pos.offline-not-parked', 'pos.offline-not-parked'])
  } else {
    t.equal(dismissed.code, 'pos.offline-not-parked')
    t.match([first, second], [{ saleId: lost.id }, { saleId: lost.id }])
  }
})

t.test('who may see and decide, and of which', async t => {
  const lost = unknown({ cashierId: cashier.userId })
  await send(lost)
  const { id } = await rowOf(lost.reference)
  const path = `/api/v1/pos/offline-sales/${id}`
  t.equal((await stoa.call('GET', path, { token: cashier.token })).statusCode, 403)
  for (const what of ['seen', 'post', 'dismiss']) {
    const { statusCode } = await act(id, what, { reason: 'no sale' }, cashier.token)
    t.ok([400, 403].includes(statusCode), what)
  }
  const manager = await hire(stoa, shop, [{ role: 'manager' }])
  t.equal((await act(id, 'dismiss', { reason: 'no sale' }, manager.token)).statusCode, 200)
  const reader = await memberOf(stoa, shop, { permissions: ['offline-sale.read'] })
  t.equal((await stoa.call('GET', path, { token: reader.token })).statusCode, 200)
  t.equal((await act(id, 'seen', {}, reader.token)).statusCode, 403)
  await onlyOf(reader.roleId, { state: 'posted' })
  t.equal((await stoa.call('GET', path, { token: reader.token })).statusCode, 404)
  t.strictSame(
    [...new Set((await list('', reader.token)).map(({ state }: { state: string }) => state))],
    ['posted']
  )
})

/** The rules of a role hold under conditions from now on. */
async function onlyOf(roleId: string, conditions: object): Promise<void> {
  const system = await stoa.system(shop.tenantId)
  await system.unitOfWork(() =>
    dynamicStatement('UPDATE role_rule SET conditions = $3 WHERE tenant_id = $1 AND role_id = $2', [
      shop.tenantId,
      roleId,
      JSON.stringify(conditions)
    ])
  )
  stoa.instance.directory.forget(shop.tenantId)
}

t.test('a device learns what the server has of it, and what is missing', async t => {
  const there = await stockedShop(stoa, '100')
  const progress = (device: string, as = there.token) =>
    stoa.ok('GET', `/api/v1/pos/offline-sales/progress?device=${device}`, { token: as })
  t.strictSame(await progress('Q9'), { highest: 0, missing: [] })
  const at = (n: number, device = 'Q9') => `${device}-${String(n).padStart(6, '0')}`
  for (const n of [2, 3, 7]) {
    await sendFrozen(stoa, there.token, freeze(there, { reference: at(n) }))
  }
  await sendFrozen(stoa, there.token, { reference: at(9) }, 'broken')
  for (const reference of [at(5), `${at(4)}-2`, 'Q9-lamp', 'Q9', 'Q', at(40, 'Q91')]) {
    await stoa.ok('POST', '/api/v1/pos/sales', {
      token: there.token,
      body: {
        registerId: there.registerId,
        reference,
        lines: [{ variantId: there.variants[0], quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 500 }]
      }
    })
  }
  t.strictSame(await progress('Q9'), {
    highest: 9,
    missing: [
      [1, 1],
      [4, 4],
      [6, 6],
      [8, 8]
    ]
  })
  t.strictSame(await progress('Q91'), { highest: 40, missing: [[1, 39]] })
  t.strictSame(await progress('Q9', token), { highest: 0, missing: [] }, 'of another tenant')
  await sendFrozen(stoa, there.token, { reference: 'Q9-1000000' }, 'broken')
  for (let n = 100; n < 320; n += 2) {
    await sendFrozen(stoa, there.token, { reference: at(n) }, 'broken')
  }
  const { highest, missing } = await progress('Q9')
  t.equal(highest, 1_000_000)
  t.equal(missing.length, 100)
})
