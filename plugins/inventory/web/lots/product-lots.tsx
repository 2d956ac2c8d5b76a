import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  answer,
  api,
  Count,
  Failed,
  Fault,
  later,
  type Places,
  said,
  useMayInCompany,
  Waiting
} from 'stoa/web'
import { useShops } from '../shops.ts'
import { LotState } from './lot-state.tsx'
import { lotWords } from './lot-words.ts'
import { lotsQuery, type TrackedGoods, trackingQuery } from './lots-query.ts'
import css from '../levels/product-stock.module.css'

const AssignDialog = later(() => import('./assign-dialog.tsx'))
const KINDS = ['none', 'lot', 'expiry', 'serial'] as const
const SHOWN = 8

/** On a product's page: how it is tracked, which lots are on hand, and what is in none yet. */
export default function ProductLots({ product }: Places['catalog.product']) {
  const words = lotWords.use()
  const isGoods = product.kind === 'goods'
  const { data, error, refetch } = useQuery({
    ...trackingQuery({ productId: product.id }),
    enabled: isGoods
  })
  if (!isGoods) return null
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  const isTracked = data.items.some(({ tracking }) => tracking !== 'none')
  return (
    <div className="stack">
      {data.items.map(goods => (
        <Tracked key={goods.variantId} goods={goods} isOne={data.items.length === 1} />
      ))}
      {isTracked && (
        <>
          <OnHand productId={product.id} />
          <Link to="/stock/lots" search={{ product: product.id }} className="link">
            {words.all}
          </Link>
        </>
      )}
    </div>
  )
}

function Tracked({ goods, isOne }: { goods: TrackedGoods; isOne: boolean }) {
  const words = lotWords.use()
  const queries = useQueryClient()
  const mayEdit = useMayInCompany('lot.edit')
  const { nameOf } = useShops()
  const [assigning, setAssigning] = useState<{ shopId: string; quantity: string } | null>(null)
  const name = goods.name ?? goods.sku ?? ''
  const set = useMutation({
    mutationFn: (tracking: TrackedGoods['tracking']) =>
      answer(
        api.PUT('/api/v1/inventory/tracking', {
          body: { variantIds: [goods.variantId], tracking }
        })
      ),
    onSuccess: ({ items }) =>
      said(items[0]?.unassigned.length === 0 ? words.untrackedNow : words.trackedNow),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inventory'] })
  })
  return (
    <>
      <NativeSelect
        label={isOne ? words.tracking : name}
        aria-label={words.trackingOf(name)}
        disabled={!mayEdit || set.isPending}
        value={goods.tracking}
        data={KINDS.map(value => ({ value, label: words.trackings[value] }))}
        onChange={event => {
          const chosen = event.currentTarget.value
          set.mutate(KINDS.find(kind => kind === chosen) ?? 'none')
        }}
      />
      <Fault of={set.error} />
      {goods.unassigned.map(({ shopId, quantity }) => (
        <p key={shopId} className="small">
          {quantity.startsWith('-')
            ? words.missing(quantity.slice(1), nameOf(shopId))
            : words.unassigned(quantity, nameOf(shopId))}{' '}
          {mayEdit && !quantity.startsWith('-') && (
            <button
              type="button"
              className="link"
              onClick={() => setAssigning({ shopId, quantity })}
            >
              {words.assign}
            </button>
          )}
        </p>
      ))}
      {assigning !== null && goods.tracking !== 'none' && (
        <AssignDialog
          of={{ ...assigning, variantId: goods.variantId, name, kind: goods.tracking }}
          onClose={() => setAssigning(null)}
        />
      )}
    </>
  )
}

function OnHand({ productId }: { productId: string }) {
  const words = lotWords.use()
  const { data, error, refetch } = useInfiniteQuery(
    lotsQuery({ product: productId }, SHOWN, { onHand: true })
  )
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  const rows = data?.pages[0]?.items ?? []
  if (data !== undefined && rows.length === 0) {
    return <p className="muted small">{words.noneYet}</p>
  }
  return (
    <ul className={css['rows']}>
      {rows.map(lot => (
        <li key={lot.id}>
          <Link to={`/stock/lots/${lot.id}`} className="named num">
            <bdi>{lot.code}</bdi>
          </Link>
          <LotState of={lot} />
          <Count of={lot.quantity} />
        </li>
      ))}
    </ul>
  )
}
