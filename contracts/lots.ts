import {
  Day,
  defineEvent,
  Id,
  Input,
  Line,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { LOTS_IN_EXTRAS } from './carried-lots.ts'

/** How a variant is tracked; untracked goods are `none`. */
export const Tracking = Type.Union(
  [Type.Literal('none'), Type.Literal('lot'), Type.Literal('expiry'), Type.Literal('serial')],
  {
    description:
      'none: by quantity alone; lot: by lots; expiry: by lots with an expiry date; serial: piece by piece, each with a number of its own.'
  }
)
export type Tracking = Static<typeof Tracking>
export type TrackingKind = Exclude<Tracking, 'none'>

export const LotCode = Line(
  80,
  'The number of the lot, or the serial number, as it is printed on the goods.'
)
const Quantity = Type.Optional(
  Type.String({
    ...PositiveQuantityText,
    description:
      'How much of the line is of it; left out: one of what has serial numbers, else all that no other lot of the line has.'
  })
)

/** Out of which lot goods are, or are to be taken. */
export const NamedLot = Input({ code: LotCode, quantity: Quantity })
export type NamedLot = Static<typeof NamedLot>
export const NamedLots = Type.Optional(
  Type.Array(NamedLot, { maxItems: 1_000, description: 'Of tracked goods: which lots.' })
)

/** A lot that comes in, with what is known of it. */
export const BroughtLot = Input({
  code: LotCode,
  quantity: Quantity,
  expiresOn: Type.Optional(
    Type.String({ ...Day, description: 'The last day on which it is good, in any time zone.' })
  ),
  supplierBatch: Type.Optional(Line(80, 'Its number at the supplier, where that is another one.'))
})
export type BroughtLot = Static<typeof BroughtLot>
export const BroughtLots = Type.Optional(
  Type.Array(BroughtLot, {
    maxItems: 1_000,
    description:
      'Of tracked goods that come in: which lots, the whole quantity of the line. A lot that is new is created.'
  })
)

const OfVariant = Type.Object({ ...BroughtLot.properties, variantId: Id })
/** Which lots goods are, that are named beside lines instead of at them. */
export const LotsBeside = Type.Optional(
  Type.Array(Input({ ...NamedLot.properties, variantId: Id }), {
    maxItems: 1_000,
    description: 'Of tracked goods: which lots or serial numbers, by variant.'
  })
)

const StoodAs = Type.Optional(
  Type.Union([Type.Literal('lot'), Type.Literal('serial')], {
    description:
      'It stood in the scanned code of the goods, as the number of a lot or of a piece: it counts only where they are tracked like that.'
  })
)
const LotOfGoods = Type.Object({ ...OfVariant.properties, stoodAs: StoodAs })
/** The lots of a movement's goods, variant by variant. */
export const LotsOfGoods = Type.Array(LotOfGoods)
export type LotOfGoods = Static<typeof LotOfGoods>

interface LineWithLots {
  variantId: string
  /** Decimal text. */
  quantity: string
  lots?: readonly BroughtLot[] | undefined
}

/**
 * The lots that stand at lines, by their goods. Of goods in several lines a lot that says no quantity has
 * that of its line.
 */
export function lotsOfLines(lines: readonly LineWithLots[]): LotOfGoods[] {
  const isAlone = (line: LineWithLots): boolean =>
    lines.every(other => other === line || other.variantId !== line.variantId)
  return lines.flatMap(line =>
    (line.lots ?? []).map(lot => ({
      ...(line.lots?.length === 1 && !isAlone(line) && { quantity: line.quantity }),
      ...lot,
      variantId: line.variantId
    }))
  )
}

/** What a sale carries of lots, under LOTS_IN_EXTRAS. */
export const LotsOfSale = Input({
  lots: Type.Array(Input({ ...NamedLot.properties, variantId: Id, stoodAs: StoodAs }), {
    maxItems: 1_000,
    description: 'Which lots or serial numbers were scanned or picked, by variant.'
  })
})
export type LotsOfSale = Static<typeof LotsOfSale>

/**
 * What a sale carries of lots, for `lots` of inventory.goods-moved; nothing where it carries none. What
 * cannot be read is left out: a sale of a till without a network is not checked before.
 */
export function lotsCarried(extras: Record<string, unknown> | undefined | null): {
  lots?: LotOfGoods[]
} {
  const carried = (extras?.[LOTS_IN_EXTRAS] as Partial<LotsOfSale> | undefined)?.lots
  if (!Array.isArray(carried)) return {}
  const lots = carried.filter(isReadable)
  return lots.length === 0
    ? {}
    : {
        lots: lots.map(({ variantId, code, quantity, stoodAs }) => ({
          variantId,
          code,
          quantity,
          ...(stoodAs !== undefined && { stoodAs })
        }))
      }
}

const QUANTITY = /^\d{1,11}(\.\d{1,3})?$/
const isReadable = (one: unknown): one is LotOfGoods => {
  const { variantId, code, quantity, stoodAs } = (one ?? {}) as Record<string, unknown>
  return (
    typeof variantId === 'string' &&
    typeof code === 'string' &&
    code.trim() !== '' &&
    (stoodAs === undefined || stoodAs === 'lot' || stoodAs === 'serial') &&
    (quantity === undefined ||
      (typeof quantity === 'string' && QUANTITY.test(quantity) && Number(quantity) > 0))
  )
}

const about = { permission: 'lot.read' } as const
const ofLot = { companyId: Id, lotId: Id, variantId: Id, code: Type.String() }

export const LotBlocked = defineEvent({
  name: 'inventory.lot-blocked',
  about,
  emittedWhen: 'When a lot was blocked: it is not sold from then on, as in a recall.',
  data: Type.Object({ ...ofLot, reason: Type.String() })
})

export const LotUnblocked = defineEvent({
  name: 'inventory.lot-unblocked',
  about,
  emittedWhen: 'When a blocked lot may be sold again.',
  data: Type.Object(ofLot)
})

export const TrackingChanged = defineEvent({
  name: 'inventory.tracking-changed',
  about: { permission: 'lot.read' },
  emittedWhen: 'When it was changed how goods are tracked.',
  data: Type.Object({ companyId: Id, variantIds: Type.Array(Id), tracking: Tracking })
})

export const LotExpiryAnnounced = defineEvent({
  name: 'inventory.lot-expiry-announced',
  about: { permission: 'lot.read' },
  emittedWhen:
    'Once a lot, when it is on hand and its expiry date is no further away than the setting expiryNoticeDays.',
  data: Type.Object({
    companyId: Id,
    lots: Type.Array(Type.Object({ lotId: Id, variantId: Id, code: Type.String(), expiresOn: Day }))
  })
})

/** What a document took out of lots, or put into them. */
export interface LotTaken {
  variantId: string
  tracking: TrackingKind
  /** null: out of no lot that anybody named. */
  code: string | null
  /** Decimal text above zero. */
  quantity: string
  /** YYYY-MM-DD; null: it does not expire, or nobody said. */
  expiresOn: string | null
  /** Why a till would not sell it, by how the lot stands now; null: it would. */
  refusedAs: 'blocked' | 'expired' | null
}
