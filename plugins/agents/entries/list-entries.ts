import { Day, defineUseCase, Id, Input, Page, PageInput, Type } from 'stoa/plugin'
import { seenEntries } from './seen-entries.ts'
import { EntryKind, EntryView } from './view.ts'
import { visibleAgent } from './visible-agent.ts'

export const EntryPage = Page(EntryView)

export const EntryFilters = {
  agentId: Type.Optional(Id),
  kind: Type.Optional(EntryKind),
  from: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Of the days it counts for.' })),
  to: Type.Optional(Day),
  saleId: Type.Optional(Id)
}

/** @throws stoa.invalid-input, stoa.not-found */
export const listEntries = defineUseCase({
  name: 'agents.list-entries',
  summary:
    'The ledger of commissions, the latest day first; of their own to who may not see everyone’s',
  permission: 'commission.own',
  reads: true,
  input: Input({ ...EntryFilters, ...PageInput }),
  async run(ctx, question) {
    const agentId = await visibleAgent(ctx, question.agentId)
    if (agentId === null) return { items: [], next: null }
    return seenEntries(ctx, { ...question, agentId })
  }
})
