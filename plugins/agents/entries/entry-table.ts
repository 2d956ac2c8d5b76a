import { defineUseCase, Input } from 'stoa/plugin'
import { allEntries } from './all-entries.ts'
import { EntryFilters } from './list-entries.ts'
import type { EntryView } from './view.ts'
import { visibleAgent } from './visible-agent.ts'

/** @throws stoa.not-found, agents.table-too-long */
export const entryTable = defineUseCase({
  name: 'agents.entry-table',
  summary: 'The ledger of commissions as a table',
  permission: 'commission.own',
  reads: true,
  input: Input(EntryFilters),
  async run(ctx, question): Promise<{ currency: string; entries: EntryView[] }> {
    const agentId = await visibleAgent(ctx, question.agentId)
    return {
      currency: ctx.company().currency,
      entries: agentId === null ? [] : await allEntries(ctx, { ...question, agentId })
    }
  }
})
