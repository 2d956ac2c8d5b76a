// In a process of its own: it listens.
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { mortalInstance } from '../support/mortal-instance.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// Exchanges, and goods set aside with a deposit and picked up, while the server is killed: what takes
// several documents, entries, stock moves and movements of cash is there whole and once, or not at all.

const ROUNDS = Number(process.env.STOA_TEST_ROUNDS ?? 1)
const AT_ONCE = 10
t.setTimeout(600_000)

const stoa = await mortalInstance({ STOA_ROLE: 'web' })
await stoa.start()
const owner = await stoa.signUp({ name: 'Killed', currency: 'GBP', timeZone: quietTimeZone() })
const { token } = owner
const post = (path: string, body: object) => stoa.ok('POST', `/api/v1/${path}`, { token, body })
const {
  items: [{ id: registerId }]
} = await stoa.ok('GET', '/api/v1/pos/registers', { token })
const goods = async (sku: string, priceMinor: number): Promise<string> => {
  const { variants } = await post('catalog/products', { sku, name: sku, priceMinor })
  await post('inventory/adjustments', {
    reason: 'opening',
    lines: [{ variantId: variants[0].id, quantity: '1000' }]
  })
  return variants[0].id
}
const [small, large] = [await goods('SMALL', 500), await goods('LARGE', 800)]
const { id: customerId } = await post('customers/customers', { name: 'Ada Lovelace' })
await stoa.ok('PUT', '/api/v1/tenants/settings/pos/registerSessions', {
  token,
  body: { level: 'company', value: true }
})
const { id: sessionId } = await post('pos/sessions', { registerId, floatMinor: 10_000 })

const onHand = async (variantId: string): Promise<[string, string]> => {
  const [row] = await stoa.query<{ quantity: string; reserved: string }>(
    'SELECT quantity, reserved FROM pool.inventory_level WHERE tenant_id = $1 AND variant_id = $2',
    [owner.tenantId, variantId]
  )
  return [String(Number(row?.quantity)), String(Number(row?.reserved))]
}
const inDrawer = async (): Promise<number> =>
  (await stoa.ok('GET', `/api/v1/pos/sessions/${sessionId}/report`, { token })).cash.expectedMinor
const count = async (sql: string): Promise<number> =>
  (await stoa.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [owner.tenantId]))[0]
    ?.n ?? 0

/** Does all of it at once, kills the server in the middle of it, and waits until all is answered. */
async function killedMeanwhile(works: Array<() => Promise<unknown>>): Promise<void> {
  const all = Promise.all(
    works.map(async (work, n) => {
      await pause(n * 6)
      return work()
    })
  )
  all.catch(() => {})
  await pause(15 + Math.random() * 60)
  await stoa.killAndStart()
  await all
}

t.test('an exchange is a refund and a sale, or nothing', async t => {
  let done = 0
  for (let round = 0; round < ROUNDS; round++) {
    const sales = []
    for (let n = 0; n < AT_ONCE; n++) {
      sales.push(
        await post('pos/sales', {
          registerId,
          lines: [{ variantId: small, quantity: '1' }],
          tenders: [{ type: 'cash', amountMinor: 500 }]
        })
      )
    }
    await killedMeanwhile(
      sales.map(
        ({ id: saleId }) =>
          () =>
            post('pos/exchanges', {
              registerId,
              saleId,
              returned: [{ lineNo: 1, quantity: '1' }],
              lines: [{ variantId: large, quantity: '1' }],
              tenders: [{ type: 'cash', amountMinor: 300 }]
            })
      )
    )
    done += AT_ONCE
    const ofTenant = 'pool.pos_document WHERE tenant_id = $1'
    t.equal(await count(`${ofTenant} AND kind = 'refund'`), done)
    t.equal(await count(`${ofTenant} AND kind = 'sale'`), 2 * done)
    t.equal(await count('pool.pos_exchange WHERE tenant_id = $1'), done, 'linked')
    t.strictSame(
      [await onHand(small), await onHand(large)],
      [
        ['1000', '0'],
        [String(1000 - done), '0']
      ]
    )
    t.equal(await inDrawer(), 10_000 + done * 800)
  }
  t.ok(stoa.kills >= ROUNDS)
})

t.test('goods set aside are paid for, reserved and handed over once', async t => {
  const [cash, [before = '']] = [await inDrawer(), await onHand(large)]
  let done = 0
  for (let round = 0; round < ROUNDS; round++) {
    const made: Array<{ id: string }> = []
    await killedMeanwhile(
      Array.from({ length: AT_ONCE }, () => async () => {
        made.push(
          await post('layaways/layaways', {
            registerId,
            customerId,
            lines: [{ variantId: large, quantity: '1' }],
            deposit: { amountMinor: 300, method: 'cash' }
          })
        )
      })
    )
    t.equal(new Set(made.map(({ id }) => id)).size, AT_ONCE)
    t.equal(await count('pool.layaways_layaway WHERE tenant_id = $1'), done + AT_ONCE)
    t.strictSame(await onHand(large), [String(Number(before) - done), String(AT_ONCE)])
    t.equal(await inDrawer(), cash + done * 800 + AT_ONCE * 300)
    await killedMeanwhile(
      made.map(
        ({ id }) =>
          () =>
            post(`layaways/layaways/${id}/pick-up`, {
              registerId,
              tenders: [{ type: 'cash', amountMinor: 500 }]
            })
      )
    )
    done += AT_ONCE
    t.strictSame(await onHand(large), [String(Number(before) - done), '0'])
    t.equal(await inDrawer(), cash + done * 800)
    t.equal(await count("pool.layaways_layaway WHERE tenant_id = $1 AND state = 'collected'"), done)
  }
})
