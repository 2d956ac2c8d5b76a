import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Failed, Page, useMay, useMayInCompany, Waiting } from 'stoa/web'
import { EditBar } from 'stoa/web/edit'
import { ActiveState } from '../active-state.tsx'
import { agentQuery, accountQuery } from '../agents-query.ts'
import type { Agent } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { AccountCard } from './account-card.tsx'
import { useAgentEdit } from './agent-edit.ts'
import { ArchiveMenu } from './archive-menu.tsx'
import { AssignmentsCard } from './assignments-card.tsx'
import { ContactCard } from './contact-card.tsx'
import { RecentEntries } from './recent-entries.tsx'

export default function AgentPage() {
  const { agents: words } = pageWords.use()
  const { agentId = '' } = useParams({ strict: false })
  const mayEdit = useMayInCompany('agent.edit')
  const { data: agent, error, refetch } = useQuery(agentQuery(agentId))
  const back = { to: '/agents', label: words.back }
  if (agent === undefined) {
    return (
      <Page title={words.newTitle} back={back}>
        {error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return mayEdit ? (
    <AgentForm key={agent.id} agent={agent} />
  ) : (
    <AgentDocument key={agent.id} agent={agent} />
  )
}

function AgentForm({ agent }: { agent: Agent }) {
  const { agents: words } = pageWords.use()
  const edit = useAgentEdit(agent)
  return (
    <Page
      title={agent.name}
      back={{ to: '/agents', label: words.back }}
      state={<ActiveState active={agent.active} />}
      about={<span className="num">{agent.code}</span>}
      actions={<ArchiveMenu agent={agent} />}
    >
      <div className="split with-bar">
        <div className="stack">
          <ContactCard edit={edit} />
          <AssignmentsCard agent={agent} />
          <Money agent={agent} part="entries" />
        </div>
        <div className="stack">
          <Money agent={agent} part="account" />
        </div>
      </div>
      <EditBar edit={edit} />
    </Page>
  )
}

/** For who may see them, and no more. */
function AgentDocument({ agent }: { agent: Agent }) {
  const { agents: words } = pageWords.use()
  const maySeeContact = useMay('agent.contact')
  return (
    <Page
      title={agent.name}
      back={{ to: '/agents', label: words.back }}
      state={<ActiveState active={agent.active} />}
      about={<span className="num">{agent.code}</span>}
    >
      <div className="split">
        <div className="stack">
          {maySeeContact && (
            <Card title={words.contact}>
              <dl className="pairs">
                {[
                  [words.fields.phone, agent.phone],
                  [words.fields.email, agent.email],
                  [words.fields.note, agent.note]
                ].map(([label, value]) => [
                  <dt key={label}>{label}</dt>,
                  <dd key={`${label} value`}>
                    <bdi>{value ?? '–'}</bdi>
                  </dd>
                ])}
              </dl>
            </Card>
          )}
          <AssignmentsCard agent={agent} />
          <Money agent={agent} part="entries" />
        </div>
        <div className="stack">
          <Money agent={agent} part="account" />
        </div>
      </div>
    </Page>
  )
}

/** What they get: of everyone's to who may see it, of one's own to the agent; else it is not there. */
function Money({ agent, part }: { agent: Agent; part: 'account' | 'entries' }) {
  const enabled = useMay('commission.own')
  const { data } = useQuery({ ...accountQuery(agent.id), enabled, retry: false })
  if (data === undefined) return null
  return part === 'account' ? (
    <AccountCard agent={agent} account={data} />
  ) : (
    <RecentEntries agentId={agent.id} />
  )
}
