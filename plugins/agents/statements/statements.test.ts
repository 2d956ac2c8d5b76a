import t from 'tap'
import { adminOf, hire, stockedShop, testInstance } from 'stoa/testing'
import { newId } from 'stoa/plugin'

const stoa = await testInstance()
const shop = await stockedShop(stoa, '1000', [1000])
const { token } = shop
const admin = await adminOf(stoa)
const api = '/api/v1/agents'
const call = (path: string, body: object, as = token) =>
  stoa.call('POST', `${api}/${path}`, { token: as, body })
const post = (path: string, body: object, as = token) =>
  stoa.ok('POST', `${api}/${path}`, { token: as, body })
const read = (path: string, as = token) => stoa.ok('GET', `${api}/${path}`, { token: as })
const daysAgo = (n: number): string =>
  new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10)

const staff = await hire(stoa, shop, [{ role: 'sales-agent', companyId: shop.companyId }])
const ann = await post('agents', { code: 'ANN', name: 'Ann', userId: staff.userId })
const bob = await post('agents', { code: 'BOB', name: 'Bob' })
await post('commission-rules', { base: 'net', ratePpm: 100_000, fromDay: '2020-01-01' })
await post('assignments', { agentId: ann.id, shopId: shop.shopId, fromDay: '2020-01-01' })
const sell = async (daysBefore: number) => {
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: shop.registerId,
      lines: [{ variantId: shop.variants[0], quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }],
      occurredAt: new Date(Date.now() - daysBefore * 86_400_000).toISOString()
    }
  })
  await stoa.settled()
  return sale
}
const refund = async (saleId: string, daysBefore: number) => {
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token,
    body: {
      registerId: shop.registerId,
      saleId,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }],
      occurredAt: new Date(Date.now() - daysBefore * 86_400_000).toISOString()
    }
  })
  await stoa.settled()
}
const old = await sell(50)
const [first] = [await sell(45), await sell(40), await sell(10)]
const [end, next] = [daysAgo(30), daysAgo(29)]

t.test(
  'a statement is closed, numbered and frozen; what comes later counts in the next',
  async t => {
    await post(`accounts/${ann.id}/adjustments`, {
      amountMinor: -50,
      reason: 'Broken cup',
      day: daysAgo(41)
    })
    t.match(await read(`accounts/${ann.id}?to=${end}`), {
      openingMinor: 0,
      commissionMinor: 300,
      adjustmentMinor: -50,
      closingMinor: 250
    })
    const closed = await post('statements', { agentId: ann.id, to: end })
    t.match(closed, {
      number: new RegExp(`^A${end.slice(0, 4)}-\\d{6}$`),
      agentCode: 'ANN',
      toDay: end,
      openingMinor: 0,
      commissionMinor: 300,
      adjustmentMinor: -50,
      payoutMinor: 0,
      closingMinor: 250,
      paidMinor: 0
    })
    await refund(old.id, 35)
    await post(`accounts/${ann.id}/adjustments`, {
      amountMinor: 5,
      reason: 'Late',
      day: daysAgo(60)
    })
    t.strictSame(await read(`statements/${closed.id}`), closed, 'it stays as it was closed')
    const { items } = await read(`entries?agentId=${ann.id}&from=${next}&to=${next}`)
    t.strictSame(
      items
        .map((e: { kind: string; entryDay: string; amountMinor: number }) => [
          e.kind,
          e.entryDay,
          e.amountMinor
        ])
        .sort(),
      [
        ['adjustment', next, 5],
        ['return', next, -100]
      ]
    )
    t.match(await read(`accounts/${ann.id}`), {
      fromDay: next,
      openingMinor: 250,
      commissionMinor: 0,
      adjustmentMinor: 5,
      closingMinor: 255
    })
    const second = await post('statements', { agentId: ann.id, to: daysAgo(5) })
    t.match(second, { fromDay: next, openingMinor: 250, closingMinor: 255 })
    t.not(second.number, closed.number)
  }
)

t.test('a statement ends on a day that is over, after the one before it', async t => {
  t.match((await call('statements', { agentId: ann.id, to: daysAgo(0) })).json(), {
    status: 422,
    code: 'agents.period-not-over'
  })
  t.match((await call('statements', { agentId: ann.id, to: daysAgo(5) })).json(), {
    status: 409,
    code: 'agents.period-closed'
  })
  t.match((await call('statements', { agentId: newId(), to: end })).json(), { status: 404 })
  const month = await post('statements', { agentId: bob.id })
  t.match(month, { closingMinor: 0 })
  t.equal(month.fromDay, `${month.toDay.slice(0, 7)}-01`, 'the whole last month')
})

