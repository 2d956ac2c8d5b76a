import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Count, Empty, Failed, Waiting } from 'stoa/web'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { LevelState } from './level-state.tsx'
import { levelsQuery } from './levels-query.ts'
import css from './stock-low.module.css'

const SHOWN = 6
const LOW = { state: 'low', sort: 'available' } as const

/** The tile on home: of what was ever stocked the fewest first. */
export default function StockLow() {
  const words = pageWords.use()
  const { shopId } = useShops()
  const { data, error, refetch } = useInfiniteQuery(levelsQuery(LOW, shopId(), SHOWN))
  const rows = data?.pages[0]?.items ?? []
  return (
    <Card
      title={words.low.title}
      aside={
        <Link to="/stock" search={LOW}>
          {words.low.all}
        </Link>
      }
      flush
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={SHOWN} />
      ) : rows.length === 0 ? (
        <Empty icon="stock" title={words.low.empty}>
          {words.low.emptyHelp}
        </Empty>
      ) : (
        <ul className={css['rows']}>
          {rows.map(row => (
            <li key={row.variantId}>
              <GoodsName of={row} />
              <LevelState state={row.state} />
              <Count of={row.available} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
