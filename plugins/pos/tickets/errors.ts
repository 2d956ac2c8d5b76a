/** What is refused of tickets that are put aside; `name` is what the ticket is called. */
export const ticketProblems = {
  'ticket-held': {
    status: 409,
    message:
      '{name} is held at {register} by {by}; let them park it, or take it over if they are done with it.'
  },
  'ticket-sold': { status: 409, message: '{name} is sold already: {number}.' },
  'ticket-discarded': {
    status: 409,
    message: '{name} is no longer open: it was discarded, or merged into another ticket.'
  },
  'ticket-shops-differ': {
    status: 422,
    message: '{name} belongs to another shop; tickets stay in the shop they were parked in.'
  },
  'ticket-line-unknown': { status: 422, message: 'The ticket has no line {lineNo}.' },
  'ticket-line-repeated': {
    status: 422,
    message: 'Line {lineNo} appears twice; add the quantities up.'
  },
  'ticket-line-whole': {
    status: 422,
    message: 'Line {lineNo} was read from a label of a scale; move all of it, or none.'
  },
  'ticket-split-exceeds': {
    status: 422,
    message: 'Line {lineNo}: there is not so much of it on the ticket.'
  },
  'ticket-split-leaves-nothing': {
    status: 422,
    message: 'Nothing would stay on the ticket; leave at least a part of it there.'
  },
  'ticket-merge-with-itself': {
    status: 422,
    message: 'A ticket cannot be merged with itself; choose two.'
  },
  'ticket-discounts-differ': {
    status: 409,
    message:
      'The discounts of {name} and {other} cannot be put together; take the discount off one of them first.'
  },
  'ticket-too-large': {
    status: 422,
    message:
      'Together the tickets have more than 1,000 lines, or a note of more than 500 characters.'
  },
  'ticket-reason-needed': {
    status: 422,
    message: '{name} has lines; say why they are discarded.'
  }
} as const
