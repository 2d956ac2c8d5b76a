import type { Context } from 'stoa/plugin'
import { PosSettings } from '../settings.ts'
import type { ForPrinter } from './escpos.ts'
import type { ReceiptView } from './view.ts'

/** A receipt for a printer, and whether the drawer beneath it is opened. */
export const forPrinter = (
  ctx: Context,
  receipt: ReceiptView,
  printer: Pick<ForPrinter, 'width' | 'lettering'>
): ForPrinter => ({ receipt, ...printer, opensDrawer: opensDrawer(ctx, receipt) })

/** Where cash was taken or given back, with the original alone: a copy is no way to open it. */
function opensDrawer(ctx: Context, { document, form, printed }: ReceiptView): boolean {
  return (
    form === 'receipt' &&
    printed.copy === null &&
    document.tenders.some(({ type }) => type === 'cash') &&
    ctx.settings(PosSettings, document.shopId).printOpensDrawer
  )
}
