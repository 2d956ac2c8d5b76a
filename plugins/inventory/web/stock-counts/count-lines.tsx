import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Money, State } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Change } from '../change.tsx'
import { GoodsName } from '../goods-name.tsx'
import { linesSearchOf, FILTERS, type LinesSearch } from './count-search.ts'
import { countWords } from './count-words.ts'
import {
  countLinesQuery,
  differencesTable,
  type CountLine,
  type StockCount
} from './counts-query.ts'

type Line = CountLine & { id: string }

/** What is counted of each, and how it differs. */
export function CountLines({ count }: { count: StockCount }) {
  const words = countWords.use()
  const navigate = useNavigate()
  const { only }: LinesSearch = linesSearchOf(useSearch({ strict: false }))
  const asked = useInfiniteQuery(countLinesQuery(count.id, { only }))
  const pages = asked.data?.pages.map(({ items }) => ({
    items: items.map((line): Line => ({ ...line, id: line.variantId }))
  }))
  const seesBooks = pages?.some(({ items }) => items.some(({ expected }) => expected !== null))
  return (
    <ListCard
      asked={{ ...asked, data: pages && { pages } }}
      none={words}
      isFiltered={only !== undefined}
      title={words.lines}
      bar={{
        filters: [
          {
            key: 'only',
            label: words.state,
            ...(only !== undefined && { value: only }),
            options: FILTERS.filter(
              one => one !== 'different' || seesBooks !== false || count.state === 'finished'
            ).map(value => ({ value, label: words.filters[value] }))
          }
        ],
        onFilter: (_, value) =>
          void navigate({
            to: `/stock/counts/${count.id}`,
            search: value === undefined ? {} : { only: value },
            replace: true
          }),
        ...(seesBooks === true && {
          children: (
            <CsvButton name={`${count.number}.csv`} load={() => differencesTable(count.id)} />
          )
        })
      }}
      name={words.lines}
      columns={useColumns(seesBooks === true)}
      small={line => <Small line={line} />}
      empty={{ icon: 'barcode', title: words.linesEmpty, help: words.linesEmptyHelp }}
    />
  )
}

const Difference = ({ line }: { line: CountLine }) =>
  line.difference === null ? null : line.difference === '0' ? (
    <span className="muted">0</span>
  ) : (
    <b>
      <Change by={line.difference} />
    </b>
  )

function useColumns(seesBooks: boolean): Array<Column<Line>> {
  const words = countWords.use()
  const books: Array<Column<Line>> = [
    {
      id: 'books',
      title: words.books,
      width: '120px',
      align: 'end',
      rank: 'second',
      cell: line => line.expected !== null && <Count of={line.expected} />
    },
    {
      id: 'difference',
      title: words.difference,
      width: '120px',
      align: 'end',
      cell: line => <Difference line={line} />
    },
    {
      id: 'value',
      title: words.value,
      width: '128px',
      align: 'end',
      rank: 'third',
      cell: line =>
        line.valueMinor != null && line.valueMinor !== 0 && <Money amount={line.valueMinor} />
    }
  ]
  return [
    {
      id: 'product',
      title: words.product,
      cell: line => (
        <>
          <GoodsName of={line} />
          {line.moved && <State tone="warn">{words.moved}</State>}
        </>
      )
    },
    {
      id: 'sku',
      title: 'SKU',
      width: '136px',
      rank: 'third',
      cell: line => <span className="num muted">{line.sku}</span>
    },
    {
      id: 'counted',
      title: words.counted,
      width: '104px',
      align: 'end',
      cell: line => line.counted !== null && <Count of={line.counted} />
    },
    ...(seesBooks ? books : [])
  ]
}

function Small({ line }: { line: Line }) {
  const words = countWords.use()
  return (
    <div className="row">
      <span className="name">
        <bdi>{line.name}</bdi>
      </span>
      {line.counted === null ? <span className="muted">–</span> : <Count of={line.counted} />}
      <span className="muted small">
        <span className="num">{line.sku}</span>
        {line.expected !== null && (
          <>
            {' · '}
            {words.books} <Count of={line.expected} />
          </>
        )}
        {line.moved && ` · ${words.moved}`}
      </span>
      <Difference line={line} />
    </div>
  )
}
