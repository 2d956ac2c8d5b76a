import { defineJob, handleJob } from 'stoa/plugin'
import { forgetOldPictures } from './store.ts'

/** No display shows them any more; those that are connected have theirs forgotten at once. */
export const forgetPictures = defineJob({
  name: 'pos.forget-pictures',
  summary: 'Deletes what tills showed to customers an hour ago.',
  every: '6 hours',
  perTenant: 1
})

export const forgetPicturesHandler = handleJob(forgetPictures, async ctx => {
  await ctx.unitOfWork(inside => forgetOldPictures([inside.tenantId]))
})
