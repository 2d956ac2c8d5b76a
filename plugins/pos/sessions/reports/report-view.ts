import { Amount, Currency, Instant, Nullable, Type, type Static } from 'stoa/plugin'
import type { reportRows } from './report-rows.ts'
import type { DrawerSums, SessionRow } from '../store.ts'
import { ReportCurrency } from '../currencies/view.ts'
import { Pieces } from '../cash/pieces.ts'
import { SessionView, TenderSums } from '../view.ts'

const Sum = Type.Object({ count: Type.Integer(), totalMinor: Amount })
const Person = SessionView.properties.openedBy

export const SessionReport = Type.Object({
  kind: Type.Union([Type.Literal('X'), Type.Literal('Z')], {
    description: 'X: of a session that goes on. Z: of one that is closed, for good.'
  }),
  asOf: Instant,
  session: SessionView,
  firstNumber: Nullable(Type.String(), 'Of its sales; null: none.'),
  lastNumber: Nullable(Type.String()),
  sales: Sum,
  refunds: Sum,
  voids: Sum,
  netSalesMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: sales less refunds and voids, taxes included.'
  }),
  serviceChargeMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: what of the net sales was charged for service, taxes included.'
  }),
  discountMinor: Amount,
  taxMinor: Amount,
  roundingMinor: Amount,
  tipsMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: tips that were given, less those that went back. In the amounts of the tenders, in no other.'
  }),
  taxes: Type.Array(
    Type.Object({
      code: Type.String(),
      ratePpm: Type.Integer(),
      baseMinor: Amount,
      taxMinor: Amount
    })
  ),
  tenders: Type.Array(TenderSums, { description: 'Cash first.' }),
  cash: Type.Object({
    floatMinor: Amount,
    floatPieces: Nullable(Pieces),
    takenMinor: Amount,
    returnedMinor: Amount,
    inMinor: Amount,
    outMinor: Amount,
    dropMinor: Amount,
    tipsMinor: Type.Integer({ ...Amount, description: 'Minor units: tips paid out of it.' }),
    expectedMinor: Amount
  }),
  foreign: Type.Array(ReportCurrency, {
    description: 'Cash in other currencies that was in the drawer; in no amount above.'
  }),
  cashiers: Type.Array(
    Type.Object({
      by: Person,
      sales: Type.Integer(),
      refunds: Type.Integer(),
      netSalesMinor: Amount,
      tipsMinor: Amount
    }),
    { description: 'Who rang up, the largest first.' }
  ),
  shifts: Type.Array(
    Type.Object({
      by: Person,
      beganAt: Instant,
      endedAt: Nullable(Instant),
      expectedMinor: Nullable(Amount),
      countedMinor: Nullable(Amount),
      foreign: Type.Array(
        Type.Object({
          currency: Currency,
          expectedMinor: Amount,
          countedMinor: Nullable(Amount)
        })
      )
    }),
    { description: 'Who answered for the drawer, one after the other.' }
  )
})
export type SessionReport = Static<typeof SessionReport>

type Rows = Awaited<ReturnType<typeof reportRows>>

/** Of each other currency what went through, and what was counted. */
export const currenciesOfReport = (
  { foreign }: DrawerSums,
  { currencies }: Pick<Rows, 'currencies'>
): ReportCurrency[] =>
  foreign.map(sums => {
    const row = currencies.find(({ currency }) => currency === sums.currency)
    const countedMinor = row?.counted_minor ?? null
    return {
      ...sums,
      floatPieces: row?.float_pieces ?? null,
      countedMinor,
      differenceMinor: countedMinor === null ? null : countedMinor - sums.expectedMinor,
      leftMinor: row?.left_minor ?? null,
      pieces: row?.pieces ?? null
    }
  })

type Counts = Rows['counts']

/** Of a closed session as it was counted; of an open one as it stands. */
export function tendersOfReport(
  session: SessionRow,
  { tenders, expectedMinor }: DrawerSums,
  counts: Counts
): TenderSums[] {
  const found =
    session.closed_at === null
      ? [...new Set(['cash', ...tenders.keys()])].map(type => {
          const { takenMinor, returnedMinor } = tenders.get(type) ?? {
            takenMinor: 0,
            returnedMinor: 0
          }
          return {
            type: type as TenderSums['type'],
            takenMinor,
            returnedMinor,
            expectedMinor: type === 'cash' ? expectedMinor : takenMinor - returnedMinor,
            countedMinor: null,
            differenceMinor: null,
            pieces: null
          }
        })
      : counts.map(row => ({
          type: row.type as TenderSums['type'],
          takenMinor: row.taken_minor,
          returnedMinor: row.returned_minor,
          expectedMinor: row.expected_minor,
          countedMinor: row.counted_minor,
          differenceMinor:
            row.counted_minor === null ? null : row.counted_minor - row.expected_minor,
          pieces: row.pieces
        }))
  return found.sort((a, b) => Number(b.type === 'cash') - Number(a.type === 'cash'))
}
