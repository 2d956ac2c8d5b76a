import {
  coreErrors,
  Day,
  defineUseCase,
  Id,
  Input,
  Lines,
  Nullable,
  parseQuantity,
  PositiveQuantityText,
  Type,
  Version
} from 'stoa/plugin'
import { partsFor } from './parts.ts'
import { announceOrder } from './shown.ts'
import { changeOrderRow, lockOrder } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version, production.order-not-so, production.not-manufactured */
export const changeOrder = defineUseCase({
  name: 'production.change-order',
  summary: 'Changes a production order that was not started; its parts are those of now',
  permission: 'production-order.edit',
  heldFor: 'shop',
  input: Input({
    productionOrderId: Id,
    version: Version,
    quantity: Type.Optional(PositiveQuantityText),
    dueOn: Type.Optional(Nullable(Day)),
    note: Type.Optional(Nullable(Lines(2_000)))
  }),
  async run(ctx, { productionOrderId, version, quantity, dueOn, note }) {
    const row = await lockOrder(ctx, productionOrderId, ['draft'])
    if (row.version !== version) throw coreErrors['stale-version']({ version: row.version })
    const plannedMilli = parseQuantity(quantity ?? row.planned)
    const { bomId, parts } = await partsFor(ctx, row.variant_id, plannedMilli)
    const facts = {
      plannedMilli,
      bomId,
      dueOn: dueOn === undefined ? row.due_on : dueOn,
      note: note === undefined ? row.note : note?.trim() || null
    }
    await changeOrderRow(ctx, row, facts, parts)
    return announceOrder(ctx, productionOrderId)
  }
})
