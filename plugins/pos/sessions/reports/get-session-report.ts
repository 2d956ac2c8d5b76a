import { defineUseCase, Id, Input, namesOfStaff, toLimit } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { reportRows } from './report-rows.ts'
import { currenciesOfReport, type SessionReport, tendersOfReport } from './report-view.ts'
import { drawerSums, sessionOf } from '../store.ts'
import { personOf, viewOf } from '../view.ts'

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
    const net = (
      column: 'total' | 'discount' | 'tax' | 'rounding' | 'service_charge' | 'tips'
    ): number =>
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
      serviceChargeMinor: net('service_charge'),
      discountMinor: net('discount'),
      taxMinor: net('tax'),
      roundingMinor: net('rounding'),
      tipsMinor: net('tips'),
      taxes: rows.taxes.map(({ code, rate_ppm, base, tax }) => ({
        code,
        ratePpm: rate_ppm,
        baseMinor: base,
        taxMinor: tax
      })),
      tenders: tendersOfReport(session, sums, rows.counts),
      cash: {
        floatMinor: session.float_minor,
        floatPieces: session.float_pieces,
        ...cash,
        inMinor: sums.inMinor,
        outMinor: sums.outMinor,
        dropMinor: sums.dropMinor,
        tipsMinor: sums.tipsMinor,
        expectedMinor: sums.expectedMinor
      },
      foreign: currenciesOfReport(sums, rows),
      cashiers: rows.cashiers.map(row => ({
        by: personOf(names, row.user_id),
        sales: row.sales,
        refunds: row.refunds,
        netSalesMinor: row.net,
        tipsMinor: row.tips
      })),
      shifts: rows.shifts.map(row => ({
        by: personOf(names, row.user_id),
        beganAt: row.began_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        expectedMinor: row.expected_minor,
        countedMinor: row.counted_minor,
        foreign: row.foreign_cash ?? []
      }))
    }
  }
})
