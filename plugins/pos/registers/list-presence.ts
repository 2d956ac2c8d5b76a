import { defineUseCase, Id, Input, Instant, Nullable, presentAt, Type } from 'stoa/plugin'
import { registerPresence } from './presence.ts'

export const PresenceView = Type.Object({
  items: Type.Array(
    Type.Object({
      registerId: Id,
      shopId: Id,
      userId: Id,
      userName: Type.String(),
      userAgent: Nullable(Type.String(), 'What the device calls itself; null: it does not.'),
      since: Instant
    })
  )
})

export const listPresence = defineUseCase({
  name: 'pos.list-presence',
  summary: 'Who is at which register right now, on which device; whoever came first first',
  permission: 'register.read',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const items = (await presentAt(ctx, registerPresence)).map(
      ({ placeId, since, ...present }) => ({
        registerId: placeId,
        ...present,
        since: since.toISOString()
      })
    )
    return { items }
  }
})
