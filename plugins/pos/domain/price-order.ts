import { mulDiv, sum } from '../../../core/money.ts'
import { addUp, taxTable } from './add-up.ts'
import { checkOrder } from './check-order.ts'
import { discountOn, spreadDiscount } from './discount.ts'
import { refusingOverflow } from './domain-error.ts'
import { taxLines } from './tax.ts'
import type { LineTax, Order, OrderLine, PricedOrder, RungUpLine, TaxMode } from './sale.ts'

/**
 * Every figure of an order that does not depend on how it is paid. In this order, and rounded nowhere else:
 * 1. gross = unit price × quantity, rounded once per line;
 * 2. the line's own discount, at most the gross;
 * 3. the document's discount, on what is left of all lines, spread over them in proportion;
 * 4. taxes, in or on what is left, rounded per line or per document.
 * @throws DomainError
 */
export function priceOrder (order: Order): PricedOrder {
  checkOrder(order)
  return refusingOverflow(() => {
    const lines = rungUpLines(order)
    return { currency: order.currency, taxMode: order.taxMode, lines, taxes: taxTable(lines), totals: addUp(lines) }
  })
}

function rungUpLines ({ lines, discount, taxMode, rounding }: Order): RungUpLine[] {
  const begun = lines.map((line, index) => {
    const lineNo = index + 1
    const grossMinor = mulDiv(line.unitPriceMinor, line.quantityMilli, 1000)
    const lineDiscountMinor = discountOn(grossMinor, line.discount, { lineNo })
    return { line, lineNo, grossMinor, lineDiscountMinor }
  })
  const parts = spreadDiscount(begun.map(({ grossMinor, lineDiscountMinor }) => grossMinor - lineDiscountMinor), discount)
  const priced = begun.map((figures, index) => {
    const documentDiscountMinor = parts[index] as number
    return { ...figures, documentDiscountMinor, chargedMinor: figures.grossMinor - figures.lineDiscountMinor - documentDiscountMinor }
  })
  const taxes = taxLines(priced.map(({ line, chargedMinor }) => ({ chargedMinor, taxes: line.taxes })), taxMode, rounding.tax)
  return priced.map(({ line, chargedMinor, ...figures }, index) => {
    return { ...goodsOf(line), ...figures, ...amounts(chargedMinor, taxes[index] as LineTax[], taxMode) }
  })
}

function goodsOf ({ variantId, sku, name, stocked, quantityMilli, unitPriceMinor }: OrderLine) {
  return { variantId, sku, name, stocked, quantityMilli, unitPriceMinor }
}

function amounts (chargedMinor: number, taxes: LineTax[], taxMode: TaxMode) {
  const taxMinor = sum(taxes.map(tax => tax.taxMinor))
  return taxMode === 'inclusive'
    ? { netMinor: chargedMinor - taxMinor, taxMinor, totalMinor: chargedMinor, taxes }
    : { netMinor: chargedMinor, taxMinor, totalMinor: sum([chargedMinor, taxMinor]), taxes }
}
