import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, When } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { ProposalCard } from './proposal-card.tsx'
import { proposalsQuery, STATES } from './proposal-query.ts'
import css from './proposal.module.css'

const ALL = 'all'

/** What the assistant proposed to whoever looks, the latest first. */
export default function ProposalsPage() {
  const { proposals: words } = pageWords.use()
  const navigate = useNavigate()
  const search: { state?: string } = useSearch({ strict: false })
  const state = STATES.find(one => one === search.state)
  const asked = useInfiniteQuery(proposalsQuery(state))
  return (
    <Page title={words.title} narrow>
      <ListCard
        asked={asked}
        name={words.title}
        none={{ ...words, nothingHelp: words.emptyHelp }}
        isFiltered={state !== undefined}
        bar={{
          views: [
            { key: ALL, label: words.all },
            ...STATES.map(key => ({ key, label: words.states[key] ?? key }))
          ],
          view: state ?? ALL,
          onView: view =>
            void navigate({
              to: '/assistant/proposals',
              search: { state: view === ALL ? undefined : view },
              replace: true
            })
        }}
        draw={rows => (
          <ul className={css['list']}>
            {rows.map(row => (
              <li key={row.id}>
                <span className="muted small">
                  <When at={row.createdAt} />
                </span>
                <ProposalCard proposalId={row.id} first={row} />
              </li>
            ))}
          </ul>
        )}
        empty={{ icon: 'assistant', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}
