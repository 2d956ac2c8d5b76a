import {
  Currency,
  faultsIn,
  Id,
  Instant,
  Nullable,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { Extras } from '../../../../contracts/sale-extensions.ts'
import { TenderKind } from '../../../../contracts/tender-kind.ts'
import { exemptionKinds } from '../../../../contracts/tax-exemptions.ts'
import { units } from '../../../../contracts/units.ts'
import { posErrors } from '../../errors.ts'
import { RateText } from '../../tenders/rates/view.ts'
import { OrderType } from '../../documents/order-type.ts'

const MOST = Number.MAX_SAFE_INTEGER
const minor = Type.Integer({ minimum: 0, maximum: MOST })
const signed = Type.Integer({ minimum: -MOST, maximum: MOST })
const Reason = Type.Optional(Type.String({ maxLength: 200 }))
const Taxes = Type.Array(
  Type.Object({
    code: Type.String({ maxLength: 100 }),
    ratePpm: Type.Integer({ minimum: 0, maximum: 2_147_483_647 })
  }),
  { maxItems: 50 }
)
const Discount = Type.Union([
  Type.Object({
    reason: Reason,
    percent: Type.String({ pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$' })
  }),
  Type.Object({ reason: Reason, amountMinor: minor })
])

/**
 * A sale as a till wrote it down when it was rung up, version 1. It may say more than is read here:
 * a newer till is understood, and what it sent is kept as it came.
 */
export const FrozenSale = Type.Object({
  v: Type.Literal(1),
  id: Id,
  reference: Type.String(),
  companyId: Id,
  shopId: Id,
  registerId: Id,
  sessionId: Nullable(Id),
  cashierId: Id,
  rungUpAt: Instant,
  clockOffsetMs: Type.Integer({ minimum: -8.64e15, maximum: 8.64e15 }),
  bookVersion: Type.String({ maxLength: 200 }),
  customerId: Nullable(Id),
  note: Nullable(Type.String({ maxLength: 500 })),
  orderType: Nullable(OrderType),
  ticketName: Nullable(Type.String({ maxLength: 60 })),
  ticketId: Nullable(Id),
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  rounding: Type.Object({
    tax: Type.Union([Type.Literal('line'), Type.Literal('document')]),
    cashToMinor: Type.Integer({ minimum: 0, maximum: MOST }),
    cashHalf: Type.Optional(Type.Union([Type.Literal('up'), Type.Literal('down')]))
  }),
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Type.String({ maxLength: 200 }),
      name: Type.String({ maxLength: 500 }),
      stocked: Type.Boolean(),
      quantity: PositiveQuantityText,
      unitPriceMinor: minor,
      taxes: Taxes,
      discount: Type.Optional(Discount),
      // Tills of before goods were weighed say nothing of these.
      unit: Type.Optional(Type.Union(units.map(unit => Type.Literal(unit)))),
      scaleCode: Type.Optional(Type.String({ pattern: '^\\d{12,13}$' })),
      // What it was sold in, and how much is in one.
      packId: Type.Optional(Id),
      packQuantity: Type.Optional(PositiveQuantityText),
      // The name of the list its price came from.
      priceList: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
      grossMinor: Type.Optional(minor),
      exempt: Type.Optional(Type.Boolean())
    }),
    { maxItems: 1000 }
  ),
  discount: Type.Optional(Discount),
  /** Why lines are exempt from tax; tills of before anything was say nothing. */
  taxExemption: Type.Optional(
    Nullable(
      Type.Object({
        kind: Type.Union(exemptionKinds.map(kind => Type.Literal(kind))),
        certificate: Type.String({ minLength: 1, maxLength: 80 }),
        byHand: Type.Boolean()
      })
    )
  ),
  // Where the shop has one and it was asked.
  serviceCharge: Type.Optional(
    Type.Object({
      ratePpm: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      taxes: Taxes,
      exempt: Type.Optional(Type.Boolean())
    })
  ),
  serviceChargeOff: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  extras: Type.Optional(Extras),
  tenders: Type.Array(
    Type.Object({
      type: TenderKind,
      amountMinor: minor,
      tipMinor: Type.Optional(minor),
      // Cash in another currency, where the till took some.
      foreign: Type.Optional(
        Type.Object({
          currency: Currency,
          amountMinor: Type.Integer({ minimum: 1, maximum: MOST }),
          rate: RateText
        })
      ),
      reference: Type.Optional(Type.String({ maxLength: 80 }))
    }),
    { maxItems: 20 }
  ),
  totals: Type.Object({
    totalMinor: signed,
    taxMinor: signed,
    roundingMinor: signed,
    dueMinor: signed,
    paidMinor: signed,
    changeMinor: signed
  })
})
export type FrozenSale = Static<typeof FrozenSale>

/**
 * What a till sent under a reference, read.
 * @throws pos.offline-unreadable, pos.offline-version-unknown, pos.offline-invalid,
 * pos.offline-reference-differs
 */
export function readContent(reference: string, content: string): FrozenSale {
  const parsed = parse(content)
  if (parsed === null || typeof parsed !== 'object' || !('v' in parsed) || parsed.v !== 1) {
    throw posErrors['offline-version-unknown']()
  }
  const [fault] = faultsIn(FrozenSale, parsed)
  if (fault) {
    throw posErrors['offline-invalid']({ field: fault.field, message: fault.message })
  }
  const frozen = parsed as FrozenSale
  if (frozen.reference !== reference) {
    throw posErrors['offline-reference-differs']({ other: frozen.reference.slice(0, 80) })
  }
  return frozen
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw posErrors['offline-unreadable']({}, { cause })
  }
}
