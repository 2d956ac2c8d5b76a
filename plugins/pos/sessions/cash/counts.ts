import { Input, Type } from 'stoa/plugin'
import { TenderKind } from '../../../../contracts/tender-kind.ts'
import { posErrors } from '../../errors.ts'
import { assertPieces, type DrawerSums } from '../store.ts'
import { Pieces } from './pieces.ts'

/** The most a drawer holds, in minor units. */
export const MOST = 10_000_000_000_000
/** What was counted of a tender. */
export const Count = Input({
  tender: TenderKind,
  amountMinor: Type.Integer({
    minimum: -MOST,
    maximum: MOST,
    description:
      'Minor units. Below zero where more went back than came in, as on the slip of a card terminal.'
  }),
  pieces: Type.Optional(Pieces)
})
export type Counted = Array<{ tender: string; amountMinor: number; pieces?: Pieces }>

/**
 * The cash among the counts.
 * @throws pos.cash-not-counted, pos.cash-negative, pos.counted-twice, pos.pieces-differ,
 * pos.left-too-much
 */
export function cashOf(counted: Counted, leftMinor = 0): Counted[number] {
  const cash = counted.find(({ tender }) => tender === 'cash')
  if (cash === undefined) throw posErrors['cash-not-counted']()
  if (cash.amountMinor < 0) throw posErrors['cash-negative']()
  if (new Set(counted.map(({ tender }) => tender)).size < counted.length) {
    throw posErrors['counted-twice']()
  }
  for (const { amountMinor, pieces } of counted) assertPieces(amountMinor, pieces)
  if (leftMinor > cash.amountMinor) {
    throw posErrors['left-too-much']({ leftMinor, countedMinor: cash.amountMinor })
  }
  return cash
}

/** A row for each tender that was used or counted, in the letters of the statement. */
export function countedTenders({ tenders, expectedMinor }: DrawerSums, counted: Counted) {
  const types = new Set(['cash', ...tenders.keys(), ...counted.map(({ tender }) => tender)])
  return [...types].map(type => {
    const { takenMinor = 0, returnedMinor = 0 } = tenders.get(type) ?? {}
    const count = counted.find(({ tender }) => tender === type)
    return {
      t: type,
      a: takenMinor,
      r: returnedMinor,
      e: type === 'cash' ? expectedMinor : takenMinor - returnedMinor,
      c: count?.amountMinor ?? null,
      p: count?.pieces ?? null
    }
  })
}
