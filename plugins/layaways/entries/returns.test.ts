import t from 'tap'
import { asAdmin, hire, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'
import { LAYAWAYS, layawayShop, type LayawayShop } from 'stoa/testing/layaways'

// What comes back after the pick-up, who may do what, and what the database itself refuses.

const stoa = await testInstance()
const refusal = (answer: { statusCode: number; json(): { code?: string } }) => [
  answer.statusCode,
  answer.json().code
]
const DEPOSIT = 'layaways.deposit'

/** Four of the first goods at 5.00, paid with a deposit of 15.00 and 5.00 at the pick-up. */
async function collected(shop: LayawayShop) {
  const made = await shop.make([[0, '4']], 1500)
  const answer = await shop.send(`/${made.id}/pick-up`, {
    registerId: shop.registerId,
    tenders: [{ type: 'cash', amountMinor: 500 }]
  })
  return { made, saleId: answer.json().sale.id as string }
}
const refund = (shop: LayawayShop, saleId: string, quantity: string, tenders: object[]) =>
  stoa.call('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      saleId,
      lines: [{ lineNo: 1, quantity }],
      tenders
    }
  })

t.test('a refund by deposit is on the layaway again, until it is paid out', async t => {
  const shop = await layawayShop(stoa)
  const { made, saleId } = await collected(shop)
  t.strictSame([await shop.drawer(), await shop.stock()], [2000, ['6', '6']])
  const back = await refund(shop, saleId, '1', [{ type: DEPOSIT, amountMinor: 500 }])
  t.equal(back.statusCode, 201, back.body)
  t.match(await shop.read(made.id), { state: 'collected', balanceMinor: 500, leftMinor: 0 })
  t.strictSame([await shop.drawer(), await shop.stock()], [2000, ['7', '7']])
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${back.json().id}/receipt`, {
    token: shop.token
  })
  t.match(printed.sums.slice(-2), [
    { text: `Layaway ${made.number}` },
    { text: 'To be paid out to you', amount: /5\.00/ }
  ])
  const more = await refund(shop, saleId, '3', [{ type: DEPOSIT, amountMinor: 1500 }])
  t.match(more.json(), { code: 'layaways.refund-too-large', facts: { leftMinor: 1000 } })
  const rest = await refund(shop, saleId, '3', [
    { type: DEPOSIT, amountMinor: 1000 },
    { type: 'cash', amountMinor: 500 }
  ])
  t.equal(rest.statusCode, 201, rest.body)
  const out = await shop.send(`/${made.id}/payouts`, {
    method: 'cash',
    registerId: shop.registerId
  })
  t.match(out.json(), { amountMinor: -1500, balanceMinor: 0 })
  t.strictSame(await shop.ledger(made.id), [
    ['deposit', 1500, 1500],
    ['pick-up', -1500, 0],
    ['return', 500, 500],
    ['return', 1000, 1500],
    ['payout', -1500, 0]
  ])
  t.strictSame([await shop.drawer(), await shop.stock()], [0, ['10', '10']])
})

t.test('a void gives all of it back, and a refund in cash leaves the layaway alone', async t => {
  const shop = await layawayShop(stoa)
  const { made, saleId } = await collected(shop)
  await stoa.ok('POST', `/api/v1/pos/sales/${saleId}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'wrong goods' }
  })
  t.match(await shop.read(made.id), { state: 'collected', balanceMinor: 1500 })
  t.strictSame([await shop.drawer(), await shop.stock()], [1500, ['10', '10']])
  const other = await collected(shop)
  const cash = await refund(shop, other.saleId, '1', [{ type: 'cash', amountMinor: 500 }])
  t.equal(cash.statusCode, 201, cash.body)
  t.match(await shop.read(other.made.id), { balanceMinor: 0 })
})

