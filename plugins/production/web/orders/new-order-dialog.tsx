import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, Count, Failed } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { makeableQuery } from '../boms/boms-query.ts'
import { pageWords } from '../page-words.ts'
import { QuantityField } from '../quantity-field.tsx'
import { useShops } from '../shops.ts'
import { positiveTyped } from '../typed.ts'
import { manufacturedQuery } from './orders-query.ts'

/** What is to be made, how much of it, and where. */
export function NewOrderDialog({ onClose }: { onClose(): void }) {
  const words = pageWords.use()
  const navigate = useNavigate()
  const { shops } = useShops()
  const asked = useQuery(manufacturedQuery)
  const goods = asked.data?.items ?? []
  const [chosen, setChosen] = useState<string>()
  const [shop, setShop] = useState(shops[0]?.id)
  const [typed, setTyped] = useState('1')
  const [dueOn, setDueOn] = useState('')
  const variantId = chosen ?? goods[0]?.variantId
  const quantity = positiveTyped(typed)
  const makeable = useQuery({
    ...makeableQuery(variantId ?? '', shop),
    enabled: variantId !== undefined
  }).data
  const body = {
    variantId: variantId ?? '',
    quantity: quantity ?? '0',
    ...(shop !== undefined && { shopId: shop }),
    ...(dueOn !== '' && { dueOn })
  }
  return (
    <FormDialog
      title={words.newOrder}
      go={words.create}
      isBlocked={variantId === undefined || quantity === null}
      content={['production-order', body]}
      send={key =>
        answer(api.POST('/api/v1/production/orders', { headers: { 'idempotency-key': key }, body }))
      }
      done={order => words.createdNow(order.number)}
      onDone={order => void navigate({ to: `/production/orders/${order.id}` })}
      stale={['production']}
      onClose={onClose}
    >
      {asked.error !== null && asked.data === undefined && (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      )}
      {asked.data?.items.length === 0 && <p className="muted">{words.nothingManufactured}</p>}
      <NativeSelect
        label={words.product}
        data-autofocus
        value={variantId ?? ''}
        data={goods.map(one => ({ value: one.variantId, label: one.name ?? one.sku ?? '' }))}
        onChange={event => setChosen(event.currentTarget.value)}
      />
      <QuantityField
        title={words.quantity}
        label={words.quantity}
        value={typed}
        isWrong={quantity === null}
        onChange={setTyped}
      />
      {makeable !== undefined && (
        <p className="muted small">
          {words.canBeMade}: <Count of={makeable.makeable} />
        </p>
      )}
      {shops.length > 1 && (
        <NativeSelect
          label={words.shop}
          value={shop ?? ''}
          data={shops.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={event => setShop(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={words.due}
        type="date"
        value={dueOn}
        onChange={event => setDueOn(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
