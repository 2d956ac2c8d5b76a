import t from 'tap'
import { dynamicStatement } from 'stoa/plugin'
import {
  asAdmin,
  hire,
  outcome,
  secondCompany,
  set,
  stockedShop,
  testInstance,
  underWay,
  type StockedShop
} from 'stoa/testing'

// What a cashier may not do by themselves is done once, exactly as someone who may approved it.

const stoa = await testInstance()
const PATH = '/api/v1/access/approvals'
const OWN = { 'sec-fetch-site': 'same-origin' }
const BEYOND = 'sale.discount-beyond'

type Answer = Awaited<ReturnType<typeof stoa.call>>
const codeOf = (answer: Answer): string => answer.json().code ?? String(answer.statusCode)

interface Place {
  shop: StockedShop
  cashier: Awaited<ReturnType<typeof hire>>
  manager: Awaited<ReturnType<typeof hire>>
}
async function place(): Promise<Place> {
  const shop = await stockedShop(stoa, '100')
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'seller',
      rules: ['sale.post', 'sale.read', 'sale.discount', 'refund.post', 'register.read'].map(
        permission => ({ permission })
      )
    }
  })
  const cashier = await hire(stoa, shop, [{ role: 'seller', shopId: shop.shopId }])
  const manager = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
  return { shop, cashier, manager }
}
/** A sale with 30 % off, where 10 % are allowed. */
const dear = ({ shop }: Place, more: object = {}) => ({
  registerId: shop.registerId,
  lines: [{ variantId: shop.variants[0], quantity: '1', discount: { percent: '30' } }],
  tenders: [{ type: 'cash', amountMinor: 1_000 }],
  ...more
})
const post = (token: string, body: object, approval?: string, path = 'sales', key?: string) =>
  stoa.call('POST', `/api/v1/pos/${path}`, {
    token,
    body,
    headers: {
      ...(approval !== undefined && { 'stoa-approval': approval }),
      ...(key !== undefined && { 'idempotency-key': key })
    }
  })
const request = (token: string, input: object, more: object = {}) =>
  stoa.call('POST', PATH, {
    token,
    body: { operation: 'pos.post-sale', permission: BEYOND, input, ...more }
  })
const decide = (token: string, id: string, what = 'approve') =>
  stoa.call('POST', `${PATH}/${id}/${what}`, { token })
async function approved(at: Place, input: object = dear(at), more: object = {}): Promise<string> {
  const asked = await request(at.cashier.token, input, more)
  t.equal(asked.statusCode, 201, asked.body)
  const given = await decide(at.manager.token, asked.json().id)
  t.equal(given.statusCode, 200, given.body)
  return asked.json().id
}
const waiting = async (token: string, headers = {}): Promise<string[]> => {
  const answer = await stoa.call('GET', PATH, { token, headers })
  return answer.statusCode === 200
    ? answer.json().items.map(({ id }: { id: string }) => id)
    : [codeOf(answer)]
}

