import { useQuery } from '@tanstack/react-query'
import { Card, Count, Failed, Waiting } from 'stoa/web'
import { Price } from '../price.tsx'
import { milliTyped, percentOf } from '../typed.ts'
import type { TypedBillLine } from './bill-lines.tsx'
import { billWords } from './bill-words.ts'
import { billableQuery, type Billable } from './bills-query.ts'

interface Props {
  supplierId: string
  /** Whether amounts of receipts can be proposed: the bill is in the company's currency. */
  isHome: boolean
  lines: readonly TypedBillLine[]
  onAdd(lines: TypedBillLine[]): void
}

const keyOf = ({ receiptId, lineNo }: { receiptId: string; lineNo: number }): string =>
  `${receiptId} ${lineNo}`

/** What came of a supplier and is not billed yet: one touch puts it on the invoice, at what it cost. */
export function ReceivedGoods({ supplierId, isHome, lines, onAdd }: Props) {
  const words = billWords.use()
  const { data, error, refetch } = useQuery(billableQuery(supplierId))
  const taken = new Set(lines.map(({ id }) => id))
  const open = (data?.items ?? []).filter(of => !taken.has(keyOf(of)))
  const lineOf = (of: Billable): TypedBillLine => ({
    id: keyOf(of),
    receipt: {
      id: of.receiptId,
      lineNo: of.lineNo,
      number: of.receiptNumber,
      name: of.name ?? of.sku ?? ''
    },
    description: '',
    quantity: of.open,
    netMinor: isHome ? costOfOpen(of) : null,
    tax: percentOf(of.taxPpm),
    taxMinor: null
  })
  return (
    <Card title={words.received}>
      {data === undefined && error === null && <Waiting rows={3} />}
      {data === undefined && error !== null && (
        <Failed error={error} again={() => void refetch()} />
      )}
      {data !== undefined && open.length === 0 && (
        <p className="muted small">{words.noneReceived}</p>
      )}
      {open.map(of => (
        <button
          key={keyOf(of)}
          type="button"
          className="row"
          aria-label={words.add(of.name ?? of.sku ?? '')}
          onClick={() => onAdd([lineOf(of)])}
        >
          <span className="name">
            <bdi>{of.name}</bdi>
          </span>
          <Price of={costOfOpen(of)} />
          <span className="muted small">
            <span className="num">{of.receiptNumber}</span> · <Count of={of.open} />
            {of.reference !== null && (
              <>
                {' · '}
                <bdi>{of.reference}</bdi>
              </>
            )}
          </span>
        </button>
      ))}
      {open.length > 1 && (
        <button type="button" className="button" onClick={() => onAdd(open.map(lineOf))}>
          {words.addAll}
        </button>
      )}
    </Card>
  )
}

/** The share of a line that is not billed yet. */
function costOfOpen({ costMinor, open, received }: Billable): number | null {
  if (costMinor === null) return null
  return Math.round((costMinor * (milliTyped(open) ?? 0)) / (milliTyped(received) ?? 1))
}
