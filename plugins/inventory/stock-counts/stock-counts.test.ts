import t from 'tap'
import { asAdmin, hire, memberOf, outcome, set, testInstance, underWay } from 'stoa/testing'
import { COUNTS, countedShop, wrongBooks } from 'stoa/testing/stock'

// What is counted belongs to the moment at which it was counted; what is sold meanwhile stays sold.

const stoa = await testInstance()
const accept = { acceptDifference: true }

t.test(
  'a count keeps what is sold between counting and posting; an adjustment swallowed it',
  async t => {
    const shop = await countedShop(stoa)
    // Nine are on the shelf; one is sold while the paper is carried to the office.
    await shop.sell(0)
    await shop.done('/api/v1/inventory/adjustments', {
      reason: 'count',
      lines: [{ variantId: shop.variants[0], quantity: '10' }]
    })
    t.equal((await shop.levels())[0], '10', 'the adjustment says 10 though one was sold since')

    const { id } = await shop.counting()
    await shop.count(id, [
      [1, '9'],
      [0, '10']
    ])
    t.equal((await shop.sell(1, '2')).statusCode, 201)
    const finished = await shop.done(`${COUNTS}/${id}/finish`, accept)
    t.match(finished, {
      state: 'finished',
      lineCount: 3,
      countedCount: 2,
      differingCount: 1,
      gainMinor: 0,
      lossMinor: 300
    })
    t.strictSame(await shop.levels(), ['10', '7', '10'])
    t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  }
)

