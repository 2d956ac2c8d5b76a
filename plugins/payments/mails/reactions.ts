import { on } from 'stoa/plugin'
import { PaymentDisputeChanged, PaymentRefundChanged } from '../../../contracts/payments.ts'
import { DifferenceFound } from '../contract.ts'
import { notifyOfDashboardRefund } from './notify-of-dashboard-refund.ts'
import { notifyOfDifference } from './notify-of-difference.ts'
import { notifyOfDispute } from './notify-of-dispute.ts'

/** What the company's staff is told of by mail. */
export const notifyOfTrouble = [
  on(PaymentDisputeChanged, 'notify-of-dispute', notifyOfDispute),
  on(PaymentRefundChanged, 'notify-of-dashboard-refund', notifyOfDashboardRefund, {
    when: ({ origin }) => origin === 'provider'
  }),
  on(DifferenceFound, 'notify-of-difference', notifyOfDifference)
]
