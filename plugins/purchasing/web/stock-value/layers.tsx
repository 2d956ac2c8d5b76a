import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, Failed, Money, Waiting, When } from 'stoa/web'
import { costWords } from './cost-words.ts'
import { type CostLayer, layersQuery } from './costing-query.ts'
import { UnitCost } from './unit-cost.tsx'

/** What is left of a variant under FIFO: when it came, by which receipt, how much, at what cost. */
export function Layers({ variantId, name }: { variantId: string; name: string }) {
  const words = costWords.use()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    layersQuery(variantId)
  )
  if (data === undefined) {
    return error === null ? (
      <Waiting rows={2} />
    ) : (
      <Failed error={error} again={() => void refetch()} />
    )
  }
  const layers = data.pages.flatMap(({ items }) => items)
  return (
    <div>
      <p className="small muted">{words.layers}</p>
      {layers.length === 0 && <p className="small">{words.noLayers}</p>}
      <ul className="rows" aria-label={`${words.layers}: ${name}`}>
        {layers.map(layer => (
          <li key={layer.id}>
            <Layer layer={layer} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="link"
          disabled={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </button>
      )}
    </div>
  )
}

function Layer({ layer }: { layer: CostLayer }) {
  return (
    <div className="row">
      <span className="name">
        <Origin layer={layer} />
      </span>
      <Money amount={Math.round(Number(layer.leftValue))} />
      <span className="muted small">
        <When at={layer.cameAt} />
      </span>
      <span className="muted small">
        <Count of={layer.left} /> × <UnitCost of={layer.unitCost} />
      </span>
    </div>
  )
}

/** The receipt they were bought by; else how they came to be there. */
function Origin({ layer }: { layer: CostLayer }) {
  const words = costWords.use()
  if (layer.receiptId !== null) {
    return (
      <Link to={`/purchasing/receipts/${layer.receiptId}`} className="num">
        {layer.receiptNumber}
      </Link>
    )
  }
  if (layer.left.startsWith('-')) return <>{words.owed}</>
  return <>{layer.documentType === 'costing-change' ? words.carried : words.entered}</>
}
