import { demandOfAsker } from '../../access/asker.ts'
import { accessErrors } from '../../access/errors.ts'
import { ActingContext } from '../../context/acting-context.ts'
import type { UnitContext } from '../../context/context.ts'
import { handleJob } from '../../jobs/define-job.ts'
import type { Problem } from '../../primitives/errors.ts'
import { ImportAdvanced } from '../events.ts'
import { kindOf } from '../kinds-here.ts'
import { runImport } from './jobs.ts'
import { Placing } from './place-rows.ts'
import { factsOfImport, insertRemarks, pieceAt, stopImport } from './store.ts'

/**
 * Works an uploaded file off, a commit for each batch of its rows, as long as whoever uploaded it
 * may. Repeated after a crash, it goes on behind the last commit.
 */
export const runImportHandler = handleJob(
  runImport,
  async (ctx, { data: { importId }, signal, progress }) => {
    const scope = [ctx.tenantId, ctx.company().id, importId]
    const [facts] = await ctx.unitOfWork(() => factsOfImport(scope), { reads: true })
    if (facts === undefined || facts.state === 'done' || facts.state === 'stopped') return
    const kind = kindOf(ctx, facts.kind)
    const needed = [kind.permission, ...facts.permissions]
    const placing = new Placing(ActingContext.of(ctx), kind, importId)
    for (;;) {
      signal.throwIfAborted()
      const refusal = await refusalOf(
        Promise.all(needed.map(permission => demandOfAsker(ctx, permission)))
      )
      if (refusal !== null) {
        return ctx.unitOfWork(inside => stopForGood(inside, importId, refusal))
      }
      const record = await placing.next()
      if (record) await progress({ importId, done: record.done, total: record.total })
      if (!record || record.state === 'done') return
    }
  }
)

/**
 * What whoever asked is refused with, for good; null when they may. A suspended tenant's import
 * waits for its next try.
 */
const refusalOf = (asked: Promise<unknown>): Promise<Problem | null> =>
  asked.then(
    () => null,
    (error: unknown) => {
      if (accessErrors['asker-may-not'].is(error)) return error
      throw error
    }
  )

/**
 * Ends an import whose asker may not import any more: what is placed stays, the rest does not come,
 * and the import says so.
 */
async function stopForGood(ctx: UnitContext, importId: string, why: Problem): Promise<void> {
  const companyId = ctx.company().id
  const scope = [ctx.tenantId, companyId, importId]
  const [stopped] = await stopImport(scope)
  if (stopped === undefined) return
  const { done, total } = stopped
  await ctx.emit(ImportAdvanced, { companyId, importId, done, total })
  const [piece] = await pieceAt([...scope, done])
  const line = piece?.lines[done - piece.n]
  if (line === undefined) return
  const remark = {
    line,
    n: -1,
    severity: 'error',
    field: '',
    code: why.code,
    message: `${why.message} The import stopped before this line.`
  }
  await insertRemarks([...scope, JSON.stringify([remark])])
}
