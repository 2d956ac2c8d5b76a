import { watchUnitsOfWork } from '../../core/database/unit-of-work.ts'
import type { TestInstance } from './instance.ts'

export interface Spent {
  /** Units of work that wrote, also those that were rolled back. */
  units: number
  statements: number
  roundTrips: number
  messages: number
}

/** What the units of work that a use case opened to write cost. @param owner its name */
export async function spentBy(
  { instance: { pool } }: TestInstance,
  owner: string,
  work: () => Promise<unknown>
): Promise<Spent> {
  const spent: Spent = { units: 0, statements: 0, roundTrips: 0, messages: 0 }
  watchUnitsOfWork(pool, measured => {
    if (measured.owner !== owner || measured.reads) return
    spent.units++
    spent.statements += measured.statements
    spent.roundTrips += measured.roundTrips
    spent.messages += measured.messages
  })
  await work().finally(() => {
    watchUnitsOfWork(pool, undefined)
  })
  return spent
}
