import { defineErrors, Id, Type } from 'stoa/plugin'

export const inventoryErrors = defineErrors('inventory', {
  'stock-too-large': {
    status: 422,
    message: 'Stock of a variant cannot exceed 99,999,999,999.999; check the quantity.'
  },
  'unknown-variant': {
    status: 422,
    message:
      'The variants {variantIds} are not in the catalogue of this company, or are not stocked.'
  },
  'no-stock-of-its-own': {
    status: 422,
    message:
      'The variants {variantIds} have no stock of their own: they are sold from their parts. Receive, count or move those, or change what it is made of.'
  },
  'reference-taken': {
    status: 409,
    message: 'An adjustment with the reference {reference} and this reason exists already ({id}).'
  },
  'reservation-expired-already': {
    status: 422,
    message:
      'Goods cannot be reserved until {expiresAt}, which is in the past; choose a later time, or none.'
  },
  'reservation-empty': {
    status: 422,
    message:
      'The quantity to reserve of {variantId} must be above zero; leave out what is not needed.'
  },
  'occurred-in-future': {
    status: 422,
    message: 'Stock cannot have moved in the future; check `occurredAt`.'
  },
  'counted-stock-changed': {
    status: 409,
    message:
      'Stock has changed since it was counted; `facts.changed` lists what is on hand now. Count these again, and send that as `expected`.',
    facts: Type.Object({
      changed: Type.Array(
        Type.Object({ variantId: Id, expected: Type.String(), onHand: Type.String() })
      )
    })
  },
  'quantity-sign': {
    status: 422,
    message:
      'Receipts and opening stock take quantities above zero, write-offs above zero too (they are taken off), counts zero or more.'
  },
  'order-up-to-too-small': {
    status: 422,
    message:
      'Goods are ordered up to more than their reorder point; raise `orderUpTo`, or leave it out together with the reorder point.'
  },
  'count-scope-unclear': {
    status: 422,
    message:
      'Name the category of a count by category, and the goods of a count of chosen goods; leave both out otherwise.'
  },
  'count-not-so': {
    status: 409,
    message:
      'The stock count {number} is {state}, so this cannot be done with it; look at it again to see what can.'
  },
  'nothing-counted': {
    status: 409,
    message: 'Nothing is counted in {number} yet; count first, or give the count up.'
  },
  'count-needs-approval': {
    status: 409,
    message:
      'What differs in {number} ({differing} lines) is beyond the setting countToleranceMinor; have it approved, then finish it.',
    facts: Type.Object({ number: Type.String(), differing: Type.Integer() })
  },
  'table-too-long': {
    status: 422,
    message: 'A table holds at most {most} lines; filter the list, or read it page by page.'
  },
  'transfer-within-shop': {
    status: 422,
    message: 'Goods are sent to another shop than the one they are in; choose that one.'
  },
  'transfer-not-so': {
    status: 409,
    message:
      'The transfer {number} is {state}, so this cannot be done with it; look at it again to see what can.'
  },
  'transfer-of-another-shop': {
    status: 409,
    message: 'This is done in the shop {shop}; have somebody there do it with {number}.'
  },
  'more-than-sent': {
    status: 409,
    message:
      'More is entered than is on its way still; somebody may have received it already. Look at the transfer again.'
  },
  'loss-without-reason': {
    status: 422,
    message: 'Write why goods were lost or damaged, such as a broken box.'
  },
  'nothing-received': {
    status: 422,
    message: 'Enter what arrived, was lost or damaged of at least one line.'
  }
})
