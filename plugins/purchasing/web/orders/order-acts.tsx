import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, attempt, useMay } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { supplierQuery } from '../suppliers/suppliers-query.ts'
import type { WholeOrder } from './orders-query.ts'
import { OrderPdf } from './order-pdf.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'

const ACTS = ['send', 'close', 'cancel'] as const
type Act = (typeof ACTS)[number]

/** What may be done with an order as it stands. */
export function OrderActs({ order }: { order: WholeOrder }) {
  const words = pageWords.use()
  const [dialog, setDialog] = useState<Act | 'receive' | null>(null)
  const shops = useShops()
  const mayEdit = useMay('purchase-order.edit')
  const maySend = useMay('purchase-order.send')
  const mayReceive = useMay('goods-receipt.post') && shops.some(({ id }) => id === order.shopId)
  const { id, state } = order
  const isAwaited = state === 'sent' || state === 'partly-received'
  const close = (): void => setDialog(null)
  const seesSuppliers = useMay('supplier.read')
  const supplier = useQuery({
    ...supplierQuery(order.supplierId),
    enabled: seesSuppliers && maySend && state === 'draft'
  })
  const email = supplier.data?.email ?? null
  const [isByMail, setByMail] = useState(true)
  const byMail = isByMail && email !== null
  const run = (act: Act) =>
    attempt([act, id, byMail], key => {
      const of = { headers: { 'idempotency-key': key }, params: { path: { orderId: id } } }
      return act === 'send'
        ? answer(api.POST('/api/v1/purchasing/orders/{orderId}/send', { ...of, body: { byMail } }))
        : answer(api.POST(`/api/v1/purchasing/orders/{orderId}/${act}`, of))
    })
  const said = {
    send: { title: words.sendTitle, help: words.sendHelp, done: words.sentNow },
    close: { title: words.closeTitle, help: words.closeHelp, done: words.closedNow },
    cancel: { title: words.cancelTitle, help: words.cancelHelp, done: words.cancelledNow }
  }
  const button = (act: Act | 'receive', look = 'button') => (
    <button type="button" className={look} onClick={() => setDialog(act)}>
      {words[act]}
    </button>
  )
  return (
    <>
      <OrderPdf order={order} />
      {maySend && (state === 'draft' || state === 'sent') && button('cancel')}
      {maySend && state === 'partly-received' && button('close')}
      {mayEdit && state === 'draft' && (
        <Link to="/purchasing/orders/new" search={{ order: id }} className="button">
          {words.editOrder}
        </Link>
      )}
      {maySend && state === 'draft' && button('send', 'button main')}
      {mayReceive && isAwaited && button('receive', 'button main')}
      {dialog === 'receive' && <ReceiveDialog order={order} onClose={close} />}
      {ACTS.filter(act => act === dialog).map(act => (
        <ReasonDialog
          key={act}
          {...said[act]}
          go={words[act]}
          isDanger={act === 'cancel'}
          touches="purchasing"
          run={() => run(act)}
          onClose={close}
        >
          {act === 'send' && email !== null && (
            <Checkbox
              label={words.byMail(email)}
              checked={isByMail}
              onChange={event => setByMail(event.currentTarget.checked)}
            />
          )}
        </ReasonDialog>
      ))}
    </>
  )
}
