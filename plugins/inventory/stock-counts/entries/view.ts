import { type Context, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { quantityText } from '../../levels/rules.ts'
import { linesOfVariants } from '../lines/store.ts'
import { CountLineView, viewOfLines } from '../lines/view.ts'
import type { CountRow } from '../view.ts'
import { countersOf } from './store.ts'

export const CountedLine = Type.Object({
  ...CountLineView.properties,
  mine: Nullable(Type.String(), 'What the caller found of it; null: nothing was entered by them.'),
  counters: Type.Array(Type.Object({ userId: Nullable(Id), quantity: Type.String() }), {
    description: 'Who found how much of it.'
  })
})
export type CountedLine = Static<typeof CountedLine>

/** Lines with what each counter found, in the order asked. */
export async function countedLines(
  ctx: Context,
  row: CountRow,
  variantIds: string[]
): Promise<CountedLine[]> {
  const [lines, counters] = await Promise.all([
    linesOfVariants(ctx, row, variantIds),
    countersOf(ctx, row.id, variantIds)
  ])
  const views = new Map(
    (await viewOfLines(ctx, row, lines)).map(view => [view.variantId, view] as const)
  )
  return variantIds.flatMap(variantId => {
    const view = views.get(variantId)
    if (view === undefined) return []
    const found = counters
      .filter(counter => counter.variant_id === variantId)
      .map(({ user_id: userId, found: quantity }) => ({ userId, quantity: quantityText(quantity) }))
    const mine = found.find(({ userId }) => userId === ctx.userId)?.quantity ?? null
    return [{ ...view, mine, counters: found }]
  })
}
