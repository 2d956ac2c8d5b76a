import {
  Amount,
  defineUseCase,
  Id,
  Input,
  Instant,
  Nullable,
  toLimit,
  Type,
  namesOfStaff,
  type Static
} from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { reportRows } from './report-rows.ts'
import { drawerSums, sessionOf, type DrawerSums, type SessionRow } from './store.ts'
import { personOf, SessionView, TenderSums, viewOf } from './view.ts'

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
  discountMinor: Amount,
  taxMinor: Amount,
  roundingMinor: Amount,
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
    takenMinor: Amount,
    returnedMinor: Amount,
    inMinor: Amount,
    outMinor: Amount,
    dropMinor: Amount,
    expectedMinor: Amount
  }),
  cashiers: Type.Array(
    Type.Object({
      by: Person,
      sales: Type.Integer(),
      refunds: Type.Integer(),
      netSalesMinor: Amount
    }),
    { description: 'Who rang up, the largest first.' }
  ),
  shifts: Type.Array(
    Type.Object({
      by: Person,
      beganAt: Instant,
      endedAt: Nullable(Instant),
      expectedMinor: Nullable(Amount),
      countedMinor: Nullable(Amount)
    }),
    { description: 'Who answered for the drawer, one after the other.' }
  )
})
export type SessionReport = Static<typeof SessionReport>

/** @throws stoa.not-found, access.forbidden (session.expected, of an open one), pos.report-of-all */
export const getSessionReport = defineUseCase({
  name: 'pos.get-session-report',
  summary: 'The X report of an open session, the Z report of a closed one',
  permission: 'session.read',
  reads: true,
  input: Input({ sessionId: Id }),
  async run(ctx, { sessionId }): Promise<SessionReport> {
    const session = await sessionOf(ctx, sessionId)
    const isOpen = session.closed_at === null
    if (isOpen) ctx.demand('session.expected')
    for (const permission of ['sale.read', 'refund.read']) {
      if (toLimit(ctx, permission, 1).sql !== 'true') throw posErrors['report-of-all']()
    }
    const [rows, sums, view] = await Promise.all([
      reportRows(ctx, session),
      drawerSums(ctx, session),
      viewOf(ctx, session)
    ])
    const names = await namesOfStaff(
      ctx,
      [...rows.cashiers, ...rows.shifts].map(row => row.user_id)
    )
    const of = (kind: string) => rows.kinds.find(row => row.kind === kind)
    const sum = (kind: string) => ({
      count: of(kind)?.count ?? 0,
      totalMinor: of(kind)?.total ?? 0
    })
    const net = (column: 'total' | 'discount' | 'tax' | 'rounding'): number =>
      (of('sale')?.[column] ?? 0) - (of('refund')?.[column] ?? 0) - (of('void')?.[column] ?? 0)
    const cash = sums.tenders.get('cash') ?? { takenMinor: 0, returnedMinor: 0 }
    return {
      kind: isOpen ? 'X' : 'Z',
      asOf: (session.closed_at ?? ctx.now).toISOString(),
      session: view,
      firstNumber: of('sale')?.first_number ?? null,
      lastNumber: of('sale')?.last_number ?? null,
      sales: sum('sale'),
      refunds: sum('refund'),
      voids: sum('void'),
      netSalesMinor: net('total'),
      discountMinor: net('discount'),
      taxMinor: net('tax'),
      roundingMinor: net('rounding'),
      taxes: rows.taxes.map(({ code, rate_ppm, base, tax }) => ({
        code,
        ratePpm: rate_ppm,
        baseMinor: base,
        taxMinor: tax
      })),
      tenders: tendersOf(session, sums, rows.counts),
      cash: {
        floatMinor: session.float_minor,
        ...cash,
        inMinor: sums.inMinor,
        outMinor: sums.outMinor,
        dropMinor: sums.dropMinor,
        expectedMinor: sums.expectedMinor
      },
      cashiers: rows.cashiers.map(row => ({
        by: personOf(names, row.user_id),
        sales: row.sales,
        refunds: row.refunds,
        netSalesMinor: row.net
      })),
      shifts: rows.shifts.map(row => ({
        by: personOf(names, row.user_id),
        beganAt: row.began_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        expectedMinor: row.expected_minor,
        countedMinor: row.counted_minor
      }))
    }
  }
})

type Counts = Awaited<ReturnType<typeof reportRows>>['counts']

/** Of a closed session as it was counted; of an open one as it stands. */
function tendersOf(
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
