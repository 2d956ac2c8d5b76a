import { useEffect, useRef } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Card, Count, Day, Icon, Refused, said, State, useSentence, When } from '../../web-api.ts'
import { SaveButton, saveFile } from '../../kit/csv-button.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import {
  exportedFile,
  exportsQuery,
  isMade,
  removeExport,
  startExport,
  type ExportRow,
  type Format
} from './exports-query.ts'
import { importWords } from './import-words.ts'
import { exported, type FileKind } from './imports-query.ts'

const FORMATS: Record<Format, string> = { csv: 'CSV', xlsx: 'Excel' }
const nameOf = (kind: string, format: Format): string => `${kind.replace('.', '-')}.${format}`
const isTooLong = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'files.export-too-long'

/** All records of a kind as a file: at once where they are few, else as soon as a job has made it. */
export function ExportCard({ kind: { name: kind } }: { kind: FileKind }) {
  const words = importWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const asked = useInfiniteQuery(exportsQuery(kind))
  const rows = asked.data?.pages.flatMap(({ items }) => items) ?? []
  useReady(rows)
  const columns = useColumns()
  const save = useMutation({
    mutationFn: async (format: Format) => {
      try {
        saveFile(await exported(kind, format), nameOf(kind, format))
      } catch (error) {
        if (!isTooLong(error)) throw error
        await startExport(kind, format)
        said(words.exportStarted)
        await queries.invalidateQueries({ queryKey: ['stoa', 'exports', kind] })
      }
    },
    onError: error => said(sentence(error))
  })
  return (
    <>
      <Card title={words.exportTitle} about={words.exportHelp}>
        <div className="actions">
          {(['csv', 'xlsx'] as const).map(format => (
            <button
              key={format}
              type="button"
              className="button quiet"
              disabled={save.isPending}
              onClick={() => save.mutate(format)}
            >
              <Icon name="download" />
              {FORMATS[format]}
            </button>
          ))}
        </div>
      </Card>
      {(rows.length > 0 || asked.error !== null) && (
        <ListCard
          title={words.exports}
          name={words.exports}
          asked={asked}
          columns={columns}
          small={row => <Small row={row} />}
          empty={null}
        />
      )}
    </>
  )
}

/** Says of one that was under way when the page was last looked at that it is there. */
function useReady(rows: ExportRow[]): void {
  const words = importWords.use()
  const underWay = useRef(new Set<string>())
  useEffect(() => {
    for (const row of rows) {
      if (!isMade(row)) underWay.current.add(row.id)
      else if (underWay.current.delete(row.id) && row.state === 'done') said(words.exportReady)
    }
  }, [rows, words])
}

function useColumns(): Array<Column<ExportRow>> {
  const words = importWords.use()
  return [
    {
      id: 'at',
      title: words.at,
      cell: row => (
        <>
          <When at={row.createdAt} /> <span className="muted small">{FORMATS[row.format]}</span>
        </>
      )
    },
    { id: 'state', title: words.state, cell: row => <Stand of={row} /> },
    { id: 'rows', title: words.rows, align: 'end', cell: row => <Count of={row.done} /> },
    {
      id: 'until',
      title: words.exportUntil,
      rank: 'second',
      cell: row => isMade(row) && <Day of={row.expiresAt.slice(0, 10)} />
    },
    { id: 'do', title: '', align: 'end', cell: row => <Ways row={row} /> }
  ]
}

function Stand({ of: { state, stoppedBy } }: { of: ExportRow }) {
  const words = importWords.use()
  const TONES = { queued: 'calm', running: 'accent', done: 'ok', stopped: 'bad' } as const
  const why = words.exportStoppedBy[stoppedBy ?? '']
  return (
    <>
      <State tone={TONES[state]}>{words.states[state]}</State>
      {why !== undefined && <span className="muted small"> {why}</span>}
    </>
  )
}

function Ways({ row }: { row: ExportRow }) {
  const words = importWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeExport(row.id),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['stoa', 'exports', row.kind] })
  })
  return (
    <span>
      {row.state === 'done' && (
        <SaveButton
          label={words.exportDownload}
          name={nameOf(row.kind, row.format)}
          load={() => exportedFile(row.id, row.format)}
        />
      )}
      <button
        type="button"
        className="button quiet"
        aria-label={words.exportRemove}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <Icon name="trash" />
      </button>
    </span>
  )
}

function Small({ row }: { row: ExportRow }) {
  const words = importWords.use()
  return (
    <div className="row">
      <span className="name">
        <When at={row.createdAt} /> · {FORMATS[row.format]}
      </span>
      <Stand of={row} />
      <span className="muted small">
        {words.rows}: <Count of={row.done} />
      </span>
      <Ways row={row} />
    </div>
  )
}
