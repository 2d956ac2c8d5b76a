import { type Context, formatQuantity, parseQuantity } from 'stoa/plugin'
import type { LotTaken } from '../../../contracts/lots.ts'
import { Stock } from '../../../contracts/stock.ts'
import { lotsByLine } from '../documents/lots-by-line.ts'
import type { StoredDocument } from '../documents/stored-document.ts'
import type { InvoiceFigures, InvoiceServiceCharge } from './rules/figures.ts'

/** The amounts of a posted document, as they stand in it, with the lots of what is tracked. */
export const figuresOf = async (ctx: Context, document: StoredDocument): Promise<InvoiceFigures> =>
  figuresWith(document, await ctx.ask(Stock).lotsOf(document.row.id))

const lotsOfLines = ({ lines }: StoredDocument, taken: readonly LotTaken[]) =>
  lotsByLine(
    lines.map(l => ({ lineNo: l.line_no, variantId: l.variant_id, quantity: l.quantity })),
    taken
  )

function figuresWith(document: StoredDocument, taken: readonly LotTaken[]): InvoiceFigures {
  const lots = lotsOfLines(document, taken)
  const { row } = document
  return {
    lines: document.lines.map(l => ({
      lineNo: l.original_line_no ?? l.line_no,
      sku: l.sku,
      name: l.name,
      quantity: formatQuantity(parseQuantity(l.quantity)),
      // What is sold by the piece says nothing, as before anything was weighed.
      ...(l.unit === 'piece' ? {} : { unit: l.unit }),
      unitPriceMinor: l.unit_price_minor,
      discountMinor: l.line_discount_minor + l.document_discount_minor,
      netMinor: l.net_minor,
      taxMinor: l.tax_minor,
      totalMinor: l.total_minor,
      taxes: l.taxes.map(({ code, ratePpm, taxMinor, exempt }) => ({
        code,
        ratePpm,
        taxMinor,
        ...(exempt && { exempt })
      })),
      ...(lots.has(l.line_no) && { lots: lots.get(l.line_no) ?? [] })
    })),
    ...(row.service_charge && { serviceCharge: chargeOf(row.service_charge) }),
    taxes: row.taxes.map(({ code, ratePpm, baseMinor, taxMinor, exempt }) => ({
      code,
      ratePpm,
      baseMinor,
      taxMinor,
      ...(exempt && { exempt })
    })),
    discountMinor: row.discount_minor,
    netMinor: row.net_minor,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor,
    roundingMinor: row.cash_rounding_minor,
    dueMinor: row.due_minor
  }
}

const chargeOf = (charge: InvoiceServiceCharge): InvoiceServiceCharge => ({
  ratePpm: charge.ratePpm,
  netMinor: charge.netMinor,
  taxMinor: charge.taxMinor,
  totalMinor: charge.totalMinor,
  taxes: charge.taxes.map(({ code, ratePpm, taxMinor, exempt }) => ({
    code,
    ratePpm,
    taxMinor,
    ...(exempt && { exempt })
  }))
})
