import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Page, useKeys, useMay, Waiting } from 'stoa/web'
import { DataTable } from 'stoa/web/data-table'
import { ListBar, ListFoot } from 'stoa/web/list-bar'
import { categoryPaths } from '../categories/category-tree.ts'
import { catalogWords } from '../catalog-words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useProductColumns } from './product-columns.tsx'
import { AddProduct, ProductsMenu, UseSamples } from './products-menu.tsx'
import { ProductSmall } from './product-small.tsx'
import { categoriesQuery, productsQuery } from './products-query.ts'
import { SORTS, type ProductSearch } from './search.ts'

export default function ProductsPage() {
  const words = catalogWords.use()
  const navigate = useNavigate()
  const search: ProductSearch = useSearch({ strict: false })
  const change = (part: ProductSearch): void =>
    void navigate({ to: '/products', search: { ...search, ...part }, replace: true })
  const mayEdit = useMay('product.edit')
  const [chosen, setChosen] = useState<Record<string, true>>({})
  const [hidden, setHidden] = useState<Record<string, boolean>>({})
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    productsQuery(search)
  )
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const columns = useProductColumns(categories)
  const rows = data?.pages.flatMap(page => page.items) ?? []
  const paths = [...categoryPaths(categories)]
  const marked = rows.filter(({ id }) => chosen[id])
  useKeys({ c: () => mayEdit && void navigate({ to: '/products/new' }) })
  const isFiltered =
    search.search !== undefined || search.category !== undefined || search.state !== undefined

  if (data !== undefined && rows.length === 0 && !isFiltered) {
    return (
      <Page title={words.title} actions={<ProductsMenu />}>
        <div className="card">
          <Empty
            icon="products"
            title={words.emptyTitle}
            actions={
              mayEdit && (
                <>
                  <AddProduct />
                  <UseSamples />
                </>
              )
            }
          >
            {words.emptyHelp}
          </Empty>
        </div>
      </Page>
    )
  }
  return (
    <Page
      title={words.title}
      actions={
        <>
          <ProductsMenu />
          {mayEdit && <AddProduct />}
        </>
      }
    >
      <div className="card flush edge">
        <ListBar
          search={search.search ?? ''}
          onSearch={value => change({ search: value || undefined })}
          placeholder={words.search}
          filters={[
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
              options: Object.entries(words.states).map(([value, label]) => ({ value, label }))
            },
            {
              key: 'sort',
              label: words.sort,
              value: search.sort,
              options: SORTS.map(value => ({ value, label: words.sorts[value] }))
            }
          ]}
          onFilter={(key, value) => change({ [key]: value })}
          columns={columns.slice(1)}
          hidden={hidden}
          onColumns={(id, shown) => setHidden({ ...hidden, [id]: shown })}
          bulk={
            marked.length > 0 ? (
              <BulkBar chosen={marked} onClear={() => setChosen({})} />
            ) : undefined
          }
        />
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={14} />
        ) : rows.length === 0 ? (
          <Empty
            icon="search"
            title={words.nothing}
            actions={
              <Link to="/products" className="button">
                {words.clear}
              </Link>
            }
          >
            {words.nothingHelp(search.search ?? '')}
          </Empty>
        ) : (
          <>
            <DataTable
              name={words.title}
              columns={columns}
              rows={rows}
              hidden={hidden}
              {...(mayEdit && { chosen, onChosen: setChosen })}
              onOpen={({ id }) =>
                void navigate({ to: '/products/$productId', params: { productId: id } })
              }
              small={row => <ProductSmall row={row} />}
            />
            <ListFoot
              shown={rows.length}
              more={hasNextPage}
              onMore={() => void fetchNextPage()}
              busy={isFetchingNextPage}
            />
          </>
        )}
      </div>
    </Page>
  )
}
