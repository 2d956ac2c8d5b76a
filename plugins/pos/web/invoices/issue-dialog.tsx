import { useState, type FormEvent } from 'react'
import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, Fault, kitWords, said, useLanguage, type Reply } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { buyerOf } from './buyer.ts'
import { countriesIn } from './countries.ts'
import { invoiceWords } from './invoice-words.ts'

type Buyer = Reply<'/api/v1/pos/sales/{saleId}/invoices'>['buyer']

interface Props {
  sale: Sale
  /** What is known of whom it is for. */
  buyer: Buyer
  onClose(): void
}

/** Asks whom the invoice is for: it cannot be changed afterwards. */
export function IssueDialog({ sale, buyer, onClose }: Props) {
  const words = invoiceWords.use()
  const { cancel, close } = kitWords.use()
  const language = useLanguage()
  const queries = useQueryClient()
  const [values, setValues] = useState({
    name: buyer?.name ?? '',
    taxId: buyer?.taxId ?? '',
    country: buyer?.country ?? '',
    address: buyer?.address ?? ''
  })
  const change = (part: Partial<typeof values>): void => setValues(now => ({ ...now, ...part }))
  const body = { buyer: buyerOf(values) }
  const post = useMutation({
    mutationFn: () =>
      attempt(['issue-invoice', sale.id, body], key =>
        answer(
          api.POST('/api/v1/pos/sales/{saleId}/invoice', {
            headers: { 'idempotency-key': key },
            params: { path: { saleId: sale.id } },
            body
          })
        )
      ),
    onSuccess: ({ number }) => {
      onClose()
      said(words.done(number))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['pos'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.issueTitle(sale.number)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <p className="muted">{words.issueHelp}</p>
        <TextInput
          label={words.name}
          data-autofocus
          maxLength={200}
          value={values.name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={words.taxId}
          description={words.taxIdHelp}
          maxLength={40}
          value={values.taxId}
          onChange={event => change({ taxId: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.country}
          value={values.country}
          data={[{ value: '', label: words.noCountry }, ...countriesIn(language)]}
          onChange={event => change({ country: event.currentTarget.value })}
        />
        <Textarea
          label={words.address}
          autosize
          minRows={2}
          maxLength={400}
          value={values.address}
          onChange={event => change({ address: event.currentTarget.value })}
        />
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={values.name.trim() === '' || post.isPending}
          >
            {words.issueGo}
          </button>
        </div>
      </form>
    </Modal>
  )
}
