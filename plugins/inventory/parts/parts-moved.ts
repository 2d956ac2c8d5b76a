import { coreErrors, formatQuantity, parseQuantity, type UnitContext } from 'stoa/plugin'
import { Components, type PartsOfGoods, PartsMoved } from '../../../contracts/components.ts'
import { StockShort, type Holder, type ShortFacts } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'

/** Goods that move or are held back, before it is known which of them have stock of their own. */
export interface GoodsAsked {
  companyId: string
  shopId: string
  lines: ReadonlyArray<{ variantId: string; quantity: string }>
  document: { type: string; id: string }
  reason?: string
  occurredAt?: string
  original?: string
  holder?: Holder
}

/** They come from elsewhere or go back there: only what has stock of its own does. */
const FROM_ELSEWHERE = new Set(['receipt', 'opening', 'supplier-return'])

/**
 * What moves in place of those that have no stock of their own. null, and nothing is asked of the
 * database, where a company has none.
 * @throws inventory.no-stock-of-its-own where such goods are received
 */
export function partsInPlace(
  ctx: UnitContext,
  { lines, reason, occurredAt, original, holder }: GoodsAsked
): Promise<PartsOfGoods[]> | null {
  const components = ctx.askIfAnswered(Components)
  // A production order names parts and product itself.
  if (components === null || reason === 'production' || lines.length === 0) return null
  return components
    .partsOf({
      lines: [...sumsOf(lines)].map(([variantId, milli]) => ({
        variantId,
        quantity: formatQuantity(milli)
      })),
      isRefund: reason === 'refund',
      at: occurredAt === undefined ? ctx.now : new Date(occurredAt),
      ...(original !== undefined && { original }),
      ...(holder !== undefined && { holder })
    })
    .then(goods => {
      if (goods.length > 0 && reason !== undefined && FROM_ELSEWHERE.has(reason)) {
        throw ofItsOwn(goods.map(({ variantId }) => variantId))
      }
      return goods
    })
}

/** Thousandths by variant. */
export function sumsOf(
  lines: ReadonlyArray<{ variantId: string; quantity: string }>
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    sums.set(variantId, (sums.get(variantId) ?? 0) + parseQuantity(quantity))
  }
  return sums
}

/** Thousandths by variant of what has stock: parts in place of what is made up of them. */
export function withParts(
  lines: GoodsAsked['lines'],
  goods: readonly PartsOfGoods[]
): Map<string, number> {
  const composed = new Set(goods.map(({ variantId }) => variantId))
  return sumsOf([
    ...lines.filter(({ variantId }) => !composed.has(variantId)),
    ...goods.flatMap(({ parts }) => parts)
  ])
}

/** Has it kept what moved in whose place. @throws inventory.parts-not-kept */
export async function tellParts(
  ctx: UnitContext,
  { companyId, shopId, document, original, holder }: GoodsAsked,
  goods: readonly PartsOfGoods[],
  isHeld: boolean
): Promise<void> {
  if (goods.length === 0) return
  const kept = ctx.emit(PartsMoved, {
    companyId,
    shopId,
    document,
    original: original ?? null,
    holder: isHeld ? null : (holder ?? null),
    isHeld,
    goods: [...goods]
  })
  await kept.catch((error: unknown) => {
    if (!AT_REST.some(code => coreErrors[code].is(error))) throw error
    const variantIds = goods.map(({ variantId }) => variantId).join(', ')
    throw inventoryErrors['parts-not-kept']({ variantIds }, { cause: error })
  })
}

/** Whoever keeps what moved in whose place is switched off, or paused. */
const AT_REST = ['plugin-not-enabled', 'plugin-paused', 'plugin-off-by-operator'] as const

/** A refusal says what is short of what was asked for: of a bundle, with those of its parts that are. */
export async function naming<T>(goods: readonly PartsOfGoods[], work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (goods.length === 0 || !StockShort.is(error)) throw error
    throw StockShort({ short: byGoods(goods, error.facts.short) }, { cause: error })
  }
}

function byGoods(goods: readonly PartsOfGoods[], short: ShortFacts['short']): ShortFacts['short'] {
  const known = new Map(short.map(one => [one.variantId, one]))
  const parts = new Set<string>()
  const composed = goods.flatMap(({ variantId, quantity, parts: of }) => {
    const missing = of.flatMap(part => {
      const found = known.get(part.variantId)
      if (found === undefined || part.quantity === '0') return []
      parts.add(part.variantId)
      return [{ found, takes: Math.abs(parseQuantity(part.quantity)) }]
    })
    if (missing.length === 0) return []
    const asked = Math.abs(parseQuantity(quantity))
    const enoughFor = (of: 'onHand' | 'available'): string =>
      formatQuantity(
        Math.min(
          ...missing.map(({ found, takes }) =>
            Math.floor((Math.max(parseQuantity(found[of]), 0) * asked) / takes)
          )
        )
      )
    return [
      {
        variantId,
        requested: formatQuantity(asked),
        onHand: enoughFor('onHand'),
        available: enoughFor('available'),
        parts: missing.map(({ found }) => found)
      }
    ]
  })
  return [...composed, ...short.filter(({ variantId }) => !parts.has(variantId))]
}

/** @returns inventory.no-stock-of-its-own */
export const ofItsOwn = (variantIds: string[]) =>
  inventoryErrors['no-stock-of-its-own']({ variantIds: variantIds.join(', ') })

/** @throws inventory.no-stock-of-its-own naming those that are sold from their parts */
export async function demandOwnStock(
  ctx: Pick<UnitContext, 'askIfAnswered'>,
  variantIds: string[]
): Promise<void> {
  const taken = await ctx.askIfAnswered(Components)?.takenFor(variantIds)
  if (taken !== undefined && taken.size > 0) throw ofItsOwn([...taken.keys()])
}
