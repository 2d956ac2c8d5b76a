import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Page, Waiting, When } from 'stoa/web'
import { ListFoot } from 'stoa/web/list-bar'
import { assistantWords } from '../assistant-words.ts'
import { ProposalCard } from './proposal-card.tsx'
import { proposalsQuery, STATES } from './proposal-query.ts'
import css from './proposal.module.css'

/** What the assistant proposed to whoever looks, the latest first. */
export default function ProposalsPage() {
  const { proposals: words } = assistantWords.use()
  const navigate = useNavigate()
  const search: { state?: string } = useSearch({ strict: false })
  const state = STATES.find(one => one === search.state)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    proposalsQuery(state)
  )
  const rows = data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={words.title} narrow>
      <div className="list-bar">
        <div className="views" role="group" aria-label={words.state}>
          {[undefined, ...STATES].map(one => (
            <button
              key={one ?? 'all'}
              type="button"
              aria-pressed={one === state}
              onClick={() =>
                void navigate({ to: '/assistant/proposals', search: { state: one }, replace: true })
              }
            >
              {one === undefined ? words.all : words.states[one]}
            </button>
          ))}
        </div>
      </div>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={10} />
      ) : rows.length === 0 ? (
        <div className="card">
          {state === undefined ? (
            <Empty icon="assistant" title={words.emptyTitle}>
              {words.emptyHelp}
            </Empty>
          ) : (
            <Empty
              icon="search"
              title={words.nothing}
              actions={
                <Link to="/assistant/proposals" className="button">
                  {words.clear}
                </Link>
              }
            >
              {words.emptyHelp}
            </Empty>
          )}
        </div>
      ) : (
        <>
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
          <ListFoot
            shown={rows.length}
            more={hasNextPage}
            onMore={() => void fetchNextPage()}
            busy={isFetchingNextPage}
          />
        </>
      )}
    </Page>
  )
}
