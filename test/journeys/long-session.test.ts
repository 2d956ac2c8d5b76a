import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { ownInstance } from '../support/instance.ts'
import { multiply } from '../support/multiply.ts'
import { set } from '../support/setting.ts'
import { stockedShop } from '../support/till.ts'

// A busy till's session is counted and closed as quickly as a quiet one's.

const SALES = 10_000
/** Milliseconds. */
const CLOSED_IN = 1_000

const stoa = await ownInstance()

t.test(`a session of ${SALES} sales`, async t => {
  const shop = await stockedShop(stoa, '100')
  const { token, registerId } = shop
  await set(stoa, 'pos/registerSessions', 'shop', true, {
    token,
    headers: { 'x-shop-id': shop.shopId }
  })
  const { id } = await stoa.ok('POST', '/api/v1/pos/sessions', {
    token,
    body: { registerId, floatMinor: 10_000 }
  })
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId,
      lines: [{ variantId: shop.variants[0], quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 500 }]
    }
  })
  t.equal(sale.dueMinor, 500)
  const admin = connect(stoa.database.adminUrl, 'many sales')
  await admin.connect()
  for (const many of [
    { table: 'pos_document', like: "kind = 'sale'" },
    { table: 'pos_line', follow: ['document_id'] },
    { table: 'pos_tender', follow: ['document_id'] }
  ]) {
    await multiply(admin, shop.tenantId, many, SALES - 1)
  }
  await admin.query('ANALYZE')
  await admin.end()
  const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
    const began = performance.now()
    return [await work, performance.now() - began]
  }
  const [x, xMs] = await timed(stoa.ok('GET', `/api/v1/pos/sessions/${id}/report`, { token }))
  t.match(x, { kind: 'X', sales: { count: SALES, totalMinor: SALES * 500 } })
  const [closed, closeMs] = await timed(
    stoa.ok('POST', `/api/v1/pos/sessions/${id}/close`, {
      token,
      body: { counted: [{ tender: 'cash', amountMinor: 10_000 + SALES * 500 }] }
    })
  )
  t.match(closed, { state: 'closed', differenceMinor: 0, expectedMinor: 10_000 + SALES * 500 })
  t.comment(`X in ${xMs.toFixed(0)} ms, closed in ${closeMs.toFixed(0)} ms`)
  t.ok(closeMs <= CLOSED_IN, `${closeMs.toFixed(0)} ms`)
})
