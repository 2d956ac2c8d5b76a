import { type Context, coreErrors, type Questions, statement } from 'stoa/plugin'
import { PaymentGateway, type PaymentGatewayAnswers } from '../../../contracts/payments.ts'
import { posErrors } from '../errors.ts'
import type { Tender } from '../pricing/rules/sale.ts'

type ProviderTender = Tender & { paymentId: string }
type Gateway = Questions<PaymentGatewayAnswers>

const used = statement<{ payment_id: string }>(
  'pos.payments-used',
  `
  SELECT payment_id FROM pos_tender WHERE tenant_id = $1 AND company_id = $2 AND payment_id = ANY ($3) AND payment_refund_id IS NULL`
)

/**
 * The tenders whose money a payment provider has. @throws stoa.invalid-input when another type than
 * online names a payment
 */
export function throughProvider(tenders: readonly Tender[]): ProviderTender[] {
  const wrong = tenders.findIndex(t => t.paymentId !== undefined && t.type !== 'online')
  if (wrong >= 0) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: `/tenders/${wrong}/paymentId`,
            code: 'type',
            message: 'goes with the type online only'
          }
        ]
      }
    )
  }
  return tenders.filter((t): t is ProviderTender => t.paymentId !== undefined)
}

export function gatewayOf(ctx: Context): Gateway {
  const gateway = ctx.askIfAnswered(PaymentGateway)
  if (!gateway) throw posErrors['payments-off']()
  return gateway
}

export async function capturedPayment(gateway: Gateway, paymentId: string, hold = false) {
  const payment = await gateway.payment(paymentId, { hold })
  if (!payment) throw coreErrors['not-found']({ what: 'payment' })
  if (payment.state !== 'captured') {
    throw posErrors['payment-not-captured']({ paymentId, state: payment.state })
  }
  return payment
}

/**
 * The tenders of a sale at the till, each payment among them with how much of it was rounded, once
 * it is sure that these are captured, of that amount, not given back, made for a sale, and pay no
 * other. They are held until the sale is committed: what is asked back meanwhile waits, and is asked
 * back of a sale that stands. Asks nothing when there are none. Money that another system took online
 * is not seen by Stoa, so noting it takes a right of its own.
 * @throws access.forbidden without sale.unlinked-payment, pos.payments-off, stoa.not-found, pos.payment-not-captured, pos.payment-differs,
 * pos.payment-used
 */
export async function paidTenders(
  ctx: Context,
  tenders: readonly Tender[],
  currency: string
): Promise<Tender[]> {
  if (tenders.some(t => t.type === 'online' && t.paymentId === undefined)) {
    ctx.demand('sale.unlinked-payment')
  }
  const paid = throughProvider(tenders)
  if (paid.length === 0) return [...tenders]
  const ids = paid.map(t => t.paymentId)
  const gateway = gatewayOf(ctx)
  const [taken, ...payments] = await Promise.all([
    used([ctx.tenantId, ctx.company().id, ids]),
    ...ids.map(id => capturedPayment(gateway, id, true))
  ])
  if (taken.length > 0 || new Set(ids).size < ids.length) {
    throw posErrors['payment-used']({ paymentIds: taken.map(t => t.payment_id) })
  }
  for (const [
    i,
    { paymentId, purpose, amountMinor, capturedMinor, refundedMinor, currency: paidIn }
  ] of payments.entries()) {
    const asked = paid[i]?.amountMinor
    if (
      purpose.type === 'pos.sale' &&
      paidIn === currency &&
      amountMinor === asked &&
      capturedMinor - refundedMinor === asked
    ) {
      continue
    }
    throw posErrors['payment-differs']({
      paymentId,
      amountMinor: capturedMinor - refundedMinor,
      currency: paidIn,
      purpose: purpose.type
    })
  }
  const roundings = new Map(payments.map(p => [p.paymentId, p.roundingMinor]))
  return tenders.map(tender => {
    const roundingMinor = roundings.get(tender.paymentId ?? '') ?? 0
    return roundingMinor === 0 ? tender : { ...tender, roundingMinor }
  })
}
