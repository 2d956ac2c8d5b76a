import type { EventData, UnitContext } from 'stoa/plugin'
import type { ReservationExpired } from '../../../../contracts/stock.ts'
import { expireOrder } from './expire-order.ts'

/**
 * On inventory.reservation-expired: an order whose goods are not held any more is given up, unless
 * it is paid.
 */
export const giveUpOrder = (
  ctx: UnitContext,
  { companyId, holder }: EventData<typeof ReservationExpired>
): Promise<void> => expireOrder(ctx, companyId, holder.id)

/** Whether goods are held for an order of the web shop. */
export const holdsForOrder = ({ holder }: { holder: { type: string } }): boolean =>
  holder.type === 'storefront.order'
