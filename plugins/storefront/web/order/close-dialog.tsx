import { useState } from 'react'
import { Radio } from '@mantine/core'
import { answer, api } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Order } from '../console.tsx'
import { atVersion } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'

const GOODS = ['restocked', 'written-off'] as const
type Goods = (typeof GOODS)[number]

interface Props {
  order: Order
  onClose(): void
}

/** Handed out, and no money came: what became of the goods has to be said. */
export function CloseDialog({ order, onClose }: Props) {
  const { close: words } = storefrontWords.use()
  const [goods, setGoods] = useState<Goods | null>(null)
  return (
    <ReasonDialog
      touches="storefront"
      title={words.title(order.number)}
      help={words.help}
      label={words.reason}
      isRequired
      isBlocked={goods === null}
      go={words.go}
      isDanger
      done={words.done(order.number)}
      onClose={onClose}
      run={reason =>
        answer(
          api.POST('/api/v1/storefront/admin/orders/{orderId}/close', {
            params: atVersion(order.id, order.version),
            body: { reason, goods: goods ?? 'restocked' }
          })
        )
      }
    >
      <Radio.Group
        label={words.goods}
        value={goods}
        onChange={value => setGoods(GOODS.find(one => one === value) ?? null)}
      >
        <div className="stack">
          {GOODS.map(one => (
            <Radio key={one} value={one} label={words.choices[one]} />
          ))}
        </div>
      </Radio.Group>
    </ReasonDialog>
  )
}