t.test('what is paid out is at most what is owed, and marks its statement', async t => {
  const [statement] = (await read(`statements?agentId=${ann.id}`)).items
  const pay = (body: object) => call(`accounts/${ann.id}/payouts`, body)
  t.match((await pay({ amountMinor: 256, statementId: statement.id })).json(), {
    status: 422,
    code: 'agents.payout-too-large',
    facts: { owedMinor: 255 }
  })
  t.match((await pay({ amountMinor: 1, day: '2999-01-01' })).json(), {
    code: 'agents.payout-in-future'
  })
  const both = await Promise.all(
    [1, 2].map(() => pay({ amountMinor: 200, reference: 'T-1', statementId: statement.id }))
  )
  t.strictSame(both.map(a => a.statusCode).sort(), [201, 422], 'of two at once one is paid')
  t.match((await pay({ amountMinor: 55, statementId: statement.id })).json(), { balanceMinor: 0 })
  t.match(await read(`statements/${statement.id}`), { paidMinor: 255, closingMinor: 255 })
  t.match((await pay({ amountMinor: 1 })).json(), { code: 'agents.payout-too-large' })
  const [other] = (await read(`statements?agentId=${bob.id}`)).items
  t.match((await pay({ amountMinor: 1, statementId: other.id })).json(), { status: 404 })
})

t.test('an entry that waits while a statement is closed counts after it', async t => {
  const account = await post('agents', { code: 'CID', name: 'Cid' })
  const adjust = (day: string) =>
    post(`accounts/${account.id}/adjustments`, { amountMinor: 7, reason: 'x', day })
  await adjust(daysAgo(3))
  const [closed] = await Promise.all([
    post('statements', { agentId: account.id, to: daysAgo(2) }),
    adjust(daysAgo(3)),
    adjust(daysAgo(3))
  ])
  const { items } = await read(`entries?agentId=${account.id}&to=${daysAgo(2)}`)
  t.equal(closed.closingMinor, items.length * 7, 'what is in its days is in its sum')
  t.match(await read(`accounts/${account.id}`), { closingMinor: 21 })
})

t.test('the ledger and statements cannot be changed, by the database’s word', async t => {
  const { rows } = await admin.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM information_schema.role_table_grants WHERE grantee = 'stoa_app' AND table_name IN ('agents_entry', 'agents_statement') AND privilege_type IN ('UPDATE', 'DELETE')"
  )
  t.equal(rows[0]?.n, 0)
})

t.test('an agent who is a member of staff sees what is theirs, and nothing else', async t => {
  const own = await read('statements', staff.token)
  t.strictSame([...new Set(own.items.map((s: { agentCode: string }) => s.agentCode))], ['ANN'])
  t.equal((await read('statements')).items.length, own.items.length + 2)
  const entries = (await read('entries?limit=100', staff.token)).items
  t.ok(entries.length > 5)
  t.ok(entries.every((e: { agentId: string }) => e.agentId === ann.id))
  t.strictSame(
    (await read('figures', staff.token)).items.map((f: { code: string }) => f.code),
    ['ANN']
  )
  const [theirs] = (await read(`statements?agentId=${bob.id}`)).items
  for (const path of [
    `statements/${theirs.id}`,
    `statements/${theirs.id}/entries.csv`,
    `statements?agentId=${bob.id}`,
    `entries?agentId=${bob.id}`,
    `entries.csv?agentId=${bob.id}`,
    `accounts/${bob.id}`
  ]) {
    t.equal(
      (await stoa.call('GET', `${api}/${path}`, { token: staff.token })).statusCode,
      404,
      path
    )
  }
  t.equal((await call('statements', { agentId: ann.id }, staff.token)).statusCode, 403)
  t.equal(
    (await call(`accounts/${ann.id}/payouts`, { amountMinor: 1 }, staff.token)).statusCode,
    403
  )
  const nobodys = await hire(stoa, shop, [{ role: 'sales-agent', companyId: shop.companyId }])
  t.strictSame((await read('entries', nobodys.token)).items, [])
  t.strictSame((await read('statements', nobodys.token)).items, [])
  const ofShop = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
  t.strictSame(
    (await read('entries', ofShop.token)).items,
    [],
    'a manager of one shop is not shown the whole company’s'
  )
})

t.test('a statement is a table: its entries and its balances', async t => {
  const [statement] = (await read(`statements?agentId=${ann.id}`)).items.slice(-1)
  const csv = (
    await stoa.call('GET', `${api}/statements/${statement.id}/entries.csv`, { token })
  ).body.split('\r\n')
  t.equal(csv.filter(line => line.includes(',sale,')).length, 3)
  t.ok(csv.includes('closing,2.50'))
  t.ok(first.number && csv.some(line => line.includes(first.number)))
})
