import { useState } from 'react'
import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import type { WholeReceipt } from '../receipts/receipts-query.ts'
import { milliTyped, quantityOf } from '../typed.ts'
import { returnWords } from './return-words.ts'
import css from '../orders/order.module.css'

interface Props {
  receipt: WholeReceipt
  supplierId: string
  onClose(): void
}

/** What of a receipt goes back, line by line: nothing, unless somebody says how much. */
export function GiveBackDialog({ receipt, supplierId, onClose }: Props) {
  const words = returnWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [reason, setReason] = useState('')
  useUnsaved(Object.keys(typed).length > 0 || reason !== '')
  const isNone = (text: string): boolean => ['', '0'].includes(text.trim())
  const isWrong = Object.values(typed).some(text => !isNone(text) && milliTyped(text) === null)
  const lines = receipt.lines.flatMap(({ lineNo }) => {
    const milli = milliTyped(typed[lineNo] ?? '')
    return milli === null ? [] : [{ receiptLineNo: lineNo, quantity: quantityOf(milli) }]
  })
  const body = {
    shopId: receipt.shopId,
    supplierId,
    receiptId: receipt.id,
    reason: reason.trim(),
    lines
  }
  return (
    <FormDialog
      title={words.title}
      help={words.help}
      go={words.giveBack}
      isBlocked={isWrong || lines.length === 0 || reason.trim() === ''}
      content={['give-back', body]}
      send={key =>
        answer(
          api.POST('/api/v1/purchasing/supplier-returns', {
            headers: { 'idempotency-key': key },
            body
          })
        )
      }
      done={({ number }) => words.done(number)}
      onDone={({ id }) => {
        void queries.invalidateQueries({ queryKey: ['inventory'] })
        void navigate({ to: `/purchasing/returns/${id}`, ignoreBlocker: true })
      }}
      stale={['purchasing']}
      onClose={onClose}
    >
      <ul className={css['coming']}>
        {receipt.lines.map(({ lineNo, name, sku, quantity }) => {
          const text = typed[lineNo] ?? ''
          return (
            <li key={lineNo}>
              <span>
                <bdi className={css['what']}>{name}</bdi>
                <span className="muted small num">{sku}</span>
              </span>
              <TextInput
                aria-label={words.of(name ?? sku ?? '')}
                inputMode="decimal"
                autoComplete="off"
                placeholder={quantity}
                value={text}
                error={!isNone(text) && milliTyped(text) === null}
                onChange={event => setTyped({ ...typed, [lineNo]: event.currentTarget.value })}
              />
            </li>
          )
        })}
      </ul>
      <Textarea
        label={words.reason}
        autosize
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
