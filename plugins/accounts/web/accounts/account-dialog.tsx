import { useState } from 'react'
import { Checkbox, NumberInput, Textarea } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import type { Account } from './accounts-query.ts'

type Props = { onClose(): void } & ({ account: Account } | { account: null; customerId: string })

/** Limit, days to pay and note of an account: a new one's, or another's. */
export function AccountDialog(props: Props) {
  const { account, onClose } = props
  const words = pageWords.use()
  const [limitMinor, setLimit] = useState<number | null>(account?.limitMinor ?? null)
  const [dueDays, setDueDays] = useState<number | string>(account?.dueDays ?? 30)
  const [note, setNote] = useState(account?.note ?? '')
  const [blocked, setBlocked] = useState(account?.blocked ?? false)
  const isDirty =
    limitMinor !== (account?.limitMinor ?? null) ||
    note !== (account?.note ?? '') ||
    blocked !== (account?.blocked ?? false)
  useUnsaved(isDirty)
  const body = { limitMinor: limitMinor ?? 0, dueDays: Number(dueDays) }
  const send = (): Promise<Account> =>
    props.account === null
      ? answer(
          api.POST('/api/v1/accounts/accounts', {
            body: {
              ...body,
              customerId: props.customerId,
              ...(note.trim() !== '' && { note: note.trim() })
            }
          })
        )
      : answer(
          api.PATCH('/api/v1/accounts/accounts/{accountId}', {
            params: {
              header: { 'if-match': `"${props.account.version}"` },
              path: { accountId: props.account.id }
            },
            body: { ...body, blocked, note: note.trim() || null }
          })
        )
  return (
    <FormDialog
      title={account === null ? words.openAccount : words.change}
      {...(account === null && { help: words.openHelp })}
      go={account === null ? words.openAccount : words.change}
      isBlocked={limitMinor === null || dueDays === ''}
      content={[account?.id ?? 'new', account?.version, body, blocked, note]}
      send={send}
      done={() => (account === null ? words.opened : words.changed)}
      stale={['accounts']}
      onClose={onClose}
    >
      <MoneyInput label={words.limit} data-autofocus value={limitMinor} onChange={setLimit} />
      <NumberInput
        label={words.dueDays}
        min={0}
        max={365}
        allowDecimal={false}
        value={dueDays}
        onChange={setDueDays}
      />
      <Textarea
        label={words.note}
        maxLength={2000}
        autosize
        dir="auto"
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {account !== null && (
        <Checkbox
          label={words.block}
          checked={blocked}
          onChange={event => setBlocked(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
