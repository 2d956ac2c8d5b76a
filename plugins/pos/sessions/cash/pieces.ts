import { Input, type Static, Type } from 'stoa/plugin'

/** How many of which coins and notes were counted. */
export const Pieces = Type.Array(
  Input({
    valueMinor: Type.Integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description: 'What one is worth, in minor units.'
    }),
    count: Type.Integer({ minimum: 0, maximum: 1_000_000 })
  }),
  { maxItems: 40, description: 'The coins and notes it was counted in; they add up to the amount.' }
)
export type Pieces = Static<typeof Pieces>

/** What they come to, in minor units. */
export const sumOfPieces = (pieces: Pieces): number =>
  pieces.reduce((total, { valueMinor, count }) => total + valueMinor * count, 0)
