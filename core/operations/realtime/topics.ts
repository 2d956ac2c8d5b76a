import { Type } from '@sinclair/typebox'
import type { ActingContext } from '../../context/acting-context.ts'
import { reach } from '../../access/ability.ts'
import { accessErrors } from '../../access/errors.ts'
import { visibleScope } from '../../access/authority.ts'
import type { EventRow } from '../events/stored-events.ts'
import type { Registry } from '../../plugins/registry.ts'
import { coreErrors, type Problem } from '../../primitives/errors.ts'
import { isId } from '../../primitives/ids.ts'

/**
 * What a client may listen to. `tenant`: all it may hear where it acts. `company:<id>`,
 * `shop:<id>`: what happened there. `user:<id>`: what someone did. `<noun>:<id>`, such as
 * `sale:<id>`, `register:<id>` or `payment:<id>`: every event that names that row, by its
 * `<noun>Id`.
 */
export const Topic = Type.String({ pattern: '^(tenant|[a-z][A-Za-z]{1,40}:[0-9a-f-]{36})$' })

/** Where a client's user is: a topic of one row. */
export const PlaceTopic = Type.String({ pattern: '^[a-z][A-Za-z]{1,40}:[0-9a-f-]{36}$' })

const PLACES = new Set(['company', 'shop', 'user'])

/** By which permission an event is heard, and of which of its ids; null: by who reads the feed. */
export function aboutOf(
  { events, presence }: Registry,
  name: string
): { permission: string; id: string | null } | null {
  const known = events.get(name)
  if (known !== undefined) return known.definition.about
  for (const { definition } of presence.values()) {
    const { event, permission, noun } = definition
    if (event === name) return { permission, id: `${noun}Id` }
  }
  return null
}

/**
 * Where something happened. Who acts in a whole company may name the shop: it stands in the facts
 * then.
 */
export function placeOfEvent({ company_id: company, shop_id: shop, data }: EventRow): {
  companyId: string | null
  shopId: string | null
} {
  const idIn = (field: string): string | null => {
    const value = data[field]
    return typeof value === 'string' && isId(value) ? value : null
  }
  return { companyId: company ?? idIn('companyId'), shopId: shop ?? idIn('shopId') }
}

/** The topics an event belongs to. */
export function topicsOf(event: EventRow): Set<string> {
  const topics = new Set(['tenant'])
  const { companyId, shopId } = placeOfEvent(event)
  for (const [noun, id] of [
    ['company', companyId],
    ['shop', shopId],
    ['user', event.user_id]
  ] as const) {
    if (id !== null) topics.add(`${noun}:${id}`)
  }
  for (const [noun, id] of Object.entries(rowsNamed(event.data))) topics.add(`${noun}:${id}`)
  return topics
}

/** The rows an event names: `saleId` is `sale`. */
export function rowsNamed(data: Record<string, unknown>): Record<string, string> {
  const named: Record<string, string> = {}
  for (const [field, value] of Object.entries(data)) {
    const noun = field.endsWith('Id') ? field.slice(0, -2) : ''
    if (noun !== '' && typeof value === 'string' && isId(value)) named[noun] = value
  }
  return named
}

/**
 * Why a caller may not listen to a topic; null when they may. Each event is judged again when it
 * comes (mayHear), so what is refused here is what nothing could ever be heard of.
 */
export function refusalOf(ctx: ActingContext, topic: string): Problem | null {
  if (topic === 'tenant') return null
  const [noun, id] = topic.split(':') as [string, string]
  const [companyId, shopId] = visibleScope(ctx)
  if (noun === 'company') {
    return ctx.tenant.companies.has(id) && (companyId === null || companyId === id)
      ? null
      : coreErrors['not-found']({ what: 'company' })
  }
  if (noun === 'shop') {
    const shop = ctx.shops().some(seen => seen.id === id)
    return shop && (shopId === null || shopId === id)
      ? null
      : coreErrors['not-found']({ what: 'shop' })
  }
  if (noun === 'user') {
    return id === ctx.userId || reach(ctx.acting.ability, 'user.read') === 'every'
      ? null
      : accessErrors.forbidden({ permission: 'user.read' })
  }
  return refusalOfNoun(ctx, noun)
}

function refusalOfNoun(ctx: ActingContext, noun: string): Problem | null {
  const events = [...ctx.instance.registry.events.values()].filter(
    ({ definition }) => !definition.sameTransaction && `${noun}Id` in definition.data.properties
  )
  const presence = ctx.instance.registry.presence.get(noun)
  if (PLACES.has(noun) || (events.length === 0 && presence === undefined)) {
    return coreErrors['not-found']({ what: 'topic' })
  }
  const permissions = [
    ...events.map(({ definition }) => definition.about?.permission ?? 'event.read'),
    ...(presence === undefined ? [] : [presence.definition.permission])
  ]
  return permissions.some(permission => reach(ctx.acting.ability, permission) !== 'no')
    ? null
    : accessErrors.forbidden({ permission: permissions[0] as string })
}
