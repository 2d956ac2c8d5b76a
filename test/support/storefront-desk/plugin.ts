import { answer, definePlugin, on } from 'stoa/plugin'
import { PaymentDesk, PaymentRefundWanted, PaymentWanted, PaymentWithdrawn } from '../../../contracts/payments.ts'
import { told } from './told.ts'

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
    answer(PaymentDesk, {
      methods: async () =>
        [
          { provider: 'wire', method: 'invoice', channel: null, title: 'Online' },
          { provider: 'manual', method: 'cash-on-delivery', channel: null, title: 'On delivery' },
          { provider: 'manual', method: 'bank-transfer', channel: null, title: 'Bank transfer' }
        ].map(way => ({ ...way, leastMinor: null, mostMinor: null })),
      payment: async () => null
    })
  ],
  reactsTo: [
    on(PaymentWanted, 'note-wanted', async (_ctx, data) => {
      told.wanted.push(data)
    }),
    on(PaymentWithdrawn, 'note-withdrawn', async (_ctx, data) => {
      told.withdrawn.push(data)
    }),
    on(PaymentRefundWanted, 'note-refund', async (_ctx, data) => {
      told.refunds.push(data)
    })
  ]
})