t.test('refused, approved by a manager, and done once', async t => {
  const at = await place()
  const { cashier, manager, shop } = at
  const refused = await post(cashier.token, dear(at))
  t.match(refused.json(), {
    code: 'pos.discount-over-limit',
    facts: { limitPercent: 10, permission: BEYOND, approvable: true }
  })
  const quote = await post(cashier.token, dear(at, { tenders: undefined }), undefined, 'quote')
  t.equal(codeOf(quote), 'pos.discount-over-limit', 'a quote is as it was')
  const asked = await request(cashier.token, dear(at))
  const { id } = asked.json()
  t.match(asked.json(), { state: 'waiting', requestedBy: cashier.userId, shopId: shop.shopId })
  t.equal(codeOf(await post(cashier.token, dear(at), id)), 'access.approval-not-given')
  t.strictSame(await waiting(manager.token), [id])
  t.strictSame(await waiting(cashier.token), ['access.forbidden'])
  t.match((await decide(manager.token, id)).json(), { state: 'approved' })
  t.strictSame(await waiting(manager.token), [])
  t.equal(codeOf(await decide(manager.token, id)), 'access.approval-decided')

  const key = 'the-key-of-this-sale'
  const sold = await post(cashier.token, dear(at), id, 'sales', key)
  t.equal(sold.statusCode, 201, sold.body)
  t.equal(sold.json().userId, cashier.userId, 'it is the sale of who rang it up')
  const again = await post(cashier.token, dear(at), id, 'sales', key)
  t.equal(again.json().id, sold.json().id, 'the same request again has the same answer')
  t.equal(codeOf(await post(cashier.token, dear(at), id)), 'access.approval-used')
  t.match(await stoa.ok('GET', `${PATH}/${id}`, { token: cashier.token }), { state: 'used' })
  const { items } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${sold.json().id}`, {
    token: shop.token
  })
  t.match(items, [
    {
      action: 'pos.post-sale',
      facts: { approvalId: id, approvedBy: manager.userId, permission: BEYOND }
    }
  ])
  t.equal(codeOf(await post(cashier.token, dear(at))), 'pos.discount-over-limit', 'and no more')
  t.strictSame(
    (await stoa.events(shop.token))
      .filter(({ name }) => name.startsWith('access.approval-'))
      .map(({ name, data }) => [name, data])
      .sort(),
    ['access.approval-decided', 'access.approval-requested'].map(name => [
      name,
      { companyId: shop.companyId, shopId: shop.shopId, approvalId: id }
    ])
  )
})

t.test('it is for that person and that very request', async t => {
  const at = await place()
  const { cashier, shop } = at
  const other = await hire(stoa, shop, [{ role: 'seller', shopId: shop.shopId }])
  const id = await approved(at)
  t.equal(codeOf(await post(other.token, dear(at), id)), 'access.approval-unknown')
  for (const more of [
    { note: 'x' },
    { tenders: [{ type: 'cash', amountMinor: 1_001 }] },
    { lines: [{ variantId: shop.variants[0], quantity: '2', discount: { percent: '30' } }] },
    { lines: [{ variantId: shop.variants[0], quantity: '1', discount: { percent: '31' } }] }
  ]) {
    t.equal(
      codeOf(await post(cashier.token, dear(at, more), id)),
      'access.approval-of-another-request',
      JSON.stringify(more)
    )
  }
  for (const wrong of ['nonsense', '01a228c7-ded0-76da-adb8-d95ec55739cb']) {
    t.equal(codeOf(await post(cashier.token, dear(at), wrong)), 'access.approval-unknown')
  }
  const sorted = Object.fromEntries(Object.entries(dear(at)).toReversed())
  t.equal((await post(cashier.token, sorted, id)).statusCode, 201, 'in whatever order it is sent')
})

t.test('nothing else of the approver is lent', async t => {
  const at = await place()
  const { cashier, shop } = at
  const body = dear(at, {
    lines: [
      {
        variantId: shop.variants[0],
        quantity: '1',
        unitPriceMinor: 400,
        discount: { percent: '30' }
      }
    ]
  })
  const id = await approved(at, body)
  t.match((await post(cashier.token, body, id)).json(), {
    code: 'access.forbidden',
    facts: { permission: 'sale.override-price', approvable: true }
  })
  t.match(
    await stoa.ok('GET', `${PATH}/${id}`, { token: cashier.token }),
    { state: 'approved' },
    'what failed used nothing'
  )
  const ofName = await approved(at, body, { permission: 'sale.override-price' })
  t.match((await post(cashier.token, body, ofName)).json(), { code: 'pos.discount-over-limit' })
})

t.test(
  'what needs two is asked for twice and names both; neither is used without the other',
  async t => {
    const at = await place()
    const { cashier, manager, shop } = at
    const [variantId] = shop.variants
    const line = { variantId, quantity: '1', unitPriceMinor: 400, discount: { percent: '30' } }
    const body = dear(at, { lines: [line] })
    const first = await approved(at, body)
    const second = await approved(at, body, { permission: 'sale.override-price' })
    const stateOf = async (id: string): Promise<string> =>
      (await stoa.ok('GET', `${PATH}/${id}`, { token: cashier.token })).state
    const unknown = '01a228c7-ded0-76da-adb8-d95ec55739cb'
    const ofAnother = await approved(at)
    for (const [more, code] of [
      [unknown, 'access.approval-unknown'],
      ['', 'access.approval-unknown'],
      [ofAnother, 'access.approval-of-another-request']
    ] as const) {
      t.equal(codeOf(await post(cashier.token, body, `${first}, ${second}, ${more}`)), code)
    }
    const waits = (await request(cashier.token, body)).json().id
    const withOne = await post(cashier.token, body, `${waits},${second}`)
    t.equal(codeOf(withOne), 'access.approval-not-given', 'each has to be given')
    const many = Array.from({ length: 11 }, (_, i) => unknown.slice(0, -2) + String(10 + i))
    t.equal(codeOf(await post(cashier.token, body, many.join(','))), 'access.approval-unknown')
    t.strictSame([await stateOf(first), await stateOf(second)], ['approved', 'approved'])

    const sold = await post(cashier.token, body, `${second},${first}`)
    t.equal(sold.statusCode, 201, sold.body)
    t.strictSame([await stateOf(first), await stateOf(second)], ['used', 'used'])
    t.equal(codeOf(await post(cashier.token, body, second)), 'access.approval-used')
    const { items } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${sold.json().id}`, {
      token: shop.token
    })
    t.strictSame(
      items.map(({ facts }: { facts: object }) => facts),
      [
        {
          approvals: [
            { approvalId: first, permission: BEYOND, approvedBy: manager.userId },
            {
              approvalId: second,
              permission: 'sale.override-price',
              approvedBy: manager.userId
            }
          ]
        }
      ]
    )
  }
)

