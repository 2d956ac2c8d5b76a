import { useState, type ComponentProps, type ReactNode } from 'react'
import { Link, useLocation } from '@tanstack/react-router'
import { DataTable, type Column } from './data-table.tsx'
import { Empty, Failed } from './empty.tsx'
import type { IconName } from './icon.tsx'
import { ListBar, ListFoot } from './list-bar.tsx'
import { Waiting } from './part.tsx'
import { SavedViewsMenu } from './saved-views/saved-views-menu.tsx'
import { useSavedViews } from './saved-views/use-saved-views.ts'

type Bar = Omit<ComponentProps<typeof ListBar>, 'columns' | 'hidden' | 'onColumns' | 'saved'>
type Table<Row> = Omit<ComponentProps<typeof DataTable<Row & { id: string }>>, 'hidden'>

/** What useInfiniteQuery() answers for a list that goes by cursor. */
export interface AskedPages<Row> {
  data?: { pages: Array<{ items: Row[] }> } | undefined
  error: Error | null
  refetch(): unknown
  hasNextPage: boolean
  fetchNextPage(): unknown
  isFetchingNextPage: boolean
}

/** Columns on a desk, two lines on a phone. */
type InColumns<Row> = Omit<Table<Row>, 'rows' | 'columns'> & {
  columns: Array<Column<Row>>
  draw?: never
}
/** Rows that are no table: a tree, cards. */
interface Drawn<Row> {
  name: string
  draw(rows: Row[]): ReactNode
}

interface Common<Row> {
  asked: AskedPages<Row>
  /** Above the rows of a list that is not all there is on its page. */
  title?: string
  /** The tools above the rows. */
  bar?: Bar | undefined
  /** Whether what is shown is a part only of what there is. */
  isFiltered?: boolean
  /** Said where nothing fits. */
  none?: { nothing: string; nothingHelp: string; clear: string }
  /** Said where there is nothing at all: why, and what to do. */
  empty: { icon: IconName; title: string; help: string; actions?: ReactNode } | ReactNode
}

type Props<Row> = Common<Row> & (InColumns<Row> | Drawn<Row>)

/** Takes what useQuery() answers for a list the API gives whole. */
export const wholeList = <Row,>({
  data,
  error,
  refetch
}: {
  data: { items: Row[] } | undefined
  error: Error | null
  refetch(): unknown
}): AskedPages<Row> => ({
  data: data && { pages: [data] },
  error,
  refetch,
  hasNextPage: false,
  fetchNextPage: () => {},
  isFetchingNextPage: false
})

const KEY = 'stoa.columns'

/** Which columns of the list at this path were taken away in this browser. */
function useHidden() {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [hidden, setHidden] = useState(() => kept()[path] ?? {})
  const change = (next: Record<string, boolean>): void => {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [path]: next }))
    setHidden(next)
  }
  return {
    path,
    hidden,
    gone: Object.keys(hidden).filter(id => hidden[id] === false),
    show: (id: string, shown: boolean) => change({ ...hidden, [id]: shown }),
    hide: (ids: string[]) => change(Object.fromEntries(ids.map(id => [id, false])))
  }
}

function kept(): Record<string, Record<string, boolean>> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as ReturnType<typeof kept>
  } catch {
    return {}
  }
}

/**
 * A list in its states: on its way, failed, empty with the way out, nothing found, rows with a foot.
 * The columns chosen are remembered. With a bar, how it stands can be saved as a view: search, filters
 * and sort are taken from the address, so they must stand there.
 */
export function ListCard<Row extends { id: string }>(props: Props<Row>) {
  const { asked, title, bar, isFiltered = false, none, empty } = props
  const { path, hidden, gone, show, hide } = useHidden()
  const views = useSavedViews(bar !== undefined, gone, hide)
  const rows = asked.data?.pages.flatMap(page => page.items) ?? []
  return (
    <section className="card flush edge" aria-label={title}>
      {title !== undefined && (
        <header className="card-head">
          <h2>{title}</h2>
        </header>
      )}
      {bar && (
        <ListBar
          {...bar}
          {...(!props.draw && {
            columns: props.columns.slice(1).filter(column => column.title !== ''),
            hidden,
            onColumns: show
          })}
          saved={<SavedViewsMenu views={views} />}
        />
      )}
      {asked.error !== null && asked.data === undefined ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : asked.data === undefined || views.isOpening ? (
        <Waiting rows={14} />
      ) : rows.length > 0 || asked.hasNextPage ? (
        <>
          {props.draw ? (
            props.draw(rows)
          ) : (
            <DataTable {...tableOf(props)} rows={rows} hidden={hidden} />
          )}
          <ListFoot
            shown={rows.length}
            more={asked.hasNextPage}
            onMore={() => void asked.fetchNextPage()}
            busy={asked.isFetchingNextPage}
          />
        </>
      ) : isFiltered && none !== undefined ? (
        <Empty
          icon="search"
          title={none.nothing}
          actions={
            <Link to={path} className="button">
              {none.clear}
            </Link>
          }
        >
          {none.nothingHelp}
        </Empty>
      ) : isSaid(empty) ? (
        <Empty icon={empty.icon} title={empty.title} actions={empty.actions}>
          {empty.help}
        </Empty>
      ) : (
        empty
      )}
    </section>
  )
}

/** What is the table's of all that a card is given. */
function tableOf<Row extends { id: string }>(props: Common<Row> & InColumns<Row>) {
  const { name, columns, sort, onSort, chosen, onChosen, onOpen, small } = props
  return {
    name,
    columns,
    small,
    ...(sort !== undefined && { sort }),
    ...(onSort && { onSort }),
    ...(chosen && { chosen }),
    ...(onChosen && { onChosen }),
    ...(onOpen && { onOpen })
  }
}

const isSaid = (
  empty: Common<never>['empty']
): empty is { icon: IconName; title: string; help: string; actions?: ReactNode } =>
  typeof empty === 'object' && empty !== null && 'help' in empty
