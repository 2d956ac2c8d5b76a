import { type Context, newId } from 'stoa/plugin'
import type { TenderType } from '../../../contracts/tender-types.ts'
import type { NewDocument } from '../documents/store.ts'
import {
  foreignOf,
  originalOf,
  type StoredDocument,
  type TenderRow
} from '../documents/stored-document.ts'
import { taxTable } from '../pricing/rules/add-up.ts'
import type { Tender } from '../pricing/rules/sale.ts'

/** The document that takes a whole sale back, with the figures of the sale. */
export function voidOf(
  ctx: Context,
  sale: StoredDocument,
  {
    companyId,
    registerId,
    sessionId,
    today,
    tenders,
    reason
  }: Pick<NewDocument, 'companyId' | 'registerId' | 'sessionId'> & {
    today: string
    tenders: Tender[]
    reason: string
  }
): NewDocument {
  const { row } = sale
  const { currency, taxMode, lines, serviceCharge } = originalOf(sale)
  return {
    id: newId(),
    kind: 'void',
    companyId,
    shopId: row.shop_id,
    registerId,
    sessionId,
    originalId: row.id,
    reference: null,
    customerId: row.customer_id,
    occurredAt: ctx.now,
    businessDay: today,
    note: reason,
    discountReason: row.discount_reason,
    taxExemption: row.tax_exemption,
    originalLineNos: lines.map(l => l.lineNo),
    ...(row.extras !== null && { extras: row.extras }),
    costs: sale.lines.map(l => l.cost_minor),
    rungUp: {
      currency,
      taxMode,
      lines: [...lines],
      ...(serviceCharge !== undefined && { serviceCharge }),
      taxes: taxTable(lines, serviceCharge),
      totals: {
        subtotal: row.subtotal_minor,
        discount: row.discount_minor,
        net: row.net_minor,
        tax: row.tax_minor,
        total: row.total_minor,
        rounding: row.cash_rounding_minor,
        due: row.due_minor,
        paid: row.paid_minor,
        change: row.change_minor,
        ...(row.tip_minor > 0 && { tip: row.tip_minor })
      },
      tenders
    }
  }
}

/** What came in goes back as it came: foreign cash in the same notes, by the rate of then. */
export const tenderOf = (row: TenderRow): Tender => ({
  ...moneyOf(row),
  ...withForeign(row)
})

function withForeign(row: TenderRow): Pick<Tender, 'foreign' | 'coinMinor'> {
  const foreign = foreignOf(row)
  return foreign === null ? {} : { foreign, coinMinor: row.coin_minor ?? 1 }
}

const moneyOf = ({
  type,
  amount_minor: amountMinor,
  tip_minor: tipMinor,
  reference,
  payment_id: paymentId
}: TenderRow): Tender => ({
  type: type as TenderType,
  amountMinor,
  ...(tipMinor === 0 ? {} : { tipMinor }),
  ...(reference === null ? {} : { reference }),
  ...(paymentId === null ? {} : { paymentId })
})
