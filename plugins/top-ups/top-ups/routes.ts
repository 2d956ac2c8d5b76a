import { Csv, csvOf, get, getAs, moneyText, post } from 'stoa/plugin'
import { getTopUp } from './get-top-up.ts'
import { listTopUps } from './list-top-ups.ts'
import { retryTopUp } from './retry-top-up.ts'
import { topUpTable } from './top-up-table.ts'
import { TopUpPage, WholeTopUp } from './view.ts'

export const topUpRoutes = [
  get('', listTopUps, TopUpPage),
  get('/:topUpId', getTopUp, WholeTopUp),
  post('/:topUpId/retry', retryTopUp, WholeTopUp, { idempotency: 'required' })
]

export const topUpCsvRoutes = [
  getAs(
    '',
    topUpTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          [
            'sold',
            'phone',
            'operator',
            'amount',
            'fee',
            'currency',
            'state',
            'failure',
            'reference',
            'returned'
          ],
          ...rows.map(row => [
            row.createdAt,
            row.phone,
            row.operatorName,
            moneyText(row.amountMinor, row.currency),
            moneyText(row.feeMinor, row.currency),
            row.currency,
            row.state,
            row.failureCode ?? '',
            row.providerRef ?? '',
            row.returnedAt ?? ''
          ])
        ]),
      filename: () => 'top-ups.csv'
    },
    Csv
  )
]
