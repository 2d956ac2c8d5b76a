import { defineJob, Id, Input } from 'stoa/plugin'

export const payOut = defineJob({
  name: 'payments.pay-out',
  summary: 'Makes a payout at its provider',
  data: Input({ payoutId: Id })
})
export const checkPayout = defineJob({
  name: 'payments.check-payout',
  summary: 'Asks a provider how a payout stands',
  data: Input({ payoutId: Id })
})
