import { useState } from 'react'
import { answer, api, attempt, useMay } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { pageWords } from '../page-words.ts'
import { FinishDialog } from './finish-dialog.tsx'
import type { WholeOrder } from './orders-query.ts'

type Kind = 'start' | 'finish' | 'cancel' | 'reverse'

/** What may be done with it as it stands. */
export function OrderActs({ order }: { order: WholeOrder }) {
  const words = pageWords.use()
  const [dialog, setDialog] = useState<Kind | null>(null)
  const mayEdit = useMay('production-order.edit')
  const mayFinish = useMay('production-order.finish')
  const mayReverse = useMay('production-order.reverse')
  const { id, state } = order
  const isOpen = state === 'draft' || state === 'in-progress'
  const isShort = order.lines.some(({ short }) => short !== '0')
  const close = (): void => setDialog(null)
  const path = { productionOrderId: id }
  const button = (kind: Kind, label: string, look = 'button') => (
    <button type="button" className={look} onClick={() => setDialog(kind)}>
      {label}
    </button>
  )
  const dialogs = {
    start: () => (
      <ReasonDialog
        title={words.startTitle}
        help={isShort ? words.startShortHelp : words.startHelp}
        go={words.start}
        done={words.startedNow}
        touches="production"
        run={() =>
          attempt(['start', id, isShort], key =>
            answer(
              api.POST('/api/v1/production/orders/{productionOrderId}/start', {
                headers: { 'idempotency-key': key },
                params: { path },
                body: isShort ? { evenIfShort: true } : {}
              })
            )
          )
        }
        onClose={close}
      />
    ),
    finish: () => <FinishDialog order={order} onClose={close} />,
    cancel: () => (
      <ReasonDialog
        title={words.cancelTitle}
        help={words.cancelHelp}
        label={words.reason}
        go={words.cancel}
        isDanger
        done={words.cancelledNow}
        touches="production"
        run={reason =>
          attempt(['cancel', id], key =>
            answer(
              api.POST('/api/v1/production/orders/{productionOrderId}/cancel', {
                headers: { 'idempotency-key': key },
                params: { path },
                body: reason === '' ? {} : { reason }
              })
            )
          )
        }
        onClose={close}
      />
    ),
    reverse: () => (
      <ReasonDialog
        title={words.reverseTitle}
        help={words.reverseHelp}
        label={words.reason}
        isRequired
        go={words.reverse}
        isDanger
        done={words.reversedNow}
        touches="production"
        run={reason =>
          attempt(['reverse', id], key =>
            answer(
              api.POST('/api/v1/production/orders/{productionOrderId}/reverse', {
                headers: { 'idempotency-key': key },
                params: { path },
                body: { reason }
              })
            )
          )
        }
        onClose={close}
      />
    )
  }
  return (
    <>
      {isOpen && mayEdit && button('cancel', words.cancel)}
      {state === 'draft' && mayFinish && button('start', words.start)}
      {isOpen && mayFinish && button('finish', words.finish, 'button main')}
      {state === 'done' && mayReverse && button('reverse', words.reverse)}
      {dialog !== null && dialogs[dialog]()}
    </>
  )
}
