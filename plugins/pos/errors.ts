import { defineErrors, type ErrorMaker } from 'stoa/plugin'
import { extensionProblems } from './sales/extensions/errors.ts'
import { DomainError } from './pricing/rules/domain-error.ts'
import { invoiceProblems } from './invoices/errors.ts'
import { offlineProblems } from './offline-sales/errors.ts'
import { printProblems } from './prints/errors.ts'
import { pricingProblems } from './pricing/errors.ts'
import { displayProblems } from './registers/displays/errors.ts'
import { receiptProblems } from './receipts/errors.ts'
import { tenderProblems } from './tenders/errors.ts'
import { rateProblems } from './tenders/rates/errors.ts'
import { ticketProblems } from './tickets/errors.ts'

export const posErrors = defineErrors('pos', {
  'line-without-goods': {
    status: 422,
    message:
      'Each line names its goods by exactly one of `variantId`, `sku` and `barcode`; `errors` names the lines that do not.'
  },
  'unknown-code': {
    status: 422,
    message:
      'No goods have these codes; `errors` names the lines. Add the code to the catalogue, or name the goods otherwise.'
  },
  'ambiguous-code': {
    status: 422,
    message: 'A barcode stands on several goods; `errors` names the lines. Name these goods by SKU.'
  },
  ...ticketProblems,
  ...extensionProblems,
  ...offlineProblems,
  ...printProblems,
  ...displayProblems,
  ...receiptProblems,
  ...invoiceProblems,
  ...pricingProblems,
  ...tenderProblems,
  ...rateProblems,
  'register-of-orders': {
    status: 409,
    message:
      'The register {name} is reserved for orders from other channels, such as the web shop; use a till of this shop.'
  },
  'order-differs': {
    status: 409,
    message:
      'The lines of the order come to {computedMinor}, but {totalMinor} was given; nothing was posted.'
  },
  'void-of-order': {
    status: 409,
    message:
      'The sale {number} is an order from another channel; cancel or return it there, or refund its lines.'
  },
  'payments-off': {
    status: 409,
    message:
      'This company has no payment provider: switch the plugin payments on, or use another tender.'
  },
  'payment-not-captured': {
    status: 409,
    message:
      'The payment {paymentId} is {state}; only a captured payment can pay a sale or be refunded.'
  },
  'payment-used': {
    status: 409,
    message:
      'A payment among the tenders already pays another sale; one payment pays one sale, by one tender.'
  },
  'payment-differs': {
    status: 422,
    message:
      'The payment {paymentId} is of {amountMinor} for {purpose}, the tender is not; use a payment made for this sale, with its whole amount.'
  },
  'payment-not-of-sale': {
    status: 422,
    message:
      'The payment {paymentId} did not pay this sale; money is refunded only the way it was paid.'
  },
  'money-back-already': {
    status: 409,
    message:
      'Of what was paid for the order {number} only {leftMinor} can still be refunded, {totalMinor} is requested: the rest is refunded already, or awaits a manual refund. Return the goods where the order was placed, which refunds what is left.'
  },
  'payment-refund-too-large': {
    status: 409,
    message:
      'Of the payment {paymentId} {leftMinor} can still be refunded, {amountMinor} is requested.'
  },
  'register-name-taken': {
    status: 409,
    message: 'This shop has a register named {name} already; choose another name.'
  },
  'register-inactive': {
    status: 409,
    message: 'The register {name} is closed permanently; use another register of this shop.'
  },
  'session-needed': {
    status: 409,
    message:
      'The register {name} is not open: open it with its float first (POST /api/v1/pos/sessions), or exempt it from sessions.'
  },
  'session-open-already': {
    status: 409,
    message: 'This register is open already, with the session {serial} ({id}); go on with that one.'
  },
  'session-closed': {
    status: 409,
    message:
      'The session {serial} of this register is closed; what happens now belongs to the next.'
  },
  'session-not-closed': {
    status: 409,
    message: 'The session {serial} is still open; its difference is known once it is closed.'
  },
  'difference-not-awaiting': {
    status: 409,
    message: 'No difference of the session {serial} awaits approval.'
  },
  'drawer-short': {
    status: 409,
    message:
      'By the books there is less than {amountMinor} in the drawer; check the amount, or put in first what is not booked yet.'
  },
  'cash-not-counted': {
    status: 422,
    message: 'A session is closed with the cash counted: send a count for the tender cash.'
  },
  'cash-negative': {
    status: 422,
    message: 'A drawer cannot hold less than nothing; check the cash.'
  },
  'counted-twice': {
    status: 422,
    message: 'A tender is counted twice; add its amounts up.'
  },
  'pieces-differ': {
    status: 422,
    message:
      'The coins and notes come to {sumMinor}, the amount is {amountMinor}; count again, or leave the pieces out.'
  },
  'left-too-much': {
    status: 422,
    message: '{leftMinor} cannot stay in a drawer that holds {countedMinor}.'
  },
  'count-differs': {
    status: 409,
    message:
      'What was counted differs from the books by more than the tolerance ({tenders}). Count again, or send acceptDifference to close with the difference.'
  },
  'report-of-all': {
    status: 403,
    message:
      'This report adds up all sales and refunds of the drawer, and a rule keeps you from some of them.'
  },
  'unknown-variant': {
    status: 422,
    message:
      'The variants {variantIds} cannot be sold: they are not in the catalogue of this company, or not active.'
  },
  'unknown-customer': {
    status: 422,
    message:
      'There is no customer {customerId} in this company; leave customerId out or create the customer first.'
  },
  'occurred-in-future': {
    status: 422,
    message: 'A document cannot be dated in the future; check `occurredAt`.'
  },
  'reference-taken': {
    status: 409,
    message: 'A {kind} with the reference {reference} exists already ({id}).'
  },
  'already-voided': {
    status: 409,
    message: 'The sale {number} is voided; nothing of it can be refunded.'
  },
  'refunded-already': {
    status: 409,
    message:
      'Part of the sale {number} is refunded already, so it cannot be voided; refund the rest instead.'
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
  'no-lines': { status: 422, message: 'The document is empty; send at least one line.' },
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
  'discount-over-limit': {
    status: 403,
    message:
      'You may take at most {limitPercent} per cent off here. Give less, or ask someone who may give more.'
  },
  'discount-too-large': {
    status: 422,
    message: 'A discount must not exceed the amount it is taken off.'
  },
  'amount-not-whole': { status: 422, message: 'Amounts must be whole minor units.' },
  'amount-too-large': {
    status: 422,
    message:
      'The amounts are too large to be counted exactly: a document may come to 10,000,000,000,000 minor units and 10,000,000,000 pieces, before discounts.'
  },
  'unknown-currency': { status: 422, message: "The company's currency is not known." },
  'cash-rounding-invalid': {
    status: 422,
    message: 'The setting cashRoundingMinor must be a whole number of minor units above zero.'
  },
  'tender-negative': { status: 422, message: 'A tender must not be below zero.' },
  'total-differs': {
    status: 409,
    message:
      'The total is {totalMinor} now, not {shownMinor}: prices or taxes were changed. Nothing was posted; show the new total first.'
  },
  'exchange-differs': {
    status: 409,
    message:
      'The difference is {differenceMinor} now, not {shownMinor} (below zero: it goes back): prices, taxes or earlier refunds were changed. Nothing was posted; show the new difference first.'
  },
  'void-of-exchange': {
    status: 409,
    message:
      'The sale {number} is one half of an exchange, whose other half is {other}; refund its lines instead.'
  },
  'tenders-do-not-cover': {
    status: 422,
    message: 'The tenders come to {paidMinor}, due is {dueMinor}; nothing was posted.'
  },
  'tenders-exceed': {
    status: 422,
    message:
      'The tenders come to {paidMinor}, due is {dueMinor}; only cash may be more, and only when something is sold.'
  },
  'cash-not-in-coins': {
    status: 422,
    message: '{amountMinor} cannot be paid in cash: the smallest coin is {toMinor}.'
  },
  'refund-not-in-steps': {
    status: 422,
    message:
      '{amountMinor} cannot go back through the payment provider: it gives back multiples of {stepMinor}. Use the nearest, or another tender.'
  },
  'refund-line-unknown': { status: 422, message: 'The sale has no line {lineNo}.' },
  'refund-line-repeated': {
    status: 422,
    message: 'Line {lineNo} appears twice in the refund; add the quantities up.'
  },
  'refund-exceeds-sold': {
    status: 409,
    message: 'Line {lineNo}: the quantity exceeds what is left to refund.'
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
