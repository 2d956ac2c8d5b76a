import { answer, api } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Order } from '../console.tsx'
import { atVersion } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'

interface Props {
  order: Order
  onClose(): void
}

export function CancelDialog({ order, onClose }: Props) {
  const { cancel: words } = storefrontWords.use()
  return (
    <ReasonDialog
      touches="storefront"
      title={words.title(order.number)}
      help={order.paymentState === 'unpaid' ? words.helpUnpaid : words.help}
      label={words.note}
      go={words.go}
      isDanger
      done={words.done(order.number)}
      onClose={onClose}
      run={note =>
        answer(
          api.POST('/api/v1/storefront/admin/orders/{orderId}/cancel', {
            params: atVersion(order.id, order.version),
            body: note === '' ? {} : { note }
          })
        )
      }
    />
  )
}
