import { useState } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  api,
  attempt,
  Failed,
  fieldErrors,
  formatMoney,
  kitWords,
  Refused,
  said,
  useFigures,
  Waiting
} from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { moneyWords } from './money-words.ts'

interface Values {
  channel: string
  holder: string
  accountNumber: string
  amountMinor: number | null
  description: string
  email: string
}

const NOTHING: Values = {
  channel: '',
  holder: '',
  accountNumber: '',
  amountMinor: null,
  description: '',
  email: ''
}

/** Money leaves for good: the button names the amount, and the API's word stands at its field. */
export function PayoutDialog({ onClose }: { onClose(): void }) {
  const { payout: words } = moneyWords.use()
  const { cancel, close } = kitWords.use()
  const figures = useFigures()
  const queries = useQueryClient()
  const form = useForm<Values>({ initialValues: NOTHING })
  const [fault, setFault] = useState<string | null>(null)
  const channels = useQuery({
    queryKey: ['payments', 'channels'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/payments/channels', { signal })),
    retry: false
  })
  const send = useMutation({
    mutationFn: ({ amountMinor, email, ...values }: Values) => {
      const body = { ...values, amountMinor: amountMinor ?? 0, ...(email !== '' && { email }) }
      return attempt(['payout', body], key =>
        answer(api.POST('/api/v1/payments/payouts', { headers: { 'idempotency-key': key }, body }))
      )
    },
    onSuccess: ({ amountMinor }) => {
      onClose()
      said(words.done(formatMoney(figures, amountMinor)))
    },
    onError: error => {
      const errors = error instanceof Refused ? fieldErrors(error.problem) : {}
      form.setErrors(errors)
      setFault(Object.keys(errors).length > 0 ? null : error.message)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['payments', 'payouts'] })
  })
  const { amountMinor } = form.values
  const isAmount = amountMinor !== null && amountMinor > 0
  return (
    <Modal opened onClose={onClose} title={words.create} closeButtonProps={{ 'aria-label': close }}>
      {channels.error !== null && channels.data === undefined ? (
        <Failed error={channels.error} again={() => void channels.refetch()} />
      ) : channels.data === undefined ? (
        <Waiting rows={6} />
      ) : (
        <form className="stack" onSubmit={form.onSubmit(values => send.mutate(values))}>
          <NativeSelect
            label={words.channel}
            data={[
              { value: '', label: '' },
              ...channels.data.items.map(({ code, name }) => ({ value: code, label: name }))
            ]}
            {...form.getInputProps('channel')}
          />
          <TextInput label={words.holder} maxLength={100} {...form.getInputProps('holder')} />
          <TextInput
            label={words.accountNumber}
            dir="ltr"
            autoComplete="off"
            maxLength={40}
            {...form.getInputProps('accountNumber')}
          />
          <MoneyInput label={words.amount} {...form.getInputProps('amountMinor')} />
          <TextInput
            label={words.description}
            maxLength={100}
            {...form.getInputProps('description')}
          />
          <TextInput label={words.email} type="email" {...form.getInputProps('email')} />
          {fault !== null && (
            <p className="note bad" role="alert">
              {fault}
            </p>
          )}
          <div className="dialog-foot">
            <button type="button" className="button" onClick={onClose}>
              {cancel}
            </button>
            <button
              type="submit"
              className="button main"
              disabled={!isAmount || form.values.channel === '' || send.isPending}
            >
              {isAmount ? words.go(formatMoney(figures, amountMinor)) : words.create}
            </button>
          </div>
        </form>
      )}
    </Modal>
  )
}
