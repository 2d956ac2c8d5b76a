import { Amount, Id, Input, Instant, Line, Lines, PositiveQuantityText, Type } from 'stoa/plugin'
import { BroughtLots } from '../../../contracts/lots.ts'
import { ChargeKind, SpreadBy } from './view.ts'

const Charges = Type.Optional(
  Type.Array(
    Input({
      kind: ChargeKind,
      spreadBy: SpreadBy,
      amountMinor: { ...Amount, minimum: 1 }
    }),
    { maxItems: 20, description: "What it cost to bring them, in the company's currency." }
  )
)

const said = {
  reference: Type.Optional(Line(100)),
  note: Type.Optional(Lines(2_000)),
  receivedAt: Type.Optional(Instant),
  charges: Charges
}

export const OrderReceiptInput = {
  ...said,
  lines: Type.Array(
    Input({
      orderLineNo: Type.Integer({ minimum: 1, maximum: 1_000 }),
      quantity: { ...PositiveQuantityText, description: 'Pieces that came.' },
      lots: BroughtLots
    }),
    { minItems: 1, maxItems: 500 }
  )
}

export const ReceiptInput = {
  ...said,
  shopId: Type.Optional(Id),
  supplierId: Type.Optional(Id),
  lines: Type.Array(
    Input({
      variantId: Id,
      quantity: { ...PositiveQuantityText, description: 'Pieces that came.' },
      lots: BroughtLots,
      costMinor: {
        ...Amount,
        minimum: 0,
        description:
          "What they cost together, in minor units of the company's currency, without tax that is got back."
      }
    }),
    { minItems: 1, maxItems: 500 }
  )
}
