import type { SalesFigure } from '../../../../contracts/sales-figures.ts'
import { NOTHING } from './others.ts'

const HOURS = 24

/**
 * All hours of a business day in its order, those in which nothing happened as well.
 * @param first the hour at which the day begins
 */
export function hoursFrom(first: number, some: readonly SalesFigure[]): SalesFigure[] {
  const byHour = new Map(some.map(figure => [figure.key, figure]))
  return Array.from({ length: HOURS }, (_, i) => {
    const key = String((first + i) % HOURS).padStart(2, '0')
    return { ...(byHour.get(key) ?? NOTHING), key, label: `${key}:00` }
  })
}
