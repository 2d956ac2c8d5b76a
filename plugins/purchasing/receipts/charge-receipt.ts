import { Amount, defineUseCase, Id, Input, Line, newId, parseQuantity, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { addCorrections } from '../cost-corrections/store.ts'
import { keepBook } from '../costs/keep-stock-value.ts'
import { addLateCharge } from './late-charges.ts'
import { demandWeights } from './record-receipt.ts'
import { spreadCharges } from './rules/landed.ts'
import { shownReceipt } from './shown.ts'
import { receiptLines, receiptRow } from './store.ts'
import { ChargeKind, SpreadBy } from './view.ts'

/**
 * The bill of the carrier or of customs comes after the goods. What is there of them is worth that
 * much more, and the rest is a cost of the day. (IAS 2.11)
 * @throws stoa.not-found, purchasing.weight-unknown
 */
export const chargeReceipt = defineUseCase({
  name: 'purchasing.charge-receipt',
  summary: 'Adds what it cost to bring goods that were received already',
  permission: 'goods-receipt.charge',
  heldFor: 'shop',
  input: Input({
    receiptId: Id,
    kind: ChargeKind,
    spreadBy: SpreadBy,
    amountMinor: {
      ...Amount,
      minimum: 1,
      description: "In minor units of the company's currency, without tax that is got back."
    },
    reference: Type.Optional(Line(100, 'E.g. the number of the bill of the carrier.'))
  }),
  async run(ctx, { receiptId, kind, spreadBy, amountMinor, reference }) {
    const receipt = await receiptRow(ctx, receiptId)
    ctx.shop(receipt.shop_id)
    const lines = await receiptLines(ctx, receiptId)
    const weights = new Map(
      (await ctx.ask(Catalog).sellables([...new Set(lines.map(of => of.variant_id))])).map(of => [
        of.variantId,
        of.weightGrams
      ])
    )
    const weighed = lines.map(line => ({
      variantId: line.variant_id,
      milli: parseQuantity(line.quantity),
      costMinor: line.cost_minor,
      weightGrams: weights.get(line.variant_id) ?? null
    }))
    if (spreadBy === 'weight') demandWeights(weighed)
    const shares = spreadCharges([{ amountMinor, spreadBy }], weighed)
    const id = newId()
    await addLateCharge(ctx, {
      id,
      receiptId,
      kind,
      spreadBy,
      amountMinor,
      reference: reference?.trim() || null
    })
    await addCorrections(
      ctx,
      { kind: 'late-charge', id },
      weighed.map(({ variantId }, i) => ({ receiptId, variantId, valueMinor: shares[i] ?? 0 }))
    )
    await keepBook(ctx)
    ctx.audited(id, { receipt: receipt.number, kind, amountMinor })
    return shownReceipt(ctx, receiptId)
  }
})
