import { answer, definePlugin, on } from 'stoa/plugin'
import {
  PaymentGateway,
  PaymentRefundRequested,
  PaymentRequested,
  PaymentWithdrawn
} from '../../../contracts/payments.ts'
import { reported } from './reported.ts'

/**
 * Stands where payments would: offers ways of paying and writes down what it is asked for. What
 * came of it, tests state themselves.
 */
export default definePlugin({
  name: 'desk',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Offers ways of paying to tests.',
  requires: { pos: '^1.0.0' },
  answers: [
    answer(PaymentGateway, {
      methods: async (_ctx, { amountMinor }) =>
        [
          { provider: 'wire', method: 'invoice', channel: null, title: 'Online' },
          { provider: 'manual', method: 'cash-on-delivery', channel: null, title: 'On delivery' },
          { provider: 'manual', method: 'bank-transfer', channel: null, title: 'Bank transfer' }
        ].map(way => ({ ...way, amountMinor, leastMinor: null, mostMinor: null })),
      payment: async () => null
    })
  ],
  reactsTo: [
    on(PaymentRequested, 'note-wanted', async (_ctx, data) => {
      reported.requested.push(data)
    }),
    on(PaymentWithdrawn, 'note-withdrawn', async (_ctx, data) => {
      reported.withdrawn.push(data)
    }),
    on(PaymentRefundRequested, 'note-refund', async (_ctx, data) => {
      reported.refunds.push(data)
    })
  ]
})
