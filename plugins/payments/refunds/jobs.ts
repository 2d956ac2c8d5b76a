import { defineJob, Id, Input } from 'stoa/plugin'

export const refundAtProvider = defineJob({
  name: 'payments.refund-at-provider',
  summary: 'Gives money back through the provider',
  data: Input({ refundId: Id })
})
export const checkRefund = defineJob({
  name: 'payments.check-refund',
  summary: 'Asks a provider how a refund stands',
  data: Input({ refundId: Id })
})
