import t from 'tap'
import { asAdmin } from 'stoa/testing'
import {
  asStaff,
  free,
  instanceWithGateway,
  market,
  ONLINE,
  order,
  reported
} from 'stoa/testing/web-shop'
import { PaymentChanged } from '../../../../contracts/payments.ts'

// An order is paid first and sold by a job a moment later: whatever comes in between, money and
// goods are where they belong.
t.setTimeout(120_000)
const stoa = await instanceWithGateway()

t.test(
  "two payments, the shopper's cancelling, its time being over and staff's steps at once: sold and paid once, or given up and paid back",
  async t => {
    const shop = await market(stoa, { stock: '100' })
    const { owner } = shop
    const system = await stoa.system(owner.tenantId, {
      companyId: owner.companyId,
      shopId: owner.shopId
    })
    const captured = (paymentId: string) =>
      system.unitOfWork(ctx => {
        const { purpose, companyId, shopId, amountMinor, currency, provider, method } =
          reported.requested.find(
            w => w.paymentId === paymentId
          ) as (typeof reported.requested)[number]
        return ctx.emit(PaymentChanged, {
          paymentId,
          purpose,
          companyId,
          shopId,
          state: 'captured',
          provider,
          method,
          amountMinor,
          currency,
          capturedMinor: amountMinor,
          refundedMinor: 0,
          action: null,
          expiresAt: null,
          at: new Date().toISOString()
        })
      })
    const placed = []
    for (let i = 0; i < 12; i++) {
      const { order: made, visitor } = await order(
        shop,
        i % 2 === 0
          ? { [shop.tea]: '1', [shop.coffee]: '2' }
          : { [shop.coffee]: '2', [shop.tea]: '1' }
      )
      const second = (
        await shop.ok('POST', `/orders/${made.id}/payments`, { visitor, body: ONLINE })
      ).payment.paymentId as string
      placed.push({
        id: made.id as string,
        visitor,
        totalMinor: made.totalMinor as number,
        payments: [made.payment.paymentId as string, second]
      })
    }
    await asAdmin(
      stoa,
      "UPDATE storefront_order SET expires_at = now() + interval '0.3 seconds' WHERE tenant_id = $1 AND serial % 3 = 0",
      [owner.tenantId]
    )
    await asAdmin(
      stoa,
      "UPDATE job SET run_at = now() + interval '0.3 seconds' WHERE state = 'queued' AND tenant_id = $1",
      [owner.tenantId]
    )
    const pick = async (id: string) => {
      for (const step of ['retry-sale', 'pick', 'cancel']) {
        const { version } = await asStaff(stoa, shop, id)
        await stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/${step}`, {
          token: owner.token,
          headers: { 'if-match': `"${version}"` },
          body: {}
        })
      }
    }
    await Promise.all(
      placed.flatMap(({ id, visitor, payments }, i) => [
        ...payments.map(captured),
        ...(i % 4 === 0 ? [shop.call('POST', `/orders/${id}/cancel`, { visitor, body: {} })] : []),
        ...(i % 4 === 1 ? [pick(id)] : [])
      ])
    )
    await stoa.settled()
    let sold = 0
    for (const { id, totalMinor } of placed) {
      const { state, saleId, payments, refunds, returns, flags } = await asStaff(stoa, shop, id)
      const paid =
        payments.filter((p: { state: string }) => p.state === 'captured').length * totalMinor
      const back = refunds.reduce(
        (sum: number, r: { amountMinor: number }) => sum + r.amountMinor,
        0
      )
      const isKept = saleId !== null && returns.length === 0
      if (isKept) sold++
      t.equal(paid - back, isKept ? totalMinor : 0, `${state} ${saleId}`)
      t.equal(isKept, ['confirmed', 'picked'].includes(state), state)
      t.strictSame(flags, [])
    }
    t.match(await free(stoa, shop, shop.tea), { quantity: String(100 - sold), reserved: '0' })
    t.match(await free(stoa, shop, shop.coffee), {
      quantity: String(100 - 2 * sold),
      reserved: '0'
    })
    t.strictSame(
      await asAdmin(
        stoa,
        "SELECT name, last_error FROM job WHERE tenant_id = $1 AND (state = 'dead' OR last_error IS NOT NULL)",
        [owner.tenantId]
      ),
      []
    )
  }
)
