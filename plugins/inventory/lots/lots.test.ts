import t from 'tap'
import { set, testInstance } from 'stoa/testing'
import { LOTS, track, trackedShop, wrongLots } from 'stoa/testing/lots'
import { wrongBooks } from 'stoa/testing/stock'

// Which lot and which piece is where, and which sale had it.

const stoa = await testInstance()
const codeOf = async (answer: ReturnType<typeof stoa.call>): Promise<string> => {
  const { statusCode, json } = await answer
  return statusCode < 300 ? 'done' : json().code
}
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const right = async (shop: { tenantId: string }): Promise<unknown[]> => [
  ...(await wrongBooks(stoa, shop.tenantId)),
  ...(await wrongLots(stoa, shop.tenantId))
]

t.test(
  'lots come in by name, leave first expired first, and come back where they were',
  async t => {
    const shop = await trackedShop(stoa)
    t.equal(await codeOf(shop.bring(0, '5')), 'inventory.lots-needed')
    t.equal(
      await codeOf(shop.bring(0, '5', [{ code: 'A', quantity: '4' }])),
      'inventory.lots-needed'
    )
    t.equal(await codeOf(shop.bring(1, '5', [{ code: 'X' }])), 'inventory.expiry-needed')
    for (const [code, quantity, days] of [
      ['LATE', '5', 90],
      ['SOON', '3', 20]
    ] as const) {
      t.equal(await codeOf(shop.bring(1, quantity, [{ code, expiresOn: day(days) }])), 'done')
    }
    t.equal(
      await codeOf(shop.bring(1, '1', [{ code: 'SOON', expiresOn: day(21) }])),
      'inventory.lot-differs'
    )
    t.strictSame(await shop.lots(1), ['LATE 5', 'SOON 3'])
    const sale = (await shop.sellOf(1, '4')).json()
    t.strictSame(await shop.taken(sale.id), ['LATE -1', 'SOON -3'])
    t.strictSame(await shop.lots(1), ['LATE 4'])
    const refund = await shop.send('/api/v1/pos/refunds', {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '2' }],
      tenders: [{ type: 'cash', amountMinor: 1500 }]
    })
    t.equal(refund.statusCode, 201, refund.body)
    t.strictSame(await shop.taken(refund.json().id), ['LATE 1', 'SOON 1'], 'the last that left')
    const named = (await shop.sellOf(1, '1', [{ code: 'LATE' }])).json()
    t.strictSame(await shop.taken(named.id), ['LATE -1'], 'what the cashier scanned')
    const voided = await shop.done(`/api/v1/pos/sales/${named.id}/void`, {
      registerId: shop.registerId,
      reason: 'wrong'
    })
    t.strictSame(await shop.taken(voided.id), ['LATE 1'])
    t.equal(await codeOf(shop.sellOf(1, '1', [{ code: 'NONE' }])), 'inventory.lot-unknown')
    t.equal(
      await codeOf(shop.sellOf(1, '1', [{ code: 'LATE', quantity: '2' }])),
      'inventory.lots-exceed'
    )
    t.equal(
      await codeOf(shop.sellOf(1, '3', [{ code: 'SOON', quantity: '3' }])),
      'inventory.lot-short'
    )
    t.strictSame(await right(shop), [])
  }
)

