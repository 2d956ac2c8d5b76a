import { useState } from 'react'
import { Checkbox, Drawer, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, formatMoney, kitWords, said, useFigures } from 'stoa/web'
import { LinesBack, LinesBackFoot } from 'stoa/web/lines-back'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { leftOf, quantityOf, shareOf } from './left.ts'
import css from './return.module.css'

interface Props {
  order: Order
  onClose(): void
}

/** A drawer, since the order must stay in sight. Refund, money and stock are one step. */
export function ReturnDrawer({ order, onClose }: Props) {
  const { back: words } = storefrontWords.use()
  const { close } = kitWords.use()
  const figures = useFigures()
  const queries = useQueryClient()
  const [back, setBack] = useState<Record<number, number>>({})
  const [restock, setRestock] = useState(true)
  const [reason, setReason] = useState('')
  const lines = Object.entries(back).filter(([, milli]) => milli > 0)
  const post = useMutation({
    mutationFn: () => {
      const body = {
        restock,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        lines: lines.map(([lineNo, milli]) => ({
          lineNo: Number(lineNo),
          quantity: quantityOf(milli)
        }))
      }
      return attempt(['return', order.id, body], key =>
        answer(
          api.POST('/api/v1/storefront/admin/orders/{orderId}/returns', {
            headers: { 'idempotency-key': key },
            params: { path: { orderId: order.id } },
            body
          })
        )
      )
    },
    onSuccess: ({ refundedMinor }) => {
      onClose()
      said(words.done(formatMoney(figures, refundedMinor ?? 0)))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront'] })
  })
  // The till has the last word on the cent.
  const worth = order.lines.reduce((sum, line) => sum + shareOf(line, back[line.lineNo] ?? 0), 0)
  return (
    <Drawer
      opened
      onClose={onClose}
      title={words.title}
      size={480}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className="muted">{words.help}</p>
      <LinesBack
        lines={order.lines}
        leftOf={line => leftOf(line)}
        back={back}
        onBack={setBack}
        words={words}
      />
      <div className={css['more']}>
        <Checkbox
          label={words.restock}
          description={words.restockHelp}
          checked={restock}
          onChange={event => setRestock(event.currentTarget.checked)}
        />
        <Textarea
          label={words.reason}
          autosize
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </div>
      <LinesBackFoot
        error={post.error}
        isBlocked={lines.length === 0 || post.isPending}
        onGo={() => post.mutate()}
      >
        {lines.length > 0 ? words.go(formatMoney(figures, worth)) : words.none}
      </LinesBackFoot>
    </Drawer>
  )
}
