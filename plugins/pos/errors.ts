import { defineErrors, type ErrorMaker } from 'stoa/plugin'
import { DomainError } from './pricing/rules/domain-error.ts'

export const posErrors = defineErrors('pos', {
  'register-of-orders': {
    status: 409,
    message:
      'The register {name} is for orders made elsewhere, such as in the web shop; use a till of this shop.'
  },
  'order-differs': {
    status: 409,
    message:
      'The order comes to {computedMinor} {currency} (minor units) by its lines, but {totalMinor} was stated; nothing was posted.'
  },
  'void-of-order': {
    status: 409,
    message:
      'The sale {number} is an order made elsewhere, where its payment and delivery are known; cancel or take it back there, or refund its lines.'
  },
  'payments-off': {
    status: 409,
    message:
      'No one moves money for this company: switch the plugin payments on, or use another tender.'
  },
  'payment-not-captured': {
    status: 409,
    message: 'The payment {paymentId} is {state}; only a captured one pays a sale or goes back.'
  },
  'payment-used': {
    status: 409,
    message:
      'A payment among the tenders pays another sale already; a payment pays one sale, by one tender.'
  },
  'payment-differs': {
    status: 422,
    message:
      'The payment {paymentId} is of {amountMinor} {currency} for {purpose}, the tender is not; use a payment made for this sale, with its whole amount.'
  },
  'payment-not-of-sale': {
    status: 422,
    message: 'The payment {paymentId} did not pay this sale; money goes back only the way it came.'
  },
  'money-back-already': {
    status: 409,
    message:
      'Of what was paid for the order {number} only {leftMinor} can still go back (minor units), {totalMinor} is asked: the rest went back already, or waits to be given back by hand. Take the goods back where the order was made, which pays back what is left.'
  },
  'payment-refund-too-large': {
    status: 409,
    message:
      'Of the payment {paymentId} {leftMinor} can still go back (minor units), {amountMinor} is asked.'
  },
  'register-name-taken': {
    status: 409,
    message: 'This shop has a register named {name} already; choose another name.'
  },
  'register-inactive': {
    status: 409,
    message: 'The register {name} is closed for good; use another register of this shop.'
  },
  'unknown-variant': {
    status: 422,
    message:
      'The variants {variantIds} cannot be sold: they are not in the catalogue of this company, or not active.'
  },
  'unknown-customer': {
    status: 422,
    message:
      'There is no customer {customerId} in this company; leave customerId out or make the customer first.'
  },
  'occurred-in-future': {
    status: 422,
    message: 'A document cannot have happened in the future; check `occurredAt`.'
  },
  'reference-taken': {
    status: 409,
    message: 'A {kind} with the reference {reference} exists already ({id}).'
  },
  'already-voided': {
    status: 409,
    message: 'The sale {number} is voided; nothing of it can come back again.'
  },
  'refunded-already': {
    status: 409,
    message:
      'Something of the sale {number} was refunded already, so it cannot be voided; refund the rest instead.'
  },
  'void-too-late': {
    status: 409,
    message:
      'The sale {number} is of the business day {day}; void on the same day, refund afterwards.'
  },
  'blind-lines': {
    status: 422,
    message:
      'A refund against a sale takes lines with lineNo and quantity; a blind one, without saleId, takes lines with variantId and quantity.'
  },
  'customer-of-sale': {
    status: 422,
    message: "A refund against a sale belongs to the sale's customer; leave customerId out."
  },
  'no-lines': { status: 422, message: 'There is nothing on the document; send one line at least.' },
  'quantity-not-positive': {
    status: 422,
    message: 'Line {lineNo}: the quantity must be above zero.'
  },
  'price-negative': {
    status: 422,
    message: 'Line {lineNo}: the price must not be below zero; take something off with a discount.'
  },
  'tax-invalid': {
    status: 422,
    message: 'Line {lineNo}: its tax cannot be computed; check the tax class of the product.'
  },
  'discount-negative': { status: 422, message: 'A discount must not be below zero.' },
  'discount-too-large': {
    status: 422,
    message: 'A discount must not be more than what it is taken off.'
  },
  'amount-not-whole': { status: 422, message: 'Amounts are whole minor units.' },
  'amount-too-large': {
    status: 422,
    message:
      'The amounts are too large to be counted exactly: a document may come to 10,000,000,000,000 minor units and 10,000,000,000 pieces, before discounts.'
  },
  'unknown-currency': { status: 422, message: "The company's currency is not known." },
  'cash-rounding-invalid': {
    status: 422,
    message: 'The setting cashRoundingMinor is not a coin: use whole minor units above zero.'
  },
  'tender-negative': { status: 422, message: 'A tender must not be below zero.' },
  'tenders-do-not-cover': {
    status: 422,
    message: 'The tenders come to {paidMinor}, due is {dueMinor} (minor units); nothing was posted.'
  },
  'tenders-exceed': {
    status: 422,
    message:
      'The tenders come to {paidMinor}, due is {dueMinor} (minor units); only cash may be more, and only when something is sold.'
  },
  'cash-not-in-coins': {
    status: 422,
    message:
      'Cash of {amountMinor} cannot be handed over: the smallest coin is {toMinor} (minor units).'
  },
  'refund-line-unknown': { status: 422, message: 'The sale has no line {lineNo}.' },
  'refund-line-repeated': {
    status: 422,
    message: 'Line {lineNo} stands twice in the refund; add the quantities up.'
  },
  'refund-exceeds-sold': {
    status: 409,
    message: 'Line {lineNo}: more would come back than is left of it.'
  }
})

/** Runs a calculation of the rules; what it refuses becomes a problem of the same code. */
export function withDomainErrors<T>(calculate: () => T): T {
  try {
    return calculate()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const refuse: ErrorMaker = posErrors[error.code.slice('pos.'.length) as keyof typeof posErrors]
    throw refuse(error.facts, { cause: error })
  }
}
