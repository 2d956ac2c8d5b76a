import { type Context, isId, newId, statement, sum, type UnitContext } from 'stoa/plugin'
import { PaymentGateway, PaymentRefundRequested } from '../../../contracts/payments.ts'
import type { StoredDocument } from '../documents/stored-document.ts'
import { posErrors } from '../errors.ts'
import type { Tender } from '../pricing/rules/sale.ts'
import { moneyLeft } from './money-left.ts'
import { capturedPayment, gatewayOf, throughProvider } from './paid-online.ts'

const askedBack = statement<{ payment_id: string; amount: number }>(
  'pos.payments-asked-back',
  `
  SELECT payment_id, sum(amount_minor)::bigint AS amount FROM pos_tender WHERE tenant_id = $1 AND company_id = $2 AND payment_id = ANY ($3) AND payment_refund_id IS NOT NULL GROUP BY payment_id`
)

/**
 * The tenders of a refund or void, each that goes back through a provider with the id under which
 * it will be asked back. Call it with the sale's returns locked, so that two refunds cannot count
 * on the same money.
 * @param paidBy the tenders of the sale
 * @throws pos.payments-off, stoa.not-found, pos.payment-not-captured, pos.payment-not-of-sale,
 * pos.payment-refund-too-large
 */
export async function withRefundIds(
  ctx: Context,
  tenders: readonly Tender[],
  paidBy: ReadonlyArray<{ payment_id: string | null }>,
  currency: string
): Promise<Tender[]> {
  const back = throughProvider(tenders)
  if (back.length === 0) return [...tenders]
  const foreign = back.find(t => !paidBy.some(p => p.payment_id === t.paymentId))
  if (foreign) throw posErrors['payment-not-of-sale']({ paymentId: foreign.paymentId })
  const gateway = gatewayOf(ctx)
  const ids = [...new Set(back.map(t => t.paymentId))]
  const [before, ...payments] = await Promise.all([
    askedBack([ctx.tenantId, ctx.company().id, ids]),
    ...ids.map(id => capturedPayment(gateway, id))
  ])
  for (const { paymentId, capturedMinor, refundedMinor, currency: paidIn } of payments) {
    if (paidIn !== currency) throw posErrors['payment-not-of-sale']({ paymentId })
    // What the till asked back may still be under way; what went back otherwise the till does not
    // know.
    const gone = Math.max(refundedMinor, before.find(b => b.payment_id === paymentId)?.amount ?? 0)
    const amountMinor = sum(back.filter(t => t.paymentId === paymentId).map(t => t.amountMinor))
    if (amountMinor > capturedMinor - gone) {
      throw posErrors['payment-refund-too-large']({
        paymentId,
        amountMinor,
        leftMinor: capturedMinor - gone
      })
    }
  }
  const steps = new Map(payments.map(p => [p.paymentId, p.stepMinor]))
  return tenders.map(t =>
    t.paymentId === undefined
      ? t
      : { ...t, paymentRefundId: newId(), stepMinor: steps.get(t.paymentId) ?? 1 }
  )
}

const forOrders = statement<{ amount: number }>(
  'pos.given-back-for-orders',
  `
  SELECT coalesce(sum(d.due_minor), 0)::bigint AS amount FROM pos_document d JOIN pos_register r ON r.tenant_id = d.tenant_id AND r.id = d.register_id
  WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.original_id = $3 AND d.kind = 'refund' AND r.kind = 'web'`
)

/**
 * That a till does not hand out money of an order that went back, or is on its way, by the payment
 * it was paid by: what staff gave back there has no document, and what was taken back where the
 * order was made is paid back through the payment. Call it with the sale's returns locked; the
 * payments are held, so that what is asked back at this moment counts. Asks nothing where no one
 * moves money.
 * @param backMinor what was paid back of the sale before, at whatever till: documents of other shops
 * may not be seen here, those of orders are of the sale's own
 * @param owedMinor for the refund about to be posted
 * @throws pos.money-back-already
 */
export async function assertNotBackAlready(
  ctx: Context,
  { row, tenders }: StoredDocument,
  backMinor: number,
  owedMinor: number
): Promise<void> {
  const gateway = ctx.askIfAnswered(PaymentGateway)
  const ids = tenders.flatMap(t => (t.reference !== null && isId(t.reference) ? [t.reference] : []))
  if (!gateway || ids.length === 0) return
  const [[throughPayment], ...payments] = await Promise.all([
    forOrders([ctx.tenantId, ctx.company().id, row.id]),
    ...ids.map(id => gateway.payment(id, { hold: true }))
  ])
  const leftMinor =
    row.due_minor -
    (backMinor - (throughPayment?.amount ?? 0)) -
    sum(payments.map(p => p?.refundedMinor ?? 0))
  if (owedMinor > leftMinor) {
    throw posErrors['money-back-already']({
      number: row.number,
      leftMinor: Math.max(0, leftMinor),
      totalMinor: owedMinor
    })
  }
}

/**
 * That money goes back by the tenders it came by, no more by each than it took, where the caller
 * may not choose another: card sales paid out in cash are how money leaves a drawer unseen. Call it
 * with the sale's returns locked. Asks nothing of who holds refund.other-tender.
 * @throws access.forbidden
 */
export async function assertSameTenders(
  ctx: Context,
  { row }: StoredDocument,
  tenders: readonly Tender[]
): Promise<void> {
  if (ctx.can('refund.other-tender') || tenders.length === 0) return
  const left = await moneyLeft(ctx, row.id)
  for (const type of new Set(tenders.map(t => t.type))) {
    const most = sum(left.filter(l => l.type === type).map(l => l.amount_minor))
    const asked = sum(
      tenders.filter(t => t.type === type).map(t => t.amountMinor - (t.tipMinor ?? 0))
    )
    if (asked > most) ctx.demand('refund.other-tender')
  }
}

/** Asks for the money of a posted refund or void back, where a payment provider has it. */
export async function requestRefunds(
  ctx: UnitContext,
  companyId: string,
  tenders: readonly Tender[],
  currency: string,
  reason: string | null
): Promise<void> {
  for (const { paymentId, paymentRefundId: refundId, amountMinor } of tenders) {
    if (paymentId === undefined || refundId === undefined || amountMinor === 0) continue
    await ctx.emit(PaymentRefundRequested, {
      refundId,
      paymentId,
      companyId,
      amountMinor,
      currency,
      reason
    })
  }
}
