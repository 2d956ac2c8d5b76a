import { useState } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  answer,
  api,
  attempt,
  fieldErrors,
  formatMoney,
  kitWords,
  Refused,
  useFigures
} from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { useNames } from '../money/names.ts'
import { moneyWords } from '../money/money-words.ts'
import { purposeIdOf } from './purpose-id.ts'

/** What a payment is for that is asked for here, and belongs to no document. */
const PURPOSE = 'payments.request'
const DAY = 86_400
const DAYS = [1, 3, 7, 30] as const

interface Values {
  shopId: string
  way: string
  amountMinor: number | null
  description: string
  name: string
  email: string
  days: string
}

/** Asks somebody for money: what comes of it is a page to pay on, whose address is sent to them. */
export function RequestDialog({ onClose }: { onClose(): void }) {
  const { request: words, columns } = moneyWords.use()
  const { cancel, close } = kitWords.use()
  const figures = useFigures()
  const names = useNames()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const form = useForm<Values>({
    initialValues: {
      shopId: names.shops[0]?.id ?? '',
      way: '',
      amountMinor: null,
      description: '',
      name: '',
      email: '',
      days: '7'
    },
    validate: {
      name: (name, { email }) => (name.trim() === '' && email.trim() !== '' ? words.needName : null)
    }
  })
  const { shopId, amountMinor } = form.values
  const isAmount = amountMinor !== null && amountMinor > 0
  const ways = useQuery({
    queryKey: ['payments', 'ways', shopId, isAmount ? amountMinor : null],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/payments/methods', {
          signal,
          params: { query: { ...(shopId !== '' && { shopId }), ...(isAmount && { amountMinor }) } }
        })
      ),
    placeholderData: before => before
  })
  const offered = ways.data?.items ?? []
  const chosen = offered.find(way => keyOf(way) === form.values.way) ?? offered[0]
  // What a way makes of the amount is known once it was asked for this very amount.
  const due = ways.isPlaceholderData ? amountMinor : (chosen?.amountMinor ?? amountMinor)
  const send = useMutation({
    mutationFn: ({ description, name, email, days }: Values) => {
      if (chosen === undefined) throw new Error(words.noWay)
      const body = {
        ...(shopId !== '' && { shopId }),
        amountMinor: amountMinor ?? 0,
        provider: chosen.provider as 'manual',
        method: chosen.method as 'qr',
        ...(chosen.channel !== null && { channel: chosen.channel }),
        ...(description.trim() !== '' && { description: description.trim() }),
        ...(name.trim() !== '' && {
          customer: { name: name.trim(), ...(email.trim() !== '' && { email: email.trim() }) }
        }),
        expiresInSeconds: Number(days) * DAY
      }
      return attempt(['request', body], key =>
        answer(
          api.POST('/api/v1/payments/payments', {
            headers: { 'idempotency-key': key },
            body: { ...body, purpose: { type: PURPOSE, id: purposeIdOf(key) } }
          })
        )
      )
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['payments'] })
      void navigate({ to: '/payments/$paymentId', params: { paymentId: id } })
    },
    onError: error => {
      const errors = error instanceof Refused ? fieldErrors(error.problem) : {}
      form.setErrors({ email: errors['customer.email'], amountMinor: errors['amountMinor'] })
      const known = 'customer.email' in errors || 'amountMinor' in errors
      setFault(known ? null : error.message)
    }
  })
  return (
    <Modal opened onClose={onClose} title={words.open} closeButtonProps={{ 'aria-label': close }}>
      <form className="stack" onSubmit={form.onSubmit(values => send.mutate(values))} noValidate>
        <p className="muted">{words.help}</p>
        {names.shops.length > 1 && (
          <NativeSelect
            label={columns.shop}
            data={names.shops.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('shopId')}
          />
        )}
        <MoneyInput label={columns.amount} data-autofocus {...form.getInputProps('amountMinor')} />
        <NativeSelect
          label={columns.way}
          data={offered.map(way => ({ value: keyOf(way), label: way.title }))}
          error={ways.data !== undefined && offered.length === 0 && words.noWay}
          {...form.getInputProps('way')}
          value={chosen === undefined ? '' : keyOf(chosen)}
        />
        <TextInput
          label={words.description}
          maxLength={200}
          {...form.getInputProps('description')}
        />
        <div className="fields">
          <TextInput label={words.name} maxLength={120} {...form.getInputProps('name')} />
          <TextInput label={words.email} type="email" {...form.getInputProps('email')} />
        </div>
        <NativeSelect
          label={words.validFor}
          data={DAYS.map(days => ({ value: String(days), label: words.days(days) }))}
          {...form.getInputProps('days')}
        />
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
            disabled={!isAmount || chosen === undefined || send.isPending}
          >
            {isAmount && due !== null ? words.go(formatMoney(figures, due)) : words.open}
          </button>
        </div>
      </form>
    </Modal>
  )
}

const keyOf = (way: { provider: string; method: string; channel: string | null }): string =>
  [way.provider, way.method, way.channel ?? ''].join('/')
