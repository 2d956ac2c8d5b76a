import { on } from 'stoa/plugin'
import {
  PaymentChanged,
  PaymentDisputeChanged,
  PaymentRefundChanged
} from '../../../../contracts/payments.ts'
import { followDispute } from './follow-dispute.ts'
import { followPayment, isOurs } from './follow-payment.ts'
import { followRefund } from './follow-refund.ts'

/** What payments come to, for the orders they are of. */
export const followPayments = [
  on(PaymentChanged, 'follow-payment', followPayment, { when: isOurs }),
  on(PaymentRefundChanged, 'follow-refund', followRefund, { when: isOurs }),
  on(PaymentDisputeChanged, 'follow-dispute', followDispute, { when: isOurs })
]
