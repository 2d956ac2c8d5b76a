import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import type { Account } from './accounts-query.ts'

/** What is owed is set right by hand, with a reason. */
export function AdjustDialog({ account, onClose }: { account: Account; onClose(): void }) {
  const words = pageWords.use()
  const [isLess, setLess] = useState(true)
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  useUnsaved(amount !== null || reason !== '')
  const body = { amountMinor: isLess ? -(amount ?? 0) : (amount ?? 0), reason: reason.trim() }
  return (
    <FormDialog
      title={words.adjustTitle}
      go={words.adjust}
      isBlocked={amount === null || amount <= 0 || body.reason === ''}
      content={['adjust', account.id, body]}
      send={key =>
        answer(
          api.POST('/api/v1/accounts/accounts/{accountId}/adjustments', {
            headers: { 'idempotency-key': key },
            params: { path: { accountId: account.id } },
            body
          })
        )
      }
      done={() => words.adjusted}
      stale={['accounts']}
      onClose={onClose}
    >
      <NativeSelect
        label={words.direction}
        data={[
          { value: 'less', label: words.less },
          { value: 'more', label: words.more }
        ]}
        value={isLess ? 'less' : 'more'}
        onChange={event => setLess(event.currentTarget.value === 'less')}
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
