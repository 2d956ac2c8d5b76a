import { demandOfAsker, handleJob, Problem } from 'stoa/plugin'
import { importBatch, stopForGood, type MovedBarcodes } from './batch.ts'
import { runImport } from './jobs.ts'
import { csvOfImport } from './store.ts'
import { readImportFile } from './file.ts'

/**
 * Works an uploaded file off, a commit for each 500 rows, as long as whoever uploaded it may.
 * Repeated after a crash, it goes on behind the last commit.
 */
export const runImportHandler = handleJob(
  runImport,
  async (ctx, { data: { importId }, signal, progress }) => {
    const [file] = await ctx.unitOfWork(
      inside => csvOfImport([inside.tenantId, inside.company().id, importId]),
      { reads: true }
    )
    if (file?.csv == null) return // done before
    const { columns, entries } = await readImportFile(ctx, file.csv, signal)
    const needed = ['product.import', ...(columns.includes('cost') ? ['cost.edit'] : [])]
    const moved: MovedBarcodes = new Map()
    for (;;) {
      signal.throwIfAborted()
      const refusal = await refusalOf(
        Promise.all(needed.map(permission => demandOfAsker(ctx, permission)))
      )
      if (refusal !== null) {
        return ctx.unitOfWork(inside => stopForGood(inside, importId, entries, refusal))
      }
      const record = await ctx.unitOfWork(inside => importBatch(inside, importId, entries, moved))
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
