import type { EventData } from 'stoa/plugin'
import type {
  PaymentRefundRequested,
  PaymentRequested,
  PaymentWithdrawn
} from '../../../contracts/payments.ts'

/**
 * What the web shop asked of whoever moves money, in order. Filled inside its transactions: one
 * that was rolled back stands here too.
 */
export const reported = {
  requested: [] as Array<EventData<typeof PaymentRequested>>,
  withdrawn: [] as Array<EventData<typeof PaymentWithdrawn>>,
  refunds: [] as Array<EventData<typeof PaymentRefundRequested>>
}
