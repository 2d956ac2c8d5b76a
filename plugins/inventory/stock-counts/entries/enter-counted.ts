import {
  defineUseCase,
  Id,
  Input,
  Instant,
  Nullable,
  mulDiv,
  parseQuantity,
  QuantityText,
  Type
} from 'stoa/plugin'
import { inventoryErrors } from '../../errors.ts'
import { addGoods, lockCount } from '../store.ts'
import type { CountRow } from '../view.ts'
import { demandKnown, goodsOf, keyOf } from './goods-of.ts'
import { addEntries, type Entry, lockLines } from './store.ts'
import { CountedLine, countedLines } from './view.ts'

const MOST = 100
const ONE = 1_000

const Counted = Input({
  code: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'As scanned. Of the barcode of a pack the quantity is of packs.'
    })
  ),
  variantId: Type.Optional(Id),
  quantity: QuantityText,
  mode: Type.Optional(
    Type.Union([Type.Literal('add'), Type.Literal('set'), Type.Literal('recount')], {
      description:
        'add (when left out): to what the caller found so far; set: in its place; recount: in place of what anybody found.'
    })
  ),
  countedAt: Type.Optional(
    Type.Unsafe<string>({
      ...Instant,
      description:
        'Its moment, by the clock of `now`, where it waited for a network; not before the count began nor after now. Left out: now.'
    })
  )
})

export const CountedReply = Type.Object({
  results: Type.Array(
    Type.Object({
      code: Nullable(Type.String()),
      variantId: Nullable(Id),
      state: Type.Union(
        (['counted', 'unknown', 'outside'] as const).map(state => Type.Literal(state)),
        { description: 'unknown: no goods have this code; outside: it is not to be counted here.' }
      )
    }),
    { description: 'One for each entry, in their order.' }
  ),
  lines: Type.Array(CountedLine, { description: 'The lines that changed, as they are now.' })
})

/** @throws stoa.not-found, inventory.count-not-so, inventory.quantity-sign */
export const enterCounted = defineUseCase({
  name: 'inventory.enter-counted',
  summary: 'Enters what was counted, by scanned code or by variant; what is unknown is only told',
  permission: 'stock-count.edit',
  heldFor: 'shop',
  audit: 'document',
  input: Input({ countId: Id, entries: Type.Array(Counted, { minItems: 1, maxItems: MOST }) }),
  async run(ctx, { countId, entries }) {
    const row = await lockCount(ctx, countId, { to: 'count', when: ['counting'] })
    const known = await goodsOf(ctx, entries)
    demandKnown(entries, known)
    const ids = [...new Set([...known.values()].map(({ variantId }) => variantId))].sort()
    if (row.scope === 'full' && ids.length > 0) await addGoods(ctx, row, ids)
    const lines = await lockLines(ctx, countId, ids)
    const results = entries.map(entry => {
      const { code = null } = entry
      const variantId = known.get(keyOf(entry))?.variantId ?? null
      if (variantId === null) return { code, variantId, state: 'unknown' as const }
      return {
        code,
        variantId,
        state: lines.has(variantId) ? ('counted' as const) : ('outside' as const)
      }
    })
    const taken = entries.flatMap((entry, i): Entry[] => {
      const { variantId, state } = results[i] ?? {}
      if (state !== 'counted' || variantId == null) return []
      const milli = mulDiv(
        parseQuantity(entry.quantity),
        known.get(keyOf(entry))?.milli ?? ONE,
        ONE
      )
      if (milli < 0) throw inventoryErrors['quantity-sign']()
      const at = momentOf(row, entry.countedAt, ctx.now)
      return [{ variantId, mode: entry.mode ?? 'add', milli, at }]
    })
    if (taken.length > 0) await addEntries(ctx, row, taken)
    const changed = [...new Set(taken.map(entry => entry.variantId))]
    return { results, lines: await countedLines(ctx, row, changed) }
  }
})

/** Never before the count began, nor later than now. */
const momentOf = ({ started_at }: CountRow, counted: string | undefined, now: Date): Date => {
  const at = counted === undefined ? now.getTime() : Math.min(Date.parse(counted), now.getTime())
  return new Date(Math.max(at, started_at?.getTime() ?? at))
}
