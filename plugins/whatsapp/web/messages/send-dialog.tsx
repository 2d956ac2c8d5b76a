import { useState, type FormEvent } from 'react'
import { Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  answer,
  api,
  attempt,
  fieldErrors,
  kitWords,
  Refused,
  said,
  useMay,
  type Row
} from 'stoa/web'
import { whatsAppWords } from '../whatsapp-words.ts'
import css from './messages.module.css'

type Customer = Row<'/api/v1/customers/customers'>

const MOST_CHARACTERS = 4000

/** To a customer who agreed, or to a number whose owner did. */
export function SendDialog({ onClose }: { onClose(): void }) {
  const words = whatsAppWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [to, setTo] = useState('')
  const [customer, setCustomer] = useState<Customer | null>(null)
  const [consent, setConsent] = useState(false)
  const [text, setText] = useState('')
  const isNumber = customer === null && to.trim().startsWith('+')
  const post = useMutation({
    mutationFn: () => {
      const body = {
        text: text.trim(),
        ...(customer === null ? { to: to.trim(), consent } : { customerId: customer.id })
      }
      return attempt(['message', body], key =>
        answer(api.POST('/api/v1/whatsapp/messages', { headers: { 'idempotency-key': key }, body }))
      )
    },
    onSuccess: ({ id }) => {
      onClose()
      said(words.queuedFor(customer?.name ?? to.trim()))
      void navigate({ to: '/whatsapp/messages/$messageId', params: { messageId: id } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post.mutate()
  }
  const { error } = post
  const fields = error instanceof Refused ? fieldErrors(error.problem) : {}
  const isReady = text.trim() !== '' && (customer !== null || (isNumber && consent))
  return (
    <Modal opened onClose={onClose} title={words.write} closeButtonProps={{ 'aria-label': close }}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={words.columns.to}
          description={words.toHelp}
          data-autofocus
          autoComplete="off"
          value={customer?.name ?? to}
          error={fields['to']}
          onChange={event => {
            setCustomer(null)
            setTo(event.currentTarget.value)
          }}
        />
        {customer === null && !isNumber && <Found text={to.trim()} onChoose={setCustomer} />}
        {isNumber && (
          <Checkbox
            label={words.consent}
            checked={consent}
            onChange={event => setConsent(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={words.columns.text}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={MOST_CHARACTERS}
          value={text}
          error={fields['text']}
          onChange={event => setText(event.currentTarget.value)}
        />
        {error !== null && fields['to'] === undefined && fields['text'] === undefined && (
          <p className="note bad" role="alert">
            {error.message}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" className="button main" disabled={!isReady || post.isPending}>
            {words.send}
          </button>
        </div>
      </form>
    </Modal>
  )
}

function Found({ text, onChoose }: { text: string; onChoose(customer: Customer): void }) {
  const words = whatsAppWords.use()
  const enabled = [useMay('customer.read'), text.length > 1].every(Boolean)
  const { data } = useQuery({
    queryKey: ['customers', 'found', text],
    enabled,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers/customers', {
          signal,
          params: { query: { search: text, active: true, limit: 5 } }
        })
      )
  })
  if (!enabled || data === undefined) return null
  if (data.items.length === 0) return <p className="muted small">{words.noCustomer}</p>
  return (
    <ul className={css['found']} aria-label={words.customer}>
      {data.items.map(one => (
        <li key={one.id}>
          <button type="button" onClick={() => onChoose(one)}>
            <bdi>{one.name}</bdi>
            <span className="muted small">
              {!one.phone ? words.noPhone : one.whatsappConsent ? one.phone : words.noConsent}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
