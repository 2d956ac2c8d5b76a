import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Column } from '../../../kit/data-table.tsx'
import { Sections } from '../../../kit/sections.tsx'
import { Page, When } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import { ListCard } from '../../../kit/list-card.tsx'
import { JobDrawer } from './job-drawer.tsx'
import { JobState } from './job-state.tsx'
import { EVERY_MS, jobsQuery, STATES, type Job, type JobSearch } from './jobs-query.ts'

const ALL = 'all'

export default function JobsPage() {
  const words = administrationWords.use()
  const { jobs } = words
  const navigate = useNavigate()
  const search: JobSearch = useSearch({ strict: false })
  const change = (part: JobSearch): void =>
    void navigate({ to: '/jobs', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery({ ...jobsQuery(search), refetchInterval: EVERY_MS })
  const [open, setOpen] = useState<Job | null>(null)
  const columns: Array<Column<Job>> = [
    {
      id: 'what',
      title: jobs.what,
      cell: job => (
        <button type="button" className="named name" onClick={() => setOpen(job)}>
          {job.summary ?? job.name}
        </button>
      )
    },
    {
      id: 'name',
      title: words.technical,
      rank: 'third',
      cell: job => <span className="muted name">{job.name}</span>
    },
    {
      id: 'state',
      title: words.state,
      width: '120px',
      cell: job => <JobState state={job.state} />
    },
    {
      id: 'attempts',
      title: jobs.attempts,
      rank: 'second',
      width: '72px',
      align: 'end',
      cell: job => job.attempts
    },
    {
      id: 'at',
      title: jobs.at,
      width: '152px',
      cell: job => <When at={job.finishedAt ?? job.runAt} />
    }
  ]
  return (
    <Page title={jobs.title} about={jobs.help}>
      <Sections />
      <ListCard
        name={jobs.title}
        asked={asked}
        columns={columns}
        onOpen={setOpen}
        small={job => (
          <button type="button" className="row" onClick={() => setOpen(job)}>
            <span className="name">{job.summary ?? job.name}</span>
            <JobState state={job.state} />
            <span className="muted small">
              <When at={job.finishedAt ?? job.runAt} />
            </span>
            <span />
          </button>
        )}
        none={words}
        isFiltered={search.state !== undefined || search.name !== undefined}
        empty={{ icon: 'jobs', title: jobs.emptyTitle, help: jobs.emptyHelp }}
        bar={{
          views: [
            { key: ALL, label: words.all },
            ...STATES.map(key => ({ key, label: jobs.states[key] }))
          ],
          view: search.state ?? ALL,
          onView: view => change({ state: view === ALL ? undefined : view }),
          search: search.name ?? '',
          onSearch: value => change({ name: value.trim() || undefined }),
          placeholder: jobs.search
        }}
      />
      {open !== null && <JobDrawer job={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
