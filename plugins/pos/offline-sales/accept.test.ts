import t from 'tap'
import { dynamicStatement, newId } from 'stoa/plugin'
import { hire, memberOf, secondCompany, set, stockedShop, testInstance } from 'stoa/testing'
import {
  freeze,
  lineOf,
  nextReference,
  sendFrozen,
  type FrozenSale
} from 'stoa/testing/off-line-till'

// A till without a network sold, took the money and gave change. Whatever it sends is a sale or is
// kept for people: it hears of no refusal.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const cashier = await hire(stoa, shop, [{ role: 'cashier' }])

const send = async (sale: FrozenSale, token = shop.token) => {
  const answer = await sendFrozen(stoa, token, sale)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const saleOf = (id: string) => stoa.ok('GET', `/api/v1/pos/sales/${id}`, { token: shop.token })
const codes = (answer: { remarks: Array<{ code: string }> }): string[] =>
  answer.remarks.map(({ code }) => code)
const kept = async (reference: string): Promise<Array<Record<string, unknown>>> => {
  const system = await stoa.system(shop.tenantId)
  return system.unitOfWork(
    () =>
      dynamicStatement(
        'SELECT state, reason, content, sent_by, document_id, remarks FROM pos_offline_sale WHERE tenant_id = $1 AND reference = $2 ORDER BY id',
        [shop.tenantId, reference]
      ),
    { reads: true }
  )
}

t.test('what was sold off line is posted as it was rung up, and kept as it was sent', async t => {
  const sale = freeze(shop, {
    lines: [
      lineOf(shop, { quantity: '2', discount: { percent: '10' } }),
      lineOf(shop, {
        variantId: shop.variants[1] as string,
        sku: 'B',
        name: 'Thing B',
        unitPriceMinor: 750
      })
    ],
    discount: { amountMinor: 50 },
    tenders: [
      { type: 'card', amountMinor: 1000, reference: 'slip 7' },
      { type: 'cash', amountMinor: 1000 }
    ],
    note: 'no bag',
    orderType: 'take-away',
    ticketName: ' Ann '
  })
  const answer = await send(sale)
  t.match(answer, { state: 'posted', reference: sale.reference, saleId: sale.id, remarks: [] })
  const posted = await saleOf(sale.id)
  t.match(posted, {
    id: sale.id,
    number: answer.number,
    reference: sale.reference,
    registerId: shop.registerId,
    userId: shop.userId,
    totalMinor: 2 * 500 - 100 + 750 - 50,
    dueMinor: sale.totals.dueMinor,
    paidMinor: 2000,
    changeMinor: sale.totals.changeMinor,
    occurredAt: sale.rungUpAt,
    note: 'no bag',
    orderType: 'take-away',
    ticketName: 'Ann'
  })
  t.match(posted.lines, [{ quantity: '2', unitPriceMinor: 500 }, { sku: 'B' }])
  t.match(posted.tenders, sale.tenders)
  t.match(await kept(sale.reference), [
    { state: 'posted', content: JSON.stringify(sale), document_id: sale.id, sent_by: shop.userId }
  ])
})

t.test('sent again it is the same sale, by whoever sends it', async t => {
  const sale = freeze(shop)
  const first = await send(sale)
  t.strictSame(await send(sale), first)
  t.strictSame(await send(sale, cashier.token), first)
  t.equal((await kept(sale.reference)).length, 1)
})

t.test('posted on line before, the answer lost: it is that sale', async t => {
  const reference = nextReference()
  const body = {
    registerId: shop.registerId,
    reference,
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 1000 }]
  }
  const online = await stoa.ok('POST', '/api/v1/pos/sales', { token: shop.token, body })
  const same = freeze(shop, { reference })
  t.strictSame(await send(same), {
    state: 'posted',
    reference,
    saleId: online.id,
    number: online.number,
    remarks: []
  })
  t.strictSame(await kept(reference), [], 'nothing new')
  for (const [what, other] of Object.entries({
    lines: freeze(shop, { reference, lines: [lineOf(shop, { quantity: '2' })] }),
    tenders: freeze(shop, { reference, tenders: [{ type: 'card', amountMinor: 500 }] }),
    change: freeze(shop, { reference, tenders: [{ type: 'cash', amountMinor: 500 }] })
  })) {
    t.match(await send(other), { state: 'parked', saleId: null, number: null }, what)
    t.strictSame(codes(await send(other)), ['pos.offline-differs'], what)
  }
  t.equal((await kept(reference)).length, 3, 'each of them is kept, once')
})

