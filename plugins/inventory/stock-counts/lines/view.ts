import { type Context, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { quantityText } from '../../levels/rules.ts'
import { factsOf } from '../../levels/view.ts'
import type { CountRow } from '../view.ts'
import { costsNow, valueOf } from './costs.ts'
import { type CountLineRow } from './store.ts'

export const CountLineView = Type.Object({
  variantId: Id,
  productId: Nullable(Id),
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  counted: Nullable(Type.String(), 'What all counters together found; null: nobody counted it.'),
  countedAt: Nullable(Instant, 'Its moment: what happened until then is in it.'),
  expected: Nullable(
    Type.String(),
    'What the books say of its moment; of now where nobody counted it. null while it is counted blind.'
  ),
  difference: Nullable(Type.String(), 'counted less expected.'),
  corrected: Type.String({
    description: 'What of the difference came of what had happened before and was booked later.'
  }),
  moved: Type.Boolean({
    description:
      'Some of it moved between the first and the last time it was counted: count it again.'
  }),
  valueMinor: Type.Optional(
    Nullable(
      Type.Integer(),
      'Minor units: the difference at cost; null when that is unknown. Left out for who may not see costs.'
    )
  )
})
export type CountLineView = Static<typeof CountLineView>
export const CountLinePage = Page(CountLineView)

/** Whether the caller sees what the books say: not while it is counted blind, but who posts it does. */
export const seesBooks = (ctx: Context, { blind, state }: CountRow): boolean =>
  !blind || state === 'finished' || ctx.can('stock-count.post')

export async function viewOfLines(
  ctx: Context,
  row: CountRow,
  lines: readonly CountLineRow[]
): Promise<CountLineView[]> {
  const shows = seesBooks(ctx, row)
  const withCosts = shows && ctx.can('cost.read')
  const ids = lines.map(line => line.variant_id)
  const facts = await factsOf(ctx, ids)
  const costs = withCosts ? await costsNow(ctx, ids) : new Map<string, number>()
  return lines.map(line => {
    const one = facts.get(line.variant_id)
    const cost = line.posted ? line.cost_minor : (costs.get(line.variant_id) ?? null)
    return {
      variantId: line.variant_id,
      productId: one?.productId ?? null,
      sku: one?.sku ?? null,
      name: one?.name ?? null,
      counted: line.counted === null ? null : quantityText(line.counted),
      countedAt: line.counted_at?.toISOString() ?? null,
      expected: shows ? quantityText(line.expected) : null,
      difference: shows && line.difference !== null ? quantityText(line.difference) : null,
      corrected: shows ? quantityText(line.corrected) : '0',
      moved: line.moved,
      ...(withCosts ? { valueMinor: valueOf(line, cost) } : {})
    }
  })
}
