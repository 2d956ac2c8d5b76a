import { readFileSync } from 'node:fs'

/** What Linux counts processor time in, on every machine of ours. */
const TICKS_PER_SECOND = 100

/**
 * What a process has spent, in seconds, and whatever it started and waited for, at the end of each.
 * Null where the system does not tell: away from Linux, and of a process that is gone.
 */
export function spentBy(pid: number | 'self' | undefined): Spent | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind the name of the program, which may hold anything: the 3rd field is the first.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const seconds = (field: number): number => Number(fields[field - 3]) / TICKS_PER_SECOND
    return { own: seconds(14) + seconds(15), ofChildren: seconds(16) + seconds(17) }
  } catch {
    return null
  }
}

export interface Spent {
  own: number
  ofChildren: number
}

export const inAll = (spent: Spent | null): number => (spent?.own ?? 0) + (spent?.ofChildren ?? 0)
