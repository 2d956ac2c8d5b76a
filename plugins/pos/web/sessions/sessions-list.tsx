import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { Page, useMay, useMe } from 'stoa/web'
import type { Filter } from 'stoa/web/list-bar'
import { ListCard } from 'stoa/web/list-card'
import { registersQuery } from '../sales/sales-query.ts'
import type { SessionSearch } from './session-search.ts'
import { sessionWords } from './session-words.ts'

export const useSessionSearch = (): SessionSearch => useSearch({ strict: false })

type Card<Row> = Pick<
  Extract<ComponentProps<typeof ListCard<Row & { id: string }>>, { columns: unknown }>,
  'asked' | 'columns' | 'small' | 'onOpen'
>

interface Props<Row> extends Card<Row> {
  of: 'sessions' | 'sessions/days'
  filters: Filter[]
  emptyHelp: string
}

/** Sessions one by one, or what they come to by days; the other is a click away. */
export function SessionsList<Row extends { id: string }>({
  of,
  filters,
  emptyHelp,
  ...card
}: Props<Row>) {
  const words = sessionWords.use()
  const navigate = useNavigate()
  const search = useSessionSearch()
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const enabled = useMay('register.read')
  const registers = (useQuery({ ...registersQuery, enabled }).data?.items ?? []).filter(
    ({ kind }) => kind === 'till'
  )
  const choice = (
    key: 'shop' | 'register',
    of: ReadonlyArray<{ id: string; name: string }>
  ): Filter[] =>
    of.length < 2
      ? []
      : [
          {
            key,
            label: words.filters[key],
            ...(search[key] !== undefined && { value: search[key] }),
            options: of.map(({ id, name }) => ({ value: id, label: name }))
          }
        ]
  return (
    <Page title={words.sessions}>
      <ListCard<Row>
        {...card}
        name={of === 'sessions' ? words.sessions : words.days}
        none={words}
        isFiltered={Object.values(search).some(value => value !== undefined)}
        bar={{
          views: [
            { key: 'sessions', label: words.sessions },
            { key: 'sessions/days', label: words.days }
          ],
          view: of,
          onView: (view: string) =>
            void navigate({
              to: `/${view}`,
              search: { shop: search.shop, register: search.register }
            }),
          filters: [...filters, ...choice('shop', shops), ...choice('register', registers)],
          onFilter: (key, value) =>
            void navigate({ to: `/${of}`, search: { ...search, [key]: value }, replace: true })
        }}
        empty={{ icon: 'cash', title: words.emptyTitle, help: emptyHelp }}
      />
    </Page>
  )
}
