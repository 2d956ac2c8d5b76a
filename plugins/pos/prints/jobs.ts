import { defineJob, Id, Input } from 'stoa/plugin'

export const sendToPrinter = defineJob({
  name: 'pos.send-to-printer',
  summary: "Sends a receipt to a register's printer on the network, once.",
  data: Input({ documentId: Id, printId: Id }),
  perTenant: 4,
  timeoutMs: 120_000
})
