import { amountOfSum, defineUseCase, Id, Input, PageInput, Type } from 'stoa/plugin'
import { type BalanceRow, pageOfBalances, todayOf } from './store.ts'
import type { Balance } from './view.ts'

export const listBalances = defineUseCase({
  name: 'purchasing.list-balances',
  summary: 'What is owed to each supplier in each currency, less what it credited',
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input({ supplierId: Type.Optional(Id), ...PageInput }),
  run: async (ctx, asked) => pageOfBalances(ctx, asked, await todayOf(ctx), viewOf)
})

function viewOf(row: BalanceRow): Balance {
  const [openMinor, creditMinor] = [amountOfSum(row.open), amountOfSum(row.credit)] as const
  return {
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    currency: row.currency,
    openMinor,
    overdueMinor: amountOfSum(row.overdue),
    creditMinor,
    balanceMinor: openMinor - creditMinor
  }
}
