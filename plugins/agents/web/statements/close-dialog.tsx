import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { agentChoicesQuery } from '../agents-query.ts'
import { pageWords } from '../page-words.ts'
import { endOfLastMonth, today } from '../today.ts'

interface Props {
  /** Left out: it is chosen. */
  agentId?: string
  onClose(): void
}

/** Freezes what an agent came to up to a day; it leads to the statement. */
export function CloseDialog({ agentId: given, onClose }: Props) {
  const { statements: words, rules } = pageWords.use()
  const navigate = useNavigate()
  const agents = useQuery({ ...agentChoicesQuery, enabled: given === undefined }).data?.items ?? []
  const [agentId, setAgentId] = useState(given ?? '')
  const [to, setTo] = useState(endOfLastMonth())
  return (
    <FormDialog
      stale={['agents']}
      title={words.closeTitle}
      help={words.closeHelp}
      go={words.close}
      isBlocked={agentId === '' || to === ''}
      content={['close', agentId, to]}
      send={key =>
        answer(
          api.POST('/api/v1/agents/statements', {
            headers: { 'idempotency-key': key },
            body: { agentId, to }
          })
        )
      }
      done={({ number }) => words.closed(number)}
      onDone={({ id }) =>
        void navigate({ to: '/agent-statements/$statementId', params: { statementId: id } })
      }
      onClose={onClose}
    >
      {given === undefined && (
        <NativeSelect
          label={rules.agent}
          data-autofocus
          data={[
            { value: '', label: '' },
            ...agents.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          value={agentId}
          onChange={event => setAgentId(event.currentTarget.value)}
        />
      )}
      <TextInput
        type="date"
        label={words.through}
        max={today(1)}
        value={to}
        onChange={event => setTo(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
