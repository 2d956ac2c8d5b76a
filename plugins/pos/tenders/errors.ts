/** What is refused of tips. */
export const tenderProblems = {
  'tips-off': {
    status: 409,
    message: 'This shop takes no tips; switch on the setting tips, or leave tipMinor out.'
  },
  'tip-not-by': {
    status: 422,
    message: 'A tip cannot be given by {type}; take it in cash or by card, as a tender of its own.'
  },
  'tip-invalid': {
    status: 422,
    message:
      'A tip of {tipMinor} is not part of a tender of {amountMinor}; the amount of a tender has its tip in it.'
  },
  'tip-not-here': {
    status: 422,
    message: 'A tip belongs to a sale, or goes back with a refund of it; leave tipMinor out here.'
  },
  'tip-back-already': {
    status: 409,
    message: 'Of the tip of the sale {number}, {leftMinor} has not gone back; {tipMinor} cannot.'
  }
} as const
