import { useState, type FormEvent } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, Fault, formatMoney, kitWords, said, useFigures } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { today } from '../today.ts'

interface Props {
  agentId: string
  /** The statement it pays. */
  statementId?: string
  owedMinor: number
  onClose(): void
}

/** Notes what was paid: the button names the amount. */
export function PayDialog({ agentId, statementId, owedMinor, onClose }: Props) {
  const { statements: words } = pageWords.use()
  const { cancel, close } = kitWords.use()
  const figures = useFigures()
  const queries = useQueryClient()
  const [amountMinor, setAmount] = useState<number | null>(owedMinor)
  const [day, setDay] = useState(today())
  const [reference, setReference] = useState('')
  const isAmount = amountMinor !== null && amountMinor > 0
  const post = useMutation({
    mutationFn: () => {
      const body = {
        amountMinor: amountMinor ?? 0,
        day,
        ...(reference.trim() !== '' && { reference: reference.trim() }),
        ...(statementId !== undefined && { statementId })
      }
      return attempt(['pay', agentId, body], key =>
        answer(
          api.POST('/api/v1/agents/accounts/{agentId}/payouts', {
            headers: { 'idempotency-key': key },
            params: { path: { agentId } },
            body
          })
        )
      )
    },
    onSuccess: () => {
      onClose()
      said(words.paidDone)
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
      title={words.payTitle}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <p className="muted">{words.payHelp}</p>
        <MoneyInput label={words.amount} data-autofocus value={amountMinor} onChange={setAmount} />
        <TextInput
          type="date"
          label={words.day}
          max={today()}
          value={day}
          onChange={event => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={words.reference}
          description={words.referenceHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={80}
          autoComplete="off"
          value={reference}
          onChange={event => setReference(event.currentTarget.value)}
        />
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={post.isPending || !isAmount || day === ''}
          >
            {isAmount ? words.pay(formatMoney(figures, amountMinor)) : words.payNothing}
          </button>
        </div>
      </form>
    </Modal>
  )
}
