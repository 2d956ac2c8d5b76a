import {
  defineUseCase,
  Id,
  Input,
  Line,
  parseQuantity,
  PositiveQuantityText,
  Type
} from 'stoa/plugin'
import { NamedLots } from '../../../contracts/lots.ts'
import { namedInLines } from '../lots/named.ts'
import { settleTransfer } from './settle.ts'
import { shownTransfer } from './shown.ts'
import { lockTransfer } from './store.ts'

/**
 * @throws stoa.not-found, inventory.transfer-not-so, inventory.transfer-of-another-shop,
 * inventory.more-than-sent
 */
export const takeBackTransfer = defineUseCase({
  name: 'inventory.take-back-transfer',
  summary: 'Takes goods of a transfer back into the shop they came from',
  permission: 'stock-transfer.send',
  heldFor: 'shop',
  input: Input({
    transferId: Id,
    reason: Type.Optional(Line(200)),
    lines: Type.Array(Input({ variantId: Id, quantity: PositiveQuantityText, lots: NamedLots }), {
      minItems: 1,
      maxItems: 1_000
    })
  }),
  async run(ctx, { transferId, reason, lines }) {
    const row = await lockTransfer(ctx, transferId, {
      at: 'from',
      when: ['sent', 'partly-received']
    })
    await settleTransfer(
      ctx,
      row,
      row.from_shop_id,
      lines.map(({ variantId, quantity }) => ({
        variantId,
        kind: 'returned',
        milli: parseQuantity(quantity),
        reason: reason?.trim() || null
      })),
      { lots: namedInLines(lines) }
    )
    return shownTransfer(ctx, transferId)
  }
})
