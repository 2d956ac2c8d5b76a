/** What is refused of rates, and of cash in another currency. */
export const rateProblems = {
  'rate-own-currency': {
    status: 422,
    message: 'This company keeps its books in {currency}; a rate is set for another currency.'
  },
  'rate-in-the-past': {
    status: 422,
    message:
      'A rate begins now or later: what was taken before was taken by another one. Leave validFrom out, or choose a later instant.'
  },
  'rate-invalid': {
    status: 422,
    message: 'The rate {rate} cannot be used; write a decimal above zero, with at most 8 decimals.'
  },
  'rate-differs': {
    status: 409,
    message:
      'The rate of {currency} is {rate} now, not {shown}. Nothing was posted; take the money by the new rate.'
  },
  'currency-not-taken': {
    status: 409,
    message:
      'No cash in {currency} is taken here now; take it in {own}, or set a rate for {currency} first.'
  },
  'currency-not-known': {
    status: 422,
    message:
      '{currency} is no currency that foreign cash is taken in; send another ISO 4217 code than {own}.'
  },
  'foreign-not-cash': {
    status: 422,
    message:
      'Only cash is taken in another currency; a tender of type {type} is in that of the company.'
  },
  'foreign-invalid': {
    status: 422,
    message:
      'A tender in {currency} cannot be taken: name another currency than {own}, and an amount above zero.'
  },
  'foreign-not-in-notes': {
    status: 422,
    message: 'Cash in {currency} is taken in multiples of {smallest}; {given} is none.'
  },
  'foreign-not-here': {
    status: 422,
    message:
      'Money goes back in the currency of the company; give it back without `foreign`, at what the tender is worth.'
  },
  'worth-differs': {
    status: 409,
    message:
      'The cash in {currency} is worth {worthMinor} at the rate {rate}, not {saidMinor}. Nothing was posted; show its worth again.'
  },
  'currency-not-counted': {
    status: 422,
    message:
      'The drawer holds cash in {currencies} too; count it as well, even where nothing is left.'
  },
  'currency-counted-twice': {
    status: 422,
    message: 'Cash in {currency} is counted twice; add its amounts up.'
  },
  'foreign-drawer-short': {
    status: 409,
    message:
      'By the books there is less than {asked} in the drawer; check the amount, or put in first what is not booked yet.'
  },
  'tips-own-currency': {
    status: 422,
    message: 'Tips are paid out in the currency of the company; leave currency out.'
  },
  'foreign-pieces-differ': {
    status: 422,
    message:
      'The coins and notes in {currency} do not come to {counted}; count again, or leave the pieces out.'
  },
  'foreign-left-too-much': {
    status: 422,
    message: '{left} cannot stay in a drawer that holds {counted}.'
  }
} as const
