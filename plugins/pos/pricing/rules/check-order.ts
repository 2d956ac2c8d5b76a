import { isCurrency } from '../../../../core/primitives/money.ts'
import { type DomainCode, DomainError, type DomainFacts } from './domain-error.ts'
import type { CashRounding, Discount, Order, OrderLine, ServiceCharge, Tender } from './sale.ts'

/** 100 %, in parts per million. */
export const WHOLE_PPM = 1_000_000

/**
 * Refuses an order the engine cannot give exact figures for. Whether a discount is larger than its
 * line is seen later, when the line has an amount.
 * @throws DomainError
 */
export function checkOrder(order: Order): void {
  if (!isCurrency(order.currency)) {
    throw new DomainError('pos.unknown-currency', { currency: order.currency })
  }
  if (order.lines.length === 0) throw new DomainError('pos.no-lines')
  if (order.discount) checkDiscount(order.discount, {})
  order.lines.forEach((line, index) => checkLine(line, { lineNo: index + 1 }))
  if (order.serviceCharge) checkServiceCharge(order.serviceCharge)
}

function checkServiceCharge({ ratePpm, taxes }: ServiceCharge): void {
  const facts = { lineNo: 0 }
  if (!Number.isSafeInteger(ratePpm) || ratePpm < 0 || ratePpm > WHOLE_PPM) {
    throw new DomainError('pos.tax-invalid', { ...facts, code: 'service charge', ratePpm })
  }
  checkTaxes(taxes, facts)
}

function checkLine(line: OrderLine, facts: DomainFacts): void {
  checkQuantity(line.quantityMilli, facts)
  checkAmount(line.unitPriceMinor, 'pos.price-negative', facts)
  if (line.grossMinor !== undefined) checkAmount(line.grossMinor, 'pos.price-negative', facts)
  if (line.discount) checkDiscount(line.discount, facts)
  checkTaxes(line.taxes, facts)
}

function checkTaxes(taxes: OrderLine['taxes'], facts: DomainFacts): void {
  const codes = new Set<string>()
  for (const { code, ratePpm } of taxes) {
    if (!Number.isSafeInteger(ratePpm) || ratePpm < 0 || codes.has(code)) {
      throw new DomainError('pos.tax-invalid', { ...facts, code, ratePpm })
    }
    codes.add(code)
  }
}

/** A quantity sold or brought back: thousandths, above zero. */
export function checkQuantity(quantityMilli: number, facts: DomainFacts): void {
  if (!Number.isInteger(quantityMilli)) {
    throw new DomainError('pos.amount-not-whole', { ...facts, quantityMilli })
  }
  if (quantityMilli <= 0) {
    throw new DomainError('pos.quantity-not-positive', { ...facts, quantityMilli })
  }
  if (!Number.isSafeInteger(quantityMilli)) throw new DomainError('pos.amount-too-large', facts)
}

export function checkTenders(tenders: readonly Tender[]): void {
  for (const { type, amountMinor } of tenders) {
    checkAmount(amountMinor, 'pos.tender-negative', { type })
  }
}

export function checkCashRounding(cash: CashRounding): void {
  if (!Number.isSafeInteger(cash.toMinor) || cash.toMinor < 1) {
    throw new DomainError('pos.cash-rounding-invalid', { toMinor: cash.toMinor })
  }
}

function checkDiscount(discount: Discount, facts: DomainFacts): void {
  const size = 'percentPpm' in discount ? discount.percentPpm : discount.amountMinor
  checkAmount(size, 'pos.discount-negative', facts)
  if ('percentPpm' in discount && size > WHOLE_PPM) {
    throw new DomainError('pos.discount-too-large', { ...facts, percentPpm: size })
  }
}

function checkAmount(amountMinor: number, whenNegative: DomainCode, facts: DomainFacts): void {
  if (!Number.isInteger(amountMinor)) {
    throw new DomainError('pos.amount-not-whole', { ...facts, amountMinor })
  }
  if (amountMinor < 0) throw new DomainError(whenNegative, { ...facts, amountMinor })
  if (!Number.isSafeInteger(amountMinor)) throw new DomainError('pos.amount-too-large', facts)
}
