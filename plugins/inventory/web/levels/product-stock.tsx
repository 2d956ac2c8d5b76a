import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, Failed, type Places, Waiting, When } from 'stoa/web'
import { Change } from '../change.tsx'
import type { Level } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { movementsQuery } from '../movements/movements-query.ts'
import { useShops } from '../shops.ts'
import { LevelState } from './level-state.tsx'
import { levelsOfQuery } from './levels-query.ts'
import css from './product-stock.module.css'

const LATEST = 4

/** On a product's page: what of it is in which shop, and how it moved last. */
export default function ProductStock({ product }: Places['catalog.product']) {
  const { panel: words } = pageWords.use()
  const { data, error, refetch } = useQuery({
    ...levelsOfQuery({ productId: product.id }),
    enabled: product.kind === 'goods'
  })
  const { shops } = useShops()
  const [variant, another] = product.variants
  if (product.kind !== 'goods') return <p className="muted small">{words.service}</p>
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  if (data.items.length === 0) return <p className="muted small">{words.none}</p>
  return (
    <div className="stack">
      <ul className={css['rows']}>
        {data.items.map(level => (
          <Row
            key={`${level.shopId} ${level.variantId}`}
            level={level}
            withVariant={another !== undefined}
            withShop={shops.length > 1}
          />
        ))}
      </ul>
      {variant !== undefined && another === undefined && <Latest variantId={variant.id} />}
    </div>
  )
}

interface RowProps {
  level: Level
  withVariant: boolean
  withShop: boolean
}

function Row({ level, withVariant, withShop }: RowProps) {
  const words = pageWords.use()
  const { nameOf } = useShops()
  const labels = [withVariant ? level.name : null, withShop ? nameOf(level.shopId) : null]
  const label = labels.filter(part => part !== null).join(' · ') || words.columns.available
  return (
    <li>
      <Link
        to="/stock/movements"
        search={{ variant: level.variantId, ...(withShop && { shop: level.shopId }) }}
        className="named"
        title={label}
      >
        <bdi>{label}</bdi>
      </Link>
      {level.state === 'enough' ? <span /> : <LevelState state={level.state} />}
      <Count of={level.available} />
      {level.inParts && (
        <span className={`muted small ${css['reserved']}`}>{words.panel.ofParts}</span>
      )}
      {level.reserved !== '0' && (
        <span className={`muted small ${css['reserved']}`}>
          {words.panel.reserved(level.reserved)}
        </span>
      )}
    </li>
  )
}

function Latest({ variantId }: { variantId: string }) {
  const words = pageWords.use()
  const { data } = useInfiniteQuery(movementsQuery({ variant: variantId }, LATEST))
  const rows = data?.pages[0]?.items ?? []
  if (rows.length === 0) return null
  return (
    <section aria-label={words.panel.latest}>
      <h3 className={`muted small ${css['latest']}`}>{words.panel.latest}</h3>
      <dl className="pairs">
        {rows.map(({ id, reason, quantity, occurredAt }) => [
          <dt key={id}>
            {words.reasons[reason]}{' '}
            <span className="small">
              <When at={occurredAt} />
            </span>
          </dt>,
          <dd key={`${id} is`}>
            <Change by={quantity} />
          </dd>
        ])}
      </dl>
    </section>
  )
}
