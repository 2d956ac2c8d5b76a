import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, useKeys, useMay } from 'stoa/web'
import { useCustomColumns, useCustomFilters } from 'stoa/web/custom-columns'
import { ListCard } from 'stoa/web/list-card'
import { categoryPaths } from '../categories/category-tree.ts'
import { catalogWords } from '../catalog-words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useProductColumns } from './product-columns.tsx'
import { AddProduct, ProductsMenu, UseSamples } from './products-menu.tsx'
import { ProductSmall } from './product-small.tsx'
import { categoriesQuery, productsQuery } from './products-query.ts'
import type { Product } from '../console.tsx'
import { customIn, SORTS, type ProductSearch } from './search.ts'

export default function ProductsPage() {
  const words = catalogWords.use()
  const navigate = useNavigate()
  const search: ProductSearch = useSearch({ strict: false })
  const change = (part: ProductSearch): void =>
    void navigate({ to: '/products', search: { ...search, ...part }, replace: true })
  const mayEdit = useMay('product.edit')
  const [chosen, setChosen] = useState<Record<string, true>>({})
  const asked = useInfiniteQuery(productsQuery(search))
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const rows = asked.data?.pages.flatMap(page => page.items) ?? []
  const columns = [
    ...useProductColumns(
      categories,
      rows.some(({ pictures }) => pictures.length > 0)
    ),
    ...useCustomColumns<Product>('catalog.product')
  ]
  const ofFields = useCustomFilters('catalog.product', { ...search })
  const paths = [...categoryPaths(categories)]
  const marked = rows.filter(({ id }) => chosen[id])
  useKeys({ c: () => mayEdit && void navigate({ to: '/products/new' }) })
  const isFiltered =
    search.search !== undefined ||
    search.category !== undefined ||
    search.state !== undefined ||
    Object.keys(customIn({ ...search })).length > 0

  const isEmpty = asked.data !== undefined && rows.length === 0 && !isFiltered
  return (
    <Page
      title={words.title}
      actions={
        <>
          <ProductsMenu />
          {mayEdit && !isEmpty && <AddProduct />}
        </>
      }
    >
      <ListCard
        asked={asked}
        none={{ ...words, nothingHelp: words.nothingHelp(search.search ?? '') }}
        isFiltered={isFiltered}
        bar={
          isEmpty
            ? undefined
            : {
                search: search.search ?? '',
                onSearch: value => change({ search: value || undefined }),
                placeholder: words.search,
                filters: [
                  {
                    key: 'category',
                    label: words.category,
                    value: search.category,
                    options: paths.map(([value, label]) => ({ value, label }))
                  },
                  {
                    key: 'state',
                    label: words.state,
                    value: search.state,
                    options: Object.entries(words.states).map(([value, label]) => ({
                      value,
                      label
                    }))
                  },
                  ...ofFields,
                  {
                    key: 'sort',
                    label: words.sort,
                    value: search.sort,
                    options: SORTS.map(value => ({ value, label: words.sorts[value] }))
                  }
                ],
                onFilter: (key, value) => change({ [key]: value }),
                bulk:
                  marked.length > 0 ? (
                    <BulkBar chosen={marked} onClear={() => setChosen({})} />
                  ) : undefined
              }
        }
        name={words.title}
        columns={columns}
        {...(mayEdit && { chosen, onChosen: setChosen })}
        onOpen={({ id }) =>
          void navigate({ to: '/products/$productId', params: { productId: id } })
        }
        small={row => <ProductSmall row={row} />}
        empty={{
          icon: 'products',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: mayEdit && (
            <>
              <AddProduct />
              <UseSamples />
            </>
          )
        }}
      />
    </Page>
  )
}
