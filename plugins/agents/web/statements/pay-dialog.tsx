import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { answer, api, formatMoney, useFigures } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
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
  const figures = useFigures()
  const [amountMinor, setAmount] = useState<number | null>(owedMinor)
  const [day, setDay] = useState(today())
  const [reference, setReference] = useState('')
  const isAmount = amountMinor !== null && amountMinor > 0
  const body = {
    amountMinor: amountMinor ?? 0,
    day,
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(statementId !== undefined && { statementId })
  }
  return (
    <FormDialog
      stale={['agents']}
      title={words.payTitle}
      help={words.payHelp}
      go={isAmount ? words.pay(formatMoney(figures, amountMinor)) : words.payNothing}
      isBlocked={!isAmount || day === ''}
      content={['pay', agentId, body]}
      send={key =>
        answer(
          api.POST('/api/v1/agents/accounts/{agentId}/payouts', {
            headers: { 'idempotency-key': key },
            params: { path: { agentId } },
            body
          })
        )
      }
      done={() => words.paidDone}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
