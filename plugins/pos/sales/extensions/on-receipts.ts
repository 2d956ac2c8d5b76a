import type { Context } from 'stoa/plugin'
import { SaleExtension } from '../../../../contracts/sale-extensions.ts'
import type { DocumentView } from '../../documents/view.ts'

type Off = ReadonlyArray<{ title: string; amountMinor: number }>

/** What plugins take off, added up by what they call it. Minor units. */
export function offByTitle(all: Off): Array<{ title: string; amountMinor: number }> {
  const off = new Map<string, number>()
  for (const { title, amountMinor } of all) off.set(title, (off.get(title) ?? 0) + amountMinor)
  return [...off].map(([title, amountMinor]) => ({ title, amountMinor }))
}

/** What plugins say at the end of a receipt. A receipt is printed, whatever becomes of them. */
export async function linesOfPlugins(
  ctx: Context,
  { id, kind, customerId, tenders, currency }: DocumentView
): Promise<Array<{ text: string; amountMinor?: number }>> {
  const document = { id, kind, customerId, tenders, locale: ctx.company().locale, currency }
  const asked = ctx
    .askEach(SaleExtension)
    .map(async ({ questions }) => (await questions.receiptLines?.(document)) ?? [])
  const answered = await Promise.allSettled(asked)
  return answered.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
}
