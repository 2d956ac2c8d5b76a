import { Csv, csvOf, get, getAs } from 'stoa/plugin'
import { listBalances } from './list-balances.ts'
import { listPaymentsDue } from './list-payments-due.ts'
import { paymentsDueTable } from './payments-due-table.ts'
import { sumUpPaymentsDue } from './sum-up-payments-due.ts'
import { BalancePage, DuePage, DueTotals } from './view.ts'

export const paymentsDueRoutes = [
  get('', listPaymentsDue, DuePage),
  get('/totals', sumUpPaymentsDue, DueTotals),
  get('/balances', listBalances, BalancePage)
]

export const paymentsDueCsvRoutes = [
  getAs(
    '',
    paymentsDueTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['dueOn', 'daysLeft', 'supplier', 'number', 'billedOn', 'currency', 'total', 'open'],
          ...rows.map(row => [
            row.dueOn,
            row.daysLeft,
            row.supplierName,
            row.supplierNumber,
            row.billedOn,
            row.currency,
            row.totalMinor,
            row.openMinor
          ])
        ]),
      filename: () => 'payments-due.csv'
    },
    Csv
  )
]