t.test('approvals of two shops are of two requests', async t => {
  const { shop } = await place()
  const { token } = shop
  const { id: north } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'North', code: 'N1' }
  })
  const seller = await hire(stoa, shop, [{ role: 'seller', companyId: shop.companyId }])
  const line = {
    variantId: shop.variants[0],
    quantity: '1',
    unitPriceMinor: 400,
    discount: { percent: '30' }
  }
  const body = {
    registerId: shop.registerId,
    lines: [line],
    tenders: [{ type: 'cash', amountMinor: 1_000 }]
  }
  const ids: string[] = []
  for (const [permission, shopId] of [
    [BEYOND, shop.shopId],
    ['sale.override-price', north]
  ]) {
    const asked = await request(seller.token, body, { permission, shopId })
    t.equal((await decide(token, asked.json().id)).statusCode, 200, asked.body)
    ids.push(asked.json().id)
  }
  t.equal(
    codeOf(await post(seller.token, body, ids.join(','))),
    'access.approval-of-another-request'
  )
})

t.test('of two approvals one used already takes back the other', async t => {
  const at = await place()
  const { cashier, shop } = at
  const [variantId] = shop.variants
  const line = { variantId, quantity: '1', unitPriceMinor: 400, discount: { percent: '30' } }
  const body = dear(at, { lines: [line] })
  const ids = [
    await approved(at, body),
    await approved(at, body, { permission: 'sale.override-price' })
  ]
  const { tenantId, companyId } = shop
  const system = await stoa.system(tenantId, { companyId })
  // The last of them, so that the first is taken by then.
  const held = await underWay(system, () =>
    dynamicStatement('UPDATE approval SET used_at = now() WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      ids[1]
    ])
  )
  const sent = post(cashier.token, body, ids.join(','))
  t.equal(await outcome(sent), 'waits')
  await held.end()
  t.equal(codeOf(await sent), 'access.approval-used')
  t.match(await stoa.ok('GET', `${PATH}/${ids[0]}`, { token: cashier.token }), {
    state: 'approved'
  })
})

t.test('two at once: one is done', async t => {
  const at = await place()
  const id = await approved(at)
  const { tenantId, companyId } = at.shop
  const system = await stoa.system(tenantId, { companyId })
  const held = await underWay(system, () =>
    dynamicStatement('SELECT id FROM approval WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      tenantId,
      id
    ])
  )
  const both = [post(at.cashier.token, dear(at), id), post(at.cashier.token, dear(at), id)]
  t.equal(await outcome(Promise.race(both)), 'waits')
  await held.end()
  const codes = (await Promise.all(both)).map(codeOf).sort()
  t.strictSame(codes, ['201', 'access.approval-used'])
})

t.test('it ends: declined, not used in time, or its giver has the right no more', async t => {
  const at = await place()
  const { cashier, manager, shop } = at
  const { id } = (await request(cashier.token, dear(at))).json()
  t.match((await decide(manager.token, id, 'decline')).json(), { state: 'declined' })
  t.equal(codeOf(await post(cashier.token, dear(at), id)), 'access.approval-not-given')

  const late = await approved(at)
  const past = (one: string) =>
    asAdmin(
      stoa,
      "UPDATE approval SET expires_at = now() - interval '1 second' WHERE tenant_id = $1 AND id = $2",
      [shop.tenantId, one]
    )
  await past(late)
  t.equal(codeOf(await post(cashier.token, dear(at), late)), 'access.approval-expired')
  const waited = (await request(cashier.token, dear(at))).json().id
  await past(waited)
  t.strictSame(await waiting(manager.token), [])
  t.equal(codeOf(await decide(manager.token, waited)), 'access.approval-decided')

  const withdrawn = await approved(at)
  const { version } = await stoa.ok('GET', `/api/v1/access/users/${manager.userId}`, {
    token: shop.token
  })
  await stoa.ok('PATCH', `/api/v1/access/users/${manager.userId}`, {
    token: shop.token,
    headers: { 'if-match': `"${version}"` },
    body: { status: 'disabled' }
  })
  t.equal(codeOf(await post(cashier.token, dear(at), withdrawn)), 'access.approval-withdrawn')
})

