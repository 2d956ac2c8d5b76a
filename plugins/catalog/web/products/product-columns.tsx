import { Link } from '@tanstack/react-router'
import { formatMoney, Money, State, useFigures, type Row } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { Thumb } from '../pictures/thumb.tsx'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'

type Category = Row<'/api/v1/catalog/categories'>

/** @param hasPictures whether any row has one: then each has room for it */
export function useProductColumns(
  categories: Category[],
  hasPictures: boolean
): Array<Column<Product>> {
  const words = catalogWords.use()
  const { columns } = words
  const nameOf = (id: string | null): string => categories.find(one => one.id === id)?.name ?? ''
  return [
    {
      id: 'name',
      title: columns.name,
      cell: row => <NameCell row={row} hasPictures={hasPictures} />
    },
    {
      id: 'sku',
      title: columns.sku,
      rank: 'second',
      width: '128px',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    {
      id: 'barcode',
      title: columns.barcode,
      rank: 'third',
      width: '140px',
      cell: row => <span className="num muted">{row.variants[0]?.barcodes[0] ?? ''}</span>
    },
    {
      id: 'category',
      title: columns.category,
      rank: 'third',
      width: '140px',
      cell: row => <bdi>{nameOf(row.categoryId)}</bdi>
    },
    { id: 'state', title: columns.state, width: '120px', cell: row => <StateCell row={row} /> },
    {
      id: 'price',
      title: columns.price,
      width: '128px',
      align: 'end',
      cell: row => <Price row={row} />
    }
  ]
}

function NameCell({ row, hasPictures }: { row: Product; hasPictures: boolean }) {
  const words = catalogWords.use()
  return (
    <span
      style={{
        display: 'flex',
        gap: 8,
        alignItems: hasPictures ? 'center' : 'baseline',
        minWidth: 0
      }}
    >
      {hasPictures && <Thumb of={row} />}
      <Link
        to="/products/$productId"
        params={{ productId: row.id }}
        className="named name"
        title={row.name.length > 56 ? row.name : undefined}
      >
        <bdi>{row.name}</bdi>
      </Link>
      {row.variants.length > 1 && (
        <span className="muted small num">{words.variants(row.variants.length)}</span>
      )}
    </span>
  )
}

export function StateCell({ row }: { row: Pick<Product, 'active'> }) {
  const { states } = catalogWords.use()
  return row.active ? (
    <State tone="ok">{states.active}</State>
  ) : (
    <State tone="calm">{states.inactive}</State>
  )
}

/** Of several variants the lowest. */
export function Price({ row }: { row: Product }) {
  const words = catalogWords.use()
  const figures = useFigures()
  const prices = row.variants.map(({ priceMinor }) => priceMinor)
  const [lowest, highest] = [Math.min(...prices), Math.max(...prices)]
  if (prices.length === 0) return null
  if (lowest === highest) return <Money amount={lowest} />
  return <span className="num">{words.from(formatMoney(figures, lowest))}</span>
}
