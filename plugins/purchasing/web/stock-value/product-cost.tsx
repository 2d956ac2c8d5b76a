import { useQuery } from '@tanstack/react-query'
import { Failed, Money, type Places, Waiting } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { methodQuery } from './costing-query.ts'
import { Layers } from './layers.tsx'
import { UnitCost } from './unit-cost.tsx'
import { valueOfQuery } from './value-query.ts'

/** On a product's page: what it costs, and what there is of it is worth. */
export default function ProductCost({ product }: Places['catalog.product']) {
  const words = pageWords.use()
  const isStocked = product.kind === 'goods'
  const { data, error, refetch } = useQuery({ ...valueOfQuery(product.id), enabled: isStocked })
  const method = useQuery({ ...methodQuery, enabled: isStocked })
  if (!isStocked) return <p className="muted small">{words.service}</p>
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  return (
    <div className="stack">
      {data.items.map(item => (
        <div key={item.variantId} className="stack">
          {data.items.length > 1 && (
            <p className="small">
              <bdi>{item.name}</bdi>
            </p>
          )}
          <dl className="pairs">
            <dt>{words.average}</dt>
            <dd>
              <UnitCost of={item.averageCost} />
            </dd>
            <dt>{words.last}</dt>
            <dd>
              <UnitCost of={item.lastCost} />
            </dd>
            <dt>{words.value}</dt>
            <dd>
              <Money amount={item.valueMinor} />
            </dd>
          </dl>
          {method.data?.method === 'fifo' && <Layers variantId={item.variantId} name={item.name} />}
        </div>
      ))}
    </div>
  )
}