t.test('another content under a known reference is kept beside the first', async t => {
  const sale = freeze(shop)
  await send(sale)
  const other = { ...sale, note: 'another' }
  const same = await send({ ...sale, bookVersion: 'book-2' })
  t.match(same, { state: 'posted', saleId: sale.id }, 'sold, taken and paid alike, it is the sale')
  const dear = freeze(shop, {
    ...other,
    id: newId(),
    lines: [lineOf(shop, { quantity: '3' })],
    tenders: [{ type: 'cash', amountMinor: 2000 }]
  })
  t.strictSame(codes(await send(dear)), ['pos.offline-differs'])
  t.match(
    (await kept(sale.reference)).map(({ state }) => state),
    ['posted', 'parked']
  )
})

t.test('what comes after something parked under its reference is not posted', async t => {
  const sale = freeze(shop)
  await sendFrozen(stoa, shop.token, sale, 'broken')
  t.strictSame(codes(await send(sale)), ['pos.offline-differs'])
  t.match(
    (await kept(sale.reference)).map(({ reason }) => reason),
    ['pos.offline-unreadable', 'pos.offline-differs']
  )
})

t.test(
  'prices, names and taxes are those the customer saw; each difference is remarked',
  async t => {
    const sale = freeze(shop, {
      lines: [
        lineOf(shop, {
          name: 'Thing of old',
          unitPriceMinor: 450,
          taxes: [{ code: 'VAT', ratePpm: 190_000 }]
        })
      ]
    })
    const answer = await send(sale)
    t.strictSame(codes(answer), ['price-differs', 'name-differs', 'tax-differs'])
    t.match(answer.remarks[0], { facts: { lineNo: 1, soldMinor: 450, catalogueMinor: 500 } })
    t.match(answer.remarks[1], { facts: { name: 'Thing of old', catalogueName: 'Thing A' } })
    t.match(await saleOf(sale.id), {
      totalMinor: 450,
      taxMinor: 72,
      lines: [{ name: 'Thing of old', unitPriceMinor: 450 }]
    })
  }
)

t.test('the sale is the cashier’s, whoever sends it and whatever they may do', async t => {
  const by = { cashierId: cashier.userId }
  const sale = freeze(shop, by)
  t.strictSame(codes(await send(sale)), ['sent-by-another'])
  t.equal((await saleOf(sale.id)).userId, cashier.userId)
  t.match(await kept(sale.reference), [{ sent_by: shop.userId }])
  const off = { ...by, lines: [lineOf(shop, { discount: { percent: '10' } })] }
  t.strictSame(codes(await send(freeze(shop, off), cashier.token)), ['discount-without-right'])
  const online = { ...by, tenders: [{ type: 'online' as const, amountMinor: 500 }] }
  t.match((await send(freeze(shop, online), cashier.token)).remarks, [
    { code: 'cashier-without-right', facts: { permission: 'sale.unlinked-payment' } }
  ])
  const sender = await memberOf(stoa, shop, { permissions: ['sale.post-offline'] })
  t.match((await send(freeze(shop, { cashierId: sender.userId }), sender.token)).remarks, [
    { code: 'cashier-without-right', facts: { permission: 'sale.post' } }
  ])
  const stranger = freeze(shop, { cashierId: newId() })
  t.strictSame(codes(await send(stranger)), ['cashier-unknown', 'sent-by-another'])
  t.equal((await saleOf(stranger.id)).userId, null)
})

t.test('a discount beyond the limit is remarked where its giver might not', async t => {
  const there = await stockedShop(stoa, '10')
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token: there.token,
    headers: { 'x-shop-id': there.shopId }
  })
  const giver = await memberOf(stoa, there, {
    permissions: ['sale.post', 'sale.post-offline', 'sale.discount']
  })
  const off = (percent: string, cashierId = giver.userId) =>
    freeze(there, { cashierId, lines: [lineOf(there, { discount: { percent } })] })
  t.strictSame(codes(await send(off('10'), giver.token)), [])
  t.match((await send(off('11'), giver.token)).remarks, [
    { code: 'discount-beyond-limit', facts: { limitPercent: 10 } }
  ])
  t.strictSame(codes(await send(off('11', there.userId), there.token)), [])
})