t.test('only who holds it there decides, and not about their own', async t => {
  const at = await place()
  const { cashier, shop } = at
  const { id } = (await request(cashier.token, dear(at))).json()
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: { name: 'decides', rules: [{ permission: 'approval.decide' }] }
  })
  const without = await hire(stoa, shop, [
    { role: 'decides', shopId: shop.shopId },
    { role: 'seller', shopId: shop.shopId }
  ])
  t.strictSame(await waiting(without.token), [])
  t.match((await decide(without.token, id)).json(), {
    code: 'access.forbidden',
    facts: { permission: BEYOND }
  })
  t.equal(codeOf(await decide(cashier.token, id)), 'access.forbidden', 'nor who asked')
  const own = (await request(without.token, dear(at))).json().id
  await asAdmin(
    stoa,
    'INSERT INTO role_rule (tenant_id, id, role_id, permission) SELECT $1, gen_random_uuid(), id, $2 FROM role WHERE tenant_id = $1 AND name = $3',
    [shop.tenantId, BEYOND, 'decides']
  )
  stoa.instance.directory.forget(shop.tenantId)
  t.equal(codeOf(await decide(without.token, own)), 'access.own-approval')

  const second = await secondCompany(stoa, shop)
  const third = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    headers: { 'x-company-id': shop.companyId },
    body: { name: 'Third', code: 'T3' }
  })
  const stranger = await stockedShop(stoa, '1')
  for (const [who, token] of [
    ['of another shop', (await hire(stoa, shop, [{ role: 'manager', shopId: third.id }])).token],
    [
      'of another company',
      (await hire(stoa, shop, [{ role: 'manager', companyId: second.companyId }])).token
    ],
    ['of another tenant', stranger.token]
  ] as const) {
    t.strictSame(await waiting(token), [], who)
    t.equal(codeOf(await decide(token, id)), 'stoa.not-found', who)
    t.equal((await stoa.call('GET', `${PATH}/${id}`, { token })).statusCode, 404, who)
  }
})

t.test('an approval of one shop is worth nothing in another', async t => {
  const at = await place()
  const { shop } = at
  const third = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'Third', code: 'T3' }
  })
  const [, register] = (await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })).items
  const roamer = await hire(stoa, shop, [{ role: 'seller', companyId: shop.companyId }])
  const there = dear(at, { registerId: register.id })
  const asked = await request(roamer.token, there, { shopId: shop.shopId })
  t.equal((await decide(at.manager.token, asked.json().id)).statusCode, 200)
  t.not(register.shopId, undefined)
  const used = await post(roamer.token, there, asked.json().id)
  const isElsewhere = register.shopId === third.id
  t.equal(used.statusCode, isElsewhere ? 404 : 201, used.body)
  t.ok(isElsewhere, 'the register is of the third shop')
})

t.test('what cannot be lent, or need not be, is not asked for', async t => {
  const at = await place()
  const { cashier, manager } = at
  for (const more of [
    { permission: 'sale.backdate' },
    { operation: 'access.create-user' },
    { operation: 'nonsense' }
  ]) {
    t.equal(codeOf(await request(cashier.token, dear(at), more)), 'access.not-approvable')
  }
  t.equal(codeOf(await request(cashier.token, { lines: [] })), 'stoa.invalid-input')
  t.equal(codeOf(await request(manager.token, dear(at))), 'access.approval-not-needed')
})

t.test('a void is lent as well, by who may void that very sale', async t => {
  const at = await place()
  const { cashier, manager, shop } = at
  const sale = (await post(cashier.token, dear(at), await approved(at))).json()
  const body = { registerId: shop.registerId, reason: 'rung up twice' }
  const path = `sales/${sale.id}/void`
  t.match((await post(cashier.token, body, undefined, path)).json(), {
    code: 'access.forbidden',
    facts: { permission: 'sale.void', approvable: true }
  })
  const more = { operation: 'pos.void-sale', permission: 'sale.void' }
  const input = { ...body, saleId: sale.id }
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'small',
      rules: [
        { permission: 'approval.decide' },
        { permission: 'sale.void', conditions: { totalMinor: { $lte: 1 } } }
      ]
    }
  })
  const small = await hire(stoa, shop, [{ role: 'small', shopId: shop.shopId }])
  const { id } = (await request(cashier.token, input, more)).json()
  t.strictSame(await waiting(small.token), [], 'not who may void others alone')
  t.match(codeOf(await decide(small.token, id)), /forbidden|not-found/)
  t.equal((await decide(manager.token, id)).statusCode, 200)
  const voided = await post(cashier.token, body, id, path)
  t.ok(voided.statusCode < 300, voided.body)
})

