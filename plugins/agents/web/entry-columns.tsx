import { Link } from '@tanstack/react-router'
import { Count, Day, formatMoney, Money, useFigures, type Figures } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Entry } from './console.tsx'
import { pageWords } from './page-words.ts'
import { percentOf } from './percent.ts'

export function useEntryColumns(): Array<Column<Entry>> {
  const { entries: words } = pageWords.use()
  const figures = useFigures()
  return [
    {
      id: 'day',
      title: words.day,
      width: '116px',
      cell: row => <Day of={row.entryDay} />
    },
    {
      id: 'what',
      title: words.what,
      width: '176px',
      cell: row => <What row={row} />
    },
    {
      id: 'goods',
      title: words.goods,
      rank: 'second',
      cell: row => (
        <span className="name">
          <bdi>{row.name ?? row.reason ?? row.reference}</bdi>
        </span>
      )
    },
    {
      id: 'net',
      title: words.net,
      align: 'end',
      rank: 'third',
      width: '112px',
      cell: row => row.saleId !== null && <Money amount={row.netMinor} />
    },
    {
      id: 'rate',
      title: words.rate,
      align: 'end',
      rank: 'third',
      width: '120px',
      cell: row => <span className="muted num">{ruleText(row, words, figures)}</span>
    },
    {
      id: 'amount',
      title: words.amount,
      align: 'end',
      width: '112px',
      cell: row => <Money amount={row.amountMinor} />
    }
  ]
}

function What({ row }: { row: Entry }) {
  const { entries: words } = pageWords.use()
  const sale = row.saleId
  return (
    <>
      {words.kinds[row.kind]}{' '}
      {sale !== null && row.number !== null && (
        <Link to="/sales/$saleId" params={{ saleId: sale }} className="named num">
          {row.number}
        </Link>
      )}
    </>
  )
}

type EntryWords = ReturnType<typeof pageWords.use>['entries']

/** The rule as it was when it was applied: «5 %», «£0.25 a piece». */
function ruleText(row: Entry, words: EntryWords, figures: Figures): string {
  if (row.saleId === null) return ''
  if (row.base === 'piece') return `${formatMoney(figures, row.pieceMinor ?? 0)} ${words.perPiece}`
  if (row.base === null) return row.kind === 'sale' ? words.noRule : ''
  const percent = percentOf(row.ratePpm ?? 0, figures.locale)
  return row.base === 'total' ? `${percent} ${words.ofTotal}` : percent
}

export const EntrySmall = ({ row }: { row: Entry }) => (
  <div className="row">
    <span className="name">
      <bdi>{row.name ?? row.reason ?? row.reference}</bdi>
    </span>
    <Money amount={row.amountMinor} />
    <span className="muted small">
      <Day of={row.entryDay} /> <What row={row} />
    </span>
    <span className="muted small">{row.quantity !== null && <Count of={row.quantity} />}</span>
  </div>
)
