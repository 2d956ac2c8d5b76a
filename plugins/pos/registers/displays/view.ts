import { Currency, Id, Input, Instant, Nullable, Type, type Static } from 'stoa/plugin'

/** So many lines at the end of a ticket are shown. */
export const MOST_LINES = 40
/** Of a name; in letters as browsers count them. */
export const MOST_LETTERS = 120

const Money = Type.Integer({
  minimum: -Number.MAX_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Minor units.'
})

/** What the customer of a register sees, as its till sends it; all of it text and figures. */
export const Picture = Input({
  screen: Type.Union(
    [Type.Literal('idle'), Type.Literal('ticket'), Type.Literal('pay'), Type.Literal('done')],
    {
      description:
        'idle: nobody is served. done: it is paid, and backMinor is what goes back to the customer.'
    }
  ),
  earlierLines: Type.Integer({
    minimum: 0,
    maximum: 100_000,
    description: 'How many lines stand above those in lines.'
  }),
  lines: Type.Array(
    Input({
      name: Type.String({ maxLength: MOST_LETTERS }),
      quantity: Type.Number({ minimum: 0, maximum: 10_000_000_000 }),
      unit: Type.String({ maxLength: 20, description: "What quantity is of; '': pieces." }),
      totalMinor: Nullable(Money, 'Below zero: it is given back. null: not known yet.')
    }),
    { maxItems: MOST_LINES }
  ),
  discountMinor: Money,
  serviceChargeMinor: Money,
  totalMinor: Nullable(Money, 'Below zero it is given back. null: not known yet.'),
  backMinor: Money,
  receipt: Nullable(
    Type.String({ pattern: '^[A-Za-z0-9_-]{20,500}$' }),
    'What stands in the public address of the receipt before `/page`; null: there is none.'
  )
})
export type Picture = Static<typeof Picture>

const { receipt: _link, ...shown } = Picture.properties

/** What a display draws. */
export const ShownView = Type.Object({
  registerName: Type.String(),
  companyName: Type.String(),
  currency: Currency,
  locale: Type.String(),
  greeting: Type.String({ description: "The shop's own; '': none." }),
  isAttended: Type.Boolean({ description: 'Whether somebody is at the register right now.' }),
  picture: Nullable(
    Type.Object({ ...shown, receipt: Nullable(Type.String(), 'The address of the receipt.') }),
    'null: there is nothing to see, since an hour at least or since the till was closed.'
  )
})
export type ShownView = Static<typeof ShownView>

/** Of a display's stream: `picture` holds what is to be drawn; `quiet` nothing, so that it is heard. */
export const ShownEvent = Type.Union([
  Type.Object({ event: Type.Literal('picture'), data: ShownView }),
  Type.Object({ event: Type.Literal('quiet'), data: Type.Object({}) }),
  Type.Object({ event: Type.Literal('again'), data: Type.Object({}) })
])

export const DisplayView = Type.Object({
  id: Id,
  shopId: Id,
  registerId: Id,
  userAgent: Type.String({ description: "What the device calls itself; '': it does not." }),
  pairedAt: Instant,
  lastSeenAt: Type.String({
    format: 'date-time',
    description: 'To five minutes, while it is connected.'
  })
})
export type DisplayView = Static<typeof DisplayView>

export const CodeView = Type.Object({
  code: Type.String({ description: 'Eight letters and digits, good once.' }),
  address: Type.String({ description: 'Where the display is paired by it; for a QR code.' }),
  expiresAt: Instant
})

export const PairedView = Type.Object({
  id: Id,
  token: Type.String({
    description:
      'X-Display-Token: it reads the pictures of this one register, and does nothing else, until it is un-paired.'
  })
})

export const WatchedView = Type.Object({
  displays: Type.Integer({
    description: 'How many displays the register has; 0: the picture was not kept.'
  })
})
