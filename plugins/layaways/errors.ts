import { defineErrors, Type } from 'stoa/plugin'

export const layawayErrors = defineErrors('layaways', {
  'nothing-due': {
    status: 422,
    message: 'What costs nothing is not set aside on a deposit; ring it up as a sale.'
  },
  'total-differs': {
    status: 409,
    message: 'It comes to {totalMinor}, and {shownMinor} was shown; look at the prices again.',
    facts: Type.Object({ totalMinor: Type.Integer(), shownMinor: Type.Integer() })
  },
  'deposit-too-small': {
    status: 422,
    message:
      'The deposit is at least {leastMinor}, as the setting depositPercent says; take more, or have the setting changed.'
  },
  'more-than-left': {
    status: 422,
    message: 'Only {leftMinor} is still to be paid of it; take no more than that.'
  },
  'not-open': {
    status: 409,
    message:
      'The layaway {number} is {state} already; look at it again to see what can still be done.'
  },
  'changed-meanwhile': {
    status: 409,
    message:
      'Something was paid on the layaway {number} at the same moment; look at it again and repeat.'
  },
  'nothing-to-pay-out': {
    status: 409,
    message: 'Nothing is left on the layaway {number} that could be given back.'
  },
  'still-open': {
    status: 409,
    message:
      'The layaway {number} is still open; what was paid on it goes back when it is cancelled.'
  },
  'due-day-past': {
    status: 422,
    message: 'The day {day} is over; choose today or a later one, at most two years ahead.'
  },
  'register-unneeded': {
    status: 422,
    message: 'Only cash goes into a drawer or out of it; leave the register out otherwise.'
  },
  'register-needed': {
    status: 422,
    message: 'Cash goes into a drawer or out of it; name the register where that is.'
  },
  'no-layaway': {
    status: 422,
    message:
      'A deposit pays for the goods it was paid on and for no others; hand them over from the layaway itself.'
  },
  'refund-too-large': {
    status: 422,
    message:
      'Only {leftMinor} of this sale was paid by deposit and has not gone back; give the rest back otherwise.'
  },
  'table-too-long': {
    status: 422,
    message: 'A table holds at most {most} layaways; filter the list first.'
  }
})
