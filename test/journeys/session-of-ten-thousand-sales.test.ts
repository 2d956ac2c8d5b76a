import t from 'tap'
import { adminOf } from '../support/admin.ts'
import { testInstance } from '../support/instance.ts'
import { multiply } from '../support/multiply.ts'
import { stockedShop } from '../support/till.ts'

const stoa = await testInstance()
const SALES = 10_000
/** A second is the aim; others use the machine, too. */
const MOST_MS = 3_000

t.test('a session of ten thousand sales is closed in a moment', async t => {
  const shop = await stockedShop(stoa, '10', undefined, {
    settings: [{ plugin: 'pos', key: 'registerSessions', value: true }]
  })
  const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
    stoa.ok(method, `/api/v1/pos/${path}`, { token: shop.token, ...(body && { body }) })
  const { id } = await ask('POST', 'sessions', { registerId: shop.registerId, floatMinor: 0 })
  await ask('POST', 'sales', {
    registerId: shop.registerId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders: [
      { type: 'card', amountMinor: 100 },
      { type: 'cash', amountMinor: 1_000 }
    ]
  })
  const admin = await adminOf(stoa)
  const many = (table: string, like: string) =>
    multiply(admin, shop.tenantId, { table, like, follow: ['document_id'] }, SALES - 1)
  t.equal(await many('pos_document', 'true'), SALES)
  await many('pos_tender', "type = 'card'")
  await many('pos_tender', "type = 'cash'")
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now()
    await work()
    return Math.round(performance.now() - begun)
  }
  const expected = SALES * 400
  const report = await timed(async () =>
    t.match(await ask('GET', `sessions/${id}/report`), {
      sales: { count: SALES },
      cash: { expectedMinor: expected }
    })
  )
  const close = await timed(async () =>
    t.match(
      await ask('POST', `sessions/${id}/close`, {
        counted: [{ tender: 'cash', amountMinor: expected }]
      }),
      { state: 'closed', differenceMinor: 0 }
    )
  )
  t.comment(`X report ${report} ms, close ${close} ms`)
  t.ok(report < MOST_MS, `the X report took ${report} ms`)
  t.ok(close < MOST_MS, `the close took ${close} ms`)
})
