import { defineUseCase, Id, Input, Instant, Type } from 'stoa/plugin'
import { KitchenSettings } from '../settings.ts'
import { stations } from '../stations/store.ts'
import { orders, withPrints } from './store.ts'
import { OrderView } from './view.ts'

/** More than so many do not fit on any screen. */
const MOST = 100

export const ScreenView = Type.Object({
  stationId: Id,
  name: Type.String(),
  shopId: Id,
  warnMinutes: Type.Integer({ description: 'After how many minutes an order is marked.' }),
  lateMinutes: Type.Integer({ description: 'After how many it is late.' }),
  now: Type.Unsafe<string>({ ...Instant, description: 'By the clock that orders are dated by.' }),
  orders: Type.Array(OrderView, { description: 'The oldest first, 100 at most.' }),
  more: Type.Boolean({ description: 'Whether there are more.' })
})

/** @throws stoa.not-found */
export const getScreen = defineUseCase({
  name: 'kitchen.get-screen',
  summary: 'What stands on the screen of a station: its open orders, the oldest first',
  permission: 'kitchen.read',
  reads: true,
  input: Input({ stationId: Id }),
  async run(ctx, { stationId }) {
    const [{ name, shopId }, page] = await Promise.all([
      stations.get(ctx, stationId),
      orders.list(ctx, { stationId, open: true, sort: 'oldest', limit: MOST })
    ])
    const { warnMinutes, lateMinutes } = ctx.settings(KitchenSettings, shopId)
    return {
      stationId,
      name,
      shopId,
      warnMinutes,
      lateMinutes,
      now: ctx.now.toISOString(),
      orders: await withPrints(ctx, page.items),
      more: page.next !== null
    }
  }
})
