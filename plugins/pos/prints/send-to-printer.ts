import { handleJob, type Context } from 'stoa/plugin'
import { storedDocument } from '../documents/stored-document.ts'
import { storedView } from '../documents/view.ts'
import { receiptEscpos } from '../receipts/escpos.ts'
import { forPrinter } from '../receipts/for-printer.ts'
import { receiptOfDocument } from '../receipts/receipt-of.ts'
import { registers } from '../registers/store.ts'
import { sendToPrinter } from './jobs.ts'
import { jobOf, movePrint } from './job-store.ts'
import { sendOnce, type Waiting } from './network/send-once.ts'
import { printOf } from './store.ts'

export const sendToPrinterHandler = handleJob(
  sendToPrinter,
  (ctx, { data: { documentId, printId }, signal }) =>
    sendOnce(ctx, signal, {
      find: inside => waitingPrint(inside, documentId, printId),
      move: (inside, from, to) => movePrint(inside, printId, from, to)
    })
)

async function waitingPrint(
  ctx: Context,
  documentId: string,
  printId: string
): Promise<Waiting | null> {
  const job = await jobOf(ctx, printId)
  if (job === null || !['queued', 'sending'].includes(job.state)) return null
  const [document, print, register] = await Promise.all([
    storedDocument(ctx, documentId, ['sale', 'refund', 'void']),
    printOf(ctx, documentId, printId),
    registers.get(ctx, job.register_id)
  ])
  const { printerHost, printerPort, printerWidth, printerLettering } = register
  const receipt = await receiptOfDocument(ctx, storedView(ctx, document), {
    form: print.form,
    printId
  })
  const whole = forPrinter(ctx, receipt, { width: printerWidth, lettering: printerLettering })
  return {
    state: job.state,
    queuedAt: job.queued_at,
    host: printerHost ?? '',
    port: printerPort,
    bytes: () => receiptEscpos(whole)
  }
}
