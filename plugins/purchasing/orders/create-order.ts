import {
  daysInForce,
  Day,
  defineUseCase,
  Id,
  Input,
  Lines,
  newId,
  Type,
  Currency
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { suppliers } from '../suppliers/store.ts'
import { announceOrder } from './announce.ts'
import { linesOf, OrderLines, rateFor } from './input.ts'
import { RATE } from './rules/amounts.ts'
import { shownOrder } from './shown.ts'
import { addOrder, changeOrderRow, replaceOrderLines } from './store.ts'

/**
 * @throws stoa.not-found, purchasing.supplier-archived, purchasing.unknown-variant,
 * purchasing.price-needed, purchasing.rate-needed, purchasing.rate-of-home,
 * purchasing.amount-too-large
 */
export const createOrder = defineUseCase({
  name: 'purchasing.create-order',
  summary: 'Writes a purchase order as a draft; nothing is ordered yet',
  permission: 'purchase-order.edit',
  heldFor: 'shop',
  input: Input({
    supplierId: Id,
    shopId: Type.Optional({ ...Id, description: 'Where the goods are to be brought.' }),
    currency: Type.Optional({ ...Currency, description: "Left out: the supplier's." }),
    rate: Type.Optional(
      Type.String({
        pattern: RATE,
        description: "How much of the company's currency one of the order's is, e.g. '0.85'."
      })
    ),
    expectedOn: Type.Optional(Day),
    note: Type.Optional(Lines(2_000)),
    lines: OrderLines
  }),
  async run(ctx, { supplierId, shopId, currency, rate, expectedOn, note, lines }) {
    const shop = ctx.shop(shopId)
    const supplier = await suppliers.get(ctx, supplierId)
    if (supplier.archived) throw purchasingErrors['supplier-archived']({ name: supplier.name })
    const priced = currency ?? supplier.currency
    const facts = {
      rate: rateFor(ctx, priced, rate),
      expectedOn: expectedOn ?? null,
      note: note?.trim() || null
    }
    const written = await linesOf(ctx, supplierId, lines)
    const { to: today } = await daysInForce(ctx, shop.id)
    const id = newId()
    const year = Number(today.slice(0, 4))
    await addOrder(ctx, { id, year, supplierId, shopId: shop.id, currency: priced, ...facts })
    await replaceOrderLines(ctx, id, written)
    await changeOrderRow(ctx, id, facts)
    return announceOrder(ctx, await shownOrder(ctx, id))
  }
})
