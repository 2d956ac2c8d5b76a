import { useQuery } from '@tanstack/react-query'
import { useFigures, useMay, useMe } from 'stoa/web'
import { groupsQuery, type PriceList } from './price-lists-query.ts'

interface Named {
  value: string
  label: string
}

/** The shops and the groups of customers that a list can be for. */
export function useNames(): { shops: Named[]; groups: Named[] } {
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const enabled = useMay('customer-group.read')
  const groups = useQuery({ ...groupsQuery, enabled }).data?.items ?? []
  return {
    shops: shops.map(({ id, name }) => ({ value: id, label: name })),
    groups: groups.map(({ id, name }) => ({ value: id, label: name }))
  }
}

export const namesOf = (ids: readonly string[], all: readonly Named[]): string =>
  ids.map(id => all.find(({ value }) => value === id)?.label ?? '…').join(', ')

/** The clock by which days of a list are read: of its first shop, else of the company. */
export function useZone(shopIds: readonly string[] | null): string {
  const { company, companies } = useMe()
  const { zone } = useFigures()
  const own = companies.find(({ id }) => id === company?.id)
  const first = own?.shops.find(({ id }) => id === shopIds?.[0])
  return first?.timeZone ?? own?.timeZone ?? zone
}

/** The day of an instant by a clock, YYYY-MM-DD. */
export function dayAt(instant: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).formatToParts(new Date(instant))
  const of = (type: string): string => parts.find(part => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}`
}

/** The first and the last day of a list; '': there is none. */
export const daysOf = (
  { validFrom, validUntil }: Pick<PriceList, 'validFrom' | 'validUntil'>,
  zone: string
): { from: string; until: string } => ({
  from: validFrom === null ? '' : dayAt(validFrom, zone),
  until: validUntil === null ? '' : dayAt(Date.parse(validUntil) - 1, zone)
})

export type ListState = 'archived' | 'inForce' | 'later' | 'over'

export const stateOf = ({ archived, validFrom, validUntil }: PriceList, now: number): ListState =>
  archived
    ? 'archived'
    : validUntil !== null && Date.parse(validUntil) <= now
      ? 'over'
      : validFrom !== null && Date.parse(validFrom) > now
        ? 'later'
        : 'inForce'
