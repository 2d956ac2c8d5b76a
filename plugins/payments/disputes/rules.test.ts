import t from 'tap'
import { disputesTogether } from './rules.ts'

const payment = { capturedMinor: 1000, currency: 'GBP' }
const of = (
  ...disputes: Array<
    [state: 'inquiry' | 'open' | 'won' | 'lost', amountMinor: number, currency?: string]
  >
) =>
  disputesTogether(
    disputes.map(([state, amountMinor, currency = 'GBP']) => ({ state, amountMinor, currency })),
    payment
  )

t.test(
  "what is open or lost is not the shop's to refund; what the bank only asks about, or gave up, is",
  async t => {
    t.strictSame(of(), { state: null, disputedMinor: 0 })
    t.strictSame(of(['inquiry', 1000]), { state: 'inquiry', disputedMinor: 0 })
    t.strictSame(of(['open', 600]), { state: 'open', disputedMinor: 600 })
    t.strictSame(of(['lost', 1000]), { state: 'lost', disputedMinor: 1000 })
    t.strictSame(of(['won', 1000]), { state: 'won', disputedMinor: 0 })
  }
)

t.test('of several the most pressing, and all that is taken, at most the payment', async t => {
  t.strictSame(of(['lost', 300], ['open', 200], ['won', 100]), {
    state: 'open',
    disputedMinor: 500
  })
  t.strictSame(of(['lost', 300], ['inquiry', 200]), { state: 'inquiry', disputedMinor: 300 })
  t.strictSame(of(['lost', 800], ['lost', 800]), { state: 'lost', disputedMinor: 1000 })
  t.strictSame(
    of(['open', 5, 'USD']),
    { state: 'open', disputedMinor: 1000 },
    'an amount that cannot be compared'
  )
})