t.test('a deposit pays for no other goods, on line or off', async t => {
  const shop = await layawayShop(stoa)
  const made = await shop.make([[0, '1']], 500)
  const sale = (more: object) =>
    stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: {
        registerId: shop.registerId,
        customerId: shop.customerId,
        lines: [{ variantId: shop.variants[0], quantity: '1' }],
        tenders: [{ type: DEPOSIT, amountMinor: 500 }],
        ...more
      }
    })
  t.strictSame(refusal(await sale({})), [422, 'layaways.no-layaway'])
  t.strictSame(refusal(await sale({ extras: { layaways: { layawayId: made.id } } })), [
    422,
    'pos.extra-unknown'
  ])
  const tenders = [{ type: DEPOSIT, amountMinor: 500 }]
  const twice = await shop.send(`/${made.id}/pick-up`, { registerId: shop.registerId, tenders })
  t.strictSame(refusal(twice), [422, 'layaways.no-layaway'])
  const { token } = shop
  const frozen = freeze(shop, {
    customerId: shop.customerId,
    lines: [lineOf(shop)],
    tenders: [{ type: DEPOSIT, amountMinor: 500 }]
  })
  t.match((await sendFrozen(stoa, token, frozen)).json(), { state: 'parked' })
  t.match(await shop.read(made.id), { state: 'open', balanceMinor: 500 })
  const { plugins } = await stoa.ok('GET', '/api/v1/pos/tender-types', { token })
  t.match(
    plugins.find(({ type }: { type: string }) => type === DEPOSIT),
    { isOffered: false, worksOffline: false }
  )
})

t.test('who sells sets aside and hands over; giving up and days are a manager’s', async t => {
  const shop = await layawayShop(stoa)
  const staff = (role: string) => hire(stoa, shop, [{ role, companyId: shop.companyId }])
  const [cashier, accountant] = [await staff('cashier'), await staff('accountant')]
  const as = (token: string, path: string, body: object) =>
    shop.send(path, body, crypto.randomUUID(), token)
  const made = (await as(cashier.token, '', shop.bodyOf([[0, '1']], 100))).json()
  t.equal(made.state, 'open')
  const out = { method: 'cash', registerId: shop.registerId }
  t.equal((await as(cashier.token, `/${made.id}/cancel`, out)).statusCode, 403)
  const edit = (token: string) =>
    stoa.call('PATCH', `${LAYAWAYS}/${made.id}`, {
      token,
      headers: { 'if-match': `"${made.version}"` },
      body: { note: 'x' }
    })
  t.equal((await edit(cashier.token)).statusCode, 403)
  t.equal((await as(accountant.token, '', shop.bodyOf([[0, '1']], 100))).statusCode, 403)
  t.equal((await as(accountant.token, `/${made.id}/payouts`, out)).statusCode, 403)
  t.equal((await stoa.call('GET', LAYAWAYS, { token: accountant.token })).statusCode, 200)
  const paid = { ...out, amountMinor: 400 }
  t.equal((await as(accountant.token, `/${made.id}/payments`, paid)).statusCode, 403)
  t.equal((await as(cashier.token, `/${made.id}/payments`, paid)).statusCode, 201)
  const got = await as(cashier.token, `/${made.id}/pick-up`, {
    registerId: shop.registerId,
    tenders: []
  })
  t.equal(got.statusCode, 201, got.body)
})