t.test('customer gone, register closed, settings changed: it happened all the same', async t => {
  const there = await stockedShop(stoa, '10')
  const register = await stoa.ok('GET', '/api/v1/pos/registers', { token: there.token })
  await stoa.ok('PATCH', `/api/v1/pos/registers/${there.registerId}`, {
    token: there.token,
    headers: { 'if-match': `"${register.items[0].version}"` },
    body: { active: false }
  })
  await set(stoa, 'pos/offlineSelling', 'shop', false, {
    token: there.token,
    headers: { 'x-shop-id': there.shopId }
  })
  const sale = freeze(there, {
    customerId: newId(),
    taxMode: 'exclusive',
    rounding: { tax: 'document', cashToMinor: 5 }
  })
  const answer = await send(sale, there.token)
  t.strictSame(codes(answer), [
    'customer-unknown',
    'register-inactive',
    'settings-differ',
    'settings-differ',
    'settings-differ',
    'offline-selling-off'
  ])
  t.match(answer.remarks.slice(2, 5), [
    { facts: { setting: 'taxMode', sold: 'exclusive', now: 'inclusive' } },
    { facts: { setting: 'taxRounding', sold: 'document', now: 'line' } },
    { facts: { setting: 'cashRoundingMinor', sold: 5, now: 0 } }
  ])
})

