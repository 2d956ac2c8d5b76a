import type { Context } from 'stoa/plugin'
import { countsFor } from '../../../../contracts/carried-lots.ts'
import { lotsCarried } from '../../../../contracts/lots.ts'
import { Stock } from '../../../../contracts/stock.ts'
import type { FrozenSale } from './content.ts'
import type { Remark } from './remarks.ts'

/**
 * Where a till with the network would have been refused: a serial number that nobody named, a lot that
 * is expired, blocked or not there. The goods have left; what was booked is asked, only where any is
 * tracked.
 */
export async function remarksOnLots(
  ctx: Context,
  { lines, extras }: FrozenSale,
  saleId: string
): Promise<Remark[]> {
  const sold = new Map(lines.map(({ variantId, sku, name }) => [variantId, { sku, name }]))
  const taken = await ctx.ask(Stock).lotsOf(saleId)
  const known = new Set(taken.map(({ variantId, code }) => `${variantId} ${code}`))
  const kinds = new Map(taken.map(({ variantId, tracking }) => [variantId, tracking]))
  const lost = (lotsCarried(extras).lots ?? []).filter(
    ({ variantId, code, ...one }) =>
      sold.has(variantId) &&
      countsFor(one, kinds.get(variantId) ?? 'none') &&
      !known.has(`${variantId} ${code.trim()}`)
  )
  return [
    ...taken.flatMap(({ variantId, tracking, code, quantity, refusedAs }): Remark[] => {
      const facts = { ...sold.get(variantId), quantity }
      if (code === null) {
        return tracking === 'serial' ? [{ code: 'serial-not-named', facts }] : []
      }
      return refusedAs === null
        ? []
        : [{ code: `lot-${refusedAs}`, facts: { ...facts, lot: code } }]
    }),
    ...lost.map(({ variantId, code }) => ({
      code: 'lot-not-there',
      facts: { ...sold.get(variantId), lot: code }
    }))
  ]
}