t.test('money goes back by another tender when that is lent', async t => {
  const at = await place()
  const { cashier, shop } = at
  const sale = (
    await post(cashier.token, {
      registerId: shop.registerId,
      lines: [{ variantId: shop.variants[0], quantity: '1' }],
      tenders: [{ type: 'card', amountMinor: 500 }]
    })
  ).json()
  const body = {
    registerId: shop.registerId,
    saleId: sale.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: sale.dueMinor }]
  }
  t.match((await post(cashier.token, body, undefined, 'refunds')).json(), {
    code: 'access.forbidden',
    facts: { permission: 'refund.other-tender', approvable: true }
  })
  const more = { operation: 'pos.post-refund', permission: 'refund.other-tender' }
  const id = await approved(at, body, more)
  t.equal((await post(cashier.token, body, id, 'refunds')).statusCode, 201)
})

t.test('approved at the same till, by PIN', async t => {
  const at = await place()
  const { cashier, manager, shop } = at
  const enrolled = await stoa.call('POST', '/api/v1/access/devices', {
    token: shop.token,
    headers: OWN,
    body: { shopId: shop.shopId, name: 'Counter' }
  })
  const cookie = String(enrolled.headers['set-cookie']).split(';')[0] as string
  for (const who of [cashier, manager]) {
    await stoa.ok('PUT', '/api/v1/access/me/pin', {
      token: who.token,
      body: { password: who.password, pin: '7391' }
    })
  }
  const byPin = (approvalId: string, userId: string, pin = '7391', headers: object = { cookie }) =>
    stoa.call('POST', '/api/v1/access/browser/device/approve', {
      headers: { ...OWN, ...headers },
      body: { approvalId, userId, pin }
    })
  const { id } = (await request(cashier.token, dear(at))).json()
  const staff = await stoa.call('GET', `/api/v1/access/browser/device/staff?mayLend=${BEYOND}`, {
    headers: { ...OWN, cookie }
  })
  t.strictSame(
    staff.json().items.map((item: { id: string }) => item.id),
    [manager.userId],
    'names of who may'
  )
  t.equal(codeOf(await byPin(id, manager.userId, '8264')), 'access.pin-wrong')
  t.equal(codeOf(await byPin(id, manager.userId, '7391', {})), 'access.device-unknown')
  t.equal(codeOf(await byPin(id, cashier.userId)), 'access.forbidden', 'not the cashier themselves')
  const given = await byPin(id, manager.userId)
  t.match(given.json(), { state: 'approved' })
  t.equal(given.headers['set-cookie'], undefined, 'no one is logged in by it')
  t.equal((await post(cashier.token, dear(at), id)).statusCode, 201)
  const { items } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${id}`, {
    token: shop.token
  })
  t.ok(
    items.some(
      ({ action, userId }: { action: string; userId: string }) =>
        action === 'access.approve-by-pin' && userId === manager.userId
    ),
    'it is the manager who approved'
  )
  const stranger = await place()
  const theirs = (await request(stranger.cashier.token, dear(stranger))).json().id
  t.equal(codeOf(await byPin(theirs, manager.userId)), 'stoa.not-found')
})

t.test(
  'those whose time is over a day past are forgotten, the audit keeps who gave them',
  async t => {
    const at = await place()
    const [old, young] = [await approved(at), await approved(at)]
    const age = (id: string, interval: string): Promise<unknown> =>
      asAdmin(
        stoa,
        `UPDATE approval SET expires_at = now() - interval '${interval}' WHERE id = $1`,
        [id]
      )
    await age(old, '25 hours')
    await age(young, '23 hours')
    const purge = stoa.instance.registry.jobs.get('access.purge-approvals')
    await purge?.definition.run(await stoa.system(at.shop.tenantId), {
      id: old,
      data: {},
      attempt: 1,
      repeated: false,
      signal: new AbortController().signal,
      progress: async () => {}
    })
    const find = async (id: string): Promise<number> =>
      (await stoa.call('GET', `${PATH}/${id}`, { token: at.cashier.token })).statusCode
    t.strictSame([await find(old), await find(young)], [404, 200])
    const { items } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${old}`, {
      token: at.shop.token
    })
    t.ok(
      items.some(
        ({ action, userId }: { action: string; userId: string }) =>
          action === 'access.approve-request' && userId === at.manager.userId
      )
    )
  }
)
