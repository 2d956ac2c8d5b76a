import { defineJob, Id, Input } from 'stoa/plugin'

// Safe to repeat: what was sent is asked for by our identifier, and never sent again by a job.

export const sendTopUp = defineJob({
  name: 'top-ups.send-top-up',
  summary: 'Asks the provider for a top-up that was sold, once, and then how it stands',
  data: Input({ topUpId: Id })
})

export const checkPending = defineJob({
  name: 'top-ups.check-pending',
  summary: 'Asks how top-ups stand that nobody knows of yet',
  every: '10 minutes',
  perTenant: 1
})