t.test('expired and blocked lots are not sold; the shop may allow what is expired', async t => {
  const shop = await trackedShop(stoa)
  await shop.bring(1, '2', [{ code: 'OLD', expiresOn: day(-2) }])
  await shop.bring(1, '1', [{ code: 'NEW', expiresOn: day(9) }])
  const refused = await shop.sellOf(1, '2')
  t.match(refused.json(), { code: 'inventory.lots-not-sellable' })
  t.match(refused.json().detail, /Only 1 of 2 .*OLD/)
  t.equal(await codeOf(shop.sellOf(1, '1', [{ code: 'OLD' }])), 'inventory.lot-expired')
  const { id, version } = await shop.lot(1, 'NEW')
  const blocked = await shop.done(`${LOTS}/${id}/block`, { reason: 'glass in it' })
  t.match(blocked, { blockedReason: 'glass in it', version: version + 1 })
  t.equal(
    await codeOf(shop.send(`${LOTS}/${id}/block`, { reason: 'again' })),
    'inventory.lot-not-so'
  )
  t.equal(await codeOf(shop.sellOf(1, '1')), 'inventory.lots-not-sellable')
  t.equal(await codeOf(shop.sellOf(1, '1', [{ code: 'NEW' }])), 'inventory.lot-blocked')
  await set(stoa, 'inventory/sellExpired', 'shop', true, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  const sale = (await shop.sellOf(1, '1')).json()
  t.strictSame(await shop.taken(sale.id), ['OLD -1'], 'what is blocked stays')
  await shop.done(`${LOTS}/${id}/unblock`)
  t.equal(await codeOf(shop.sellOf(1, '1', [{ code: 'NEW' }])), 'done')
  t.strictSame(
    (await stoa.events(shop.token, ['inventory.lot-blocked', 'inventory.lot-unblocked'])).map(
      ({ name }) => name
    ),
    ['inventory.lot-blocked', 'inventory.lot-unblocked']
  )
  const { items } = await shop.read(`/api/v1/audit/entries?subjectId=${id}`)
  t.match(items.map(({ action }: { action: string }) => action).sort(), [
    'inventory.block-lot',
    'inventory.unblock-lot'
  ])
  const written = await shop.send('/api/v1/inventory/adjustments', {
    reason: 'write-off',
    note: 'expired',
    lines: [{ variantId: shop.variants[1], quantity: '1' }]
  })
  t.strictSame(await shop.taken(written.json().id), ['OLD -1'], 'what is expired is written off')
  t.strictSame(await right(shop), [])
})

t.test('each piece has its number: once in the company, named when it is sold', async t => {
  const shop = await trackedShop(stoa)
  t.equal(await codeOf(shop.bring(2, '2', [{ code: 'S1' }])), 'inventory.lots-needed')
  t.equal(
    await codeOf(shop.bring(2, '2', [{ code: 'S1', quantity: '2' }])),
    'inventory.serial-of-one'
  )
  t.equal(
    await codeOf(shop.bring(2, '3', [{ code: 'S1' }, { code: 'S2' }, { code: 'S3' }])),
    'done'
  )
  t.equal(await codeOf(shop.bring(2, '1', [{ code: 'S2' }])), 'inventory.serial-there')
  t.equal(await codeOf(shop.sellOf(2, '1')), 'inventory.serial-needed')
  t.equal(await codeOf(shop.sellOf(2, '2', [{ code: 'S1' }])), 'inventory.serial-needed')
  t.equal(await codeOf(shop.sellOf(0, '1', [{ code: 'S1' }])), 'inventory.stock-short')
  const sale = (await shop.sellOf(2, '2', [{ code: 'S3' }, { code: 'S1' }])).json()
  t.strictSame((await shop.taken(sale.id)).sort(), ['S1 -1', 'S3 -1'])
  t.equal(await codeOf(shop.sellOf(2, '1', [{ code: 'S1' }])), 'inventory.lot-short')
  t.equal(await codeOf(shop.refundOf(sale.id, '1')), 'inventory.serial-needed')
  t.equal(
    await codeOf(shop.refundOf(sale.id, '1', [{ code: 'S2' }])),
    'inventory.lot-not-of-document'
  )
  t.equal(await codeOf(shop.refundOf(sale.id, '1', [{ code: 'S3' }])), 'done')
  const rest = await shop.refundOf(sale.id, '1')
  t.strictSame(await shop.taken(rest.json().id), ['S1 1'], 'the one that is not back')
  t.strictSame(await shop.lots(2), ['S1 1', 'S2 1', 'S3 1'])
  t.strictSame(await right(shop), [])
})

t.test('stock that was there before is in no lot, until somebody says in which', async t => {
  const shop = await trackedShop(stoa, ['none', 'none', 'none'])
  const [variantId = ''] = shop.variants
  await shop.bring(0, '5')
  const set = await track(stoa, shop.token, [variantId], 'serial')
  t.match(set.json(), { items: [{ tracking: 'serial', unassigned: [{ quantity: '5' }] }] })
  const assign = (lots: object[], more: object = {}) =>
    shop.send('/api/v1/inventory/lot-assignments', { variantId, lots, ...more })
  t.equal(
    await codeOf(assign(['A', 'B', 'C', 'D', 'E', 'F'].map(code => ({ code })))),
    'inventory.not-unassigned'
  )
  t.equal(await codeOf(assign([{ code: 'A' }, { code: 'B' }])), 'done')
  t.equal(await shop.unassigned(0), '3')
  const sale = (await shop.sellOf(0, '2', [{ code: 'A' }, { code: 'Z' }])).json()
  t.strictSame((await shop.taken(sale.id)).sort(), ['A -1', 'Z -1'], 'one of those without a lot')
  t.equal(await shop.unassigned(0), '2')
  t.equal(await codeOf(track(stoa, shop.token, [variantId], 'none')), 'inventory.tracking-in-use')
  t.equal(await codeOf(track(stoa, shop.token, [variantId], 'lot')), 'inventory.tracking-in-use')
  t.equal(await codeOf(shop.sellOf(0, '1', [{ code: 'B' }])), 'done')
  t.equal(await codeOf(track(stoa, shop.token, [variantId], 'none')), 'done')
  t.equal(await codeOf(shop.sellOf(0, '1', [{ code: 'B' }])), 'inventory.not-tracked')
  t.equal(await codeOf(shop.sellOf(0, '1')), 'done')
  t.equal(await codeOf(track(stoa, shop.token, [variantId], 'lot')), 'done')
  t.equal(await codeOf(track(stoa, shop.token, [variantId], 'expiry')), 'done')
  t.equal(await shop.unassigned(0), '1')
  const events = await stoa.events(shop.token, ['inventory.tracking-changed'])
  t.equal(events.length, 4)
  t.strictSame(await right(shop), [])
})

t.test('a transfer takes lots along; what arrives is what was sent', async t => {
  const shop = await trackedShop(stoa)
  const { id: toShopId } = await shop.done('/api/v1/tenants/shops', { name: 'Branch', code: 'B2' })
  await shop.bring(1, '4', [
    { code: 'A', quantity: '2', expiresOn: day(5) },
    { code: 'B', quantity: '2', expiresOn: day(50) }
  ])
  await shop.bring(2, '2', [{ code: 'S1' }, { code: 'S2' }])
  const [, goods, piece] = shop.variants
  const made = await shop.done('/api/v1/inventory/transfers', {
    fromShopId: shop.shopId,
    toShopId,
    lines: [
      { variantId: goods, quantity: '3' },
      { variantId: piece, quantity: '2' }
    ]
  })
  const act = (verb: string, body: object = {}) =>
    shop.send(`/api/v1/inventory/transfers/${made.id}/${verb}`, body)
  t.equal(await codeOf(act('send')), 'inventory.serial-needed')
  const lots = ['S1', 'S2'].map(code => ({ variantId: piece, code }))
  t.equal(await codeOf(act('send', { lots })), 'done')
  t.strictSame(await shop.lots(1), ['B 1'])
  t.equal(
    await codeOf(act('receive', { lines: [{ variantId: piece, received: '1' }] })),
    'inventory.serial-needed'
  )
  const arrived = [
    { variantId: goods, received: '2' },
    { variantId: piece, received: '1', lots: [{ code: 'S2' }] }
  ]
  t.equal(await codeOf(act('receive', { lines: arrived })), 'done')
  t.strictSame(await shop.lots(1, `&shopId=${toShopId}`), ['A 1', 'B 1'])
  t.strictSame(await shop.lots(2, `&shopId=${toShopId}`), ['S2 1'])
  t.equal(await codeOf(act('take-back', { lines: [{ variantId: piece, quantity: '1' }] })), 'done')
  t.strictSame(await shop.lots(2, `&shopId=${shop.shopId}`), ['S1 1'], 'the one under way')
  t.strictSame(await right(shop), [])
})

t.test('a count takes what is missing first expired first; what it finds is in no lot', async t => {
  const shop = await trackedShop(stoa)
  await shop.bring(1, '4', [
    { code: 'A', quantity: '2', expiresOn: day(5) },
    { code: 'B', quantity: '2', expiresOn: day(50) }
  ])
  await shop.bring(0, '2', [{ code: 'L' }])
  const { id } = await shop.counting()
  await shop.count(id, [
    [1, '1'],
    [0, '3']
  ])
  await shop.done(`/api/v1/inventory/stock-counts/${id}/finish`, {
    acceptDifference: true,
    uncounted: 'keep'
  })
  t.strictSame(await shop.lots(1), ['B 1'])
  t.strictSame([await shop.lots(0), await shop.unassigned(0)], [['L 2'], '1'])
  const taken = await shop.lot(0, 'L')
  await shop.move(0, '-1', new Date(Date.now() - 3_600_000))
  t.strictSame(await shop.lots(0), ['L 2'], 'a late sale was counted already')
  t.equal(taken.quantity, '2')
  t.strictSame(await right(shop), [])
})
