import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { answer, api, Count, said, useFigures, useMay, useSentence } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { SaveBar } from 'stoa/web/save-bar'
import { GoodsName } from '../goods-name.tsx'
import { LevelState } from '../levels/level-state.tsx'
import { categoriesQuery } from '../levels/levels-query.ts'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { StockList } from '../stock-list.tsx'
import { QuantityField } from '../transfers/quantity-field.tsx'
import { faultOf, pointOf, suggestedFor, typedFor, type Typed } from './edited-points.ts'
import { reorderQuery, reorderTable, type Reorder } from './reorder-query.ts'
import type { ReorderSearch } from './reorder-search.ts'
import { reorderWords } from './reorder-words.ts'
import css from './reorder.module.css'

/** What runs low, what was sold of it, and how much to order; points are set in place. */
export default function ReorderPage() {
  const words = pageWords.use()
  const own = reorderWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const { locale } = useFigures()
  const search: ReorderSearch = useSearch({ strict: false })
  const change = (part: ReorderSearch): void =>
    void navigate({ to: '/stock/reorder', search: { ...search, ...part }, replace: true })
  const { shops, shopId } = useShops()
  const shop = shopId(search.shop)
  const asked = useInfiniteQuery(reorderQuery(search, shop))
  const rows = asked.data?.pages.flatMap(({ items }) => items) ?? []
  const mayPlan = useMay('stock.plan')
  const seesProducts = useMay('product.read')
  const categories = useQuery({ ...categoriesQuery, enabled: seesProducts }).data?.items ?? []
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map())
  const [fault, setFault] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/inventory/reorder-points', {
          body: {
            ...(shop !== undefined && { shopId: shop }),
            points: Array.from(typed, ([variantId, of]) => ({ variantId, ...pointOf(of, locale) }))
          }
        })
      ),
    onSuccess: async () => {
      setTyped(new Map())
      said(own.saved)
      await queries.invalidateQueries({ queryKey: ['inventory'] })
    },
    onError: error => setFault(sentence(error))
  })
  const submit = (): void => {
    const wrong = [...typed.values()].map(of => faultOf(of, locale)).find(what => what !== null)
    setFault(wrong === undefined ? null : own[wrong])
    if (wrong === undefined && !save.isPending) save.mutate()
  }
  const type = (row: Reorder, part: Partial<Typed>): void => {
    setFault(null)
    setTyped(new Map(typed).set(row.variantId, { ...typedFor(typed, row, locale), ...part }))
  }
  const fillIn = (): void => {
    const filled = suggestedFor(rows, typed, locale)
    said(own.suggested(filled.size))
    setTyped(new Map([...typed, ...filled]))
  }
  const fieldsOf = (row: Reorder): Fields => ({
    ...typedFor(typed, row, locale),
    onType: mayPlan ? part => type(row, part) : null
  })
  return (
    <>
      <StockList
        view="reorder"
        asked={asked}
        columns={useColumns(fieldsOf)}
        keyOf={({ variantId }) => variantId}
        small={row => <Small row={row} fields={fieldsOf(row)} />}
        search={{
          value: search.search ?? '',
          onSearch: value => change({ search: value.trim() || undefined })
        }}
        filters={[
          ...(shops.length < 2
            ? []
            : [
                {
                  key: 'shop',
                  label: words.shop,
                  value: shop,
                  options: shops.map(({ id, name }) => ({ value: id, label: name }))
                }
              ]),
          {
            key: 'show',
            label: own.show,
            value: search.show,
            options: [{ value: 'all', label: own.all }]
          },
          ...(categories.length === 0
            ? []
            : [
                {
                  key: 'category',
                  label: words.category,
                  value: search.category,
                  options: categories.map(({ id, name }) => ({ value: id, label: name }))
                }
              ])
        ]}
        onFilter={(key, value) => {
          // What was typed is of the shop that was shown.
          if (key === 'shop') setTyped(new Map())
          change({ [key]: value })
        }}
        isFiltered={[search.search, search.category].some(part => part !== undefined)}
        tools={
          <>
            {mayPlan && rows.length > 0 && (
              <button type="button" className="button" title={own.suggestHelp} onClick={fillIn}>
                {own.suggest}
              </button>
            )}
            <CsvButton name="reorder.csv" load={() => reorderTable(search, shop)} />
          </>
        }
        empty={{
          title: own.empty,
          help: own.emptyHelp,
          actions: search.show === undefined && (
            <Link to="/stock/reorder" search={{ ...search, show: 'all' }} className="button">
              {own.showAll}
            </Link>
          )
        }}
      />
      <SaveBar
        changes={typed.size}
        errors={0}
        fault={fault}
        save={own.save}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => {
          setFault(null)
          setTyped(new Map())
        }}
      />
    </>
  )
}