t.test('a variant switched off is sold; one that never was is kept for people', async t => {
  const { id, version, variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: shop.token,
    body: { sku: 'OFF', name: 'Gone', priceMinor: 100 }
  })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${id}`, {
    token: shop.token,
    headers: { 'if-match': `"${version}"` },
    body: { active: false }
  })
  const gone = { variantId: variants[0].id, sku: 'OFF', name: 'Gone', unitPriceMinor: 100 }
  const off = freeze(shop, { lines: [lineOf(shop, { ...gone, stocked: false })] })
  t.strictSame(codes(await send(off)), ['variant-inactive'])
  const never = freeze(shop, { lines: [lineOf(shop, { variantId: newId() })] })
  t.match(await send(never), {
    state: 'parked',
    remarks: [{ code: 'pos.offline-variants-unknown' }]
  })
  t.match(await kept(never.reference), [{ state: 'parked', content: JSON.stringify(never) }])
})

t.test('what does not add up, or cannot be read, is kept whole', async t => {
  const wrong: Array<[what: string, reason: string, content: (sale: FrozenSale) => string]> = [
    ['no JSON', 'offline-unreadable', sale => JSON.stringify(sale).slice(0, 40)],
    ['another version', 'offline-version-unknown', sale => JSON.stringify({ ...sale, v: 2 })],
    ['no object', 'offline-version-unknown', () => 'null'],
    ['a wrong type', 'offline-invalid', sale => JSON.stringify({ ...sale, lines: 'none' })],
    ['a missing field', 'offline-invalid', ({ totals: _, ...sale }) => JSON.stringify(sale)],
    ['a NUL', 'offline-invalid', sale => JSON.stringify({ ...sale, note: 'a\0b' })],
    [
      'another reference',
      'offline-reference-differs',
      sale => JSON.stringify({ ...sale, reference: nextReference() })
    ],
    [
      'another total',
      'offline-totals-differ',
      sale => JSON.stringify({ ...sale, totals: { ...sale.totals, totalMinor: 501 } })
    ],
    [
      'too little paid',
      'tenders-do-not-cover',
      sale => JSON.stringify({ ...sale, tenders: [{ type: 'cash', amountMinor: 499 }] })
    ],
    ['nothing sold', 'no-lines', sale => JSON.stringify({ ...sale, lines: [] })],
    [
      'another currency',
      'offline-currency-differs',
      s => JSON.stringify({ ...s, currency: 'SEK' })
    ],
    [
      'no such till',
      'offline-register-unknown',
      sale => JSON.stringify({ ...sale, registerId: newId() })
    ]
  ]
  for (const [what, reason, content] of wrong) {
    const sale = freeze(shop)
    const text = content(sale)
    const answer = await sendFrozen(stoa, shop.token, sale, text)
    t.equal(answer.statusCode, 200, what)
    t.match(
      answer.json(),
      {
        state: 'parked',
        reference: sale.reference,
        saleId: null,
        number: null,
        remarks: [{ code: `pos.${reason}` }]
      },
      what
    )
    t.match(await kept(sale.reference), [{ state: 'parked', content: text }], what)
    t.strictSame((await sendFrozen(stoa, shop.token, sale, text)).json(), answer.json(), what)
    t.equal((await kept(sale.reference)).length, 1, `${what}, sent again`)
  }
})

t.test('only a body that is none, and whoever may not, is an error', async t => {
  const body = { reference: 'K7-1', content: '{}' }
  const call = (token: string | undefined, sent: object) =>
    stoa.call('POST', '/api/v1/pos/offline-sales', {
      ...(token === undefined ? {} : { token }),
      body: sent
    })
  t.match((await call(shop.token, body)).json(), { status: 400, code: 'stoa.invalid-input' })
  t.match((await call(shop.token, { ...body, reference: 'K7-000001', content: '' })).json(), {
    status: 400
  })
  const good = { reference: nextReference(), content: JSON.stringify(freeze(shop)) }
  t.equal((await call(undefined, good)).statusCode, 401)
  const other = await memberOf(stoa, shop, { permissions: ['sale.post'] })
  t.match((await call(other.token, good)).json(), { status: 403, code: 'access.forbidden' })
})

t.test(
  'when it was: by the device’s clock as corrected, not later than now, not too old',
  async t => {
    const now = Date.now()
    const at = async (rungUpAt: number, clockOffsetMs = 0) => {
      const sale = freeze(shop, { rungUpAt: new Date(rungUpAt).toISOString(), clockOffsetMs })
      const answer = await send(sale)
      return [Date.parse((await saleOf(sale.id)).occurredAt), ...codes(answer)] as const
    }
    t.strictSame(await at(now - 3_600_000), [now - 3_600_000])
    t.strictSame(
      await at(now - 172_800_000, 86_400_000),
      [now - 86_400_000],
      'a clock a day behind'
    )
    const [ahead, ...remarks] = await at(now + 3_600_000)
    t.ok(ahead >= now && ahead < now + 600_000)
    t.strictSame(remarks, ['clock-corrected'])
    const [old, ...others] = await at(now - 100 * 3_600_000)
    t.ok(Math.abs(old - (now - 72 * 3_600_000)) < 600_000, 'as old as a till may sell off line')
    t.strictSame(others, ['clock-corrected'])
    t.strictSame((await at(0, -8e15)).slice(1), ['clock-corrected'])
  }
)

t.test('the goods are gone, even where the books know of none; what is reserved stays', async t => {
  const there = await stockedShop(stoa, '2')
  const level = async (n: number) =>
    (
      await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${there.variants[n]}`, {
        token: there.token
      })
    ).items[0]
  const five = freeze(there, {
    lines: [lineOf(there, { quantity: '5' })],
    tenders: [{ type: 'card', amountMinor: 2500 }]
  })
  t.match((await send(five, there.token)).remarks, [
    { code: 'stock-short', facts: { sku: 'A', onHand: '-3', available: '-3' } }
  ])
  t.match(await level(0), { quantity: '-3' })
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: there.token,
    body: { sku: 'NEW', name: 'Never here', priceMinor: 100 }
  })
  const unseen = freeze(there, {
    lines: [
      lineOf(there, {
        variantId: variants[0].id,
        sku: 'NEW',
        name: 'Never here',
        unitPriceMinor: 100
      })
    ]
  })
  t.strictSame(codes(await send(unseen, there.token)), ['stock-short'])
  const refused = await stoa.call('POST', '/api/v1/pos/sales', {
    token: there.token,
    body: {
      registerId: there.registerId,
      lines: [{ variantId: variants[0].id, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 100 }]
    }
  })
  t.match(refused.json(), { code: 'inventory.stock-short' }, 'on line the shop still may not')
})

