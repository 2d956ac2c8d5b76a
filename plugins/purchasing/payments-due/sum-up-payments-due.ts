import { amountOfSum, defineUseCase, Id, Input, sum, Type } from 'stoa/plugin'
import { dueTotals, todayOf } from './store.ts'
import type { DueTotals } from './view.ts'

export const sumUpPaymentsDue = defineUseCase({
  name: 'purchasing.sum-up-payments-due',
  summary: 'What is to be paid to suppliers by when, in each currency',
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input({ supplierId: Type.Optional(Id) }),
  async run(ctx, { supplierId }): Promise<DueTotals> {
    const today = await todayOf(ctx)
    const rows = await dueTotals(ctx, supplierId, today)
    return {
      today,
      currencies: rows.map(row => {
        const [overdueMinor, weekMinor, monthMinor, laterMinor] = [
          amountOfSum(row.overdue),
          amountOfSum(row.week),
          amountOfSum(row.month),
          amountOfSum(row.later)
        ] as const
        return {
          currency: row.currency,
          overdueMinor,
          weekMinor,
          monthMinor,
          laterMinor,
          totalMinor: sum([overdueMinor, weekMinor, monthMinor, laterMinor])
        }
      })
    }
  }
})
