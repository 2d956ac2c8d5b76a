import t from 'tap'
import { memberOf, testInstance } from 'stoa/testing'
import { act, market, ON_DELIVERY, order } from 'stoa/testing/web-shop'

const stoa = await testInstance()
const TRANSFER = { provider: 'manual', method: 'bank-transfer' }

t.test(
  'what is to be done is counted by state, and moved on from the list it stands in',
  async t => {
    const shop = await market(stoa)
    const { token } = shop.owner
    const counts = () => stoa.ok('GET', '/api/v1/storefront/admin/order-counts', { token })
    const list = (query: string) =>
      stoa.ok('GET', `/api/v1/storefront/admin/orders?${query}`, { token })
    t.match(await counts(), { flagged: 0, returnRequests: 0 })
    t.ok((await counts()).items.every(({ orders }: { orders: number }) => orders === 0))

    const placed = await order(shop, { [shop.tea]: '2' }, { payment: TRANSFER })
    const collected = await order(
      shop,
      { [shop.tea]: '1' },
      { payment: ON_DELIVERY },
      { method: shop.pickupId }
    )
    const countOf = async (state: string): Promise<number> =>
      (await counts()).items.find((item: { state: string }) => item.state === state).orders
    t.equal(await countOf('placed'), 1)
    t.equal(await countOf('confirmed'), 1)
    const { items } = await list('state=confirmed')
    t.match(items, [{ id: collected.order.id, handover: 'pickup', returnRequested: false }])
    const picked = await stoa.call(
      'POST',
      `/api/v1/storefront/admin/orders/${collected.order.id}/pick`,
      { token, headers: { 'if-match': `"${items[0].version}"` }, body: {} }
    )
    t.equal(picked.statusCode, 200, 'by the version of the list')
    t.equal(await countOf('picked'), 1)
    t.equal((await act(stoa, shop, collected.order.id, 'cancel')).statusCode, 200)
    t.equal(await countOf('picked'), 0, 'what is over is not counted')

    await stoa.ok('POST', `/api/v1/payments/payments/${placed.order.payment.paymentId}/confirm`, {
      token,
      body: {}
    })
    await stoa.settled()
    await shop.ok('POST', `/orders/${placed.order.id}/return-requests`, {
      visitor: placed.visitor,
      body: { lines: [{ lineNo: 1, quantity: '1' }] }
    })
    t.match(await counts(), { returnRequests: 1 })
    t.match((await list('returnRequested=true')).items, [
      { id: placed.order.id, returnRequested: true }
    ])
    t.equal((await list('returnRequested=false')).items.length, 1)

    const { token: stranger } = await memberOf(stoa, shop.owner, {
      permissions: ['product.read'],
      grants: [{ companyId: shop.owner.companyId, shopId: null }]
    })
    t.equal(
      (await stoa.call('GET', '/api/v1/storefront/admin/order-counts', { token: stranger }))
        .statusCode,
      403
    )
  }
)
