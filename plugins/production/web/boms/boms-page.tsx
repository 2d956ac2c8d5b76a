import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Money, Page, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { productionWords } from '../production-words.ts'
import { type BomSearch, KINDS } from './bom-search.ts'
import { type Bom, bomsQuery } from './boms-query.ts'

const productOf = ({ productId }: Bom): string => `/products/${productId ?? ''}`

/** All that is made of something. */
export default function BomsPage() {
  const { boms: title } = productionWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: BomSearch = useSearch({ strict: false })
  const change = (part: { [key in keyof BomSearch]: BomSearch[key] | undefined }): void =>
    void navigate({ to: '/production/boms', search: { ...search, ...part }, replace: true })
  return (
    <Page title={title}>
      <Sections />
      <ListCard
        asked={useInfiniteQuery(bomsQuery(search))}
        none={words}
        isFiltered={search.kind !== undefined || search.search !== undefined}
        bar={{
          search: search.search ?? '',
          placeholder: words.search,
          onSearch: value => change({ search: value.trim() || undefined }),
          filters: [
            {
              key: 'kind',
              label: words.kind,
              ...(search.kind !== undefined && { value: search.kind }),
              options: KINDS.map(value => ({ value, label: words.kinds[value] }))
            }
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={title}
        columns={useColumns()}
        small={row => (
          <Link to={productOf(row)} className="row">
            <span className="name">
              <bdi>{row.name ?? words.gone}</bdi>
            </span>
            {row.costMinor === null ? <span /> : <Money amount={row.costMinor} />}
            <span className="muted small">
              {words.kinds[row.kind]} · {words.parts(row.lineCount)}
            </span>
          </Link>
        )}
        empty={{ icon: 'bolt', title: words.bomsEmpty, help: words.bomsEmptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Bom>> {
  const words = pageWords.use()
  const maySeeCosts = useMay('cost.read')
  return [
    {
      id: 'product',
      title: words.product,
      cell: row => (
        <Link to={productOf(row)} className="named">
          <bdi>{row.name ?? words.gone}</bdi>
        </Link>
      )
    },
    {
      id: 'sku',
      title: 'SKU',
      width: '144px',
      rank: 'third',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    { id: 'kind', title: words.kind, width: '184px', cell: row => words.kinds[row.kind] },
    {
      id: 'parts',
      title: words.partsTitle,
      width: '104px',
      align: 'end',
      rank: 'second',
      cell: row => <Count of={row.lineCount} />
    },
    ...(maySeeCosts
      ? [
          {
            id: 'cost',
            title: words.costOfOne,
            width: '136px',
            align: 'end',
            cell: row => row.costMinor !== null && <Money amount={row.costMinor} />
          } satisfies Column<Bom>
        ]
      : [])
  ]
}
