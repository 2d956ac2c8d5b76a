import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page, State } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { catalogWords } from '../catalog-words.ts'
import { sharedBarcodesQuery, type SharedBarcode } from './shared-barcodes-query.ts'
import { sharedWords } from './shared-words.ts'
import css from './shared-barcodes.module.css'

/** Numbers that stand on several products: what that means, and where each is taken off. */
export default function SharedBarcodesPage() {
  const words = sharedWords.use()
  const { back } = catalogWords.use()
  const asked = useInfiniteQuery(sharedBarcodesQuery)
  const hasAny = asked.data?.pages.some(({ items }) => items.length > 0) ?? false
  return (
    <Page title={words.title} back={{ to: '/products', label: back }} narrow>
      {hasAny && <p className={css['help']}>{words.help}</p>}
      <ListCard
        asked={{ ...asked, data: asked.data && { pages: asked.data.pages.map(withIds) } }}
        name={words.title}
        columns={useColumns()}
        small={row => (
          <div className="row">
            <Holders of={row} />
          </div>
        )}
        empty={{ icon: 'barcode', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

const withIds = ({ items }: { items: SharedBarcode[] }) => ({
  items: items.map(row => ({ ...row, id: row.number }))
})

function useColumns(): Array<Column<SharedBarcode & { id: string }>> {
  const words = sharedWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      width: '160px',
      cell: ({ number }) => <span className="num">{number}</span>
    },
    { id: 'products', title: words.products, cell: row => <Holders of={row} /> }
  ]
}

function Holders({ of: { variants } }: { of: SharedBarcode }) {
  const words = sharedWords.use()
  return (
    <ul className={css['holders']}>
      {variants.map(({ code, productId, name, active }, i) => (
        <li key={code}>
          <Link to="/products/$productId" params={{ productId }} className="named">
            <bdi>{name}</bdi>
          </Link>
          {!active && <State>{words.archived}</State>}
          <span className="muted small">
            <bdi className="num">{code}</bdi>
            {i === 0 && ` · ${words.first}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
