import { type Context, parseQuantity, statement } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { foreignOf, storedDocument, type StoredDocument } from '../documents/stored-document.ts'
import type { RungUpSale } from '../pricing/rules/sale.ts'
import { ringUpFrozen } from './frozen/frozen-order.ts'
import type { Sent } from './frozen/sent.ts'
import { offlineSalesOf } from './store.ts'
import { answerOf, type Acceptance } from './view.ts'

const posted = statement<{ id: string }>(
  'pos.sale-of-reference',
  "SELECT id FROM pos_document WHERE tenant_id = $1 AND company_id = $2 AND kind = 'sale' AND reference = $3"
)

/**
 * What was answered before to the same content, or the sale that was posted on line with the same
 * lines, tenders and totals and whose answer the till never got. null: the reference is new.
 * @throws pos.offline-differs when something else has the reference
 */
export async function knownAnswer(ctx: Context, sent: Sent): Promise<Acceptance | null> {
  const [before, [document]] = await Promise.all([
    offlineSalesOf(ctx, sent),
    posted([ctx.tenantId, ctx.company().id, sent.reference])
  ])
  const same = before.find(row => row.content_hash === sent.hash)
  if (same) return answerOf(same)
  if (document) {
    const stored = await storedDocument(ctx, document.id, ['sale'])
    if (!isSame(stored, sent)) throw posErrors['offline-differs']()
    const { id: saleId, number } = stored.row
    return { state: 'posted', reference: sent.reference, saleId, number, remarks: [] }
  }
  if (before.length > 0) throw posErrors['offline-differs']()
  return null
}

/** Whether a posted sale is the one a till sent: what was sold, what it came to, how it was paid. */
function isSame(stored: StoredDocument, { frozen }: Sent): boolean {
  if (frozen === null) return false
  const { row, lines, tenders } = stored
  const rungUp = attempted(() => ringUpFrozen(frozen))
  if (rungUp === null) return false
  const { totals } = rungUp
  return (
    JSON.stringify([
      row.currency,
      row.shop_id,
      row.register_id,
      row.total_minor,
      row.tax_minor,
      row.cash_rounding_minor,
      row.paid_minor,
      row.change_minor,
      lines.map(line => [
        line.variant_id,
        parseQuantity(line.quantity),
        line.unit_price_minor,
        line.line_discount_minor + line.document_discount_minor,
        line.tax_minor,
        line.total_minor
      ]),
      tenders.map(row => [row.type, row.amount_minor, row.reference, foreignOf(row)])
    ]) ===
    JSON.stringify([
      rungUp.currency,
      frozen.shopId,
      frozen.registerId,
      totals.total,
      totals.tax,
      totals.rounding,
      totals.paid,
      totals.change,
      rungUp.lines.map(line => [
        line.variantId,
        line.quantityMilli,
        line.unitPriceMinor,
        line.lineDiscountMinor + line.documentDiscountMinor,
        line.taxMinor,
        line.totalMinor
      ]),
      rungUp.tenders.map(({ type, amountMinor, reference = null, foreign }) => [
        type,
        amountMinor,
        reference,
        foreign === undefined
          ? null
          : { currency: foreign.currency, amountMinor: foreign.amountMinor, rate: foreign.rate }
      ])
    ])
  )
}

/** Null: the rules refuse it, so that it never was a sale. */
function attempted(ring: () => RungUpSale): RungUpSale | null {
  try {
    return ring()
  } catch {
    return null
  }
}
