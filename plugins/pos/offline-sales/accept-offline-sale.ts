import {
  constraintOf,
  coreErrors,
  defineUseCase,
  Input,
  type OuterContext,
  Problem,
  Type
} from 'stoa/plugin'
import { StockShort } from '../../../contracts/stock.ts'
import { posErrors } from '../errors.ts'
import { accept, answeredMeanwhile, rightsOfCashier } from './accept.ts'
import { takenAlready } from './decided.ts'
import { park } from './park.ts'
import { sentOf } from './frozen/sent.ts'
import type { Acceptance } from './view.ts'

/** Whoever loses a race against the same reference finds on the next try what the other one wrote. */
const TRIES = 4

/**
 * The goods are gone and the money is in the drawer: what can be booked is booked, whatever changed
 * meanwhile, and all else is kept for people. No answer but a sale or a place among what is parked;
 * only what would pass by itself is sent again.
 * @throws pos.offline-busy, and a 503 of stoa.* while the database cannot take it
 */
export const acceptOfflineSale = defineUseCase({
  name: 'pos.accept-offline-sale',
  summary:
    'Takes in a sale that a till rang up without a network; the same one any number of times',
  permission: 'sale.post-offline',
  heldFor: 'shop',
  transaction: false,
  humanOnly: 'It hands over what a till wrote down.',
  input: Input({
    reference: Type.String({
      pattern: '^[A-Z0-9]{2,4}-\\d{6,9}$',
      description: 'The code of the device and its count, e.g. K7-000123: one for each sale.'
    }),
    content: Type.String({
      minLength: 1,
      maxLength: 500_000,
      description: 'The sale as the till wrote it down, JSON: always the same text.'
    })
  }),
  async run(ctx, { reference, content }): Promise<Acceptance> {
    const sent = sentOf(reference, content)
    const rights = await rightsOfCashier(ctx, sent)
    let refusal: Problem | undefined
    for (let n = 0; n < TRIES; n++) {
      try {
        return await ctx.unitOfWork(async inside => {
          const { answer, kept } =
            refusal === undefined
              ? await accept(inside, sent, rights)
              : ((await answeredMeanwhile(inside, sent)) ?? (await park(inside, sent, refusal)))
          if (kept !== null) inside.audited(kept.id, kept.facts)
          return answer
        })
      } catch (error) {
        const problem = problemOf(ctx, error)
        const taken = takenAlready(error)
        if (taken !== undefined) {
          // Now it is known, or another's, which is not for the caller to see.
          refusal ??= taken
        } else if (coreErrors.conflict.is(problem) && constraintOf(error) === undefined) {
          // Something changed under its hands; once more.
        } else if (problem.status === 429 || problem.status >= 500) {
          throw error
        } else if (StockShort.is(problem)) {
          throw posErrors['offline-busy']({}, { cause: error })
        } else {
          refusal ??= problem
        }
      }
    }
    throw posErrors['offline-busy']()
  }
})

/** What no one foresaw is kept like a refusal, and stands in the log. */
function problemOf(ctx: OuterContext, error: unknown): Problem {
  if (error instanceof Problem) return error
  ctx.log.error({ err: error }, 'a sale rung up off line could not be posted')
  return posErrors['offline-failed']({}, { cause: error })
}
