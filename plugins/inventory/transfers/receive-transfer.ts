import {
  defineUseCase,
  Id,
  Input,
  Line,
  parseQuantity,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { NamedLots } from '../../../contracts/lots.ts'
import { inventoryErrors } from '../errors.ts'
import { namedInLines } from '../lots/named.ts'
import { settleTransfer } from './settle.ts'
import { shownTransfer } from './shown.ts'
import { lockTransfer, type TransferEntry } from './store.ts'

const Arrived = Input({
  variantId: Id,
  received: Type.Optional(PositiveQuantityText),
  lost: Type.Optional(PositiveQuantityText),
  damaged: Type.Optional(PositiveQuantityText),
  lots: NamedLots,
  reason: Type.Optional(Line(200))
})

/**
 * @throws stoa.not-found, inventory.transfer-not-so, inventory.transfer-of-another-shop,
 * inventory.more-than-sent, inventory.loss-without-reason, inventory.nothing-received,
 * inventory.serial-needed and its like
 */
export const receiveTransfer = defineUseCase({
  name: 'inventory.receive-transfer',
  summary: 'Receives goods of a transfer, all or some; tells what was lost on the way or damaged',
  permission: 'stock-transfer.receive',
  heldFor: 'shop',
  input: Input({
    transferId: Id,
    lines: Type.Array(Arrived, { minItems: 1, maxItems: 1_000 })
  }),
  async run(ctx, { transferId, lines }) {
    const row = await lockTransfer(ctx, transferId, {
      at: 'to',
      when: ['sent', 'partly-received']
    })
    const entries = lines.flatMap(entriesOf)
    if (entries.length === 0) throw inventoryErrors['nothing-received']()
    await settleTransfer(ctx, row, row.to_shop_id, entries, { lots: namedInLines(lines) })
    return shownTransfer(ctx, transferId)
  }
})

function entriesOf(line: Static<typeof Arrived>): TransferEntry[] {
  const reason = line.reason?.trim() || null
  return (['received', 'lost', 'damaged'] as const).flatMap(kind => {
    const quantity = line[kind]
    if (quantity === undefined) return []
    if (kind !== 'received' && reason === null) throw inventoryErrors['loss-without-reason']()
    return [
      {
        variantId: line.variantId,
        kind,
        milli: parseQuantity(quantity),
        reason: kind === 'received' ? null : reason
      }
    ]
  })
}