interface Fields extends Typed {
  /** null: points may be seen, not set. */
  onType: ((part: Partial<Typed>) => void) | null
}

function PointField({ row, fields, of }: { row: Reorder; fields: Fields; of: keyof Typed }) {
  const words = reorderWords.use()
  const { onType } = fields
  if (onType === null) return <span className="num">{fields[of]}</span>
  const name = row.name ?? ''
  return (
    <QuantityField
      label={of === 'point' ? words.pointOf(name) : words.upToOf(name)}
      value={fields[of]}
      onChange={value => onType({ [of]: value })}
    />
  )
}

function useColumns(fieldsOf: (row: Reorder) => Fields): Array<Column<Reorder>> {
  const { columns } = pageWords.use()
  const own = reorderWords.use()
  return [
    { id: 'product', title: columns.product, cell: row => <GoodsName of={row} /> },
    {
      id: 'sku',
      title: columns.sku,
      rank: 'third',
      width: '104px',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    {
      id: 'available',
      title: columns.available,
      width: '88px',
      align: 'end',
      cell: row => <Count of={row.available} />
    },
    {
      id: 'incoming',
      title: columns.incoming,
      rank: 'third',
      width: '96px',
      align: 'end',
      cell: row => row.incoming !== '0' && <Count of={row.incoming} />
    },
    {
      id: 'sold',
      title: own.sold,
      rank: 'second',
      width: '104px',
      align: 'end',
      cell: row => row.sold !== '0' && <Count of={row.sold} />
    },
    {
      id: 'point',
      title: own.point,
      width: '104px',
      align: 'end',
      cell: row => <PointField row={row} fields={fieldsOf(row)} of="point" />
    },
    {
      id: 'upTo',
      title: own.upTo,
      width: '104px',
      align: 'end',
      cell: row => <PointField row={row} fields={fieldsOf(row)} of="upTo" />
    },
    {
      id: 'order',
      title: own.order,
      width: '88px',
      align: 'end',
      cell: row => row.toOrder !== null && row.toOrder !== '0' && <Count of={row.toOrder} />
    }
  ]
}

function Small({ row, fields }: { row: Reorder; fields: Fields }) {
  const own = reorderWords.use()
  return (
    <div className={css['small']}>
      <span className="name">
        <bdi>{row.name}</bdi>
      </span>
      <span className={css['end']}>
        <Count of={row.available} />
      </span>
      <span className="muted small">
        {row.sku}
        {row.toOrder !== null && row.toOrder !== '0' && (
          <>
            {' · '}
            {own.order} <Count of={row.toOrder} />
          </>
        )}
      </span>
      <span className={css['end']}>
        {row.state !== 'enough' && <LevelState state={row.state} />}
      </span>
      <label>
        <span className="muted small">{own.point}</span>
        <PointField row={row} fields={fields} of="point" />
      </label>
      <label>
        <span className="muted small">{own.upTo}</span>
        <PointField row={row} fields={fields} of="upTo" />
      </label>
    </div>
  )
}
