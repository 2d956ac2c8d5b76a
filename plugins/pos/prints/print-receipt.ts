import { defineUseCase, Id, Input, Type, type UnitContext } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { readableDocument } from '../documents/readable-document.ts'
import { ReceiptForm } from '../receipts/view.ts'
import { registerOf } from '../registers/store.ts'
import { PosEnvironment } from '../environment.ts'
import { queuePrint } from './job-store.ts'
import { sendToPrinter } from './jobs.ts'
import { printOf, recordPrint } from './store.ts'
import { viewOfPrint } from './view.ts'

/** @throws stoa.not-found, pos.printer-missing, pos.printers-off */
export const printReceipt = defineUseCase({
  name: 'pos.print-receipt',
  summary:
    'Records that a receipt is printed, which makes it the original or a copy; or sends it to the printer of a register',
  permission: 'sale.read',
  heldFor: 'shop',
  audit: 'document',
  input: Input({
    saleId: Id,
    form: Type.Optional(ReceiptForm),
    registerId: Type.Optional(
      Type.String({
        ...Id,
        description:
          'Whose network printer prints it. Left out: whoever asks prints it, with the id of this print.'
      })
    )
  }),
  async run(ctx, { saleId, form = 'receipt', registerId }) {
    const [{ row }] = await Promise.all([
      readableDocument(ctx, saleId),
      registerId === undefined ? null : assertPrinter(ctx, registerId)
    ])
    const { id } = await recordPrint(ctx, { documentId: saleId, shopId: row.shop_id, form })
    if (registerId !== undefined) {
      await queuePrint(ctx, { printId: id, shopId: row.shop_id, registerId })
      ctx.enqueue(sendToPrinter, { documentId: saleId, printId: id }, { priority: 0 })
    }
    return viewOfPrint(await printOf(ctx, saleId, id))
  }
})

async function assertPrinter(ctx: UnitContext, registerId: string): Promise<void> {
  const { name, printerHost } = await registerOf(ctx, registerId)
  if (printerHost === null) throw posErrors['printer-missing']({ name })
  if (ctx.environment(PosEnvironment).POS_PRINTER_NETWORKS === '') throw posErrors['printers-off']()
}
