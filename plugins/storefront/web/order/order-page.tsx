import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ActionsAt, Failed, Page, PanelsAt, useMay, Waiting, When } from 'stoa/web'
import type { Order } from '../console.tsx'
import { useShops } from '../orders/order-columns.tsx'
import { OrderState, PaidState } from '../orders/order-state.tsx'
import { orderQuery } from '../orders/orders-query.ts'
import { handoverOf } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CustomerCard } from './customer-card.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { Issues } from './issues.tsx'
import { OrderActions, type Opened } from './order-actions.tsx'
import { OrderLines } from './order-lines.tsx'
import { PaymentCard } from './payment-card.tsx'
import { ReturnDrawer } from './return-drawer.tsx'
import { Returns } from './returns.tsx'
import { ShipDialog } from './ship-dialog.tsx'

export default function OrderPage() {
  const words = storefrontWords.use()
  const { orderId = '' } = useParams({ strict: false })
  const { data: order, error, refetch } = useQuery(orderQuery(orderId))
  const back = { to: '/orders', label: words.list.back }
  if (error !== null && order === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    )
  }
  if (order === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Waiting rows={14} />
      </Page>
    )
  }
  return <Shown order={order} back={back} />
}

function Shown({ order, back }: { order: Order; back: { to: string; label: string } }) {
  const shops = useShops()
  const [open, setOpen] = useState<Opened | null>(null)
  const close = (): void => setOpen(null)
  const mayFulfil = useMay('order.fulfil')
  const shop = shops.length > 1 ? shops.find(({ id }) => id === order.shopId)?.name : undefined
  return (
    <Page
      title={order.number}
      back={back}
      state={
        <>
          <OrderState state={order.state} />
          <PaidState of={order} />
        </>
      }
      about={
        <>
          <When at={order.placedAt} />
          {shop !== undefined && (
            <>
              {' '}
              · <bdi>{shop}</bdi>
            </>
          )}
        </>
      }
      actions={
        <>
          <ActionsAt place="storefront.order" given={{ order }} />
          <OrderActions order={order} onOpen={setOpen} />
        </>
      }
    >
      <div className="split">
        <div className="stack">
          <Issues order={order} />
          <OrderLines order={order} />
          <Returns order={order} />
          <HistoryCard order={order} />
        </div>
        <div className="stack">
          <CustomerCard order={order} />
          <DeliveryCard order={order} />
          <PaymentCard order={order} />
          <PanelsAt place="storefront.order" given={{ order }} />
        </div>
      </div>
      {open === 'ship' && mayFulfil && (
        <ShipDialog order={{ ...order, handover: handoverOf(order) }} onClose={close} />
      )}
      {open === 'cancel' && <CancelDialog order={order} onClose={close} />}
      {open === 'close' && <CloseDialog order={order} onClose={close} />}
      {open === 'return' && <ReturnDrawer order={order} onClose={close} />}
    </Page>
  )
}
