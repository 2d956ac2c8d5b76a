import { handleJob } from 'stoa/plugin'
import { refreshPayment } from './refresh-payment.ts'
import { checkPayment } from './jobs.ts'

export const checkPaymentHandler = handleJob(
  checkPayment,
  async (ctx, { data: { paymentId, ref }, signal }) => {
    await refreshPayment(ctx, paymentId, ref, signal)
  }
)
