import { Id, Instant, Type, type JobDefinition } from 'stoa/plugin'
import { Holder, ReservationExpired } from '../../../contracts/stock.ts'
import { expiryOf, giveBack } from './store.ts'

const Data = Type.Object(
  { companyId: Id, shopId: Id, holder: Holder, expiresAt: Instant },
  { additionalProperties: false }
)

/**
 * Due when a reservation expires. One that was changed, released or used up meanwhile is none of
 * its business: each expiry has its own job.
 */
export const releaseReservationJob: JobDefinition<typeof Data> = {
  summary: 'Gives goods back whose reservation is over',
  data: Data,
  run: (ctx, { data: { companyId, shopId, holder, expiresAt } }) =>
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
}
