import { defineErrors } from 'stoa/plugin'

export const purchasingErrors = defineErrors('purchasing', {
  'table-too-long': {
    status: 422,
    message: 'A table holds at most {most} lines; filter the list, or read it page by page.'
  },
  'supplier-archived': {
    status: 409,
    message: 'The supplier {name} is archived; restore it, or order from another one.'
  },
  'supplier-without-email': {
    status: 422,
    message:
      'No e-mail address of {name} is known; enter it on the page of the supplier, or send the order by other means.'
  },
  'unknown-variant': {
    status: 422,
    message:
      'The variants {variantIds} are not on sale in this company, or are not stocked; choose others.'
  },
  'rate-needed': {
    status: 422,
    message:
      'The order is priced in {currency}, and the company keeps its books in {home}; send how much of {home} one {currency} is as `rate`.'
  },
  'rate-of-home': {
    status: 422,
    message: "The order is priced in the company's own currency; leave `rate` out."
  },
  'amount-too-large': {
    status: 422,
    message:
      'An amount of this document is too large to be kept; check quantities, prices and rate.'
  },
  'price-needed': {
    status: 422,
    message:
      'The supplier has no price for {variantId}; send `priceMinor`, or enter the price at the supplier.'
  },
  'order-not-so': {
    status: 409,
    message:
      'The purchase order {number} is {state}, so this cannot be done with it; look at it again to see what can.'
  },
  'order-of-another-shop': {
    status: 409,
    message: 'The goods of {number} go to the shop {shop}; receive them there.'
  },
  'order-line-unknown': {
    status: 422,
    message: 'The purchase order {number} has no line {lineNo}; look at it again.'
  },
  'more-than-ordered': {
    status: 422,
    message:
      'More is received than was ordered; check the quantities, or raise the setting overReceiptPercent.'
  },
  'weight-unknown': {
    status: 422,
    message:
      'Charges cannot be spread by weight, since nobody weighed {variantIds}; enter weights in the catalogue, or spread by value or quantity.'
  },
  'reference-taken': {
    status: 409,
    message: 'The delivery note {reference} of this supplier was received already.'
  },
  'costing-from-past': {
    status: 422,
    message:
      'What is in the books stays as it is: another method counts from {today} on at the earliest.'
  },
  'received-in-future': {
    status: 422,
    message: 'Goods cannot have been received in the future; check `receivedAt`.'
  },
  'return-line-wrong': {
    status: 422,
    message:
      'Not all lines are of the receipt, or it is none of this supplier; look at the receipt again.'
  },
  'return-line-free': {
    status: 422,
    message:
      'Goods of no receipt go back with `variantId` and `creditMinor`; name the receipt otherwise.'
  },
  'more-than-received': {
    status: 422,
    message: 'More goes back than came by this receipt; `errors` says of which lines.'
  },
  'credit-of-no-return': {
    status: 422,
    message: 'Only a credit note is entered for a return, and only one of the same supplier.'
  },
  'bill-number-taken': {
    status: 409,
    message: 'An invoice {number} of this supplier is entered already; look it up by its number.'
  },
  'bill-line-wrong': {
    status: 422,
    message: 'Lines of the invoice do not fit together; `errors` says which and why.'
  },
  'bill-total-differs': {
    status: 422,
    message:
      'The lines come to {totalMinor}, and the paper says {paperMinor}; check amounts and taxes.'
  },
  'due-before-billed': {
    status: 422,
    message: 'An invoice cannot be due before its own date; check `dueOn` and `billedOn`.'
  },
  'bill-not-so': {
    status: 409,
    message:
      'The invoice {number} is {state}, so this cannot be done with it; look at it again to see what can.'
  },
  'bill-differs': {
    status: 409,
    message:
      'Lines {lines} of the invoice differ from what was ordered and received; correct them, or send why they are accepted as `acceptBecause`.'
  },
  'bill-of-another-shop': {
    status: 409,
    message:
      'The invoice bills goods that another shop received; approve it in the company as a whole.'
  },
  'more-than-due': {
    status: 409,
    message: 'Of {number} only {openMinor} is open; pay no more than that.'
  },
  'paid-in-future': {
    status: 422,
    message: 'A payment cannot have been made in the future; check `paidOn`.'
  },
  'payment-reversed': {
    status: 409,
    message: 'This payment of {number} was taken back already; look at the invoice again.'
  },
  'credit-does-not-fit': {
    status: 409,
    message:
      'Only an approved credit note of the same supplier and currency is set off against a bill; choose another.'
  },
  'unknown-supplier': {
    status: 422,
    message: 'There is no such supplier, or it is archived; create it first.'
  },
  'several-suppliers-match': {
    status: 422,
    message:
      'Several suppliers have this name; name the one by its id, or give them names of their own.'
  },
  'unknown-sku': {
    status: 422,
    message: 'No goods have the SKU {sku}; import or create the product first.'
  },
  'price-not-in-currency': {
    status: 422,
    message: 'The price has more decimals than {currency}, the currency of the supplier; round it.'
  }
})
