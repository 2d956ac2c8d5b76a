import {
  coreErrors,
  daysInForce,
  defineUseCase,
  Id,
  Input,
  Lines,
  newId,
  shopsOfCompany,
  Type
} from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { quantitiesOf, TransferLines } from './input.ts'
import { shownTransfer } from './shown.ts'
import { addTransfer, replaceLines, transferRow } from './store.ts'

/** @throws stoa.not-found, inventory.transfer-within-shop, inventory.unknown-variant */
export const createTransfer = defineUseCase({
  name: 'inventory.create-transfer',
  summary: 'Begins a transfer of goods to another shop as a draft; nothing moves yet',
  permission: 'stock-transfer.send',
  heldFor: 'shop',
  input: Input({
    fromShopId: Type.Optional(Id),
    toShopId: Id,
    note: Type.Optional(Lines(500)),
    lines: TransferLines
  }),
  async run(ctx, { fromShopId, toShopId, note, lines }) {
    const from = ctx.shop(fromShopId)
    if (from.id === toShopId) throw inventoryErrors['transfer-within-shop']()
    // It need not be among the caller's own.
    if (!shopsOfCompany(ctx).some(({ id }) => id === toShopId)) {
      throw coreErrors['not-found']({ what: 'shop' })
    }
    const quantities = await quantitiesOf(ctx, lines)
    const { to: today } = await daysInForce(ctx, from.id)
    const id = newId()
    await addTransfer(ctx, {
      id,
      year: Number(today.slice(0, 4)),
      fromShopId: from.id,
      toShopId,
      note: note?.trim() || null
    })
    await replaceLines(ctx, id, quantities)
    const { number } = await transferRow(ctx, id)
    ctx.audited(id, { number, lines: quantities.size })
    return shownTransfer(ctx, id)
  }
})
