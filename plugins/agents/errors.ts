import { defineErrors } from 'stoa/plugin'

export const agentsErrors = defineErrors('agents', {
  'code-taken': {
    status: 409,
    message: 'Another agent of this company has the code {code}; choose another.'
  },
  'user-taken': {
    status: 409,
    message:
      'Another agent of this company is that member of staff; choose someone else, or no one.'
  },
  'territory-name-taken': {
    status: 409,
    message: 'Another territory of this company has the name {name}; choose another.'
  },
  'one-place': {
    status: 422,
    message: 'Name one of registerId, shopId and territoryId: an assignment is to one of them.'
  },
  'days-reversed': {
    status: 422,
    message: 'The last day {to} is before the first, {from}; choose a later one.'
  },
  'rule-incomplete': {
    status: 422,
    message:
      'A rule per piece takes pieceMinor, a rule on net or total takes ratePpm; send exactly that one.'
  },
  'rule-of-both': {
    status: 422,
    message: 'A rule is about a category or a variant, not both; leave one of them out.'
  },
  'agent-archived': {
    status: 409,
    message: 'The agent {code} is archived; restore them first, or choose another.'
  },
  'already-theirs': {
    status: 409,
    message: 'The sale {number} is that agent’s already; choose another, or no one.'
  },
  'period-not-over': {
    status: 422,
    message: 'The day {to} is not over yet; close a statement up to the day before today at most.'
  },
  'period-closed': {
    status: 409,
    message: 'There is a statement up to {through} already; close one up to a later day.'
  },
  'payout-too-large': {
    status: 422,
    message: 'Owed to the agent are {owedMinor}; pay out no more than that.'
  },
  'payout-in-future': {
    status: 422,
    message: 'The day {day} is still to come; name the day on which the money was paid.'
  },
  'table-too-long': {
    status: 422,
    message: 'The table would have more than {most} rows; ask for a shorter period.'
  },
  'range-reversed': {
    status: 422,
    message: 'The period begins on {from}, after it ends on {to}; turn the two around.'
  }
})
