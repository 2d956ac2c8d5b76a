/** What is refused of codes of scales, of packs and of reasons. */
export const pricingProblems = {
  'scale-code-unreadable': {
    status: 422,
    message:
      'The code {scaleCode} cannot be read as one of a scale: check its digits, and the setting scaleCodes.'
  },
  'scale-code-of-another': {
    status: 422,
    message:
      'The code {scaleCode} is of the item number {item}, which is not that of the product on the line; scan it again.'
  },
  'scale-code-unfit': {
    status: 422,
    message:
      'The code {scaleCode} holds a {value} that its product, sold by {unit}, cannot be sold by; check what the product is sold by, its price, and the setting scaleCodes.'
  },
  'scale-code-differs': {
    status: 409,
    message:
      'The code {scaleCode} is {quantity} here, not {shown}: prices or the setting scaleCodes were changed. Nothing was posted; take the line off and scan it again.'
  },
  'scale-code-is-barcode': {
    status: 409,
    message:
      'The code {scaleCode} is the barcode of a product by now, so it is not read as one of a scale; scan it again.'
  },
  'pack-gone': {
    status: 409,
    message:
      'The pack on a line of {sku} is no longer there. Nothing was posted; take the line off and scan it again.'
  },
  'pack-broken': {
    status: 409,
    message:
      'The quantity of a line is not that of whole packs: how much is in a pack was changed, or a part of one was sold. Nothing was posted; take the line off and scan it again.'
  },
  'service-charge-untaxable': {
    status: 409,
    message:
      'The service charge is set to the tax class {taxClass}, which this company does not have; correct the setting serviceChargeTaxClass.'
  },
  'discount-reason-needed': {
    status: 422,
    message: 'A discount needs a reason here: send `reason` with it, or choose one at the till.'
  }
} as const
