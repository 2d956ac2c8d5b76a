import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, When } from '../../web-api.ts'
import type { Column } from '../../kit/data-table.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import { importWords } from './import-words.ts'
import { ImportState } from './import-state.tsx'
import { importsQuery, type ImportRow } from './imports-query.ts'
import css from './import.module.css'

const pathOf = ({ id }: ImportRow): string => `/files/imports/${id}`

/** What was imported before; one under way is found again here. */
export function FormerImports({ kind }: { kind: string }) {
  const words = importWords.use()
  return (
    <ListCard
      title={words.former}
      name={words.former}
      asked={useInfiniteQuery(importsQuery(kind))}
      columns={useColumns()}
      small={row => <Small row={row} />}
      empty={<p className={`muted small ${css['none']}`}>{words.noFormer}</p>}
    />
  )
}

function useColumns(): Array<Column<ImportRow>> {
  const words = importWords.use()
  return [
    {
      id: 'at',
      title: words.at,
      cell: row => (
        <>
          <Link to={pathOf(row)} className="named">
            <When at={row.createdAt} />
          </Link>{' '}
          {row.dryRun && <span className="muted small">{words.dryRun}</span>}
        </>
      )
    },
    { id: 'state', title: words.state, cell: row => <ImportState of={row} /> },
    { id: 'rows', title: words.rows, align: 'end', cell: row => <Count of={row.total} /> },
    {
      id: 'created',
      title: words.created,
      rank: 'second',
      align: 'end',
      cell: row => <Count of={row.created} />
    },
    {
      id: 'changed',
      title: words.changed,
      rank: 'second',
      align: 'end',
      cell: row => <Count of={row.changed} />
    },
    {
      id: 'errors',
      title: words.errors,
      align: 'end',
      cell: row => row.failed > 0 && <Count of={row.failed} />
    }
  ]
}

function Small({ row }: { row: ImportRow }) {
  const words = importWords.use()
  return (
    <Link to={pathOf(row)} className="row">
      <span className="name">
        <When at={row.createdAt} />
      </span>
      <ImportState of={row} />
      <span className="muted small">{row.dryRun && words.dryRun}</span>
      <span className="muted small">
        {words.rows}: <Count of={row.total} />
        {row.failed > 0 && (
          <>
            {' · '}
            {words.errors}: <Count of={row.failed} />
          </>
        )}
      </span>
    </Link>
  )
}
