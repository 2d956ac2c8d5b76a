import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useMay } from 'stoa/web'
import { ListCard, wholeList } from 'stoa/web/list-card'
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
  const asked = useQuery(categoriesQuery)
  const sought = search.trim().toLowerCase()
  const rows = tree(asked.data?.items ?? []).filter(({ path }) =>
    path.toLowerCase().includes(sought)
  )
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({ category: undefined })}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const isEmpty = asked.data?.items.length === 0
  return (
    <Page
      title={words.title}
      back={{ to: '/products', label: all.back }}
      actions={!isEmpty && add}
      narrow
    >
      <ListCard
        asked={wholeList({ ...asked, data: asked.data && { items: rows } })}
        name={words.title}
        none={{ ...all, nothingHelp: all.nothingHelp(search) }}
        isFiltered={isEmpty !== true && sought !== ''}
        bar={
          isEmpty === true
            ? undefined
            : {
                search,
                onSearch: value =>
                  void navigate({
                    to: '/products/categories',
                    search: { search: value || undefined },
                    replace: true
                  }),
                placeholder: words.search
              }
        }
        draw={branches => (
          <ul className="rows" aria-label={words.title}>
            {branches.map(row => (
              <CategoryRow key={row.id} row={row} onOpen={mayEdit ? setOpen : undefined} />
            ))}
          </ul>
        )}
        empty={{
          icon: 'products',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: add
        }}
      />
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
