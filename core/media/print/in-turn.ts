import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { rankOf } from '../../context/rank-of.ts'
import { FairQueue } from '../../primitives/fair-queue.ts'

/** Drawing takes a processor: one paper of a tenant at a time, so that no one's tills wait for it. */
const printing = new FairQueue({
  what: 'printing',
  slots: [2, 1, 1],
  perKey: [1, 1, 1],
  waiting: { perKey: 16, all: 64 },
  patienceMs: 30_000
})

/** Waits its turn among tenants: for papers that take longer than a receipt. @throws stoa.busy */
export const printedInTurn = <T>(ctx: Context, work: () => Promise<T>): Promise<T> =>
  printing.run(ctx.tenantId, rankOf(ctx.actor), work, ActingContext.of(ctx).acting.signal)
