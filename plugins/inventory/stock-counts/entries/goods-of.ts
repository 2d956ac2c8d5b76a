import { parseQuantity, type Context } from 'stoa/plugin'
import { Catalog } from '../../../../contracts/catalogue.ts'
import { inventoryErrors } from '../../errors.ts'

interface Asked {
  code?: string
  variantId?: string
}
/** By what it is looked up. */
export const keyOf = ({ code, variantId }: Asked): string =>
  variantId === undefined ? `code ${code ?? ''}` : `id ${variantId}`

/** A code may be unknown; an id is one somebody was given. @throws inventory.unknown-variant */
export function demandKnown(entries: readonly Asked[], known: ReadonlyMap<string, unknown>): void {
  const unknown = entries.filter(entry => entry.variantId !== undefined && !known.has(keyOf(entry)))
  if (unknown.length === 0) return
  const variantIds = unknown.map(({ variantId }) => variantId).join(', ')
  throw inventoryErrors['unknown-variant']({ variantIds })
}

/** What a code or id stands for. */
export interface Found {
  variantId: string
  /** Of the code of a pack, how much is in one; else one. In thousandths. */
  milli: number
}

const ONE = 1_000

/** Which goods entries are about; none of what is no goods of this company. */
export async function goodsOf(
  ctx: Context,
  entries: readonly Asked[]
): Promise<Map<string, Found>> {
  const asked = new Map(entries.map(entry => [keyOf(entry), entry]))
  const found = await Promise.all(
    Array.from(asked, async ([key, { code, variantId }]) => {
      if (code === undefined && variantId === undefined) return [key, undefined] as const
      const { items } = await ctx.ask(Catalog).goods({
        ...(variantId === undefined ? { code: code ?? '' } : { variantId }),
        sort: 'sku',
        limit: 1
      })
      return [key, items[0]] as const
    })
  )
  return new Map(
    found.flatMap(([key, goods]): Array<[string, Found]> => {
      if (goods === undefined) return []
      const { variantId, packQuantity } = goods
      return [
        [key, { variantId, milli: packQuantity === null ? ONE : parseQuantity(packQuantity) }]
      ]
    })
  )
}
