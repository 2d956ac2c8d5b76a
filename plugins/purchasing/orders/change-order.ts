import {
  coreErrors,
  Day,
  defineUseCase,
  Id,
  Input,
  Lines,
  Nullable,
  Type,
  Version
} from 'stoa/plugin'
import { announceOrder } from './announce.ts'
import { linesOf, OrderLines, rateFor } from './input.ts'
import { RATE } from './rules/amounts.ts'
import { shownOrder } from './shown.ts'
import { changeOrderRow, lockOrder, replaceOrderLines } from './store.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, purchasing.order-not-so, purchasing.unknown-variant,
 * purchasing.price-needed, purchasing.rate-of-home, purchasing.amount-too-large
 */
export const changeOrder = defineUseCase({
  name: 'purchasing.change-order',
  summary: 'Changes a purchase order that was not sent yet; fields left out stay',
  permission: 'purchase-order.edit',
  heldFor: 'shop',
  input: Input({
    orderId: Id,
    version: Version,
    rate: Type.Optional(Type.String({ pattern: RATE })),
    expectedOn: Type.Optional(Nullable(Day)),
    note: Type.Optional(Nullable(Lines(2_000))),
    lines: Type.Optional(OrderLines)
  }),
  async run(ctx, { orderId, version, rate, expectedOn, note, lines }) {
    const row = await lockOrder(ctx, orderId, ['draft'])
    if (row.version !== version) throw coreErrors['stale-version']({ version: row.version })
    if (lines !== undefined) {
      await replaceOrderLines(ctx, orderId, await linesOf(ctx, row.supplier_id, lines))
    }
    await changeOrderRow(ctx, orderId, {
      rate: rate === undefined ? row.rate : rateFor(ctx, row.currency, rate),
      expectedOn: expectedOn === undefined ? row.expected_on : expectedOn,
      note: note === undefined ? row.note : note?.trim() || null
    })
    return announceOrder(ctx, await shownOrder(ctx, orderId))
  }
})
