import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { payoutById } from './store.ts'
import { payoutView } from './view.ts'

export const getPayout = defineUseCase({
  name: 'payments.get-payout',
  summary: 'A payout and its status',
  permission: 'payout.read',
  heldFor: 'company',
  reads: true,
  input: Input({ payoutId: Id }),
  async run(ctx, { payoutId }) {
    const [row] = await payoutById([ctx.tenantId, ctx.company().id, payoutId])
    if (!row) throw coreErrors['not-found']({ what: 'payout' })
    return payoutView(row)
  }
})
