import { defineUseCase, Id, Input } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { readableDocument } from '../documents/readable-document.ts'
import { requeuePrint } from './job-store.ts'
import { sendToPrinter } from './jobs.ts'
import { printOf } from './store.ts'
import { viewOfPrint } from './view.ts'

/** @throws stoa.not-found, pos.print-not-retried */
export const retryPrint = defineUseCase({
  name: 'pos.retry-print',
  summary:
    "Sends a print to the register's printer again, as the same print, after it did not come out",
  permission: 'sale.read',
  heldFor: 'shop',
  input: Input({ saleId: Id, printId: Id }),
  async run(ctx, { saleId, printId }) {
    // One after the other: of a sale that is not seen no print is spoken of.
    await readableDocument(ctx, saleId)
    await printOf(ctx, saleId, printId)
    if (!(await requeuePrint(ctx, printId))) throw posErrors['print-not-retried']()
    ctx.enqueue(sendToPrinter, { documentId: saleId, printId }, { priority: 0 })
    ctx.audited(saleId, { printId })
    return viewOfPrint(await printOf(ctx, saleId, printId))
  }
})
