import {
  Amount,
  coreErrors,
  Currency,
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Nullable,
  Type
} from 'stoa/plugin'
import { UnitView } from '../documents/line-view.ts'
import { readableDocument } from '../documents/readable-document.ts'
import { withDomainErrors } from '../errors.ts'
import { priceRefund } from '../pricing/rules/refund.ts'
import { dueWith } from '../pricing/rules/settle.ts'
import { CashRoundingView } from '../pricing/view.ts'
import { registerOf } from '../registers/store.ts'
import { moneyLeft } from '../tenders/money-left.ts'
import { tipsLeft } from '../tenders/tips.ts'
import { SoldLine } from './input.ts'
import { requestOf } from './priced.ts'
import { returnsOf } from './store.ts'

const minor = (description: string) => Type.Integer({ ...Amount, description })

const Way = Type.Object({
  type: Type.String(),
  reference: Nullable(Type.String()),
  paymentId: Nullable(Id),
  leftMinor: minor('Minor units: how much came in that way and has not gone back.')
})

export const RefundQuoteView = Type.Object({
  saleId: Id,
  totalMinor: minor(
    'Minor units: what the lines come to, with taxes and their share of the service charge.'
  ),
  taxMinor: Amount,
  serviceChargeMinor: minor(
    'Minor units: what of the service charge goes back with them; in the total.'
  ),
  owedMinor: minor(
    'Minor units: what is to be given back for them; differs from the total where the sale was rounded.'
  ),
  cashOwedMinor: minor('Minor units: the same where all of it goes back in cash.'),
  cashRounding: CashRoundingView,
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      name: Type.String(),
      quantity: Type.String(),
      unit: UnitView,
      totalMinor: Amount
    })
  ),
  tips: Type.Array(Way, {
    description: 'The tip, by the ways it was given. It goes back with a refund that says so.'
  }),
  foreign: Type.Array(Currency, {
    description: 'Other currencies it was paid in; what goes back is in that of the company.'
  }),
  ways: Type.Array(Way, {
    description:
      'How the sale was paid, without tips. What was paid in exchange counts as the money of the sale it came from. Another way takes the permission refund.other-tender.'
  })
})

/** What giving lines of a sale back comes to: the look-ups and the rules of a refund. */
export const quoteRefund = defineUseCase({
  name: 'pos.quote-refund',
  summary: 'Calculates what lines of a sale come to when they are given back; nothing is written',
  permission: 'refund.post',
  reads: true,
  input: Input({
    registerId: Id,
    saleId: Id,
    lines: Type.Array(SoldLine, { minItems: 1, maxItems: 1000 })
  }),
  async run(ctx, { registerId, saleId, lines }) {
    const [register, sale] = await Promise.all([
      registerOf(ctx, registerId),
      readableDocument(ctx, saleId)
    ])
    if (sale.row.kind !== 'sale') throw coreErrors['not-found']({ what: 'sale' })
    const [before, left] = await Promise.all([returnsOf(ctx, sale), moneyLeft(ctx, saleId)])
    const shop = ctx.shop(register.shopId)
    const request = requestOf(ctx, shop, sale, before, lines)
    const priced = withDomainErrors(() => priceRefund(request))
    const { owedMinor } = priced
    return {
      saleId,
      totalMinor: priced.totals.total,
      taxMinor: priced.totals.tax,
      serviceChargeMinor: priced.serviceCharge?.totalMinor ?? 0,
      owedMinor,
      cashOwedMinor: dueWith(owedMinor, [{ type: 'cash', amountMinor: 0 }], request.cash),
      cashRounding: request.cash === undefined ? null : { half: 'up' as const, ...request.cash },
      lines: priced.lines.map(({ lineNo, name, quantityMilli, totalMinor, details }) => ({
        lineNo,
        name,
        quantity: formatQuantity(quantityMilli),
        unit: details?.unit ?? ('piece' as const),
        totalMinor
      })),
      tips: tipsLeft(sale, before.tipMinor),
      foreign: [...new Set(sale.tenders.flatMap(one => one.foreign_currency ?? []))],
      ways: left.map(({ type, reference, payment_id: paymentId, amount_minor: leftMinor }) => ({
        type,
        reference,
        paymentId,
        leftMinor
      }))
    }
  }
})
