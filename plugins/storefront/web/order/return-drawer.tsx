import { useState } from 'react'
import { Checkbox, Drawer, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  api,
  attempt,
  Count,
  formatMoney,
  Icon,
  kitWords,
  Money,
  said,
  useFigures
} from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { leftOf, quantityOf, shareOf } from './left.ts'
import css from './return.module.css'

const ONE_MILLI = 1000

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
      <ul>
        {order.lines.map(line => (
          <Line
            key={line.lineNo}
            line={line}
            milli={back[line.lineNo] ?? 0}
            onMilli={milli => setBack({ ...back, [line.lineNo]: milli })}
          />
        ))}
      </ul>
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
      <div className={css['foot']}>
        {post.error !== null && (
          <p className="note bad" role="alert">
            {post.error.message}
          </p>
        )}
        <button
          type="button"
          className="button main"
          disabled={lines.length === 0 || post.isPending}
          onClick={() => post.mutate()}
        >
          {lines.length > 0 ? words.go(formatMoney(figures, worth)) : words.none}
        </button>
      </div>
    </Drawer>
  )
}

type OrderLine = Order['lines'][number]

interface LineProps {
  line: OrderLine
  milli: number
  onMilli(milli: number): void
}

function Line({ line, milli, onMilli }: LineProps) {
  const { back: words } = storefrontWords.use()
  const left = leftOf(line)
  // Of 2.5 metres one piece more is what is left.
  const step = (by: number): void => onMilli(Math.max(0, Math.min(left, milli + by)))
  return (
    <li className={css['line']}>
      <div className={css['what']}>
        <b>
          <bdi>{line.name}</bdi>
        </b>
        <span className="muted small">
          {left === 0 ? words.gone : words.ofLine(quantityOf(left))} ·{' '}
          <Money amount={line.totalMinor} />
        </span>
      </div>
      <span className={css['stepper']} role="group" aria-label={line.name}>
        <button
          type="button"
          aria-label={words.less}
          disabled={milli === 0}
          onClick={() => step(-ONE_MILLI)}
        >
          <Icon name="minus" />
        </button>
        <output aria-live="polite">
          <Count of={quantityOf(milli)} />
        </output>
        <button
          type="button"
          aria-label={words.oneMore}
          disabled={milli >= left}
          onClick={() => step(ONE_MILLI)}
        >
          <Icon name="plus" />
        </button>
      </span>
    </li>
  )
}
