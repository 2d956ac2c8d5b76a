import { useState } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, Icon, kitWords, said } from 'stoa/web'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { customerQuery, customersQuery } from './customers-query.ts'
import css from './same-person.module.css'

interface Props {
  /** The one that stays. */
  customer: Customer
  onClose(): void
}

const SHOWN = 8

/** Makes one customer of two. Asks first, and names both: it cannot be undone. */
export function SamePersonDialog({ customer, onClose }: Props) {
  const { same: words } = customersWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const [other, setOther] = useState<Customer | null>(null)
  const post = useMutation({
    mutationFn: (from: Customer) =>
      attempt(['merge', customer.id, from.id], key =>
        answer(
          api.POST('/api/v1/customers/customers/{customerId}/merge', {
            headers: { 'idempotency-key': key },
            params: {
              path: { customerId: customer.id },
              header: { 'if-match': `"${customer.version}"` }
            },
            body: { from: from.id, fromVersion: from.version }
          })
        )
      ),
    onSuccess: (saved, from) => {
      queries.setQueryData(customerQuery(saved.id).queryKey, saved)
      onClose()
      said(words.done(from.name, saved.name))
    },
    // What other plugins know of either is found under the one that stays.
    onSettled: () => queries.invalidateQueries()
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(customer.name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className="lead">{words.help}</p>
      {other === null ? (
        <Choice customer={customer} onChoose={setOther} />
      ) : (
        <div className={css['pair']}>
          <Person of={other} label={words.goes} />
          <Icon name="right" />
          <Person of={customer} label={words.stays} />
        </div>
      )}
      {post.error !== null && (
        <p className="note bad" role="alert">
          {post.error.message}
        </p>
      )}
      <div className="dialog-foot">
        {other === null ? (
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                setOther(null)
                post.reset()
              }}
            >
              {words.another}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={post.isPending}
              onClick={() => post.mutate(other)}
            >
              {words.go}
            </button>
          </>
        )}
      </div>
    </Modal>
  )
}

const Person = ({ of: { name, phone, email, code }, label }: { of: Customer; label: string }) => (
  <p>
    <span className="muted small">{label}</span>
    <b>
      <bdi>{name}</bdi>
    </b>
    <span className="muted small">
      <bdi>{[phone, email, code].filter(Boolean).join(' · ')}</bdi>
    </span>
  </p>
)

interface ChoiceProps {
  customer: Customer
  onChoose(customer: Customer): void
}

function Choice({ customer, onChoose }: ChoiceProps) {
  const words = customersWords.use()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 150)
  const { data } = useInfiniteQuery({
    ...customersQuery({ search, state: 'all' }, SHOWN),
    enabled: search !== ''
  })
  const found =
    search === ''
      ? []
      : (data?.pages[0]?.items ?? []).filter(
          ({ id, mergedInto }) => id !== customer.id && !mergedInto
        )
  return (
    <>
      <TextInput
        type="search"
        label={words.same.find}
        placeholder={words.search}
        data-autofocus
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <ul className={css['found']} aria-label={words.same.find}>
        {found.map(one => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one)}>
              <bdi>{one.name}</bdi>
              <span className="muted small num">{one.phone ?? one.email ?? one.code}</span>
            </button>
          </li>
        ))}
      </ul>
      {search !== '' && data !== undefined && found.length === 0 && (
        <p className="muted">{words.nothing}</p>
      )}
    </>
  )
}
