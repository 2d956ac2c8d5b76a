import { defineJob, handleJob, statement } from 'stoa/plugin'
import { objectsOf, pictureObjects } from './objects.ts'

const BITE = 100

// Those that were to arrive and did not are removed by it, too: nobody can show them any more.
const claim = statement<{ id: string; companyId: string; name: string }>(
  'catalog.claim-removed-pictures',
  `UPDATE catalog_picture x SET state = 'removed' FROM (
     SELECT id FROM catalog_picture WHERE tenant_id = $1 AND state <> 'shown' AND state_since < now() - interval '1 day'
     ORDER BY state_since LIMIT ${BITE} FOR UPDATE SKIP LOCKED) AS old
   WHERE x.tenant_id = $1 AND x.id = old.id RETURNING x.id, x.company_id AS "companyId", x.name`
)
const forget = statement(
  'catalog.forget-pictures',
  "DELETE FROM catalog_picture WHERE tenant_id = $1 AND id = ANY ($2) AND state = 'removed'"
)

/**
 * The objects go first, and then the row that tells of them: a process that is killed in between
 * leaves a row, and the next day's job goes on there.
 */
export const forgetPictures = defineJob({
  name: 'catalog.forget-pictures',
  summary: 'Deletes what is kept of pictures that no product has shown for a day.',
  every: '1 day',
  perTenant: 1,
  timeoutMs: 600_000
})

export const forgetPicturesHandler = handleJob(forgetPictures, async (ctx, { signal }) => {
  for (;;) {
    signal.throwIfAborted()
    const gone = await ctx.unitOfWork(inside => claim([inside.tenantId]))
    if (gone.length === 0) return
    for (const companyId of new Set(gone.map(picture => picture.companyId))) {
      const pictures = gone.filter(picture => picture.companyId === companyId)
      const names = objectsOf(pictures.map(({ name }) => name))
      await pictureObjects.remove(ctx.inCompany(companyId), names)
      const ids = pictures.map(({ id }) => id)
      await ctx.unitOfWork(inside => forget([inside.tenantId, ids]))
    }
  }
})
