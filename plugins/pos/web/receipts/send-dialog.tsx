import { useState, type FormEvent } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api, attempt, kitWords, said, useMay } from 'stoa/web'
import type { Sale } from '../console.tsx'
import type { Channel } from './receipt-menu.tsx'
import { receiptWords } from './receipt-words.ts'

interface Props {
  sale: Sale
  channel: Channel
  onClose(): void
}

/** Sends the receipt's address; whom it was sold to stands there already. */
export function SendDialog({ sale, channel, onClose }: Props) {
  const words = receiptWords.use()
  const { cancel, close } = kitWords.use()
  const maySee = useMay('customer.read')
  const { customerId } = sale
  const { data: customer } = useQuery({
    queryKey: ['pos', 'customer-of-sale', customerId],
    enabled: customerId !== null && maySee,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers/customers/{customerId}', {
          signal,
          params: { path: { customerId: customerId ?? '' } }
        })
      )
  })
  const [typed, setTyped] = useState<string | null>(null)
  const to = typed ?? (channel === 'email' ? customer?.email : customer?.phone) ?? ''
  const send = useMutation({
    mutationFn: () =>
      attempt(['send-receipt', sale.id, channel, to.trim()], key =>
        answer(
          api.POST('/api/v1/pos/sales/{saleId}/sendings', {
            headers: { 'idempotency-key': key },
            params: { path: { saleId: sale.id } },
            body: { channel, to: to.trim() }
          })
        )
      ),
    onSuccess: ({ address }) => {
      onClose()
      said(words.sent(address))
    }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words[channel].replace('…', '')}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={words.to}
          description={words.toHelp[channel]}
          type={channel === 'email' ? 'email' : 'tel'}
          data-autofocus
          maxLength={254}
          value={to}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {send.error !== null && (
          <p className="note bad" role="alert">
            {send.error.message}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={to.trim().length < 3 || send.isPending}
          >
            {words.send}
          </button>
        </div>
      </form>
    </Modal>
  )
}
