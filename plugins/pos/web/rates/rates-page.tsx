import { useState, type ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { answer, api, Icon, Page, State, useFigures, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { foreignMoney, rateText } from '../foreign-money.ts'
import { RateDialog } from './rate-dialog.tsx'
import { rateWords } from './rate-words.ts'
import { ratesQuery, type Rate } from './rates-query.ts'

type Opened = { what: 'set'; rate: Rate | null } | { what: 'stop'; rate: Rate }

/** In which currencies tills take cash, and at which rates. */
export default function RatesPage() {
  const words = rateWords.use()
  const asked = useInfiniteQuery(ratesQuery)
  const maySet = useMay('rate.set')
  const [open, setOpen] = useState<Opened | null>(null)
  const close = (): void => setOpen(null)
  const add = maySet && (
    <button
      type="button"
      className="button main"
      onClick={() => setOpen({ what: 'set', rate: null })}
    >
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const acts = (rate: Rate): ReactNode => maySet && <Acts of={rate} onOpen={setOpen} />
  const hasSome = (asked.data?.pages[0]?.items.length ?? 0) > 0
  return (
    <Page title={words.title} actions={hasSome && add}>
      <p className="lead">{words.lead}</p>
      <ListCard
        asked={asked}
        name={words.title}
        columns={useColumns(acts)}
        small={row => (
          <div className="row">
            <span className="name num">
              {row.currency} <RateOf of={row} />
            </span>
            <RateState of={row} />
            <span className="muted small">
              <When at={row.validFrom} />
            </span>
            <span>{acts(row)}</span>
          </div>
        )}
        empty={{ icon: 'cash', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
      {open?.what === 'set' && <RateDialog of={open.rate} onClose={close} />}
      {open?.what === 'stop' && (
        <ReasonDialog
          title={words.stopOne(open.rate.currency)}
          help={words.stopHelp(open.rate.currency)}
          isDanger
          go={words.stop}
          done={words.stopped(open.rate.currency)}
          touches="pos"
          run={() =>
            answer(
              api.POST('/api/v1/pos/rates', { body: { currency: open.rate.currency, rate: null } })
            )
          }
          onClose={close}
        />
      )}
    </Page>
  )
}

function useColumns(acts: (rate: Rate) => ReactNode): Array<Column<Rate>> {
  const words = rateWords.use()
  return [
    {
      id: 'currency',
      title: words.currency,
      width: '120px',
      cell: row => <b className="num">{row.currency}</b>
    },
    { id: 'rate', title: words.rate, cell: row => <RateOf of={row} /> },
    {
      id: 'smallest',
      title: words.smallest,
      rank: 'third',
      cell: row => row.rate !== null && row.smallestMinor > 1 && <Smallest of={row} />
    },
    {
      id: 'from',
      title: words.from,
      width: '168px',
      rank: 'second',
      cell: row => <When at={row.validFrom} />
    },
    { id: 'state', title: words.state, width: '128px', cell: row => <RateState of={row} /> },
    { id: 'act', title: '', width: '264px', align: 'end', cell: acts }
  ]
}

function RateOf({ of: { currency, rate } }: { of: Rate }) {
  const words = rateWords.use()
  const figures = useFigures()
  if (rate === null) return words.off
  return (
    <span className="num">
      1 {currency} = {rateText(figures, rate)} {figures.currency}
    </span>
  )
}

function Smallest({ of: { currency, smallestMinor } }: { of: Rate }) {
  return <span className="num">{foreignMoney(useFigures(), currency, smallestMinor)}</span>
}

function RateState({ of: { state, rate } }: { of: Rate }) {
  const { states, off } = rateWords.use()
  if (state === 'in-force' && rate === null) return <State tone="calm">{off}</State>
  const tone = state === 'in-force' ? 'ok' : state === 'to-come' ? 'warn' : 'calm'
  return <State tone={tone}>{states[state]}</State>
}

/** What is in force is replaced; nothing is changed. */
function Acts({ of, onOpen }: { of: Rate; onOpen(opened: Opened): void }) {
  const words = rateWords.use()
  if (of.state !== 'in-force') return null
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={`${words.newRate}: ${of.currency}`}
        onClick={() => onOpen({ what: 'set', rate: of })}
      >
        {words.newRate}
      </button>
      {of.rate !== null && (
        <button
          type="button"
          className="button quiet"
          aria-label={`${words.stop}: ${of.currency}`}
          onClick={() => onOpen({ what: 'stop', rate: of })}
        >
          {words.stop}
        </button>
      )}
    </>
  )
}
