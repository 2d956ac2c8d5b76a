import { Id, Type, type JobDefinition } from 'stoa/plugin'
import { expireOrder } from '../order-settlement.ts'

const Data = Type.Object({ orderId: Id, companyId: Id })

export const expireOrderJob: JobDefinition<typeof Data> = {
  summary: 'Gives an order up that was not paid in time.',
  data: Data,
  run: (ctx, { data }) =>
    ctx.unitOfWork(inside => expireOrder(inside, data.companyId, data.orderId))
}
