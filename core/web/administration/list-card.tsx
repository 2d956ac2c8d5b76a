import type { ReactNode } from 'react'
import type { Column } from '../kit/data-table.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Empty, Failed } from '../kit/empty.tsx'
import type { IconName } from '../kit/icon.tsx'
import { ListFoot } from '../kit/list-bar.tsx'
import { Waiting } from '../kit/part.tsx'
import { administrationWords } from './administration-words.ts'

interface Asked<Row> {
  data?: { pages: Array<{ items: Row[] }> } | undefined
  error: Error | null
  refetch(): unknown
  hasNextPage: boolean
  fetchNextPage(): unknown
  isFetchingNextPage: boolean
}
interface Props<Row> {
  name: string
  asked: Asked<Row>
  /** The tools above the rows. */
  bar?: ReactNode
  columns: Array<Column<Row>>
  small(row: Row): ReactNode
  onOpen?(row: Row): void
  isFiltered: boolean
  onClear?(): void
  empty: { icon: IconName; title: string; help: string; actions?: ReactNode }
}

/** A list in its four states: on its way, failed, empty with the way out, rows with a foot. */
export function ListCard<Row extends { id: string }>(props: Props<Row>) {
  const { name, asked, bar, columns, small, onOpen, isFiltered, onClear, empty } = props
  const words = administrationWords.use()
  const rows = asked.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className="card flush edge">
      {bar}
      {asked.error !== null && asked.data === undefined ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : asked.data === undefined ? (
        <Waiting rows={14} />
      ) : rows.length > 0 ? (
        <>
          <DataTable
            name={name}
            columns={columns}
            rows={rows}
            {...(onOpen !== undefined && { onOpen })}
            small={small}
          />
          <ListFoot
            shown={rows.length}
            more={asked.hasNextPage}
            onMore={() => void asked.fetchNextPage()}
            busy={asked.isFetchingNextPage}
          />
        </>
      ) : isFiltered ? (
        <Empty
          icon="search"
          title={words.nothing}
          actions={
            <button type="button" className="button" onClick={onClear}>
              {words.clear}
            </button>
          }
        >
          {words.nothingHelp}
        </Empty>
      ) : (
        <Empty icon={empty.icon} title={empty.title} actions={empty.actions}>
          {empty.help}
        </Empty>
      )}
    </div>
  )
}
