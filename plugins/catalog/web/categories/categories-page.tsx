import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Icon, Page, useMay, Waiting } from 'stoa/web'
import { ListBar } from 'stoa/web/list-bar'
import { catalogWords } from '../catalog-words.ts'
import { categoriesQuery } from '../products/products-query.ts'
import { CategoryDialog } from './category-dialog.tsx'
import type { CategorySearch } from './category-search.ts'
import { tree, type Branch, type Category } from './category-tree.ts'
import css from './categories.module.css'

type Open = { category: Category | undefined; below?: string } | null

/** The whole tree on one page: a shop has dozens. */
export default function CategoriesPage() {
  const all = catalogWords.use()
  const words = all.categories
  const navigate = useNavigate()
  const { search = '' }: CategorySearch = useSearch({ strict: false })
  const mayEdit = useMay('category.edit')
  const [open, setOpen] = useState<Open>(null)
  const { data, error, refetch } = useQuery(categoriesQuery)
  const sought = search.trim().toLowerCase()
  const rows = tree(data?.items ?? []).filter(({ path }) => path.toLowerCase().includes(sought))
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({ category: undefined })}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const isEmpty = data?.items.length === 0
  return (
    <Page
      title={words.title}
      back={{ to: '/products', label: all.back }}
      actions={!isEmpty && add}
      narrow
    >
      <div className="card flush edge">
        {!isEmpty && (
          <ListBar
            search={search}
            onSearch={value =>
              void navigate({
                to: '/products/categories',
                search: { search: value || undefined },
                replace: true
              })
            }
            placeholder={words.search}
          />
        )}
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={10} />
        ) : isEmpty ? (
          <Empty icon="products" title={words.emptyTitle} actions={add}>
            {words.emptyHelp}
          </Empty>
        ) : rows.length === 0 ? (
          <Empty
            icon="search"
            title={all.nothing}
            actions={
              <Link to="/products/categories" className="button">
                {all.clear}
              </Link>
            }
          >
            {all.nothingHelp(search)}
          </Empty>
        ) : (
          <ul className="rows" aria-label={words.title}>
            {rows.map(row => (
              <CategoryRow key={row.id} row={row} onOpen={mayEdit ? setOpen : undefined} />
            ))}
          </ul>
        )}
      </div>
      {open !== null && <CategoryDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

interface RowProps {
  row: Branch
  onOpen: ((open: Open) => void) | undefined
}

function CategoryRow({ row, onOpen }: RowProps) {
  const { categories: words } = catalogWords.use()
  return (
    <li className={css['branch']}>
      <span className={css['name']} style={{ paddingInlineStart: row.depth * 20 }} title={row.path}>
        {onOpen === undefined ? (
          <bdi>{row.name}</bdi>
        ) : (
          <button
            type="button"
            className={css['open']}
            aria-label={words.change(row.name)}
            onClick={() => onOpen({ category: row })}
          >
            <bdi>{row.name}</bdi>
          </button>
        )}
      </span>
      {onOpen !== undefined && (
        <button
          type="button"
          className="button quiet wide"
          aria-label={`${words.addBelow}: ${row.name}`}
          onClick={() => onOpen({ category: undefined, below: row.id })}
        >
          <Icon name="plus" size={14} />
          {words.addBelow}
        </button>
      )}
      <Link
        to="/products"
        search={{ category: row.id }}
        className="link"
        aria-label={`${words.products}: ${row.name}`}
      >
        {words.products}
      </Link>
    </li>
  )
}
