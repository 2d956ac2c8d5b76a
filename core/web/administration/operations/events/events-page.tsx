import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Column } from '../../../kit/data-table.tsx'
import { Facts } from '../../../kit/facts.tsx'
import { Sections } from '../../../kit/sections.tsx'
import { Page, useMe, When } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import { ListCard } from '../../../kit/list-card.tsx'
import { usePluginName } from '../../plugins/plugin-name.ts'
import { readable } from '../../readable.ts'
import { SideDrawer } from '../../side-drawer.tsx'
import { eventsQuery, type Event } from './events-query.ts'

/** What happened: pos.sale-posted → Sale posted. */
const titleOf = ({ name }: Pick<Event, 'name'>): string =>
  readable(name.slice(name.indexOf('.') + 1))

export default function EventsPage() {
  const words = administrationWords.use()
  const { events } = words
  const navigate = useNavigate()
  const pluginName = usePluginName()
  const { companies } = useMe()
  const { name }: { name?: string } = useSearch({ strict: false })
  const only = (next: string | undefined): void =>
    void navigate({ to: '/events', search: { name: next }, replace: true })
  const asked = useInfiniteQuery(eventsQuery(name))
  const [open, setOpen] = useState<Event | null>(null)
  const shops = companies.flatMap(company => company.shops)
  const shopOf = ({ shopId }: Event): string => shops.find(({ id }) => id === shopId)?.name ?? ''
  const names = new Set(asked.data?.pages.flatMap(page => page.items.map(event => event.name)))
  if (name !== undefined) names.add(name)
  const columns: Array<Column<Event>> = [
    {
      id: 'what',
      title: events.what,
      cell: event => (
        <button type="button" className="named name" onClick={() => setOpen(event)}>
          {titleOf(event)}
        </button>
      )
    },
    {
      id: 'plugin',
      title: words.audit.area,
      rank: 'third',
      cell: event => pluginName(event.name.split('.')[0] ?? '')
    },
    {
      id: 'shop',
      title: words.where,
      rank: 'second',
      cell: event => <bdi>{shopOf(event)}</bdi>
    },
    {
      id: 'at',
      title: words.audit.when,
      width: '152px',
      cell: event => <When at={event.occurredAt} />
    }
  ]
  return (
    <Page title={events.title} about={events.help}>
      <Sections />
      <ListCard
        name={events.title}
        asked={asked}
        columns={columns}
        onOpen={setOpen}
        small={event => (
          <button type="button" className="row" onClick={() => setOpen(event)}>
            <span className="name">{titleOf(event)}</span>
            <span className="muted small">
              <When at={event.occurredAt} />
            </span>
            <span className="muted small">
              <bdi>{shopOf(event)}</bdi>
            </span>
            <span />
          </button>
        )}
        none={words}
        isFiltered={name !== undefined}
        empty={{ icon: 'bolt', title: events.emptyTitle, help: events.emptyHelp }}
        bar={{
          filters: [
            {
              key: 'name',
              label: events.what,
              ...(name !== undefined && { value: name }),
              options: [...names].sort().map(value => ({ value, label: titleOf({ name: value }) }))
            }
          ],
          onFilter: (_key, value) => only(value)
        }}
      />
      {open !== null && (
        <SideDrawer title={titleOf(open)} onClose={() => setOpen(null)}>
          <dl className="pairs">
            <dt>{words.audit.when}</dt>
            <dd>
              <When at={open.occurredAt} />
            </dd>
            <dt>{words.technical}</dt>
            <dd>{open.name}</dd>
          </dl>
          <Facts facts={open.data} nameOf={readable} />
        </SideDrawer>
      )}
    </Page>
  )
}
