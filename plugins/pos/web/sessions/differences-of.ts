import { formatMoney, type Figures } from 'stoa/web'
import type { Session } from '../console.tsx'
import { foreignDifference } from '../foreign-money.ts'

/** By how much what was counted differs, in each currency that does: «£0.00, USD −1.00». */
export function differencesOf(
  figures: Figures,
  { differenceMinor, foreign }: Pick<Session, 'differenceMinor' | 'foreign'>
): string {
  const others = foreign.flatMap(one =>
    one.differenceMinor === null || one.differenceMinor === 0
      ? []
      : [foreignDifference(figures, one.currency, one.differenceMinor)]
  )
  const own = differenceMinor ?? 0
  return [...(own === 0 && others.length > 0 ? [] : [formatMoney(figures, own)]), ...others].join(
    ', '
  )
}
