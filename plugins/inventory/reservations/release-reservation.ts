import { defineJob, handleJob, Id, Input, Instant } from 'stoa/plugin'
import { Holder, ReservationExpired } from '../../../contracts/stock.ts'
import { expiryOf, giveBack } from './store.ts'

/**
 * Due when a reservation expires. One that was changed, released or used up meanwhile is none of
 * its business: each expiry has its own job.
 */
export const releaseReservation = defineJob({
  name: 'inventory.release-reservation',
  summary: 'Gives goods back whose reservation is over',
  data: Input({ companyId: Id, shopId: Id, holder: Holder, expiresAt: Instant })
})

export const releaseReservationHandler = handleJob(
  releaseReservation,
  (ctx, { data: { companyId, shopId, holder, expiresAt } }) =>
    ctx.unitOfWork(async inside => {
      const expiry = await expiryOf(inside, shopId, holder)
      if (
        expiry === null ||
        (!expiry.past && expiry.expiresAt?.getTime() !== Date.parse(expiresAt))
      ) {
        return
      }
      if (!expiry.past) throw new Error("The reservation is not over yet by the database's clock.") // repeated in a moment
      await giveBack(inside, { companyId, shopId, holder })
      await inside.emit(ReservationExpired, { companyId, shopId, holder })
    })
)
