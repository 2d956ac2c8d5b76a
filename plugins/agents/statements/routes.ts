import { Csv, get, getAs, post } from 'stoa/plugin'
import { adjustAccount } from './adjust-account.ts'
import { BookedView } from './booked.ts'
import { closeStatement } from './close-statement.ts'
import { getAccount } from './get-account.ts'
import { getStatement } from './get-statement.ts'
import { listStatements, StatementPage } from './list-statements.ts'
import { statementCsv } from './statement-csv.ts'
import { payAgent } from './pay-agent.ts'
import { statementTable } from './statement-table.ts'
import { AccountView, StatementView } from './view.ts'

export const statementRoutes = [
  get('', listStatements, StatementPage),
  post('', closeStatement, StatementView, { status: 201 }),
  get('/:statementId', getStatement, StatementView),
  getAs(
    '/:statementId/entries.csv',
    statementTable,
    {
      type: 'text/csv',
      render: statementCsv,
      filename: ({ statement }) => `statement-${statement.number}.csv`
    },
    Csv
  )
]

export const accountRoutes = [
  get('/:agentId', getAccount, AccountView),
  post('/:agentId/adjustments', adjustAccount, BookedView, { status: 201 }),
  post('/:agentId/payouts', payAgent, BookedView, { status: 201 })
]
