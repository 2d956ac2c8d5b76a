import { type Context, coreErrors } from 'stoa/plugin'
import { posErrors } from '../errors.ts'

const CLOCK_SKEW_MS = 300_000
/**
 * A zone and the hour a day begins move a day by less than two: from here on the business day is in
 * a year PostgreSQL knows.
 */
const EARLIEST_MS = Date.parse('0001-01-03T00:00:00Z')

/**
 * When a document happened: now, unless the caller may date it otherwise.
 * @throws pos.occurred-in-future, access.forbidden (sale.backdate)
 */
export function instantOf(ctx: Context, occurredAt: string | undefined): Date {
  if (occurredAt === undefined) return ctx.now
  const at = new Date(occurredAt)
  if (!(at.getTime() >= EARLIEST_MS)) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/occurredAt',
            code: 'format',
            message: 'must be an instant, from 3 January of the year 1 on'
          }
        ]
      }
    )
  }
  if (at.getTime() > ctx.now.getTime() + CLOCK_SKEW_MS) throw posErrors['occurred-in-future']()
  ctx.demand('sale.backdate')
  return at
}
