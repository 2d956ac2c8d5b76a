import type { Context, EventData } from 'stoa/plugin'
import type { ReservationExpired } from '../../inventory/contract.ts'
import { expireOrder } from '../order-settlement.ts'

/**
 * On inventory.reservation-expired: an order whose goods are not held any more is given up, unless
 * it is paid.
 */
export const giveUpOrder = (
  ctx: Context,
  { companyId, holder }: EventData<typeof ReservationExpired>
): Promise<void> => expireOrder(ctx, companyId, holder.id)
