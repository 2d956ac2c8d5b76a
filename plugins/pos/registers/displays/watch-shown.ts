import { defineUseCase, Input, Type, watchPlace, type OuterContext, type Static } from 'stoa/plugin'
import { registerPresence } from '../presence.ts'
import { displayAuth } from './auth.ts'
import { shownTo } from './shown.ts'
import { noteSeen } from './store.ts'
import type { ShownEvent } from './view.ts'

type Event = Static<typeof ShownEvent>

/** So long after the last word the display hears one more, and is known to be there. Milliseconds. */
const BEAT_MS = 25_000
const SEEN_MS = 5 * 60_000

/** @throws pos.display-unpaired, pos.register-inactive, stoa.too-many-connections */
export const watchShown = defineUseCase({
  name: 'pos.watch-shown',
  summary:
    'What a display has to show, as it changes: `picture`, and `again` when it has to come in again',
  authStrategy: displayAuth,
  reads: true,
  transaction: false,
  humanOnly: 'it never ends',
  input: Input({
    seconds: Type.Integer({
      minimum: 0,
      maximum: 3_600,
      description: 'For how long; then it hears `again`. 0: what there is to show now, and no more.'
    })
  }),
  async run(ctx, { seconds }) {
    return pictures(ctx, ctx.visitor?.id ?? '', seconds)
  }
})

/** The last one each time: what came in between while the display was slow is passed over. */
async function* pictures(
  ctx: OuterContext,
  displayId: string,
  seconds: number
): AsyncGenerator<Event> {
  const until = Date.now() + seconds * 1_000
  const look = () => ctx.unitOfWork(inside => shownTo(inside, displayId), { reads: true })
  const { registerId } = await look()
  const watch = watchPlace(ctx, registerPresence, registerId)
  const seen = () =>
    ctx
      .unitOfWork(() => noteSeen([ctx.tenantId, displayId, registerId]))
      .catch((error: unknown) => {
        ctx.log.warn({ err: error, displayId }, 'when a display was seen was not noted')
      })
  let [drawn, notedAt] = ['', 0]
  try {
    for (;;) {
      if (Date.now() - notedAt >= SEEN_MS) {
        notedAt = Date.now()
        await seen()
      }
      const { shown } = await look()
      const now = JSON.stringify(shown)
      if (now !== drawn) yield { event: 'picture', data: shown }
      else yield { event: 'quiet', data: {} }
      drawn = now
      const news = await watch.next(Math.min(BEAT_MS, Math.max(0, until - Date.now())))
      if (news === 'over' || Date.now() >= until) return yield { event: 'again', data: {} }
    }
  } finally {
    watch.close()
    await seen()
  }
}
