import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, Count, Icon, Page, State, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { useNames } from '../sales/names.ts'
import { ChainDialog } from './chain-dialog.tsx'
import { invoiceWords } from './invoice-words.ts'
import { seriesQuery, type Series } from './invoices-query.ts'
import { SeriesDialog } from './series-dialog.tsx'

type Opened = { what: 'add' } | { what: 'close' | 'verify'; series: Series }

/** Where numbers of invoices come from. */
export default function SeriesPage() {
  const words = invoiceWords.use()
  const navigate = useNavigate()
  const asked = useQuery(seriesQuery)
  const mayEdit = useMay('invoice-series.edit')
  const [open, setOpen] = useState<Opened | null>(null)
  const close = (): void => setOpen(null)
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({ what: 'add' })}>
      <Icon name="plus" />
      {words.addSeries}
    </button>
  )
  const acts = (series: Series) => <Acts of={series} mayEdit={mayEdit} onOpen={setOpen} />
  return (
    <Page title={words.seriesTitle} actions={(asked.data?.items.length ?? 0) > 0 && add}>
      <p className="lead">{words.seriesLead}</p>
      <ListCard
        asked={wholeList(asked)}
        bar={{
          views: [
            { key: 'invoices', label: words.title },
            { key: 'series', label: words.seriesTitle }
          ],
          view: 'series',
          onView: view => view === 'invoices' && void navigate({ to: '/invoices' })
        }}
        name={words.seriesTitle}
        columns={useColumns(acts)}
        small={row => (
          <div className="row">
            <span className="name num">{row.nextNumber}</span>
            <SeriesState of={row} />
            <span className="muted small">
              {words.kinds[row.kind]} · <Place of={row} />
            </span>
            <span>{acts(row)}</span>
          </div>
        )}
        empty={{
          icon: 'stamp',
          title: words.noSeriesTitle,
          help: words.noSeriesHelp,
          actions: add
        }}
      />
      {open?.what === 'add' && <SeriesDialog onClose={close} />}
      {open?.what === 'verify' && <ChainDialog series={open.series} onClose={close} />}
      {open?.what === 'close' && (
        <ReasonDialog
          title={words.closeOne(open.series.prefix)}
          help={words.closeHelp}
          isDanger
          go={words.close}
          done={words.closeDone}
          touches="pos"
          run={() =>
            answer(
              api.POST('/api/v1/pos/invoice-series/{seriesId}/close', {
                params: { path: { seriesId: open.series.id } }
              })
            )
          }
          onClose={close}
        />
      )}
    </Page>
  )
}

function useColumns(acts: (series: Series) => React.ReactNode): Array<Column<Series>> {
  const words = invoiceWords.use()
  return [
    {
      id: 'prefix',
      title: words.prefix,
      width: '96px',
      cell: row => <b className="num">{row.prefix}</b>
    },
    { id: 'kind', title: words.kind, cell: row => words.kinds[row.kind] },
    { id: 'place', title: words.place, rank: 'second', cell: row => <Place of={row} /> },
    {
      id: 'next',
      title: words.next,
      cell: row => <span className="num">{row.closedAt === null ? row.nextNumber : '–'}</span>
    },
    {
      id: 'count',
      title: words.count,
      width: '96px',
      align: 'end',
      rank: 'second',
      cell: row => <Count of={row.issued} />
    },
    { id: 'state', title: words.state, width: '128px', cell: row => <SeriesState of={row} /> },
    { id: 'act', title: '', width: '224px', align: 'end', cell: acts }
  ]
}

function Acts({
  of,
  mayEdit,
  onOpen
}: {
  of: Series
  mayEdit: boolean
  onOpen(opened: Opened): void
}) {
  const words = invoiceWords.use()
  return (
    <>
      {of.chained && (
        <button
          type="button"
          className="button quiet"
          aria-label={words.verifyOne(of.prefix)}
          onClick={() => onOpen({ what: 'verify', series: of })}
        >
          {words.verify}
        </button>
      )}
      {mayEdit && of.closedAt === null && (
        <button
          type="button"
          className="button quiet"
          aria-label={words.closeOne(of.prefix)}
          onClick={() => onOpen({ what: 'close', series: of })}
        >
          {words.close}
        </button>
      )}
    </>
  )
}

function Place({ of: { shopId, registerId } }: { of: Series }) {
  const words = invoiceWords.use()
  const names = useNames()
  if (shopId === null) return words.wholeCompany
  const places = [names.shop(shopId), ...(registerId === null ? [] : [names.register(registerId)])]
  return <bdi>{places.join(' · ')}</bdi>
}

function SeriesState({ of: { closedAt, chained } }: { of: Series }) {
  const words = invoiceWords.use()
  if (closedAt !== null) return <State tone="calm">{words.closed}</State>
  return <State tone="ok">{chained ? words.chained : words.open}</State>
}
