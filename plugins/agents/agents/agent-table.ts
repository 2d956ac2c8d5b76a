import { defineUseCase, Input } from 'stoa/plugin'
import { agentsErrors } from '../errors.ts'
import { AgentQuestion } from './list-agents.ts'
import { searchRanges } from './rules.ts'
import { agents } from './store.ts'
import type { AgentView } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws agents.table-too-long */
export const agentTable = defineUseCase({
  name: 'agents.agent-table',
  summary: 'All agents as a table, as the list is searched and sorted',
  permission: 'agent.contact',
  reads: true,
  input: Input(AgentQuestion),
  async run(ctx, { search, ...question }): Promise<AgentView[]> {
    const rows: AgentView[] = []
    const ranges = search === undefined ? [] : searchRanges(search)
    for (let after: string | null | undefined; after !== null;) {
      const page = await agents.list(
        ctx,
        { ...question, limit: AT_ONCE, ...(after === undefined ? {} : { after }) },
        ranges
      )
      rows.push(...page.items)
      if (rows.length > MOST) throw agentsErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
