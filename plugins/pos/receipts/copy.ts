import type { Context } from 'stoa/plugin'
import { isPrinted, printOf } from '../prints/store.ts'
import type { ReceiptForm } from './view.ts'

/**
 * What says on a receipt that it is not the original: «Copy 2 · 3 Nov 2026, 10:14». What is printed
 * beside the record, from a page, is a copy without a number once there is an original.
 * @returns null for the original
 * @throws stoa.not-found when there is no such print of it
 */
export async function copyOf(
  ctx: Context,
  documentId: string,
  { form, printId }: { form: ReceiptForm; printId?: string | undefined },
  word: string,
  at: (instant: Date) => string
): Promise<string | null> {
  if (printId === undefined) {
    return (await isPrinted(ctx, documentId, form)) ? `${word} · ${at(ctx.now)}` : null
  }
  const { print_no: n, printed_at: printedAt } = await printOf(ctx, documentId, printId)
  return n === 1 ? null : `${word} ${n} · ${at(printedAt)}`
}
