import {
  daysInForce,
  Day,
  defineUseCase,
  Id,
  Input,
  Lines,
  newId,
  parseQuantity,
  PositiveQuantityText,
  Type
} from 'stoa/plugin'
import { partsFor } from './parts.ts'
import { announceOrder } from './shown.ts'
import { addOrder } from './store.ts'

/** @throws stoa.not-found, production.not-manufactured */
export const createOrder = defineUseCase({
  name: 'production.create-order',
  summary: 'Writes a production order as a draft; nothing is made or used up yet',
  permission: 'production-order.edit',
  heldFor: 'shop',
  input: Input({
    variantId: Id,
    shopId: Type.Optional({ ...Id, description: 'Where it is made, of what is in stock there.' }),
    quantity: { ...PositiveQuantityText, description: 'How much is to be made.' },
    dueOn: Type.Optional(Day),
    note: Type.Optional(Lines(2_000))
  }),
  async run(ctx, { variantId, shopId, quantity, dueOn, note }) {
    const shop = ctx.shop(shopId)
    const plannedMilli = parseQuantity(quantity)
    const { bomId, parts } = await partsFor(ctx, variantId, plannedMilli)
    const { to: today } = await daysInForce(ctx, shop.id)
    const id = newId()
    await addOrder(
      ctx,
      {
        id,
        shopId: shop.id,
        year: Number(today.slice(0, 4)),
        variantId,
        plannedMilli,
        bomId,
        dueOn: dueOn ?? null,
        note: note?.trim() || null
      },
      parts
    )
    return announceOrder(ctx, id)
  }
})
