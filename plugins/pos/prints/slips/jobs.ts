import { defineJob, Id, Input } from 'stoa/plugin'

export const sendSlip = defineJob({
  name: 'pos.send-slip',
  summary: 'Sends a slip, such as the order of a kitchen, to a printer on the network, once.',
  data: Input({ slipId: Id }),
  perTenant: 4,
  timeoutMs: 120_000
})

export const purgeSlips = defineJob({
  name: 'pos.purge-slips',
  summary: 'Deletes slips that were printed, or could not be, thirty days ago.',
  every: '6 hours',
  perTenant: 1
})