t.test('lists by number, day, state and customer, page by page, and as a table', async t => {
  const shop = await layawayShop(stoa)
  const { token } = shop
  const made = []
  for (const quantity of ['1', '2', '3']) made.push(await shop.make([[0, quantity]], 300))
  const [one, two, three] = made.map(({ id }) => id)
  const list = async (query: string) =>
    (await stoa.ok('GET', `${LAYAWAYS}?${query}`, { token })).items.map(
      ({ id }: { id: string }) => id
    )
  await shop.send(`/${two}/cancel`, { method: 'other' })
  t.strictSame(await list(''), [three, two, one])
  t.strictSame(await list('sort=number&state=open'), [one, three])
  await asAdmin(stoa, 'UPDATE layaways_layaway SET due_on = due_on - 9 WHERE id = $1', [three])
  t.strictSame(await list('sort=dueOn'), [three, one, two])
  t.strictSame(await list('sort=-dueOn'), [two, one, three])
  const read: string[] = []
  for (let after = ''; ;) {
    const page = await stoa.ok('GET', `${LAYAWAYS}?sort=dueOn&limit=1${after}`, { token })
    read.push(...page.items.map(({ id }: { id: string }) => id))
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(read, [three, one, two])
  const csv = await stoa.call('GET', '/api/v1/layaways/layaways.csv?sort=number', { token })
  t.match(csv.body, /^.?number,customer,state,/)
  t.equal(csv.body.trim().split('\n').length, 4)
  t.match(csv.body, /,Ada Lovelace,cancelled,no,\d{4}-\d\d-\d\d,10\.00,0\.00,0\.00,GBP/)

  // Of someone who was merged, the one they became has it.
  const { id: other } = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ada L.' }
  })
  t.strictSame(await list(`customerId=${other}`), [])
  await stoa.ok('POST', `/api/v1/customers/customers/${other}/merge`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { from: shop.customerId, fromVersion: 1 }
  })
  await stoa.settled()
  t.strictSame(await list(`customerId=${other}`), [three, two, one])
  t.strictSame(await list(`customerId=${shop.customerId}`), [three, two, one], 'found by either')
})

t.test('the database keeps a balance that is the sum of its entries, and no other', async t => {
  const shop = await layawayShop(stoa)
  const made = await shop.make([[0, '2']], 400)
  const { tenantId } = shop
  const refused = (sql: string, values: unknown[] = []) =>
    asAdmin(stoa, sql, [made.id, ...values]).then(
      () => 'kept',
      (error: { code?: string }) => error.code
    )
  const CHECK = '23514'
  const POINTS_NOWHERE = '23503'
  t.equal(
    await refused('UPDATE layaways_layaway SET balance_minor = 401 WHERE id = $1'),
    POINTS_NOWHERE
  )
  t.equal(
    await refused('UPDATE layaways_layaway SET balance_minor = 1001 WHERE id = $1'),
    CHECK,
    'no more is paid than it costs'
  )
  const entry = (amount: number, no: number, before: number, balance: number) =>
    refused(
      `INSERT INTO layaways_entry (tenant_id, company_id, shop_id, id, layaway_id, entry_no, kind, amount_minor, before_no, before_minor, balance_minor, business_day, method, occurred_at)
       SELECT tenant_id, company_id, shop_id, gen_random_uuid(), layaway_id, $3, kind, $4, $3 - 1, $5, $6, business_day, method, now()
       FROM layaways_entry WHERE layaway_id = $1 AND tenant_id = $2 AND entry_no = 1`,
      [tenantId, no, amount, before, balance]
    )
  t.equal(await entry(100, 2, 400, 600), CHECK, 'it does not add up')
  t.equal(await entry(100, 2, 300, 400), POINTS_NOWHERE, 'it begins with something else')
  t.equal(await entry(100, 3, 400, 500), POINTS_NOWHERE, 'one is left out')
  t.equal(
    await refused("UPDATE layaways_layaway SET state = 'collected' WHERE id = $1"),
    CHECK,
    'without its sale'
  )
  t.equal(await refused('UPDATE layaways_layaway SET note = $2 WHERE id = $1', ['x']), 'kept')
})

t.test('whoever listens hears that something of a layaway has changed', async t => {
  const shop = await layawayShop(stoa)
  const { id: layawayId } = await shop.make([[0, '1']], 100)
  const { rows } = await stoa.instance.relayPool.query<{ data: object }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'layaways.layaway-changed'",
    [shop.tenantId]
  )
  const { companyId, shopId } = shop
  t.strictSame(
    rows.map(({ data }) => data),
    [{ companyId, shopId, layawayId }]
  )
})
