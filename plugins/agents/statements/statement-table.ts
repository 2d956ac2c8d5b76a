import { defineUseCase, Id, Input } from 'stoa/plugin'
import { allEntries } from '../entries/all-entries.ts'
import type { EntryView } from '../entries/view.ts'
import { seenStatement } from './seen-statement.ts'
import type { StatementView } from './view.ts'

export interface StatementTable {
  statement: StatementView
  currency: string
  entries: EntryView[]
}

/** @throws stoa.not-found, agents.table-too-long */
export const statementTable = defineUseCase({
  name: 'agents.statement-table',
  summary: 'A statement with all its entries, as a table or to be printed',
  permission: 'commission.own',
  reads: true,
  input: Input({ statementId: Id }),
  async run(ctx, { statementId }): Promise<StatementTable> {
    const statement = await seenStatement(ctx, statementId)
    const entries = await allEntries(ctx, {
      agentId: statement.agentId,
      from: statement.fromDay,
      to: statement.toDay
    })
    return { statement, currency: statement.currency, entries: entries.reverse() }
  }
})
