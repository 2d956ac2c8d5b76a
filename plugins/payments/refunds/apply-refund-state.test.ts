import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'

const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token }
} = shop

t.test('a refund of another amount than was wanted is not taken for the refund', async t => {
  const paymentRow = await shop.request()
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id)))
  await stoa.settled()
  const refund = await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/refunds`, {
    token,
    body: { amountMinor: 600_000 }
  })
  await stoa.settled()
  const there = xendit.refunds.find(({ reference_id: id }) => id === refund.id)
  const tell = async (amount: number) => {
    Object.assign(there as object, { amount })
    const event = xendit.settleRefund(refund.id, 'SUCCEEDED')
    await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(event))
    await stoa.settled()
  }
  // The stand-in speaks of rupiah, as Xendit does; half of it came.
  await tell(3_000)
  t.match(await shop.paymentRow(paymentRow.id), { refundPendingMinor: 600_000, refundedMinor: 0 })
  t.match(await shop.facts('payments.difference-found'), [
    { paymentId: paymentRow.id, kind: 'refunded', ours: '600000 IDR', theirs: '300000 IDR' }
  ])
  await tell(6_000)
  t.match(await shop.paymentRow(paymentRow.id), { refundPendingMinor: 0, refundedMinor: 600_000 })
})
