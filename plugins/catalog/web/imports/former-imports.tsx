import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Count, Failed, Waiting, When } from 'stoa/web'
import { ListFoot } from 'stoa/web/list-bar'
import { importWords } from './import-words.ts'
import { ImportState } from './import-state.tsx'
import { importsQuery } from './imports-query.ts'
import css from './import.module.css'

/** What was imported before; one under way is found again here. */
export function FormerImports() {
  const words = importWords.use()
  const asked = useInfiniteQuery(importsQuery)
  const rows = asked.data?.pages.flatMap(page => page.items) ?? []
  if (asked.error !== null && asked.data === undefined) {
    return (
      <Card title={words.former}>
        <Failed error={asked.error} again={() => void asked.refetch()} />
      </Card>
    )
  }
  return (
    <Card title={words.former} flush>
      {asked.data === undefined ? (
        <Waiting rows={4} />
      ) : rows.length === 0 ? (
        <p className={`muted small ${css['none']}`}>{words.noFormer}</p>
      ) : (
        <table className="table plain">
          <thead>
            <tr>
              <th>{words.at}</th>
              <th>{words.state}</th>
              <th className="end">{words.rows}</th>
              <th className={`end ${css['wide']}`}>{words.created}</th>
              <th className={`end ${css['wide']}`}>{words.changed}</th>
              <th className="end">{words.errors}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <td>
                  <Link to={`/products/import/${row.id}`} className="named">
                    <When at={row.createdAt} />
                  </Link>{' '}
                  {row.dryRun && <span className="muted small">{words.dryRun}</span>}
                </td>
                <td>
                  <ImportState of={row} />
                </td>
                <td className="end">
                  <Count of={row.total} />
                </td>
                <td className={`end ${css['wide']}`}>
                  <Count of={row.created} />
                </td>
                <td className={`end ${css['wide']}`}>
                  <Count of={row.changed} />
                </td>
                <td className="end">{row.failed > 0 && <Count of={row.failed} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.hasNextPage && (
        <ListFoot
          shown={rows.length}
          more
          onMore={() => void asked.fetchNextPage()}
          busy={asked.isFetchingNextPage}
        />
      )}
    </Card>
  )
}
