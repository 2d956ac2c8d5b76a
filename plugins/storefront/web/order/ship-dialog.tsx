import { useState } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldErrors, kitWords, Refused, said } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import { takeStep } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'

interface Props {
  order: Pick<OrderRow, 'id' | 'number' | 'version' | 'state' | 'handover'>
  onClose(): void
}

const NOTHING = { carrier: '', trackingNumber: '', trackingUrl: '' }

/** The customer is mailed the tracking number, so it is asked for before the parcel leaves. */
export function ShipDialog({ order, onClose }: Props) {
  const { ship: words, moved, states } = storefrontWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const form = useForm({ initialValues: NOTHING })
  const [fault, setFault] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: (values: typeof NOTHING) =>
      takeStep(
        'ship',
        order,
        Object.fromEntries(
          Object.entries(values)
            .map(([name, value]) => [name, value.trim()])
            .filter(([, value]) => value !== '')
        )
      ),
    onSuccess: ({ number, state }) => {
      onClose()
      said(moved(number, states[state] ?? state))
    },
    onError: error => {
      const errors = error instanceof Refused ? fieldErrors(error.problem) : {}
      form.setErrors(errors)
      setFault(Object.keys(errors).length > 0 ? null : error.message)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront'] })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(order.number)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={form.onSubmit(values => send.mutate(values))}>
        <p className="muted">{words.help}</p>
        <TextInput
          label={words.carrier}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('carrier')}
        />
        <TextInput
          label={words.number}
          maxLength={100}
          autoComplete="off"
          dir="ltr"
          {...form.getInputProps('trackingNumber')}
        />
        <TextInput
          label={words.url}
          description={words.urlHelp}
          maxLength={500}
          autoComplete="off"
          dir="ltr"
          {...form.getInputProps('trackingUrl')}
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
          <button type="submit" className="button main" disabled={send.isPending}>
            {words.go}
          </button>
        </div>
      </form>
    </Modal>
  )
}
