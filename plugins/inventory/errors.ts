import { defineErrors } from 'stoa/plugin'

export const inventoryErrors = defineErrors('inventory', {
  'stock-too-large': {
    status: 422,
    message:
      'More than 99,999,999,999.999 pieces of a variant cannot be kept count of; check the quantity.'
  },
  'unknown-variant': {
    status: 422,
    message: 'The variants {variantIds} are not in the catalogue of this company, or are no goods.'
  },
  'reference-taken': {
    status: 409,
    message: 'An adjustment with the reference {reference} and this reason exists already ({id}).'
  },
  'reservation-expired-already': {
    status: 422,
    message:
      'Goods cannot be reserved until {expiresAt}, which is past; choose a later end, or none.'
  },
  'reservation-empty': {
    status: 422,
    message:
      'The quantity to reserve of {variantId} must be above zero; leave out what is not wanted.'
  },
  'occurred-in-future': {
    status: 422,
    message: 'Stock cannot have moved in the future; check `occurredAt`.'
  },
  'quantity-sign': {
    status: 422,
    message:
      'Receipts and opening stock take quantities above zero, write-offs above zero too (they are taken off), counts zero or more.'
  }
})
