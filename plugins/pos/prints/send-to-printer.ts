import { handleJob, type Context, type OuterContext } from 'stoa/plugin'
import { storedDocument } from '../documents/stored-document.ts'
import { storedView } from '../documents/view.ts'
import { PosEnvironment } from '../environment.ts'
import { receiptEscpos } from '../receipts/escpos.ts'
import { forPrinter } from '../receipts/for-printer.ts'
import { receiptOfDocument } from '../receipts/receipt-of.ts'
import { registers } from '../registers/store.ts'
import { sendToPrinter } from './jobs.ts'
import { jobOf, movePrint } from './job-store.ts'
import { printBytes, type Sent } from './network/print-bytes.ts'
import { printOf } from './store.ts'

/** A receipt that comes out of the printer long after the customer has gone is no help. */
const TOO_LATE_MS = 10 * 60_000

/**
 * Whether it is being sent is committed before the first byte leaves: where the process ends
 * meanwhile, no one knows what the printer has, and it is not sent again.
 */
export const sendToPrinterHandler = handleJob(
  sendToPrinter,
  async (ctx, { data: { documentId, printId }, signal }) => {
    const found = await ctx.unitOfWork(inside => printOfJob(inside, documentId, printId), {
      reads: true
    })
    if (found === null) return
    const { state, bytes, host, port, isLate } = found
    if (state !== 'queued') {
      await end(ctx, printId, 'sending', { state: 'unconfirmed', fault: 'interrupted' })
      return
    }
    if (isLate) {
      await end(ctx, printId, 'queued', { state: 'failed', fault: 'too-late' })
      return
    }
    const isOurs = await ctx.unitOfWork(inside =>
      movePrint(inside, printId, 'queued', { state: 'sending' })
    )
    if (!isOurs) return
    const networks = ctx.environment(PosEnvironment).POS_PRINTER_NETWORKS
    await end(
      ctx,
      printId,
      'sending',
      await printBytes(await bytes(), { host, port, networks, signal })
    )
  }
)

const end = (
  ctx: OuterContext,
  printId: string,
  from: 'queued' | 'sending',
  to: Sent
): Promise<boolean> => ctx.unitOfWork(inside => movePrint(inside, printId, from, to))

async function printOfJob(ctx: Context, documentId: string, printId: string) {
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
    isLate: ctx.now.getTime() - job.queued_at.getTime() > TOO_LATE_MS,
    host: printerHost ?? '',
    port: printerPort,
    // Drawn outside of the unit of work: it takes a while.
    bytes: () => receiptEscpos(whole)
  }
}
