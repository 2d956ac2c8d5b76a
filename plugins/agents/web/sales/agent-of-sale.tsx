import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  answer,
  api,
  attempt,
  Failed,
  Money,
  useMayInCompany,
  Waiting,
  type Places
} from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { agentChoicesQuery } from '../agents-query.ts'
import { pageWords } from '../page-words.ts'
import { saleAgentQuery } from './sale-query.ts'

/** On the page of a sale: whose it is, why, and what it brings them. */
export default function AgentOfSale({ sale }: Places['pos.sale']) {
  const { sale: words, customer } = pageWords.use()
  const mayReassign = useMayInCompany('commission.reassign')
  const { data, error, refetch } = useQuery(saleAgentQuery(sale.id))
  const [isOpen, setIsOpen] = useState(false)
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  return (
    <>
      {data.agent === null ? (
        <p className="muted">{words.none}</p>
      ) : (
        <dl className="pairs">
          <dt>{customer.agent}</dt>
          <dd>
            <Link to="/agents/$agentId" params={{ agentId: data.agent.id }} className="named">
              <bdi>{data.agent.name}</bdi>
            </Link>
          </dd>
          <dt>{words.commission}</dt>
          <dd>
            <Money amount={data.commissionMinor} />
          </dd>
          {data.source !== null && (
            <>
              <dt>{words.why}</dt>
              <dd>{words.sources[data.source] ?? data.source}</dd>
            </>
          )}
        </dl>
      )}
      {mayReassign && (
        <button type="button" className="link" onClick={() => setIsOpen(true)}>
          {words.change}
        </button>
      )}
      {isOpen && (
        <ReassignDialog
          saleId={sale.id}
          number={sale.number}
          agentId={data.agent?.id ?? ''}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

interface Props {
  saleId: string
  number: string
  /** Whose it is; '': no one's. */
  agentId: string
  onClose(): void
}

function ReassignDialog({ saleId, number, agentId, onClose }: Props) {
  const { sale: words, customer, noOne } = pageWords.use()
  const agents = useQuery(agentChoicesQuery).data?.items ?? []
  const [chosen, setChosen] = useState(agentId)
  return (
    <ReasonDialog
      title={words.title(number)}
      help={words.help}
      label={words.reason}
      go={words.go}
      done={words.done}
      isBlocked={chosen === agentId}
      touches="agents"
      run={reason =>
        attempt(['reassign', saleId, chosen, reason], key =>
          answer(
            api.POST('/api/v1/agents/sales/{saleId}/reassign', {
              headers: { 'idempotency-key': key },
              params: { path: { saleId } },
              body: { agentId: chosen || null, ...(reason !== '' && { reason }) }
            })
          )
        )
      }
      onClose={onClose}
    >
      <NativeSelect
        label={customer.agent}
        data={[
          { value: '', label: noOne },
          ...agents.map(({ id, name }) => ({ value: id, label: name }))
        ]}
        value={chosen}
        onChange={event => setChosen(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}