t.test('what happened before a count and is booked after it is not taken off twice', async t => {
  const shop = await countedShop(stoa)
  const before = new Date(Date.now() - 60_000)
  const { id } = await shop.counting()
  await shop.count(id, [
    [0, '8'],
    [1, '0']
  ])
  await shop.move(0, '-1', before)
  t.equal((await shop.levels())[0], '9', 'it is booked while counting goes on')
  await shop.done(`${COUNTS}/${id}/finish`, accept)
  t.strictSame(await shop.levels(), ['8', '0', '10'])
  await shop.move(0, '-1', before)
  await shop.move(1, '-3', before)
  await shop.move(1, '2', before, 'receipt')
  t.strictSame(await shop.levels(), ['8', '0', '10'], 'what was counted had it already')
  await shop.move(0, '-1', new Date())
  t.strictSame(await shop.levels(), ['7', '0', '10'], 'what happened since has not')
  const { items } = await shop.read(`${COUNTS}/${id}/lines?only=counted`)
  t.match(
    items,
    [
      { counted: '8', expected: '8', difference: '0', corrected: '1' },
      { counted: '0', expected: '9', difference: '-9', corrected: '1' }
    ],
    'part of the differences came of what was late'
  )
  const csv = await stoa.call('GET', `${COUNTS}/${id}/differences.csv`, { token: shop.token })
  t.match(csv.body, /^.?sku,name,expected,counted,difference,value,currency,countedAt/)
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('a sale that was begun before a line was counted and waits is not short of it', async t => {
  const shop = await countedShop(stoa, '1')
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const { id } = await shop.counting()
  const started = new Date()
  await shop.count(id, [[0, '0']])
  await shop.done(`${COUNTS}/${id}/finish`, accept)
  const { GoodsMoved } = await import('../../../contracts/stock.ts')
  await system.unitOfWork(inside =>
    inside.emit(GoodsMoved, {
      companyId: shop.companyId,
      shopId: shop.shopId,
      reason: 'sale',
      document: { type: 'test', id },
      occurredAt: started.toISOString(),
      lines: [{ variantId: shop.variants[0] as string, quantity: '-1' }]
    })
  )
  t.equal((await shop.levels())[0], '0')
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('of two counts that overlap the later one stands, whichever is posted first', async t => {
  const shop = await countedShop(stoa)
  const early = await shop.counting()
  const late = await shop.counting()
  await shop.count(early.id, [[0, '7']])
  await shop.sell(0)
  await shop.count(late.id, [[0, '5']])
  await shop.sell(0)
  await shop.done(`${COUNTS}/${late.id}/finish`, accept)
  t.equal((await shop.levels())[0], '4')
  await shop.done(`${COUNTS}/${early.id}/finish`, accept)
  t.equal((await shop.levels())[0], '4')
  // What is older than both is the first one's affair.
  await shop.move(0, '-1', new Date(Date.now() - 60_000))
  const corrected = async (id: string) =>
    (await shop.read(`${COUNTS}/${id}/lines?only=counted`)).items[0].corrected
  t.equal((await shop.levels())[0], '4')
  t.equal(await corrected(early.id), '1')
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('scans add, typing replaces, the last is taken back; several count at once', async t => {
  const shop = await countedShop(stoa)
  const other = await hire(stoa, shop, [{ role: 'stock-keeper', companyId: shop.companyId }])
  const { id } = await shop.counting({ scope: 'list', variantIds: shop.variants.slice(0, 2) })
  const enter = (entries: object[], token?: string) =>
    shop.done(`${COUNTS}/${id}/entries`, { entries }, token)
  const scanned = await enter([
    { code: 'A', quantity: '1' },
    { code: 'A', quantity: '1' },
    { code: 'no such', quantity: '1' },
    { code: 'C', quantity: '1' }
  ])
  t.strictSame(
    scanned.results.map((one: { state: string }) => one.state),
    ['counted', 'counted', 'unknown', 'outside']
  )
  t.match(scanned.lines, [{ sku: 'A', counted: '2', mine: '2', difference: '-8' }])
  const theirs = await enter([{ code: 'A', quantity: '2.5', mode: 'set' }], other.token)
  t.match(theirs.lines, [{ counted: '4.5', mine: '2.5' }])
  t.same(theirs.lines[0].counters.length, 2)
  t.match((await enter([{ code: 'A', quantity: '7', mode: 'set' }])).lines, [
    { counted: '9.5', mine: '7' }
  ])
  const undo = (token?: string) => shop.done(`${COUNTS}/${id}/undo`, {}, token)
  t.match((await undo()).lines, [{ counted: '4.5', mine: '2' }])
  t.match((await undo()).lines, [{ counted: '3.5', mine: '1' }])
  t.match((await undo(other.token)).lines, [{ counted: '1', mine: null }])
  t.match((await undo()).lines, [{ counted: null, mine: null, countedAt: null }])
  t.equal((await shop.send(`${COUNTS}/${id}/undo`)).statusCode, 404)
  await enter([{ code: 'A', quantity: '3' }], other.token)
  await enter([{ code: 'A', quantity: '3' }])
  t.match((await enter([{ code: 'A', quantity: '10', mode: 'recount' }])).lines, [
    { counted: '10', difference: '0' }
  ])
  t.match(await shop.read(`${COUNTS}/${id}`), { lineCount: 2, countedCount: 1 })
  const refused = await shop.send(`${COUNTS}/${id}/entries`, {
    entries: [{ code: 'A', quantity: '-1' }]
  })
  t.match(refused.json(), { code: 'inventory.quantity-sign' })
  // Many hands at the same goods, in every order.
  const rounds = Array.from({ length: 12 }, (_, i) =>
    enter(
      (i % 2 === 0 ? ['A', 'B'] : ['B', 'A']).map(code => ({ code, quantity: '1' })),
      i % 3 === 0 ? other.token : shop.token
    )
  )
  await Promise.all(rounds)
  const { items } = await shop.read(`${COUNTS}/${id}/lines?only=counted`)
  t.strictSame(
    items.map((line: { counted: string }) => line.counted),
    ['22', '12']
  )
})

t.test('counted blind, only who posts sees what the books say', async t => {
  const shop = await countedShop(stoa)
  const counter = await memberOf(stoa, shop, {
    permissions: ['stock-count.read', 'stock-count.edit']
  })
  const { id } = await shop.counting({ scope: 'full', blind: true })
  const { lines } = await shop.count(id, [[0, '9']], 'set', counter.token)
  t.match(lines, [{ counted: '9', expected: null, difference: null }])
  t.notOk('valueMinor' in lines[0])
  const blind = await shop.read(`${COUNTS}/${id}/lines`, counter.token)
  t.ok(blind.items.every((line: { expected: unknown }) => line.expected === null))
  for (const path of ['lines?only=different', 'summary', 'differences.csv']) {
    const answer = await stoa.call('GET', `${COUNTS}/${id}/${path}`, { token: counter.token })
    t.equal(answer.statusCode, 403, path)
  }
  t.match(await shop.read(`${COUNTS}/${id}/lines?only=different`), {
    items: [{ expected: '10', difference: '-1', valueMinor: -200 }]
  })
  t.equal((await shop.send(`${COUNTS}/${id}/finish`, {}, counter.token)).statusCode, 403)
  await shop.done(`${COUNTS}/${id}/finish`, accept)
  const after = await shop.read(`${COUNTS}/${id}/lines?only=different`, counter.token)
  t.match(after.items, [{ expected: '10', difference: '-1' }])
})

t.test(
  'beyond the tolerance somebody approves, and what is counted then wants it anew',
  async t => {
    const shop = await countedShop(stoa)
    await set(stoa, 'inventory/countToleranceMinor', 'shop', 400, {
      token: shop.token,
      headers: { 'x-shop-id': shop.shopId }
    })
    const poster = await memberOf(stoa, shop, {
      permissions: ['stock-count.read', 'stock-count.edit', 'stock-count.post']
    })
    const { id } = await shop.counting()
    const finish = (more: object = {}) => shop.send(`${COUNTS}/${id}/finish`, more, poster.token)
    t.match((await finish()).json(), { code: 'inventory.nothing-counted' })
    await shop.count(id, [
      [0, '9'],
      [1, '9']
    ])
    t.match(await shop.read(`${COUNTS}/${id}/summary`), {
      differing: 2,
      gainMinor: 0,
      lossMinor: 500,
      unvalued: 0,
      needsApproval: true,
      isApproved: false
    })
    t.match((await finish(accept)).json(), { code: 'inventory.count-needs-approval' })
    const approve = `${COUNTS}/${id}/approve`
    t.equal((await shop.send(approve, {}, poster.token)).statusCode, 403)
    await shop.done(approve, { note: 'seen' })
    await shop.count(id, [[1, '9']], 'set')
    t.match((await finish()).json(), { code: 'inventory.count-needs-approval' })
    await shop.done(approve)
    t.match((await finish({ uncounted: 'gone' })).json(), {
      code: 'inventory.count-needs-approval'
    })
    t.equal((await finish()).statusCode, 200)
    t.strictSame(await shop.levels(), ['9', '9', '10'])
    // Within the tolerance nobody is asked; of what nobody knows the cost, somebody is.
    const next = await shop.counting()
    await shop.count(next.id, [[0, '8']])
    t.match((await shop.send(`${COUNTS}/${next.id}/finish`, {}, poster.token)).json(), {
      state: 'finished'
    })
    const unknown = await shop.counting()
    await shop.count(unknown.id, [[2, '9']])
    t.match((await shop.send(`${COUNTS}/${unknown.id}/finish`, {}, poster.token)).json(), {
      code: 'inventory.count-needs-approval'
    })
  }
)

t.test('what nobody counted stays, or is gone', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  await shop.count(id, [[0, '10']])
  await shop.sell(1)
  await shop.done(`${COUNTS}/${id}/finish`, { ...accept, uncounted: 'gone' })
  t.strictSame(await shop.levels(), ['10', '0', '0'])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('a count waits for whoever counts, and nothing is counted any more afterwards', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  await shop.count(id, [[0, '9']])
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const held = await underWay(system, async ctx => {
    const { lockCount } = await import('./store.ts')
    await lockCount(ctx, id, { to: 'count', when: ['counting'] })
  })
  t.equal((await shop.count(id, [[1, '9']])).lines.length, 1, 'others count beside')
  const finishing = shop.send(`${COUNTS}/${id}/finish`, accept)
  t.equal(await outcome(finishing), 'waits')
  await held.end()
  t.equal((await finishing).statusCode, 200)
  for (const path of ['entries', 'undo', 'finish', 'cancel', 'start', 'approve']) {
    const body = path === 'entries' ? { entries: [{ code: 'A', quantity: '1' }] } : {}
    const answer = await shop.send(`${COUNTS}/${id}/${path}`, body)
    t.match(answer.json(), { code: 'inventory.count-not-so' }, path)
  }
})

t.test('a request that is sent again counts once', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  const key = crypto.randomUUID()
  const body = {
    entries: [{ code: 'A', quantity: '1', countedAt: new Date(Date.now() + 60_000).toISOString() }]
  }
  for (let i = 0; i < 2; i++) await shop.send(`${COUNTS}/${id}/entries`, body, shop.token, key)
  const { items } = await shop.read(`${COUNTS}/${id}/lines?only=counted`)
  t.match(items, [{ counted: '1' }])
})

t.test('what moved between the first and the last time it was counted is marked', async t => {
  const shop = await countedShop(stoa)
  const { id } = await shop.counting()
  await shop.count(id, [[0, '4']])
  await shop.sell(0)
  await shop.count(id, [[0, '5']])
  t.match((await shop.read(`${COUNTS}/${id}/lines?only=moved`)).items, [
    { sku: 'A', moved: true, expected: '9', counted: '9' }
  ])
  t.match((await shop.count(id, [[0, '9']], 'recount')).lines, [{ moved: false }])
})

t.test('goods of a category; drafts; given up', async t => {
  const shop = await countedShop(stoa)
  const { token } = shop
  const { id: categoryId } = await stoa.ok('POST', '/api/v1/catalog/categories', {
    token,
    body: { name: 'Tea' }
  })
  const { items } = await shop.read('/api/v1/inventory/levels?search=Thing%20A')
  await stoa.ok('PATCH', `/api/v1/catalog/products/${items[0].productId}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { categoryId }
  })
  const made = await shop.done(COUNTS, { scope: 'category', categoryId, note: 'monthly' })
  t.match(made, { state: 'draft', number: /^SC\d{4}-000001$/, lineCount: 0, note: 'monthly' })
  const early = await shop.send(`${COUNTS}/${made.id}/entries`, {
    entries: [{ code: 'A', quantity: '1' }]
  })
  t.match(early.json(), { code: 'inventory.count-not-so' })
  t.match(await shop.done(`${COUNTS}/${made.id}/start`), { state: 'counting', lineCount: 1 })
  t.match((await shop.count(made.id, [[1, '1']])).results, [{ state: 'outside' }])
  t.match(await shop.done(`${COUNTS}/${made.id}/cancel`), { state: 'cancelled' })
  t.strictSame(await shop.levels(), ['10', '10', '10'])
  const refused = async (body: object) => (await shop.send(COUNTS, body)).json().code
  t.equal(await refused({ scope: 'category' }), 'inventory.count-scope-unclear')
  t.equal(await refused({ scope: 'full', categoryId }), 'inventory.count-scope-unclear')
  t.equal(await refused({ scope: 'list' }), 'inventory.count-scope-unclear')
  t.equal(await refused({ scope: 'list', variantIds: [made.id] }), 'inventory.unknown-variant')
  await shop.done(COUNTS, { scope: 'full' })
  const listed = async (query: string) =>
    (await shop.read(`${COUNTS}?${query}`)).items.map((one: { state: string }) => one.state)
  t.strictSame(await listed(''), ['draft', 'cancelled'])
  t.strictSame(await listed('state=cancelled'), ['cancelled'])
  t.strictSame(await listed(`shopId=${shop.shopId}&limit=1`), ['draft'])
})

t.test('others hear of it: each step, and what it came to', async t => {
  const shop = await countedShop(stoa)
  const { id, number } = await shop.counting()
  await shop.count(id, [[0, '9']])
  await shop.done(`${COUNTS}/${id}/finish`, accept)
  const heard = await asAdmin<{ name: string; data: object }>(
    stoa,
    "SELECT name, data FROM outbox WHERE tenant_id = $1 AND name LIKE 'inventory.stock-count%' ORDER BY id",
    [shop.tenantId]
  )
  const changed = { name: 'inventory.stock-count-changed', data: { countId: id } }
  t.match(heard, [
    changed,
    changed,
    changed,
    { name: 'inventory.stock-counted', data: { countId: id, number, lines: 3, differing: 1 } }
  ])
})
