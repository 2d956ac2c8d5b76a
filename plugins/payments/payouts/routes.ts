import { get, Nullable, post, Type } from 'stoa/plugin'
import { getPayout } from './get-payout.ts'
import { listChannels } from './list-channels.ts'
import { listPayouts } from './list-payouts.ts'
import { createPayout } from './create-payout.ts'
import { PayoutPage, PayoutView } from './view.ts'

export const payoutRoutes = [
  get('', listPayouts, PayoutPage),
  post('', createPayout, PayoutView, { status: 201, idempotency: 'required' }),
  get('/:payoutId', getPayout, PayoutView)
]

export const channelRoutes = [
  get(
    '',
    listChannels,
    Type.Object({
      items: Type.Array(
        Type.Object({
          code: Type.String(),
          name: Type.String(),
          kind: Type.String(),
          currency: Type.String(),
          minimumMinor: Nullable(Type.Integer()),
          maximumMinor: Nullable(Type.Integer())
        })
      )
    })
  )
]
