import { Amount, Currency, Id, Nullable, Type } from 'stoa/plugin'
import { UnitView } from '../documents/line-view.ts'
import { TaxView } from '../documents/view.ts'
import { ServiceChargeView } from './service-charge.ts'
import { SaleExemptionView } from './tax-exemption.ts'

/** How what is paid in cash is rounded. */
export const CashRoundingView = Nullable(
  Type.Object({
    toMinor: Type.Integer({ description: 'The smallest coin, in minor units.' }),
    half: Type.Union([Type.Literal('up'), Type.Literal('down')], {
      description: 'Where half a coin is rounded to.'
    })
  }),
  'How what is left for cash is rounded; null: it is not.'
)

/** Amounts in minor units of `currency`. */
export const SaleQuoteView = Type.Object({
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      variantId: Id,
      sku: Type.String(),
      name: Type.String(),
      quantity: Type.String(),
      unit: UnitView,
      priceList: Nullable(
        Type.String(),
        "The name of the price list its price comes from; null: the catalogue's, or set."
      ),
      unitPriceMinor: Amount,
      discountMinor: Type.Integer({
        ...Amount,
        description:
          "Minor units, off the whole line, its share of the document's discount included"
      }),
      netMinor: Amount,
      taxMinor: Amount,
      totalMinor: Amount
    })
  ),
  taxes: Type.Array(TaxView),
  taxExemption: SaleExemptionView,
  exemptTaxMinor: Type.Integer({
    ...Amount,
    description: 'Minor units, the tax that is left off; in prices that contain it, off the total.'
  }),
  subtotalMinor: Amount,
  discountMinor: Amount,
  serviceCharge: ServiceChargeView,
  serviceChargeOff: Nullable(
    Type.String(),
    'Why the service charge is taken off; null: it is not, or there is none.'
  ),
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  cashDueMinor: Type.Integer({
    ...Amount,
    description:
      "Minor units; what is due when all of it is paid in cash, rounded to the shop's smallest coin. Whoever pays otherwise pays totalMinor, or what paymentMethods says"
  }),
  cashRounding: CashRoundingView,
  approvalNeeded: Nullable(
    Type.String(),
    'The permission that someone has to lend for it to be rung up; null: none.'
  ),
  discountLimitPercent: Type.Integer({
    description: 'How much the caller may take off, in per cent.'
  }),
  adjustments: Type.Array(Type.Object({ title: Type.String(), amountMinor: Amount }), {
    description: 'What plugins take off, by what they call it; in discountMinor as well.'
  }),
  paymentMethods: Type.Array(
    Type.Object({
      provider: Type.String(),
      method: Type.String(),
      channel: Nullable(Type.String()),
      title: Type.String(),
      amountMinor: Amount,
      roundingMinor: Amount
    }),
    {
      description:
        'How all of it can be paid through a payment provider or by hand, and what is asked for each way: the total, rounded where the provider cannot take it.'
    }
  )
})
