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
  'parts-not-kept': {
    status: 409,
    message:
      'The variants {variantIds} are sold from their parts, and the plugin production, which keeps account of that, is switched off or paused; sell the parts themselves, or have it switched on.'
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
  'not-tracked': {
    status: 422,
    message:
      'Lots are named of goods that have none ({variantId}); leave them out, or set how these goods are tracked first.'
  },
  'lots-of-other-goods': {
    status: 422,
    message: 'Lots are named of goods that do not move here ({variantId}); leave them out.'
  },
  'lot-unknown': {
    status: 422,
    message:
      'There is no lot or serial number {code} of these goods here, and nothing that is in no lot yet; check what was scanned.'
  },
  'lot-short': {
    status: 409,
    message:
      'Of {code} there is only {onHand} in this shop; take less of it, or choose another lot.'
  },
  'lot-blocked': {
    status: 409,
    message:
      '{code} is blocked and must not be sold; take it off the shelf, and choose another one.'
  },
  'lot-expired': {
    status: 409,
    message:
      '{code} expired on {expiresOn} and is not sold; take it off the shelf, or allow it with the setting sellExpired.'
  },
  'lots-not-sellable': {
    status: 409,
    message:
      'Only {sellable} of {requested} can be sold: the rest is in lots that are blocked or expired ({unsellable}). Sell less, or write them off.'
  },
  'lots-exceed': {
    status: 422,
    message:
      'More is named by lots than moves ({quantity}), or two lots stand without a quantity; correct the quantities of the lots.'
  },
  'lots-needed': {
    status: 422,
    message:
      'These goods are tracked: lots name {named} of {quantity} ({variantId}). Name the lots of all that comes in.'
  },
  'serial-needed': {
    status: 422,
    message:
      'These goods have serial numbers, of which {named} of {quantity} are named; scan or choose one for each piece.'
  },
  'serial-of-one': {
    status: 422,
    message: 'A serial number is of one piece; {code} is named for another quantity.'
  },
  'serial-there': {
    status: 409,
    message:
      'One of these serial numbers is in stock already ({codes}); check what was scanned, here and in the other shops.'
  },
  'expiry-needed': {
    status: 422,
    message: 'The lot {code} is new, and these goods expire: name its expiry date.'
  },
  'lot-differs': {
    status: 409,
    message:
      'The lot {code} is known with the expiry date {expiresOn}; check the label, or correct the lot.'
  },
  'lot-not-of-document': {
    status: 422,
    message: '{code} was not among what is given back; choose one that was.'
  },
  'tracking-in-use': {
    status: 409,
    message:
      'Of {code} and other lots there is still stock, so these goods cannot be tracked otherwise; sell, move or write it off first.'
  },
  'tracking-of-all-shops': {
    status: 409,
    message:
      'How goods are tracked is set for all shops at once; act in the whole company, not in one shop.'
  },
  'lot-not-so': {
    status: 409,
    message:
      'The lot {code} is blocked already, or is not; look at it again to see how it stands now.'
  },
  'not-unassigned': {
    status: 409,
    message:
      'Only {unassigned} of these goods is in no lot there; somebody may have named it already. Look again.'
  },
  'nothing-received': {
    status: 422,
    message: 'Enter what arrived, was lost or damaged of at least one line.'
  },
  'unknown-shop': {
    status: 422,
    message:
      'There is no shop with the code {shop} in this company; GET /api/v1/tenants/shops lists them.'
  },
  'no-code': {
    status: 422,
    message: 'The row names no goods; fill its sku or its barcode.'
  },
  'unknown-code': {
    status: 422,
    message: 'No goods have the code {code}; import or create the product first.'
  },
  'code-of-several': {
    status: 422,
    message: 'The barcode {code} stands on several goods; name the SKU.'
  }
})
