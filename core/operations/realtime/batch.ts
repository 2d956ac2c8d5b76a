import { rightsOf } from '../../access/ability.ts'
import { visibleScope } from '../../access/authority.ts'
import type { ActingContext } from '../../context/acting-context.ts'
import { cursorOf, type EventRow } from '../events/stored-events.ts'
import { mayHear } from './may-hear.ts'
import { messageOf, type Message } from './message.ts'
import { placeOfEvent, rowsNamed, topicsOf } from './topics.ts'

/**
 * Events that were read together, for all who listen: who has the same rights at the same place
 * is judged once, and each event is written down once.
 */
export class Batch {
  private readonly judged = new Map<string, Promise<ReadonlySet<number>>>()
  private readonly messages: Message[] = []
  private readonly topicsOfRows: Array<Set<string>> = []
  readonly rows: readonly EventRow[]
  private readonly passing: boolean

  /** @param options.passing they are in no feed, so no cursor leads to them */
  constructor(rows: readonly EventRow[], { passing = false } = {}) {
    this.rows = rows
    this.passing = passing
  }

  /** The places in the batch of the events a caller may hear of. */
  mayHear(ctx: ActingContext): Promise<ReadonlySet<number>> {
    const key = rightsHere(ctx)
    let judged = this.judged.get(key)
    if (judged === undefined) this.judged.set(key, (judged = this.judge(ctx)))
    return judged
  }

  message(at: number): Message {
    const row = this.rows[at] as EventRow
    const cursor = this.passing ? {} : { cursor: cursorOf(row.number) }
    return (this.messages[at] ??= messageOf({ ...said(row), ...cursor }))
  }

  topics(at: number): ReadonlySet<string> {
    return (this.topicsOfRows[at] ??= topicsOf(this.rows[at] as EventRow))
  }

  private async judge(ctx: ActingContext): Promise<ReadonlySet<number>> {
    const heard = new Set(await mayHear(ctx, [...this.rows]))
    return new Set(this.rows.flatMap((row, at) => (heard.has(row) ? [at] : [])))
  }
}

const said = (row: EventRow) => ({
  op: 'event',
  id: row.id,
  name: row.name,
  version: row.version,
  occurredAt: row.occurred_at.toISOString(),
  ...placeOfEvent(row),
  userId: row.user_id,
  rows: rowsNamed(row.data)
})

/** Where someone acts and what they may do there, as text: two with the same text hear the same. */
export const rightsHere = (ctx: ActingContext): string =>
  [ctx.companyId, ctx.shopId, ...visibleScope(ctx), rightsOf(ctx.acting.ability)].join()
