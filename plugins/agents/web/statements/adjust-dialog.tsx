import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'

interface Props {
  agentId: string
  onClose(): void
}

/** An amount by hand, with its reason. */
export function AdjustDialog({ agentId, onClose }: Props) {
  const { statements: words } = pageWords.use()
  const [isOff, setIsOff] = useState(false)
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '' || amount !== null)
  const isAmount = amount !== null && amount > 0
  const body = { amountMinor: isOff ? -(amount ?? 0) : (amount ?? 0), reason: reason.trim() }
  return (
    <FormDialog
      stale={['agents']}
      title={words.adjustTitle}
      help={words.adjustHelp}
      go={words.adjust}
      isBlocked={!isAmount || body.reason === ''}
      content={['adjust', agentId, body]}
      send={key =>
        answer(
          api.POST('/api/v1/agents/accounts/{agentId}/adjustments', {
            headers: { 'idempotency-key': key },
            params: { path: { agentId } },
            body
          })
        )
      }
      done={() => words.adjusted}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
