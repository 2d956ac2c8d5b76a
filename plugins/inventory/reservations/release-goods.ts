import type { EventData, UnitContext } from 'stoa/plugin'
import type { ReservationReleased } from '../../../contracts/stock.ts'
import { giveBack } from './store.ts'

/** In the transaction that gives the goods up. */
export const releaseGoods = (
  ctx: UnitContext,
  released: EventData<typeof ReservationReleased>
): Promise<void> => giveBack(ctx, released)
