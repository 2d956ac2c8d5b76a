import {
  Amount,
  type Context,
  Id,
  Input,
  Line,
  parseQuantity,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { goodsOf } from '../supplier-goods/facts.ts'
import { supplierGoodsAmong } from '../supplier-goods/store.ts'
import { lineAmounts, piecesOf } from './rules/amounts.ts'
import type { OrderLine } from './store.ts'

const Ppm = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, description }))

export const OrderLines = Type.Array(
  Input({
    variantId: Id,
    packs: PositiveQuantityText,
    packSize: Type.Optional({
      ...PositiveQuantityText,
      description: 'Pieces in a pack; left out: as the supplier packs it, or one.'
    }),
    supplierSku: Type.Optional(Line(60)),
    priceMinor: Type.Optional({
      ...Amount,
      minimum: 0,
      description: "Of a pack, in minor units of the order's currency; left out: the supplier's."
    }),
    discountPpm: Ppm('Parts per million taken off.'),
    taxPpm: Ppm('Parts per million of tax on it.')
  }),
  { minItems: 1, maxItems: 500 }
)

/**
 * Lines with what is known of them at the supplier, and what they come to.
 * @throws purchasing.unknown-variant, purchasing.price-needed, purchasing.amount-too-large
 */
export async function linesOf(
  ctx: Context,
  supplierId: string,
  lines: Static<typeof OrderLines>
): Promise<OrderLine[]> {
  const known = await goodsOf(ctx, lines)
  const sold = await supplierGoodsAmong(ctx, supplierId, [...known.keys()])
  return lines.map((line, i) => {
    const at = sold.get(line.variantId)
    const priceMinor = line.priceMinor ?? at?.price_minor ?? null
    if (priceMinor === null) {
      throw purchasingErrors['price-needed'](
        { variantId: line.variantId },
        {
          errors: [{ field: `/lines/${i}/priceMinor`, code: 'required', message: 'is not known' }]
        }
      )
    }
    const packsMilli = parseQuantity(line.packs)
    const packSizeMilli = parseQuantity(line.packSize ?? at?.pack_size ?? '1')
    const priced = {
      packsMilli,
      priceMinor,
      discountPpm: line.discountPpm ?? 0,
      taxPpm: line.taxPpm ?? 0
    }
    return {
      variantId: line.variantId,
      supplierSku: line.supplierSku?.trim() || at?.supplier_sku || null,
      packSizeMilli,
      quantityMilli: piecesOf(packsMilli, packSizeMilli),
      ...priced,
      ...lineAmounts(priced)
    }
  })
}

/**
 * The rate an order is kept with.
 * @throws purchasing.rate-needed, purchasing.rate-of-home
 */
export function rateFor(ctx: Context, currency: string, rate: string | undefined): string {
  const home = ctx.company().currency
  if (currency === home) {
    if (rate !== undefined && Number(rate) !== 1) throw purchasingErrors['rate-of-home']()
    return '1'
  }
  if (rate === undefined) throw purchasingErrors['rate-needed']({ currency, home })
  return rate
}
