import { Type, type Static } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { visibleScope } from '../../access/authority.ts'
import { withinLimit } from '../../access/conditions/judge-rows.ts'
import { Id, Instant } from '../../http/formats.ts'
import { PageInput } from '../../http/pagination.ts'
import {
  cursorOf,
  eventsAfter,
  eventsBefore,
  feedCursor,
  placeOf,
  type EventRow
} from './stored-events.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

export const EventView = Type.Object({
  id: Id,
  name: Type.String({ description: 'e.g. pos.sale-posted' }),
  version: Type.Integer(),
  occurredAt: Instant,
  companyId: Nullable(Id),
  shopId: Nullable(Id),
  userId: Nullable(Id),
  data: Type.Object({}, { additionalProperties: true })
})
export const FeedView = Type.Object({
  items: Type.Array(EventView),
  next: Type.String({
    description:
      'Keep it once the items are dealt with, and send it as `after` next time, also when there was nothing new.'
  }),
  more: Type.Boolean({ description: 'Whether there is more to be read at once.' })
})

const view = (r: EventRow): Static<typeof EventView> => ({
  id: r.id,
  name: r.name,
  version: r.version,
  occurredAt: r.occurred_at.toISOString(),
  companyId: r.company_id,
  shopId: r.shop_id,
  userId: r.user_id,
  data: r.data
})

const NAME = '^[a-z-]{1,40}\\.[a-z-]{1,60}$'
const Names = Type.Optional(
  Type.Array(Type.String({ pattern: NAME }), {
    maxItems: 50,
    description: 'Only these, e.g. pos.sale-posted.'
  })
)

export const readFeed = defineUseCase({
  name: 'events.read-feed',
  permission: 'event.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  summary:
    'The events of the company or shop acted in, in an append-only order; kept for 30 days. Process the items first and store `next` afterwards to get each event at least once.',
  input: Input({
    ...PageInput,
    names: Names
  }),
  async run(ctx, { limit, after, names }) {
    const place = placeOf(after)
    const rows = await eventsAfter([
      ctx.tenantId,
      ...visibleScope(ctx),
      place,
      names ?? null,
      limit + 1
    ])
    const read = rows.slice(0, limit)
    const last = read.at(-1)
    return {
      items: (await seen(ActingContext.of(ctx), read)).map(view),
      next: cursorOf(last?.number ?? place),
      more: rows.length > limit
    }
  }
})

export const listEvents = defineUseCase({
  name: 'events.list-events',
  permission: 'event.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  summary: 'The events of the company or shop acted in, newest first; kept for 30 days',
  input: Input({ ...PageInput, names: Names }),
  async run(ctx, { limit, after, names }) {
    const rows = await eventsBefore([
      ctx.tenantId,
      ...visibleScope(ctx),
      ...feedCursor.behind(after),
      names ?? null,
      limit + 1
    ])
    const page = feedCursor.page(rows, limit, row => row)
    return { items: (await seen(ActingContext.of(ctx), page.items)).map(view), next: page.next }
  }
})

/**
 * Without the events of rows that the reader is kept from; so a page may hold fewer than were read
 * for it.
 */
async function seen(ctx: ActingContext, rows: EventRow[]): Promise<EventRow[]> {
  const reported = rows.map(row => ({ row, about: rowOf(ctx, row) }))
  const idOf = ({ row, about }: (typeof reported)[number]): string =>
    String(row.data[about?.id ?? ''])
  const permissions = [
    ...new Set(reported.flatMap(({ about }) => (about === null ? [] : [about.permission])))
  ]
  const within = new Map(
    await Promise.all(
      permissions.map(
        async permission =>
          [
            permission,
            await withinLimit(
              ctx,
              permission,
              reported.filter(({ about }) => about?.permission === permission).map(idOf)
            )
          ] as const
      )
    )
  )
  return reported
    .filter(one => one.about === null || within.get(one.about.permission)?.has(idOf(one)))
    .map(({ row }) => row)
}

/** The row an event tells of, where its permission judges rows. */
function rowOf(ctx: ActingContext, { name }: EventRow): { permission: string; id: string } | null {
  const about = ctx.instance.registry.events.get(name)?.definition.about ?? null
  return about === null || about.id === null ? null : { permission: about.permission, id: about.id }
}
