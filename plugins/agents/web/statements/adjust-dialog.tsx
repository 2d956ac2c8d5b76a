import { useState, type FormEvent } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, Fault, kitWords, said, useUnsaved } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'

interface Props {
  agentId: string
  onClose(): void
}

/** An amount by hand, with its reason. */
export function AdjustDialog({ agentId, onClose }: Props) {
  const { statements: words } = pageWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const [isOff, setIsOff] = useState(false)
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '' || amount !== null)
  const isAmount = amount !== null && amount > 0
  const post = useMutation({
    mutationFn: () => {
      const body = { amountMinor: isOff ? -(amount ?? 0) : (amount ?? 0), reason: reason.trim() }
      return attempt(['adjust', agentId, body], key =>
        answer(
          api.POST('/api/v1/agents/accounts/{agentId}/adjustments', {
            headers: { 'idempotency-key': key },
            params: { path: { agentId } },
            body
          })
        )
      )
    },
    onSuccess: () => {
      onClose()
      said(words.adjusted)
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
      title={words.adjustTitle}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <p className="muted">{words.adjustHelp}</p>
        <NativeSelect
          label={words.direction}
          data={[
            { value: 'add', label: words.addTo },
            { value: 'off', label: words.takeOff }
          ]}
          value={isOff ? 'off' : 'add'}
          onChange={event => setIsOff(event.currentTarget.value === 'off')}
        />
        <MoneyInput label={words.amount} data-autofocus value={amount} onChange={setAmount} />
        <TextInput
          label={words.reason}
          maxLength={500}
          dir="auto"
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={post.isPending || !isAmount || reason.trim() === ''}
          >
            {words.adjust}
          </button>
        </div>
      </form>
    </Modal>
  )
}
