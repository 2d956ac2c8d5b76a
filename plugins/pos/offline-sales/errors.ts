/** Why what a till sold off line cannot be posted; the till itself hears of none of them. */
export const offlineProblems = {
  'offline-unreadable': {
    status: 422,
    message: 'What the till sent is not valid JSON; ring the sale up again by the receipt.'
  },
  'offline-version-unknown': {
    status: 422,
    message:
      'What the till sent is of a version this server does not know; update the server, then post it again.'
  },
  'offline-invalid': {
    status: 422,
    message: 'What the till sent does not have the form of a sale: {field} {message}.'
  },
  'offline-reference-differs': {
    status: 422,
    message: 'What the till sent names another reference ({other}) than it was sent under.'
  },
  'offline-elsewhere': {
    status: 422,
    message:
      'What the till sent does not belong to this company and shop; send or post it from where it was rung up.'
  },
  'offline-register-unknown': {
    status: 422,
    message: 'This shop has no till {registerId}.'
  },
  'offline-currency-differs': {
    status: 422,
    message: 'It was rung up in {other}; this company counts in {currency}.'
  },
  'offline-variants-unknown': {
    status: 422,
    message:
      'The variants {variantIds} are not in the catalogue of this company; choose others for them.'
  },
  'offline-totals-differ': {
    status: 422,
    message:
      'Added up, what was sold does not come to what the till says: {field} is {computedMinor}, not {soldMinor}.'
  },
  'offline-differs': {
    status: 409,
    message:
      'Another sale has this reference already. Compare the two: dismiss this one, or post it as another sale.'
  },
  'offline-id-taken': {
    status: 409,
    message:
      'Another sale has the id of this one already. Compare the two: dismiss this one, or post it as another sale.'
  },
  'offline-failed': {
    status: 422,
    message: 'It could not be posted for a reason no one foresaw, which stands in the log.'
  },
  'offline-busy': {
    status: 503,
    message: 'The sale could not be taken just now; send it again in a moment.'
  },
  'offline-not-parked': {
    status: 409,
    message: 'The sale {reference} does not wait any more; it is {state}.'
  },
  'offline-variant-not-sold': {
    status: 422,
    message: 'The sale has no line of the variant {variantId}; replace one that it has.'
  },
  'offline-variant-known': {
    status: 422,
    message:
      'The variant {variantId} is in the catalogue; only one that is unknown is replaced by another.'
  }
} as const
