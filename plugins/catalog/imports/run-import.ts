import { demandOfAsker, handleJob, Problem } from 'stoa/plugin'
import { importBatch, nothingYet, stopForGood } from './batch.ts'
import { runImport } from './jobs.ts'
import { fileOfImport } from './store.ts'
import { readImportFile } from './file.ts'

/**
 * Works an uploaded file off, a commit for each 500 rows, as long as whoever uploaded it may.
 * Repeated after a crash, it goes on behind the last commit.
 */
export const runImportHandler = handleJob(
  runImport,
  async (ctx, { data: { importId }, signal, progress }) => {
    const [file] = await ctx.unitOfWork(
      inside => fileOfImport([inside.tenantId, inside.company().id, importId]),
      { reads: true }
    )
    if (file?.csv == null) return // done before
    const { tellsCosts, entries } = await readImportFile(
      ctx,
      { csv: file.csv, columns: file.columns ?? undefined },
      signal
    )
    const needed = ['product.import', ...(tellsCosts ? ['cost.edit'] : [])]
    const soFar = nothingYet()
    for (;;) {
      signal.throwIfAborted()
      const refusal = await refusalOf(
        Promise.all(needed.map(permission => demandOfAsker(ctx, permission)))
      )
      if (refusal !== null) {
        return ctx.unitOfWork(inside => stopForGood(inside, importId, entries, refusal))
      }
      const record = await ctx.unitOfWork(inside => importBatch(inside, importId, entries, soFar))
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
      if (error instanceof Problem && error.code === 'access.asker-may-not') return error
      throw error
    }
  )
