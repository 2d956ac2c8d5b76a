import { type Context, defineEvent, defineService, Id, Nullable, Type } from 'stoa/plugin'
import { Holder } from './stock.ts'

/** What moved, or is held back, in place of something that has no stock of its own. */
export interface PartsOfGoods {
  /** What is sold as one. */
  variantId: string
  /** Decimal text, as asked: negative when goods leave. */
  quantity: string
  /** The parts in its place, with the same sign; none where nothing is to move. */
  parts: Array<{ variantId: string; quantity: string }>
  /** Whether they go back into stock when it is refunded. */
  partsReturn: boolean
}

/** What can be sold, and what is on hand; decimal text. */
export interface LevelOfGoods {
  variantId: string
  quantity: string
  onHand: string
}

/**
 * What goods are made up of that have no stock of their own: bundles, whose parts are sold with them,
 * and what is prepared when it is sold. Answered only in companies that have such goods.
 */
export interface ComponentAnswers {
  /**
   * Of some goods that move, or are held back, those that have no stock of their own, with what moves
   * in their place. Quantities are rounded once, half up, to three decimals. With `original` what
   * moved under that document, in proportion; with `holder` what is held for it.
   */
  partsOf: (
    ctx: Context,
    question: {
      lines: ReadonlyArray<{ variantId: string; quantity: string }>
      /** Goods that come back by a refund, and are not to go on the shelf again, have no parts. */
      isRefund: boolean
      /** What they were made of at that instant. */
      at: Date
      original?: string
      holder?: Holder
    }
  ) => Promise<PartsOfGoods[]>
  /** Of some variants those that have no stock of their own, with all that is taken for them. */
  takenFor: (ctx: Context, variantIds: string[]) => Promise<Map<string, string[]>>
  /**
   * Of some variants those that have no stock of their own, and how many could be made: the least of
   * their parts, each looked at as if all were for it.
   * @param question.levels what there is of some variants that have stock
   */
  available: (
    ctx: Context,
    question: {
      variantIds: string[]
      levels: (variantIds: string[]) => Promise<readonly LevelOfGoods[]>
    }
  ) => Promise<LevelOfGoods[]>
  /** What one of each costs by its parts, in minor units; null where one of them is not known. */
  costs: (
    ctx: Context,
    variantIds: string[]
  ) => Promise<Array<{ variantId: string; costMinor: number | null }>>
}

export const Components = defineService<ComponentAnswers>('production.components')

/**
 * What moved in place of goods that have no stock of their own, kept so that it comes back as it left.
 * Said where what is made up of parts moved or was held back, and nowhere else.
 */
export const PartsMoved = defineEvent({
  name: 'production.parts-moved',
  sameTransaction: true,
  emittedWhen:
    'In the transaction in which parts move or are held back in place of what is sold as one.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    document: Type.Object({ type: Type.String(), id: Id }),
    original: Nullable(Id),
    isHeld: Type.Boolean({
      description: 'They are held back for the document, in place of what was held for it before.'
    }),
    holder: Nullable(Holder, 'For whom they were held back: they are no more.'),
    goods: Type.Array(
      Type.Object({
        variantId: Id,
        quantity: Type.String(),
        partsReturn: Type.Boolean(),
        parts: Type.Array(Type.Object({ variantId: Id, quantity: Type.String() }))
      })
    )
  })
})

export const ComponentCostsChanged = defineEvent({
  name: 'production.component-costs-changed',
  about: { permission: 'cost.read' },
  emittedWhen: 'When what goods are made of, or the cost of that, was changed.',
  data: Type.Object({
    companyId: Id,
    variantIds: Type.Array(Id, {
      description: 'Of those that have no stock of their own; at most 1,000.'
    })
  })
})
