import {
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Lines,
  parseQuantity,
  PositiveQuantityText,
  QuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { GoodsMoved, ReservationReleased } from '../../../contracts/stock.ts'
import { productionErrors } from '../errors.ts'
import { documentOf, holderOf } from './holder.ts'
import { plannedFor } from './rules/planned-for.ts'
import { announceOrder } from './shown.ts'
import { keepUsed, lockOrder, moveOrder, orderLines, type UsedPart } from './store.ts'

const NotBelowZero = Type.String({
  ...QuantityText,
  pattern: '^(?:0|[1-9][0-9]{0,10})(?:\\.[0-9]{1,3})?$',
  examples: ['2', '0.25', '0']
})
const Used = Type.Array(
  Input({
    variantId: Id,
    consumed: NotBelowZero,
    wasted: Type.Optional({ ...PositiveQuantityText, description: 'Of it, what was lost.' })
  }),
  { maxItems: 1_000 }
)

/**
 * Its parts leave, and the product comes in at what they cost, in one movement: all levels are locked
 * in one order, so that sales of the one and the other wait for it and it for none of them twice.
 * @throws stoa.not-found, production.order-not-so, production.nothing-made, production.wasted-more,
 * production.reason-needed, production.made-of-itself, inventory.stock-short
 */
export const finishOrder = defineUseCase({
  name: 'production.finish-order',
  summary: 'Finishes a production order: parts leave stock, what was made comes in at their cost',
  permission: 'production-order.finish',
  heldFor: 'shop',
  input: Input({
    productionOrderId: Id,
    made: { ...NotBelowZero, description: 'What comes into stock.' },
    scrapped: Type.Optional({
      ...PositiveQuantityText,
      description: 'What was made beside it, and is good for nothing; what was made bears its cost.'
    }),
    lines: Type.Optional({
      ...Used,
      description: 'What was used up; parts left out, as planned for what was made and scrapped.'
    }),
    reason: Type.Optional({
      ...Lines(500),
      description: 'Why more or less was made or used up than planned; needed where it was.'
    })
  }),
  async run(ctx, { productionOrderId, made, scrapped, lines = [], reason }) {
    const row = await lockOrder(ctx, productionOrderId, ['draft', 'in-progress'])
    const madeMilli = parseQuantity(made)
    const scrappedMilli = parseQuantity(scrapped ?? '0')
    if (madeMilli + scrappedMilli === 0) throw productionErrors['nothing-made']()
    if (lines.some(({ variantId }) => variantId === row.variant_id)) {
      throw productionErrors['made-of-itself']()
    }
    const planned = await orderLines(ctx, row.id)
    const plannedMilli = parseQuantity(row.planned)
    const expected = plannedFor(planned, plannedMilli, madeMilli + scrappedMilli)
    const used = usedUp(expected, lines)
    const differs =
      madeMilli !== plannedMilli ||
      scrappedMilli !== 0 ||
      used.some(one => one.consumedMilli !== (expected.get(one.partId) ?? 0) || one.wastedMilli > 0)
    if (differs && !reason?.trim()) throw productionErrors['reason-needed']()
    await ctx.emit(GoodsMoved, {
      companyId: row.company_id,
      shopId: row.shop_id,
      reason: 'production',
      document: documentOf(row.id),
      occurredAt: ctx.now.toISOString(),
      holder: holderOf(row.id),
      // Parts first: by then the book of costs knows what they were worth.
      lines: [
        ...used.map(({ partId, consumedMilli }) => ({
          variantId: partId,
          quantity: formatQuantity(-consumedMilli || 0)
        })),
        { variantId: row.variant_id, quantity: formatQuantity(madeMilli) }
      ]
    })
    await ctx.emit(ReservationReleased, {
      companyId: row.company_id,
      shopId: row.shop_id,
      holder: holderOf(row.id)
    })
    await keepUsed(ctx, row, used)
    const said = reason?.trim() || null
    await moveOrder(ctx, row.id, 'done', { reason: said, madeMilli, scrappedMilli })
    return announceOrder(ctx, row.id)
  }
})

function usedUp(expected: ReadonlyMap<string, number>, said: Static<typeof Used>): UsedPart[] {
  const used = new Map(
    Array.from(expected, ([partId, consumedMilli]) => [
      partId,
      { partId, consumedMilli, wastedMilli: 0 }
    ])
  )
  for (const { variantId, consumed, wasted = '0' } of said) {
    const [consumedMilli, wastedMilli] = [parseQuantity(consumed), parseQuantity(wasted)]
    if (wastedMilli > consumedMilli) throw productionErrors['wasted-more']()
    used.set(variantId, { partId: variantId, consumedMilli, wastedMilli })
  }
  return [...used.values()]
}
