import { Csv, csvOf, get, getAs, moneyText, patch, post } from 'stoa/plugin'
import { cancelLayaway } from './cancel-layaway.ts'
import { changeLayaway } from './change-layaway.ts'
import { getLayaway } from './get-layaway.ts'
import { layawayTable } from './layaway-table.ts'
import { listLayaways } from './list-layaways.ts'
import { makeLayaway } from './make-layaway.ts'
import { PickedUp, pickUpLayaway } from './pick-up-layaway.ts'
import { LayawayQuote, quoteLayaway } from './quote-layaway.ts'
import { LayawayPage, WholeLayaway } from './view.ts'

const once = { idempotency: 'required' } as const

export const layawayRoutes = [
  get('', listLayaways, LayawayPage),
  post('', makeLayaway, WholeLayaway, { status: 201, ...once }),
  get('/:layawayId', getLayaway, WholeLayaway),
  patch('/:layawayId', changeLayaway, WholeLayaway, { ifMatch: true }),
  post('/:layawayId/pick-up', pickUpLayaway, PickedUp, { status: 201, ...once }),
  post('/:layawayId/cancel', cancelLayaway, WholeLayaway, once)
]

export const quoteRoutes = [post('', quoteLayaway, LayawayQuote)]

export const layawayCsvRoutes = [
  getAs(
    '',
    layawayTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['number', 'customer', 'state', 'overdue', 'due', 'total', 'paid', 'left', 'currency'],
          ...rows.map(row => [
            row.number,
            row.customerName ?? '',
            row.state,
            row.overdue ? 'yes' : 'no',
            row.dueOn,
            moneyText(row.totalMinor, row.currency),
            moneyText(row.balanceMinor, row.currency),
            moneyText(row.leftMinor, row.currency),
            row.currency
          ])
        ]),
      filename: () => 'layaways.csv'
    },
    Csv
  )
]
