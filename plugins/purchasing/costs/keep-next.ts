import { leastIdAt, type UnitContext } from 'stoa/plugin'
import { Stock } from '../../../contracts/stock.ts'
import { waitingChange } from '../costing-method/store.ts'
import { bookMovements } from './book.ts'
import { bookCorrections } from './book-corrections.ts'
import { changeMethod } from './change-method.ts'
import { closeCostBook, lockCostBook, takenAmong } from './store.ts'

const AT_ONCE = 500
/** No transaction lives so long: what was begun before it is committed, or never will be. */
const SETTLED_MS = 3_600_000

/**
 * Takes the next movements of the ledger into the book, in the order of the ledger, each once. It
 * stands behind every sale, and no sale waits for it.
 * @param after the movement it goes on behind; null: where the book ends
 * @returns the last it looked at; null when there are no more
 */
export async function keepNext(ctx: UnitContext, after: string | null): Promise<string | null> {
  const { through, method } = await lockCostBook(ctx)
  const seen = await ctx.ask(Stock).ledger({ after: after ?? through, limit: AT_ONCE })
  const isAll = seen.length < AT_ONCE
  const [known, change] = await Promise.all([
    takenAmong(
      ctx,
      seen.map(({ id }) => id)
    ),
    waitingChange(ctx)
  ])
  const fresh = seen.filter(({ id }) => !known.has(id))
  // Another method counts for what moved since its day began, and was not taken in before.
  const isDue = change !== null && change.from_at <= ctx.now
  const border = isDue ? leastIdAt(change.from_at) : null
  const before = border === null ? fresh : fresh.filter(({ id }) => id < border)
  const since = fresh.slice(before.length)
  if (before.length > 0) await bookMovements(ctx, before, method)
  const begins = isDue && (isAll || since.length > 0)
  if (begins) await changeMethod(ctx, change)
  const now = begins ? change.method : method
  if (since.length > 0) await bookMovements(ctx, since, now)
  if (isAll) await bookCorrections(ctx, now)
  const settled = leastIdAt(new Date(ctx.now.getTime() - SETTLED_MS))
  await closeCostBook(ctx, seen.findLast(({ id }) => id < settled)?.id ?? through)
  return isAll ? null : (seen.at(-1)?.id ?? null)
}
