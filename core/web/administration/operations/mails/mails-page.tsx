import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Column } from '../../../kit/data-table.tsx'
import { Sections } from '../../../kit/sections.tsx'
import { answer, api, Page, said, useSentence, useMay, When } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import { ListCard } from '../../../kit/list-card.tsx'
import { MailDrawer } from './mail-drawer.tsx'
import { MailState } from './mail-state.tsx'
import { mailsQuery, STATES, type Mail, type MailSearch } from './mails-query.ts'

const ALL = 'all'

export default function MailsPage() {
  const words = administrationWords.use()
  const { mails } = words
  const navigate = useNavigate()
  const search: MailSearch = useSearch({ strict: false })
  const change = (part: MailSearch): void =>
    void navigate({ to: '/mails', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery(mailsQuery(search))
  const maySend = useMay('mail.send')
  const [open, setOpen] = useState<Mail | null>(null)
  const columns: Array<Column<Mail>> = [
    {
      id: 'subject',
      title: mails.subject,
      cell: mail => (
        <button type="button" className="named name" onClick={() => setOpen(mail)}>
          <bdi>{mail.subject}</bdi>
        </button>
      )
    },
    {
      id: 'to',
      title: mails.to,
      rank: 'second',
      cell: mail => <span className="muted name">{mail.to.address}</span>
    },
    { id: 'state', title: words.state, width: '130px', cell: mail => <MailState of={mail} /> },
    {
      id: 'at',
      title: mails.at,
      width: '152px',
      cell: mail => <When at={mail.sentAt ?? mail.failedAt ?? mail.queuedAt} />
    }
  ]
  return (
    <Page title={mails.title} about={mails.help} actions={maySend && <TestMail />}>
      <Sections />
      <ListCard
        name={mails.title}
        asked={asked}
        columns={columns}
        onOpen={setOpen}
        small={mail => (
          <button type="button" className="row" onClick={() => setOpen(mail)}>
            <span className="name">
              <bdi>{mail.subject}</bdi>
            </span>
            <MailState of={mail} />
            <span className="muted small">{mail.to.address}</span>
            <span className="muted small">
              <When at={mail.sentAt ?? mail.failedAt ?? mail.queuedAt} />
            </span>
          </button>
        )}
        none={words}
        isFiltered={search.state !== undefined || search.to !== undefined}
        empty={{ icon: 'mail', title: mails.emptyTitle, help: mails.emptyHelp }}
        bar={{
          views: [
            { key: ALL, label: words.all },
            ...STATES.map(key => ({ key, label: mails.states[key] }))
          ],
          view: search.state ?? ALL,
          onView: view => change({ state: view === ALL ? undefined : view }),
          search: search.to ?? '',
          onSearch: value => change({ to: value.trim() || undefined }),
          placeholder: mails.search
        }}
      />
      {open !== null && <MailDrawer mail={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function TestMail() {
  const { mails } = administrationWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/mail/messages/test', { body: {} })),
    onSuccess: ({ to }) => said(mails.testSent(to.address)),
    onError: failed => said(sentence(failed)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['stoa', 'mails'] })
  })
  return (
    <button
      type="button"
      className="button"
      disabled={send.isPending}
      onClick={() => send.mutate()}
    >
      {mails.test}
    </button>
  )
}
