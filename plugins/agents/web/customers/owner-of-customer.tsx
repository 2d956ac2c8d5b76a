import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, Failed, useMay, useMayInCompany, Waiting, type Places } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { agentChoicesQuery, territoryChoicesQuery } from '../agents-query.ts'
import { pageWords } from '../page-words.ts'
import { ownerQuery, type Owner } from './owner-query.ts'

/** On the page of a customer: whose they are. */
export default function OwnerOfCustomer({ customer }: Places['customers.customer']) {
  const { customer: words } = pageWords.use()
  const mayAssign = useMayInCompany('agent.assign')
  const { data, error, refetch } = useQuery(ownerQuery(customer.id))
  const [isOpen, setIsOpen] = useState(false)
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  return (
    <>
      {data.agent === null && data.territory === null ? (
        <p className="muted">{words.none}</p>
      ) : (
        <dl className="pairs">
          {data.agent !== null && (
            <>
              <dt>{words.agent}</dt>
              <dd>
                <Link to="/agents/$agentId" params={{ agentId: data.agent.id }} className="named">
                  <bdi>{data.agent.name}</bdi>
                </Link>
              </dd>
            </>
          )}
          {data.territory !== null && (
            <>
              <dt>{words.territory}</dt>
              <dd>
                <bdi>{data.territory.name}</bdi>
              </dd>
            </>
          )}
        </dl>
      )}
      {mayAssign && (
        <button type="button" className="link" onClick={() => setIsOpen(true)}>
          {words.change}
        </button>
      )}
      {isOpen && <OwnerDialog name={customer.name} owner={data} onClose={() => setIsOpen(false)} />}
    </>
  )
}

interface Props {
  name: string
  owner: Owner
  onClose(): void
}

function OwnerDialog({ name, owner, onClose }: Props) {
  const { customer: words, noOne } = pageWords.use()
  const agents = useQuery(agentChoicesQuery).data?.items ?? []
  const enabled = useMay('territory.read')
  const territories = useQuery({ ...territoryChoicesQuery, enabled }).data?.items ?? []
  const [agentId, setAgentId] = useState(owner.agent?.id ?? '')
  const [territoryId, setTerritoryId] = useState(owner.territory?.id ?? '')
  const choices = (some: Array<{ id: string; name: string }>, kept: Owner['territory']) =>
    (kept === null || some.some(({ id }) => id === kept.id) ? some : [kept, ...some]).map(
      ({ id, name: label }) => ({ value: id, label })
    )
  return (
    <ReasonDialog
      title={words.title(name)}
      help={words.help}
      go={words.change}
      done={words.saved}
      touches="agents"
      run={() =>
        answer(
          api.PUT('/api/v1/agents/customers/{customerId}', {
            params: { path: { customerId: owner.customerId } },
            body: { agentId: agentId || null, territoryId: territoryId || null }
          })
        )
      }
      onClose={onClose}
    >
      <NativeSelect
        label={words.agent}
        data-autofocus
        data={[{ value: '', label: noOne }, ...choices(agents, owner.agent)]}
        value={agentId}
        onChange={event => setAgentId(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.territory}
        data={[{ value: '', label: words.noTerritory }, ...choices(territories, owner.territory)]}
        value={territoryId}
        onChange={event => setTerritoryId(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}
