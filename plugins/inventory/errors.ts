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
  }
})