t.test('it joins an open session; what a closed one was counted with stays as it was', async t => {
  const there = await stockedShop(stoa, '100')
  await set(stoa, 'pos/registerSessions', 'shop', true, {
    token: there.token,
    headers: { 'x-shop-id': there.shopId }
  })
  const { token } = there
  const sold = async (more: Partial<FrozenSale>) => {
    const sale = freeze(there, more)
    const answer = await send(sale, token)
    const { sessionId } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
    return [sessionId, ...codes(answer)]
  }
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
  t.strictSame(await sold({}), [null, 'no-session'])
  const open = () =>
    stoa.ok('POST', '/api/v1/pos/sessions', {
      token,
      body: { registerId: there.registerId, floatMinor: 0 }
    })
  const first = await open()
  t.strictSame(await sold({ rungUpAt: ago(0) }), [first.id], 'the open one, not named')
  t.strictSame(await sold({ sessionId: first.id, rungUpAt: ago(500) }), [first.id], 'the named one')
  t.strictSame(await sold({ rungUpAt: ago(500) }), [null, 'no-session'], 'before it was opened')
  const report = () => stoa.ok('GET', `/api/v1/pos/sessions/${first.id}/report`, { token })
  await stoa.ok('POST', `/api/v1/pos/sessions/${first.id}/close`, {
    token,
    body: { counted: [{ tender: 'cash', amountMinor: 1000 }] }
  })
  const z = await report()
  t.strictSame(await sold({ sessionId: first.id, rungUpAt: ago(0) }), [null, 'session-closed'])
  const second = await open()
  t.strictSame(await sold({ sessionId: first.id, rungUpAt: ago(500) }), [null, 'session-closed'])
  t.strictSame(await sold({ sessionId: first.id, rungUpAt: ago(0) }), [second.id, 'session-closed'])
  t.strictSame(await report(), z, 'Z = documents')
})

t.test('its ticket is closed by it; one that is gone is remarked', async t => {
  const ticket = await stoa.ok('POST', '/api/v1/pos/tickets', {
    token: shop.token,
    body: { registerId: shop.registerId, name: 'Table 1', lines: [] }
  })
  const sale = freeze(shop, { ticketId: ticket.id })
  t.strictSame(codes(await send(sale)), [])
  t.match(await stoa.ok('GET', `/api/v1/pos/tickets/${ticket.id}`, { token: shop.token }), {
    state: 'sold',
    saleId: sale.id
  })
  t.match((await send(freeze(shop, { ticketId: ticket.id }))).remarks, [
    { code: 'ticket-gone', facts: { name: 'Table 1', state: 'sold' } }
  ])
  t.strictSame(codes(await send(freeze(shop, { ticketId: newId() }))), ['ticket-gone'])
})

t.test('what is of elsewhere is kept here and tells nothing', async t => {
  const stranger = await stockedShop(stoa, '10')
  for (const [what, more] of Object.entries({
    'another tenant': { companyId: stranger.companyId, shopId: stranger.shopId },
    'a company that is none': { companyId: newId() }
  })) {
    t.match(
      await send(freeze(shop, more), cashier.token),
      { state: 'parked', remarks: [{ code: 'pos.offline-elsewhere' }] },
      what
    )
  }
  const other = freeze(shop, {
    lines: [lineOf(shop, { variantId: stranger.variants[0] as string })]
  })
  t.match(await send(other), { remarks: [{ code: 'pos.offline-variants-unknown' }] })
  const till = freeze(shop, { registerId: stranger.registerId })
  t.match(await send(till), { remarks: [{ code: 'pos.offline-register-unknown' }] })
  const theirs = freeze(stranger)
  await send(theirs, stranger.token)
  t.match(
    await send(freeze(shop, { id: theirs.id })),
    { state: 'posted' },
    'ids are a tenant’s own'
  )
  const ours = freeze(shop)
  await send(ours)
  t.match(await send(freeze(shop, { id: ours.id })), {
    state: 'parked',
    remarks: [{ code: 'pos.offline-id-taken' }]
  })

  const second = await secondCompany(stoa, shop)
  const seller = (place: { companyId: string; shopId: string }) =>
    memberOf(stoa, shop, { permissions: ['sale.post-offline', 'sale.post'], grants: [place] })
  const [here, there] = [
    await seller({ companyId: shop.companyId, shopId: shop.shopId }),
    await seller(second)
  ]
  const mine = freeze(shop, { cashierId: here.userId })
  t.match(await send(mine, here.token), { state: 'posted' })
  t.match(
    await send(mine, there.token),
    { state: 'parked', remarks: [{ code: 'pos.offline-elsewhere' }] },
    'the same content, sent from another company'
  )
  t.match(await send(freeze(shop, second), here.token), {
    state: 'parked',
    remarks: [{ code: 'pos.offline-elsewhere' }]
  })
})
