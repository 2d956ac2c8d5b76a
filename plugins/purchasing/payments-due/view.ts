import { Currency, Day, Id, Page, type Static, Type } from 'stoa/plugin'
import { BillRecord, type BillRow, viewOfBill } from '../bills/view.ts'

const DAY_MS = 86_400_000

export const DueItem = Type.Object({
  ...BillRecord.properties,
  daysLeft: Type.Integer({ description: 'Until it is due; less than zero: it is overdue.' })
})
export type DueItem = Static<typeof DueItem>
export const DuePage = Page(DueItem)

export const viewOfDue =
  (today: string) =>
  (row: BillRow): DueItem => {
    const daysLeft = Math.round((Date.parse(row.due_on) - Date.parse(today)) / DAY_MS)
    return { ...viewOfBill(row), overdue: daysLeft < 0, daysLeft }
  }

export const DueTotals = Type.Object({
  today: Day,
  currencies: Type.Array(
    Type.Object({
      currency: Currency,
      overdueMinor: Type.Integer(),
      weekMinor: Type.Integer({ description: 'From today on, within 7 days.' }),
      monthMinor: Type.Integer({ description: 'After them, within 30 days.' }),
      laterMinor: Type.Integer(),
      totalMinor: Type.Integer()
    })
  )
})
export type DueTotals = Static<typeof DueTotals>

export const Balance = Type.Object({
  supplierId: Id,
  supplierName: Type.String(),
  currency: Currency,
  openMinor: Type.Integer({ description: 'Of bills that were approved.' }),
  overdueMinor: Type.Integer({ description: 'Of it, overdue.' }),
  creditMinor: Type.Integer({ description: 'Of credit notes that were not set off yet.' }),
  balanceMinor: Type.Integer({ description: 'What is owed: open less credit.' })
})
export type Balance = Static<typeof Balance>
export const BalancePage = Page(Balance)
