import {
  type Context,
  defineEvent,
  defineService,
  Id,
  Nullable,
  type Static,
  Type
} from 'stoa/plugin'

export const PaperWidth = Type.Union([Type.Literal(58), Type.Literal(80)], {
  description: 'Millimetres of the paper, 80 unless said otherwise.'
})
export type PaperWidth = Static<typeof PaperWidth>

export const Lettering = Type.Union([Type.Literal('text'), Type.Literal('picture')], {
  description:
    "text: in the printer's own letters where it has them. picture: all of it drawn, for a printer with unusual code pages."
})
export type Lettering = Static<typeof Lettering>

/** A receipt printer that stands in the network. */
export const printerFields = {
  printerHost: Nullable(
    Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9._:-]+$' }),
    'Its name or address, in a network that POS_PRINTER_NETWORKS allows; null: none.'
  ),
  printerPort: Type.Integer({ minimum: 1, maximum: 65_535 }),
  printerWidth: PaperWidth,
  printerLettering: Lettering
}

/** One thing printed under the other. */
export const SlipRow = Type.Object({
  text: Type.String({ maxLength: 1000 }),
  /** At the other end of the line. */
  amount: Type.Optional(Type.String({ maxLength: 60 })),
  strong: Type.Optional(Type.Boolean()),
  large: Type.Optional(Type.Boolean()),
  centred: Type.Optional(Type.Boolean()),
  /** With room above. */
  apart: Type.Optional(Type.Boolean())
})
export type SlipRow = Static<typeof SlipRow>

/**
 * A slip that is no receipt, such as the order of a kitchen: it is sent to a printer in the network
 * once the transaction is committed, once. One that was requested before is not sent again.
 */
export const SlipRequested = defineEvent({
  name: 'pos.slip-requested',
  sameTransaction: true,
  emittedWhen: 'When a plugin wants a slip out of a printer in the network.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    /** What makes it one slip, however often it is requested. */
    slipId: Id,
    host: Type.String({ maxLength: 253 }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
    width: PaperWidth,
    lettering: Lettering,
    rows: Type.Array(SlipRow, { minItems: 1, maxItems: 2000 })
  })
})

const slipStates = ['queued', 'sending', 'sent', 'unconfirmed', 'failed'] as const
/** unconfirmed: the printer may have it, or not. failed: it cannot have the whole of it. */
export const SlipState = Type.Union(slipStates.map(state => Type.Literal(state)))
export type SlipState = Static<typeof SlipState>

export const SlipEnded = defineEvent({
  name: 'pos.slip-ended',
  about: { permission: 'register.read' },
  emittedWhen: 'When a slip came out of its printer, or could not.',
  data: Type.Object({ companyId: Id, shopId: Id, slipId: Id, state: SlipState })
})

/** How far a slip is. */
export const SlipProgress = Type.Object({
  state: SlipState,
  fault: Nullable(
    Type.String(),
    'unreachable, not-allowed, incomplete, no-answer, broken, interrupted or too-late.'
  )
})
export type SlipProgress = Static<typeof SlipProgress>

export interface SlipAnswers {
  /** How far slips are; one that is kept no more is not among them. */
  progress: (ctx: Context, slipIds: readonly string[]) => Promise<Map<string, SlipProgress>>
}

/** Who prints slips. */
export const Slips = defineService<SlipAnswers>('pos.slips')
