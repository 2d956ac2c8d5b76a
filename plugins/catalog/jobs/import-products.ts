import { Id, Type, type JobDefinition } from 'stoa/plugin'
import { importBatch, type MovedBarcodes } from '../import-batch.ts'
import { csvOfImport } from '../import-book.ts'
import { readImportFile } from '../import-file.ts'

const Data = Type.Object({ importId: Id }, { additionalProperties: false })

/** Works an uploaded file off, a commit for each 500 rows. Repeated after a crash, it goes on behind the last commit. */
export const importProductsJob: JobDefinition<typeof Data> = {
  summary: 'Places the rows of an uploaded file in the catalogue', data: Data, perTenant: 1, timeoutMs: 1_800_000,
  async run (ctx, { data: { importId }, signal, progress }) {
    const [file] = await ctx.unitOfWork(inside => csvOfImport([inside.tenantId, inside.company().id, importId]), { reads: true })
    if (file?.csv == null) return // done before
    const { entries } = await readImportFile(ctx, file.csv, signal)
    const moved: MovedBarcodes = new Map()
    for (;;) {
      signal.throwIfAborted()
      const record = await ctx.unitOfWork(inside => importBatch(inside, importId, entries, moved))
      if (record) await progress({ importId, done: record.done, total: record.total })
      if (!record || record.state === 'done') return
    }
  }
}
