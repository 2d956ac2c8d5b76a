import { defineErrors } from 'stoa/plugin'

export const accountErrors = defineErrors('accounts', {
  'no-account': {
    status: 422,
    message:
      'This customer has no account to buy on; open one in the console, or have them pay otherwise.'
  },
  'account-there': {
    status: 409,
    message: 'This customer has an account already; change that one.'
  },
  blocked: {
    status: 422,
    message:
      'Nothing more is sold on the account of {name}: it is blocked. Have them pay otherwise, or take the block off.'
  },
  overdue: {
    status: 422,
    message:
      '{name} has not paid {overdueMinor} in time; have it paid first, or have this sale paid otherwise.'
  },
  'limit-exceeded': {
    status: 422,
    message:
      '{name} may owe {leftMinor} more, and this sale takes {amountMinor}; have the rest paid otherwise, or raise the limit.'
  },
  'register-unneeded': {
    status: 422,
    message: 'Only cash goes into a drawer; leave the register out of a payment by other means.'
  },
  'register-needed': {
    status: 422,
    message: 'Cash goes into a drawer; name the register at which it was taken.'
  }
})
