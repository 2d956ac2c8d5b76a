import type { Context, EventData } from 'stoa/plugin'
import type { ReservationReleased } from '../../../contracts/stock.ts'
import { giveBack } from './store.ts'

/** In the transaction that gives the goods up. */
export const releaseGoods = (
  ctx: Context,
  released: EventData<typeof ReservationReleased>
): Promise<void> => giveBack(ctx, released)
