import { useState, type FormEvent } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, attempt, Fault, kitWords, said } from 'stoa/web'
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
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const agents = useQuery({ ...agentChoicesQuery, enabled: given === undefined }).data?.items ?? []
  const [agentId, setAgentId] = useState(given ?? '')
  const [to, setTo] = useState(endOfLastMonth())
  const post = useMutation({
    mutationFn: () =>
      attempt(['close', agentId, to], key =>
        answer(
          api.POST('/api/v1/agents/statements', {
            headers: { 'idempotency-key': key },
            body: { agentId, to }
          })
        )
      ),
    onSuccess: ({ id, number }) => {
      onClose()
      said(words.closed(number))
      void navigate({ to: '/agent-statements/$statementId', params: { statementId: id } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['agents'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.closeTitle}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <p className="muted">{words.closeHelp}</p>
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
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={post.isPending || agentId === '' || to === ''}
          >
            {words.close}
          </button>
        </div>
      </form>
    </Modal>
  )
}
